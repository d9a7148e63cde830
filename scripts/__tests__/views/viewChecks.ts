import fs from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** Every size at which a view must look right: a phone, a laptop, a large screen. */
export const SIZES = [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
    { width: 2560, height: 1440 }
] as const;

const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds amiss in the map, with the elements concerned; nothing when all is well. */
export async function violations(page: Page): Promise<string[]> {
    const map = page.locator('c-relationship-map');
    if (!(await page.evaluate(() => 'axe' in window))) {
        await page.evaluate(axeSource);
    }
    return map.evaluate(async (element) => {
        const { axe } = window as unknown as { axe: { run(context: Element): Promise<AxeResults> } };
        const found = await axe.run(element);
        return found.violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)
        );
    });
}

/** Pairs of elements that lie on one another by more than a pixel, by their texts. */
export async function overlaps(elements: Locator): Promise<string[]> {
    return elements.evaluateAll((all) => {
        const boxes = all
            .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent?.trim() ?? '' }))
            .filter(({ box }) => box.width > 0 && box.height > 0);
        const shared = (from: number, to: number, otherFrom: number, otherTo: number): number =>
            Math.min(to, otherTo) - Math.max(from, otherFrom);
        return boxes.flatMap(({ box: a, text }, place) =>
            boxes
                .slice(place + 1)
                .filter(
                    ({ box: b }) =>
                        shared(a.left, a.right, b.left, b.right) > 1 && shared(a.top, a.bottom, b.top, b.bottom) > 1
                )
                .map((other) => `${text.slice(0, 60)} / ${other.text.slice(0, 60)}`)
        );
    });
}

/** Elements that are wider than what holds them lets be seen, where nothing scrolls or is cut off with dots. */
export async function spilling(elements: Locator): Promise<string[]> {
    return elements.evaluateAll((all) =>
        all
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .filter((element) => getComputedStyle(element).overflowX === 'visible' && element.clientWidth > 0)
            .map((element) => `${element.className}: ${element.textContent?.trim().slice(0, 60)}`)
    );
}

/** What a view is made of, at every size: nothing lies on anything, no text spills over. */
export async function checkSizes(
    page: Page,
    part: Locator,
    { view, pieces }: { readonly view: string; readonly pieces: string },
    texts = '*'
): Promise<void> {
    for (const size of SIZES) {
        await page.setViewportSize(size);
        await still(page);
        const amiss = [...(await overlaps(part.locator(pieces))), ...(await spilling(part.locator(texts)))];
        expect({ view, width: size.width, amiss }).toEqual({ view, width: size.width, amiss: [] });
    }
    await page.setViewportSize(SIZES[1]);
}

/** Until nothing waits for a frame, and nothing moves that comes to an end. */
export const still = (page: Page): Promise<void> =>
    page.evaluate(async () => {
        const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
        const isMoving = (one: Animation): boolean =>
            one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity;
        do {
            await frame();
            await frame();
            await frame();
        } while (document.getAnimations().some(isMoving));
    });

/** What a part tells a screen reader, once it tells the same twice: some figures come one by one. */
export async function settled(part: Locator): Promise<string> {
    let [before, now] = ['', await part.ariaSnapshot()];
    while (now !== before) {
        await part.page().waitForTimeout(200);
        [before, now] = [now, await part.ariaSnapshot()];
    }
    return now;
}

/** Where the keyboard's focus is, however deep: what a screen reader is told there. */
export async function focused(page: Page): Promise<string> {
    return page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) {
            element = element.shadowRoot.activeElement;
        }
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
}
