import type { Locator, Page } from 'playwright-core';
import type { DemoOrg } from '../demoOrg';
import { openMapTab, viewTab } from '../mapPage';
import { generatedAccount } from './generatedPeople';
import { saveAs } from './savedPicture';
import { checkSizes, focused, overlaps, SIZES, still, violations } from './viewChecks';
import {
    checkCalm,
    closePanel,
    DAY,
    heading,
    openWithoutHistory,
    startViewOrg,
    withHealth,
    type Shown
} from './viewOrg';

jest.setTimeout(120_000);

const PHONES = [
    { width: 390, height: 844 },
    { width: 320, height: 640 }
] as const;
/** The height that a view has at least on a phone, and the most that stands above it inside of the map. */
const LEAST_HEIGHT = 320;
const MOST_ABOVE = 170;
/** A page shall never have more elements, however many people there are. */
const MOST_ELEMENTS = 1_200;
const ATTITUDES = /Supports|Opposes|Backs a competitor|Coach|Neutral/;

interface Drawn extends Shown {
    /** The one tab stop. */
    readonly stop: string;
}

const POWER: Drawn = {
    view: 'power',
    tab: 'Power map',
    element: 'c-power-map',
    pieces: '.card:not(.is-far)',
    ready: '.card',
    stop: '.card[tabindex="0"]'
};
const INFLUENCE: Drawn = {
    view: 'influence',
    tab: 'Influence',
    element: 'c-influence-map',
    pieces: '.picture, .lists',
    ready: 'c-leader-list .person',
    stop: '.card[tabindex="0"]'
};
const MATRIX: Drawn = {
    view: 'matrix',
    tab: 'Power–interest',
    element: 'c-power-interest-matrix',
    pieces: '.field, .chip, .level, .column-level',
    ready: '.cell',
    stop: '.cell[tabindex="0"]'
};
const VIEWS = [POWER, INFLUENCE, MATRIX];
const DRAWN = [POWER, INFLUENCE];

/** What may not spill over; the drawing itself is larger than its frame. */
const TEXTS = 'button, p, h3';

let org: DemoOrg;
let demo: string;
let deals: readonly string[];
let department: string;
let generated: string;

/** Pages of the demo account that several tests turn from view to view: on the day of the snapshots, and today. */
let onDay: Opened;
let today: Opened;

beforeAll(async () => {
    ({ org, demo, deals, department } = await startViewOrg());
    const many = generatedAccount(1_500);
    generated = (await org.sync(many.file)).address;
    many.remove();
    [onDay, today] = await Promise.all([open(demo), open(demo, '')]);
}, 300_000);

afterAll(async () => {
    await org?.close();
});

interface Opened {
    readonly page: Page;
    readonly faults: string[];
}

/** A map with its whole history read. Motion is off, as people may ask: there is nothing to wait for. */
async function open(address: string, more = `?c__day=${DAY}`): Promise<Opened> {
    const opened = await org.open(`${address}${more}`);
    await opened.page.emulateMedia({ reducedMotion: 'reduce' });
    await openMapTab(opened.page);
    await read(opened.page);
    return opened;
}

const read = (page: Page): Promise<void> => page.locator('c-time-bar .slider:enabled').waitFor();

/** The view, opened anew and drawn. */
async function turnTo(page: Page, shown: Shown): Promise<Locator> {
    const [other] = VIEWS.filter(({ view }) => view !== shown.view);
    if (await page.locator(shown.element).count()) {
        await viewTab(page, other.tab).click();
        await page.locator(shown.element).waitFor({ state: 'detached' });
    }
    await viewTab(page, shown.tab).click();
    const part = page.locator(shown.element);
    await part.locator(shown.ready).first().waitFor();
    await still(page);
    return part;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe.each(VIEWS)('the $view view', (shown) => {
    it('shows the demo account, nothing over anything, and accessibly with its panel and filter open', async () => {
        const { page, faults } = onDay;
        const part = await turnTo(page, shown);
        if (shown === MATRIX) {
            expect(await part.ariaSnapshot()).toMatchSnapshot();
        }
        await checkSizes(page, part, shown, TEXTS);
        expect(await violations(page)).toEqual([]);
        await press(page, 'Filter');
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(faults).toEqual([]);
    });

    it('leaves room for itself on phones', async () => {
        const { page, faults } = today;
        const part = await turnTo(page, shown);
        for (const size of PHONES) {
            await page.setViewportSize(size);
            await still(page);
            const [board, view] = await Promise.all([page.locator('c-map-board').boundingBox(), part.boundingBox()]);
            expect(view!.height).toBeGreaterThanOrEqual(LEAST_HEIGHT);
            expect(view!.y - board!.y).toBeLessThanOrEqual(MOST_ABOVE);
            expect(await violations(page)).toEqual([]);
        }
        await page.setViewportSize(SIZES[1]);
        expect(faults).toEqual([]);
    });
});

it('shows the deals of the demo account in each view', async () => {
    for (const deal of deals) {
        const { page, faults } = await open(deal);
        for (const shown of VIEWS) {
            const part = await turnTo(page, shown);
            expect(await overlaps(part.locator(shown.pieces))).toEqual([]);
        }
        expect(faults).toEqual([]);
        await page.close();
    }
});

withHealth('shows the Department of Health, of whose people no attitude is known, in each view', async () => {
    const { page, faults } = await open(department, '');
    for (const shown of VIEWS) {
        const part = await turnTo(page, shown);
        await checkSizes(page, part, shown, TEXTS);
        const told = await part.locator('[aria-label]').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
        expect(told.filter((text) => ATTITUDES.test(text))).toEqual([]);
        expect(await violations(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await page.close();
});

it('shows 1,500 generated people with few elements, the power map opened with its upper levels', async () => {
    const { page, faults } = await open(generated, '');
    for (const shown of VIEWS) {
        const part = await turnTo(page, shown);
        if (shown === POWER) {
            await part.getByRole('treeitem', { name: /^Person 0,/ }).waitFor();
            const levels = part
                .locator('.card[aria-level]')
                .evaluateAll((cards) => cards.map(({ ariaLevel }) => Number(ariaLevel)));
            expect(Math.max(...(await levels))).toBe(3);
            expect(await part.getByRole('combobox').textContent()).toContain('3 levels');
        }
        expect(await part.locator('*').count()).toBeLessThan(MOST_ELEMENTS);
        expect(await overlaps(part.locator(shown.pieces))).toEqual([]);
        expect(await violations(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await page.close();
});

it('waits calmly for the history in each view, and says so when it does not come', async () => {
    const { page, refuse } = await openWithoutHistory(org, demo);
    await checkCalm(page, VIEWS);
    refuse();
    await page.locator('c-map-board .notice').waitFor();
    await checkCalm(page, VIEWS);
    await page.close();
});

it.each(DRAWN)('saves the $view view of the demo account as the scene it was', async (shown) => {
    await turnTo(onDay.page, shown);
    expect((await saveAs(onDay.page, 'SVG')).file.toString()).toMatchSnapshot();
});

it.each([
    [POWER, ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowUp', 'End', 'Home', 'ArrowDown']],
    [INFLUENCE, ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'Home']]
])('walks the drawing by the keys, opens somebody by Enter and comes back by Escape: %#', async (shown, keys) => {
    const { page, faults } = onDay;
    const part = await turnTo(page, shown);
    expect(await part.locator(shown.stop).count()).toBe(1);
    await part.locator(shown.stop).focus();
    const passed = [await focused(page)];
    for (const key of keys) {
        await page.keyboard.press(key);
        await still(page);
        passed.push(await focused(page));
        expect(await part.locator('.card:focus').isVisible()).toBe(true);
    }
    const names = passed.map((text) => text.split(',')[0]);
    expect(names).toMatchSnapshot();
    await page.keyboard.press('Enter');
    await heading(page).waitFor();
    expect(names[names.length - 1]).toContain((await heading(page).textContent()) ?? '');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await heading(page).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(passed[passed.length - 1]);
    expect(faults).toEqual([]);
});

it('walks the matrix by the keys, opens a cell and somebody of it, and comes back', async () => {
    const { page, faults } = onDay;
    const part = await turnTo(page, MATRIX);
    await part.locator(MATRIX.stop).focus();
    const passed = [await focused(page)];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft']) {
        await page.keyboard.press(key);
        passed.push(await focused(page));
    }
    expect(passed).toMatchSnapshot();
    await part.locator('.cell:not(.is-empty)').first().focus();
    await page.keyboard.press('Enter');
    await part.locator('c-strategy-detail').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await part.locator('c-strategy-detail').waitFor({ state: 'detached' });
    await part.locator('.chip').first().click();
    await closePanel(page);
    expect(faults).toEqual([]);
});

it('opens whom a finger taps, and whom a hand clicks that is not quite still', async () => {
    const { page } = today;
    await turnTo(page, POWER);
    const box = (await page.getByRole('treeitem', { name: /Chen Min/ }).boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 63, box.y + 32);
    await page.mouse.up();
    await heading(page).filter({ hasText: 'Chen Min' }).waitFor();
    await closePanel(page);

    const context = await org.browser.newContext({ hasTouch: true, viewport: PHONES[0] });
    const phone = await context.newPage();
    await phone.goto(demo);
    await openMapTab(phone);
    await read(phone);
    await phone.getByRole('treeitem', { name: /Sun Lan/ }).tap();
    await heading(phone).filter({ hasText: 'Sun Lan' }).waitFor();
    await context.close();
});

it('opens whom a click meets where the network shows circles, without a card', async () => {
    const { page } = onDay;
    const part = await turnTo(page, INFLUENCE);
    const card = part.locator(`${INFLUENCE.stop}.is-far`);
    const [box, told] = [(await card.boundingBox())!, await card.getAttribute('aria-label')];
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await heading(page).waitFor();
    expect(told).toContain((await heading(page).textContent()) ?? '');
    await closePanel(page);
});

it('tells in words what changed between two days, accessibly', async () => {
    const { page, faults } = await open(demo, `?c__day=${DAY}&c__compare=2026-03-01`);
    const part = await turnTo(page, POWER);
    await page
        .locator('c-time-bar')
        .getByRole('button', { name: /changes$/ })
        .click();
    const list = page.locator('c-change-list');
    await list.waitFor();
    expect(await list.ariaSnapshot()).toMatchSnapshot();
    expect(await violations(page)).toEqual([]);
    expect(await overlaps(part.locator(POWER.pieces))).toEqual([]);
    await page.setViewportSize(PHONES[0]);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
});

it('opens the fields for the days on a phone, where they have no room beside the line', async () => {
    const { page } = today;
    await page.setViewportSize(PHONES[0]);
    expect(await page.locator('c-time-bar [data-name=compare]').isVisible()).toBe(false);
    await press(page, 'Days');
    await page.locator('c-time-bar [data-name=compare]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(SIZES[1]);
});
