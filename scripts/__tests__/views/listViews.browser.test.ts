import type { Locator, Page } from 'playwright-core';
import type { DemoOrg } from '../demoOrg';
import { openMapTab, viewTab } from '../mapPage';
import { checkSizes, focused, overlaps, settled, SIZES, violations } from './viewChecks';
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

const VIEWS: readonly Shown[] = [
    {
        view: 'decision',
        tab: 'Decision',
        element: 'c-decision-board',
        pieces: 'c-person-card, .gap',
        ready: 'c-person-card'
    },
    {
        view: 'path',
        tab: 'Path',
        element: 'c-path-view',
        pieces: '.us, .word, .degree, .evidence, c-person-card, .step',
        ready: '.us'
    },
    {
        view: 'coverage',
        tab: 'Coverage',
        element: 'c-coverage-map',
        pieces: '.head, .line:not(.is-total) :is(.main, .signs)',
        ready: '.cell'
    },
    {
        view: 'layers',
        tab: 'Layers',
        element: 'c-layers-view',
        pieces: 'c-layer-card .card > *',
        ready: 'c-layer-card .value'
    },
    { view: 'table', tab: 'Table', element: 'c-people-table', pieces: 'td[data-row]', ready: 'td[data-row]' }
];

const account = (name: string): Shown => VIEWS.find(({ view }) => view === name)!;

let org: DemoOrg;
let demo: string;
let deals: readonly string[];
let department: string;

beforeAll(async () => {
    ({ org, demo, deals, department } = await startViewOrg());
}, 300_000);

afterAll(async () => {
    await org?.close();
});

/** Pages that several tests look at, one after the other: loading is what takes long. */
const pages = new Map<string, Promise<{ page: Page; faults: string[] }>>();

/** Shows a view on the page that an address has been opened on before; waits until the history has been read. */
async function turnTo(
    address: string,
    shown: Shown,
    more = ''
): Promise<{ page: Page; faults: string[]; part: Locator }> {
    const key = `${address}${more}`;
    if (!pages.has(key)) {
        const opened = open(address, shown, more);
        pages.set(key, opened);
        opened.catch(() => pages.delete(key));
    }
    const { page, faults } = await pages.get(key)!;
    await viewTab(page, shown.tab).click();
    const part = page.locator(shown.element);
    await part.waitFor();
    return { page, faults, part };
}

/** Opens a view by its address and waits until the history has been read and the view stands. */
async function open(
    address: string,
    shown: Shown,
    more = ''
): Promise<{ page: Page; faults: string[]; part: Locator }> {
    const { page, faults } = await org.open(`${address}?c__view=${shown.view}${more}`);
    await openMapTab(page);
    await page.locator('c-time-bar [data-name=day]:enabled').waitFor();
    const part = page.locator(shown.element);
    await part.waitFor();
    return { page, faults, part };
}

describe.each(VIEWS)('the $view view', (shown) => {
    it('shows the demo account as it was, nothing over anything, and accessibly', async () => {
        const { page, faults, part } = await turnTo(demo, shown, `&c__day=${DAY}`);
        await part.locator(shown.ready).first().waitFor();
        expect(await settled(part)).toMatchSnapshot();
        await checkSizes(page, part, shown);
        expect(await violations(page)).toEqual([]);
        expect(faults).toEqual([]);
    });

    it('shows the deals of the demo account', async () => {
        for (const [place, deal] of deals.entries()) {
            const { faults, part } = await turnTo(deal, shown, `&c__day=${DAY}`);
            await part.locator(shown.ready).first().waitFor();
            expect(await settled(part)).toMatchSnapshot(`deal ${place + 1}`);
            expect(await overlaps(part.locator(shown.pieces))).toEqual([]);
            expect(faults).toEqual([]);
        }
    });

    withHealth('shows the Department of Health, of whose people no attitude is known', async () => {
        const { page, faults, part } = await turnTo(department, shown);
        await checkSizes(page, part, shown);
        expect(await part.getByText(/Supports|Opposes|Backs a competitor|Coach/).count()).toBe(0);
        expect(await violations(page)).toEqual([]);
        expect(faults).toEqual([]);
    });
});

it('waits calmly for the history in every view, and says so when it does not come', async () => {
    const { page, refuse } = await openWithoutHistory(org, demo);
    await checkCalm(page, VIEWS, 'Reading the history');
    refuse();
    await page.locator('c-map-board .notice').waitFor();
    await checkCalm(page, VIEWS);
    await page.close();
});

/** Who or what is spoken of, without what is said of it. */
const nameOf = (spoken: string): string => spoken.replace(/^Why: /, '').split(/[,:] /)[0];

/** Focus goes by the Tab key to the one stop of the view; then the keys, each telling where it leads. */
async function walk(page: Page, stop: Locator, keys: readonly string[]): Promise<string[]> {
    await stop.focus();
    const passed = [await focused(page)];
    for (const key of keys) {
        await page.keyboard.press(key);
        passed.push(await focused(page));
    }
    return passed.map(nameOf);
}

it.each([
    ['decision', 'c-person-card button[tabindex="0"]', ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'End', 'Home']],
    ['path', 'c-person-card button[tabindex="0"]', ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']],
    [
        'layers',
        ':is(c-layer-card .why, c-people-list button)[tabindex="0"]',
        ['ArrowRight', 'ArrowRight', 'Home', 'ArrowDown', 'ArrowDown']
    ],
    ['table', '[data-row][tabindex="0"]', ['ArrowDown', 'ArrowRight', 'End', 'Home', 'ArrowLeft']]
])('walks %s by the keys, opens somebody by Enter and comes back by Escape', async (view, stop, keys) => {
    const { page, faults, part } = await turnTo(demo, account(view), `&c__day=${DAY}`);
    await part.locator(stop).first().waitFor();
    expect(await part.locator(stop).count()).toBe(1);
    const passed = await walk(page, part.locator(stop), keys);
    expect(passed).toMatchSnapshot();
    expect(passed.slice(1).every((text, place) => text !== passed[place])).toBe(true);
    await page.keyboard.press('Enter');
    await heading(page).waitFor();
    expect(passed[passed.length - 1]).toContain((await heading(page).textContent()) ?? '');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await heading(page).waitFor({ state: 'detached' });
    expect(nameOf(await focused(page))).toBe(passed[passed.length - 1]);
    expect(faults).toEqual([]);
});

it('walks the coverage map by the keys, opens a cell and somebody of it', async () => {
    const shown = account('coverage');
    const { page, part } = await turnTo(demo, shown, `&c__day=${DAY}`);
    await part.locator('td[tabindex="0"]').waitFor();
    expect(await walk(page, part.locator('td[tabindex="0"]'), ['ArrowDown', 'ArrowRight', 'Home'])).toMatchSnapshot();
    await page.keyboard.press('Enter');
    await part.locator('.detail').waitFor();
    expect(await violations(page)).toEqual([]);
    await part
        .locator('.detail c-people-list')
        .getByRole('option')
        .or(part.locator('.detail [data-id]'))
        .first()
        .click();
    await closePanel(page);
});

it('tells the person in every part, and keeps the panel accessible with all reasons open', async () => {
    const { page, faults } = await turnTo(demo, account('table'), `&c__day=${DAY}`);
    await page.getByRole('rowheader', { name: /Chen Min/ }).click();
    const panel = page.locator('c-person-panel');
    await panel.locator('c-person-evidence').waitFor();
    expect(await panel.ariaSnapshot()).toMatchSnapshot();
    for (const why of await panel.getByRole('button', { name: /^Why/ }).all()) {
        await why.click();
    }
    expect(await violations(page)).toEqual([]);
    for (const size of SIZES) {
        await page.setViewportSize(size);
        expect(await overlaps(panel.locator('.section, .tie, c-meter-list, c-advice-list .card'))).toEqual([]);
    }
    expect(faults).toEqual([]);
});

it('answers where we stand, each answer down to its reasons', async () => {
    const { page, faults } = await turnTo(deals[0], account('table'), `&c__day=${DAY}`);
    const standing = page.locator('c-account-standing');
    await standing.locator('.trend').nth(2).waitFor();
    expect(await standing.ariaSnapshot()).toMatchSnapshot('line');
    for (const key of ['verdict', 'Key', 'General', 'Organisational', 'risks', 'path']) {
        await standing.locator(`[data-key=${key}]`).click();
        await standing.locator('.panel').waitFor();
        expect(await standing.locator('.panel').ariaSnapshot()).toMatchSnapshot(key);
        expect(await violations(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await standing.locator('.panel').waitFor({ state: 'detached' });
    for (const size of SIZES) {
        await page.setViewportSize(size);
        expect(await overlaps(standing.locator('.answer'))).toEqual([]);
    }
    expect(faults).toEqual([]);
});

it('keeps every form and disclosure accessible', async () => {
    const { page, faults } = await open(demo, account('table'));
    await page.getByRole('button', { name: /^Columns/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const filter = page.locator('c-map-filter').getByRole('button', { name: 'Filter', exact: true });
    await filter.click();
    expect(await violations(page)).toEqual([]);
    await filter.click();
    await page.getByRole('rowheader', { name: /Chen Min/ }).click();
    await page.getByRole('button', { name: 'Assess', exact: true }).click();
    await page.locator('c-assessment-form').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('c-assessment-form').getByRole('button', { name: 'Cancel' }).last().click();
    await page.getByRole('button', { name: 'Edit ties' }).click();
    await page.locator('c-tie-form').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('c-tie-form').getByRole('button', { name: 'Cancel' }).last().click();
    await page.getByRole('button', { name: 'Add person' }).click();
    await page.locator('c-stakeholder-form').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
});

it('opens the record of a reason once', async () => {
    const { page } = await open(deals[0], account('decision'));
    const before = await page.evaluate(() => history.length);
    await page.locator('c-decision-board summary').first().click();
    await page
        .locator('c-decision-board')
        .getByRole('button', { name: /^Open the record/ })
        .first()
        .click();
    await page.waitForURL(/\/lightning\/r\/(?!Opportunity\/)/);
    expect((await page.evaluate(() => history.length)) - before).toBe(1);
    await page.close();
});
