import type { ElementHandle, Page } from 'playwright-core';
import { inFreshPage } from './browser';
import type { OurMap } from './pages/ourPage';
import type { Opening } from './pages/recorder';

declare const ourMap: OurMap;

/** The map on the real record page, with all there is to know of its account read. */
export interface OpenedMap {
    readonly page: Page;
    readonly opening: Opening;
}

/**
 * Opens the map's tab on a record page in a fresh browser and waits until all has been read and drawn.
 *
 * @param script the bundle of `ourPage`
 */
export function inOurPage<T>(script: string, address: string, work: (map: OpenedMap) => Promise<T>): Promise<T> {
    return inFreshPage(async (page) => {
        await page.addInitScript({ content: script });
        await page.goto(address);
        const tab = page.getByRole('tab', { name: 'Relationship Map' });
        await tab.waitFor();
        await page.waitForLoadState('networkidle');
        await tab.click();
        await page.waitForFunction(() => ourMap.isOpened());
        const opening = await page.evaluate(() => ourMap.opening());
        // The dated history is read page by page behind the first screen.
        await page.waitForLoadState('networkidle');
        await page.getByText('Reading the history').first().waitFor({ state: 'detached' });
        await attach(page);
        await page.evaluate(() => ourMap.rest());
        return work({ page, opening });
    });
}

/** Gives the script in the page the elements of the map on show, which only a browser driver finds. */
export async function attach(page: Page): Promise<void> {
    const handle = async <E extends HTMLElement>(selector: string): Promise<ElementHandle<E> | null> => {
        const found = page.locator(selector).first();
        const element: ElementHandle<Node> | null = (await found.count()) > 0 ? await found.elementHandle() : null;
        return element as ElementHandle<E> | null;
    };
    const [map, mapStage, stage, world] = [
        await handle('c-power-map'),
        await handle('c-map-stage'),
        await handle('c-map-stage .stage'),
        await handle('c-map-stage .world')
    ];
    await page.evaluate((parts) => ourMap.attach(parts as Parameters<OurMap['attach']>[0]), {
        ...{ map, mapStage, stage, world }
    });
}
