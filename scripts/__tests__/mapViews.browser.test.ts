import type { Page } from 'playwright-core';
import { demoFile, startDemoOrg, type DemoOrg } from './demoOrg';
import { openMap, openMapTab, stateOf, viewTab } from './mapPage';

jest.setTimeout(120_000);

let org: DemoOrg;
let address: string;
let opportunity: string;

beforeAll(async () => {
    org = await startDemoOrg();
    const account = await org.sync(demoFile);
    address = account.address;
    const deals = `SELECT Id FROM Opportunity WHERE AccountId = '${account.accountId}' ORDER BY Amount DESC LIMIT 1`;
    const { records } = await org.connection.query(deals);
    opportunity = `${org.url}/lightning/r/Opportunity/${records[0].Id}/view`;
}, 300_000);

afterAll(async () => {
    await org?.close();
});

/** Each view by the name in the address, its tab, and something that stands in it. */
const views: Array<[view: string, tab: string, content: string]> = [
    ['power', 'Power map', 'c-power-map [role=treeitem]'],
    ['influence', 'Influence', 'c-influence-map canvas'],
    ['matrix', 'Power–interest', 'c-power-interest-matrix [data-id]'],
    ['coverage', 'Coverage', 'c-coverage-map table'],
    ['decision', 'Decision', 'c-decision-board c-person-card'],
    ['path', 'Path', 'c-path-view [data-stop]'],
    ['layers', 'Layers', 'c-layers-view section'],
    ['table', 'Table', 'c-people-table tbody tr']
];

const timeBar = (page: Page) => page.locator('c-time-bar');
const dayShown = (page: Page) => timeBar(page).locator('[data-name=day]');

/** Waits until the dated history has been read. */
const historyRead = (page: Page): Promise<void> => timeBar(page).locator('[data-name=day]:enabled').waitFor();

async function enterDay(page: Page, name: string, day: string): Promise<void> {
    const input = timeBar(page).locator(`[data-name=${name}]`);
    await input.fill(day);
    await input.press('Tab');
}

/** The GraphQL operations that a page asks for, by name. */
function operationsOf(page: Page): string[] {
    const asked: string[] = [];
    page.on('request', (request) => {
        const name = /(?:query|mutation) (\w+)/.exec(
            request.url().includes('/graphql') ? (request.postData() ?? '') : ''
        );
        asked.push(...(name ? [name[1]] : []));
    });
    return asked;
}

it('has the first screen of an account after one request, of a deal after two, and reads nothing twice', async () => {
    const { page } = await org.open('about:blank');
    const asked = operationsOf(page);
    const history = ['relationshipMapDossier', 'relationshipMapDealings'];
    await page.goto(address);
    await openMap(page);
    await historyRead(page);
    expect(asked).toEqual(['relationshipMap', ...history]);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.locator('c-person-panel').waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(3);
    asked.length = 0;
    await page.goto(opportunity);
    await openMap(page);
    await historyRead(page);
    expect(asked).toEqual(['relationshipMapDeal', 'relationshipMap', ...history]);
    await page.close();
});

it('opens every view by its tab, and again by the address as the rep goes back', async () => {
    const { page, faults } = await org.open(address);
    await openMap(page);
    const shown = async ([view, tab, content]: (typeof views)[number]): Promise<void> => {
        await page.locator(content).filter({ visible: true }).first().waitFor();
        expect(stateOf(page).c__view).toBe(view === 'power' ? undefined : view);
        expect(await viewTab(page, tab).getAttribute('aria-selected')).toBe('true');
    };
    for (const view of views) {
        await viewTab(page, view[1]).click();
        await shown(view);
    }
    for (const view of views.slice(0, -1).reverse()) {
        await page.goBack();
        await shown(view);
    }
    await page.goForward();
    await shown(views[1]);
    expect(faults).toEqual([]);
    await page.close();
});

it('keeps the deal that is chosen in the address', async () => {
    const { page, faults } = await org.open(`${address}?c__view=decision`);
    await openMapTab(page);
    const deals = page.locator('c-decision-board select');
    await deals.waitFor();
    const [first, second] = await deals
        .locator('option')
        .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    expect(await deals.inputValue()).toBe(first);
    await deals.selectOption(second);
    await page.waitForURL((url) => url.searchParams.get('c__deal') === second);
    await page.reload();
    await openMapTab(page);
    await deals.waitFor();
    expect(await deals.inputValue()).toBe(second);
    expect(faults).toEqual([]);
    await page.close();
});

it('keeps the levels of the power map while another view is looked at, and in the address', async () => {
    const { page, faults } = await org.open(address);
    await openMap(page);
    const map = page.locator('c-power-map');
    const showsTwo = async (): Promise<void> => {
        await map.getByRole('combobox').filter({ hasText: '2 levels' }).waitFor();
        await map.getByRole('treeitem', { name: /Chen Min/ }).waitFor();
        await map.getByRole('treeitem', { name: /Wu Jie/ }).waitFor({ state: 'hidden' });
    };
    await map.getByRole('treeitem', { name: /Wu Jie/ }).waitFor();
    await map.getByRole('combobox').click();
    await map.getByRole('option', { name: '2 levels' }).click();
    await showsTwo();
    await page.waitForURL((url) => url.searchParams.get('c__levels') === '2');
    await viewTab(page, 'Table').click();
    await page.locator('c-people-table tbody tr').first().waitFor();
    await viewTab(page, 'Power map').click();
    await showsTwo();
    await page.reload();
    await openMapTab(page);
    await showsTwo();
    expect(faults).toEqual([]);
    await page.close();
});

it('shows any view as of any day, without anything to change, and comes back to today', async () => {
    const { page, faults } = await org.open(address);
    await openMap(page);
    await page.getByRole('button', { name: 'Add person' }).waitFor();
    await enterDay(page, 'day', '2026-03-03');
    await timeBar(page).getByText('You look at Mar 3, 2026').waitFor();
    expect(await page.getByRole('button', { name: 'Add person' }).count()).toBe(0);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.locator('c-person-panel').waitFor();
    expect(await page.getByRole('button', { name: 'Assess', exact: true }).count()).toBe(0);
    await viewTab(page, 'Table').click();
    await page.locator('c-people-table tbody tr').first().waitFor();
    await timeBar(page).getByRole('button', { name: 'Back to today' }).click();
    await page.getByRole('button', { name: 'Assess', exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
});

it('tells in words what changed between two days, and opens the person concerned', async () => {
    const { page } = await org.open(address);
    await openMap(page);
    await enterDay(page, 'compare', '2026-03-03');
    const list = page.locator('c-change-list');
    await list.getByText('Attitude: Neutral → Opposes').first().waitFor();
    await list
        .getByRole('button', { name: /Chen Min/ })
        .first()
        .click();
    await page
        .locator('c-person-panel')
        .getByRole('heading', { name: /Chen Min/ })
        .waitFor();
    await page.close();
});

it('moves through time by the keyboard', async () => {
    const { page } = await org.open(address);
    await openMap(page);
    // It is disabled until the history has been read.
    const slider = timeBar(page).getByRole('slider', { disabled: false });
    await slider.press('ArrowLeft');
    await timeBar(page).getByText('You look at').waitFor();
    await slider.press('End');
    await page.getByRole('button', { name: 'Add person' }).waitFor();
    await page.close();
});

it('keeps in the address what is looked at, by ids and codes alone, also through a reload', async () => {
    const { page } = await org.open(address);
    await openMap(page);
    await page.getByRole('treeitem', { name: /Chen Min/ }).click();
    await page.locator('c-person-panel').waitFor();
    await page.locator('c-map-toolbar').getByLabel('Find a person').fill('Zhao');
    await page
        .locator('c-map-filter')
        .getByRole('button', { name: /Opposes/ })
        .click();
    await viewTab(page, 'Table').click();
    await enterDay(page, 'day', '2026-09-09');
    await timeBar(page).getByText('You look at').waitFor();
    const state = stateOf(page);
    expect(state).toMatchObject({ c__view: 'table', c__day: '2026-09-09', c__filter: 'attitude.Opposes' });
    expect(state.c__person).toMatch(/^a\w{17}$/);
    expect(page.url()).not.toMatch(/Zhao|Chen/);

    await page.reload();
    await openMapTab(page);
    await page.locator('c-people-table tbody tr').first().waitFor();
    await page
        .locator('c-person-panel')
        .getByRole('heading', { name: /Chen Min/ })
        .waitFor();
    expect(await dayShown(page).inputValue()).toBe('2026-09-09');
    expect(stateOf(page)).toEqual(state);
    await page.close();
});

it('offers nothing to change to whoever only reads', async () => {
    const { page, faults } = await org.open('about:blank');
    await page.route('**/ui-api/object-info/*', (route) =>
        route.fulfill({ json: { createable: false, updateable: false } })
    );
    await page.goto(address);
    await openMap(page);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.locator('c-person-panel').waitFor();
    for (const name of ['Add person', 'Assess', 'Edit ties', 'Accept', 'Reject']) {
        expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    }
    expect(faults).toEqual([]);
    await page.close();
});

it('keeps a tie that the rep adds, and ends it', async () => {
    const { page, faults } = await org.open(address);
    await openMap(page);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.getByRole('button', { name: 'Edit ties' }).click();
    const form = page.locator('c-tie-form');
    await form.getByRole('combobox', { name: 'With' }).fill('wj');
    await form.getByRole('option', { name: /Wu Jie/ }).click();
    await form.getByRole('combobox', { name: 'Kind of tie' }).click();
    await form.getByRole('option', { name: /trusts/i }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The tie is saved.').waitFor();

    await page.getByRole('button', { name: 'Edit ties' }).click();
    await form.getByRole('button', { name: /^End today: Lin Yaohua.*Wu Jie/ }).click();
    await page.getByText('The tie has ended.').waitFor();
    const { records } = await org.connection.query(
        `SELECT Kind__c, ValidTo__c FROM StakeholderLink__c
         WHERE From__r.Name LIKE 'Lin Yaohua%' AND To__r.Name LIKE 'Wu Jie%' ORDER BY CreatedDate DESC LIMIT 1`
    );
    expect(records).toMatchObject([{ Kind__c: 'Trusts', ValidTo__c: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
    expect(faults).toEqual([]);
    await page.close();
});

it('opens the map of an account in which an older org lacks the newer objects', async () => {
    const { page, faults } = await org.open('about:blank');
    await page.route('**/graphql', async (route) => {
        const isNewer = (route.request().postData() ?? '').includes('relationshipMapDealings');
        await (isNewer ? route.fulfill({ json: { data: { uiapi: { query: {} } }, errors: [] } }) : route.continue());
    });
    await page.goto(address);
    await openMap(page);
    await historyRead(page);
    await enterDay(page, 'day', '2026-09-09');
    await timeBar(page).getByText('You look at').waitFor();
    expect(faults).toEqual([]);
    await page.close();
});
