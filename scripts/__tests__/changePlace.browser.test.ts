import type { Locator, Page } from 'playwright-core';
import { demoFile, startDemoOrg, type DemoOrg } from './demoOrg';
import { cards, openMap } from './mapPage';
import { still } from './views/viewChecks';

jest.setTimeout(120_000);

let org: DemoOrg;
let address: string;
let accountId: string;

beforeAll(async () => {
    org = await startDemoOrg();
    ({ address, accountId } = await org.sync(demoFile));
}, 300_000);

afterAll(async () => {
    await org?.close();
});

const card = (page: Page, name: string): Locator => cards(page).filter({ hasText: name });
const form = (page: Page): Locator => page.locator('c-place-form');
const historyRead = (page: Page): Promise<void> => page.locator('c-time-bar [data-name=day]:enabled').waitFor();

async function open(page: Page): Promise<void> {
    await openMap(page);
    await historyRead(page);
    await still(page);
}

/** Where a card can be taken hold of. */
async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
    const box = await target.boundingBox();
    return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
}

/** Takes hold of a card and carries it over another one, without letting go. */
async function carry(page: Page, name: string, over: string): Promise<void> {
    const [from, to] = [await middleOf(card(page, name)), await middleOf(card(page, over))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 12);
    await page.mouse.move(to.x, to.y, { steps: 5 });
}

/** The line of the open panel that says to whom the person reports. */
const superiorOnPage = (page: Page, name: string): Locator =>
    page.locator('c-person-panel').getByRole('button', { name: new RegExp(`Reports to ${name}`) });

async function superiorInOrg(name: string): Promise<string> {
    const { records } = await org.connection.query(
        `SELECT ReportsTo__r.Name FROM Stakeholder__c WHERE Name LIKE '${name}%'`
    );
    return records[0].ReportsTo__r.Name;
}

/** The last two positions of somebody, the one that runs first. */
async function lastPositions(name: string) {
    const { records } = await org.connection.query(
        `SELECT ReportsTo__r.Name, ValidFrom__c, ValidTo__c, Title__c, Department__c, Function__c
         FROM StakeholderPosition__c WHERE Stakeholder__r.Name LIKE '${name}%' ORDER BY ValidFrom__c DESC LIMIT 2`
    );
    return records;
}

it('moves the map and no card for whoever only reads', async () => {
    const { page, faults } = await org.open('about:blank');
    await page.route('**/ui-api/object-info/*', (route) =>
        route.fulfill({ json: { createable: false, updateable: false } })
    );
    await page.goto(address);
    await open(page);
    const names = ['Wu Jie', 'Chen Min'];
    const places = () => Promise.all(names.map((name) => middleOf(card(page, name))));
    const before = await places();
    await carry(page, 'Wu Jie', 'Lin Yaohua');
    expect(await page.locator('c-power-map .is-target, c-power-map .is-carried').count()).toBe(0);
    await page.mouse.up();
    const [one, other] = (await places()).map(({ x, y }, at) => ({ x: x - before[at].x, y: y - before[at].y }));
    expect(Math.hypot(one.x, one.y)).toBeGreaterThan(20);
    expect(other.x).toBeCloseTo(one.x, 0);
    await card(page, 'Wu Jie').click();
    await page.locator('c-person-panel').waitFor();
    expect(await page.getByRole('button', { name: 'Change position' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
});

it('puts somebody below another superior by carrying the card, once that is saved', async () => {
    const { page, faults } = await org.open(address);
    await open(page);
    const place = await card(page, 'Wu Jie').boundingBox();

    await carry(page, 'Wu Jie', 'Lin Yaohua');
    await page.locator('c-power-map .is-target', { hasText: 'Lin Yaohua' }).waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await page.locator('c-power-map .is-target, c-power-map .is-carried').count()).toBe(0);
    expect(await card(page, 'Wu Jie').boundingBox()).toEqual(place);
    expect(await page.locator('c-map-side').count()).toBe(0);

    await carry(page, 'Wu Jie', 'Chen Min');
    expect(await page.locator('c-power-map .is-carried').count()).toBe(1);
    expect(await page.locator('c-power-map .is-target').count()).toBe(0);
    await page.mouse.up();
    expect(await page.locator('c-map-side').count()).toBe(0);

    await carry(page, 'Wu Jie', 'Lin Yaohua');
    await page.mouse.up();
    await form(page)
        .getByRole('heading', { name: /Wu Jie/ })
        .waitFor();
    expect(await form(page).getByRole('combobox', { name: 'Reports to' }).inputValue()).toMatch(/Lin Yaohua/);
    expect(await superiorInOrg('Wu Jie')).toMatch(/Chen Min/);
    await form(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText(/The position of Wu Jie.* is saved/).waitFor();
    await superiorOnPage(page, 'Lin Yaohua').waitFor();
    expect(await superiorInOrg('Wu Jie')).toMatch(/Lin Yaohua/);

    await page.reload();
    await open(page);
    await superiorOnPage(page, 'Lin Yaohua').waitFor();
    const day = page.locator('c-time-bar [data-name=day]');
    await day.fill((await lastPositions('Wu Jie'))[1].ValidTo__c);
    await day.press('Tab');
    await superiorOnPage(page, 'Chen Min').waitFor();
    expect(await page.getByRole('button', { name: 'Change position' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
});

it('keeps the past as it was: what ends, and what begins', async () => {
    const [now, before] = await lastPositions('Wu Jie');
    const { Title__c, Function__c } = before;
    expect(now).toMatchObject({ ValidTo__c: null, Title__c, Function__c });
    expect(now.ReportsTo__r.Name).toMatch(/Lin Yaohua/);
    expect(before.ReportsTo__r.Name).toMatch(/Chen Min/);
    const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    expect(dayNumber(now.ValidFrom__c) - dayNumber(before.ValidTo__c)).toBe(1);
});

it('corrects by the form, without a hand, what was entered on the same day', async () => {
    const { page, faults } = await org.open(address);
    await open(page);
    await card(page, 'Wu Jie').press('Enter');
    await page.getByRole('button', { name: 'Change position' }).click();
    await form(page).getByLabel('Department').fill('');
    await form(page).getByRole('button', { name: 'Save' }).click();
    await page.getByText(/The position of Wu Jie.* is saved/).waitFor();
    const [now, before] = await lastPositions('Wu Jie');
    expect([now.Department__c, before.Department__c]).toEqual([null, expect.stringMatching(/Finance/)]);
    expect(before.ReportsTo__r.Name).toMatch(/Chen Min/);
    expect(faults).toEqual([]);
    await page.close();
});

it('goes to where the card is now, out of a folded branch too, with the person still open', async () => {
    const { page, faults } = await org.open(address);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await card(page, 'Tang Yu').locator('.fold').click();
    await card(page, 'Kong Mei').waitFor({ state: 'detached' });
    await carry(page, 'Peng Lin', 'Tang Yu');
    await page.mouse.up();
    await form(page).getByRole('button', { name: 'Save' }).click();
    await superiorOnPage(page, 'Tang Yu').waitFor();
    await page.locator('c-power-map .is-selected', { hasText: 'Peng Lin' }).waitFor();
    const [stage, box] = [await page.locator('c-map-stage').boundingBox(), await card(page, 'Peng Lin').boundingBox()];
    expect(box!.x).toBeGreaterThanOrEqual(stage!.x);
    expect(box!.y).toBeGreaterThanOrEqual(stage!.y);
    expect(box!.x + box!.width).toBeLessThanOrEqual(stage!.x + stage!.width);
    expect(box!.y + box!.height).toBeLessThanOrEqual(stage!.y + stage!.height);
    expect(await page.locator('c-person-panel h2').textContent()).toMatch(/Peng Lin/);
    expect(faults).toEqual([]);
    await page.close();
});

describe('somebody of whom no position was on record', () => {
    const KNOWN_SINCE = '2026-02-03';
    const idOf = async (name: string): Promise<string> => {
        const found = await org.connection.query(`SELECT Id FROM Stakeholder__c WHERE Name LIKE '${name}%'`);
        return found.records[0].Id!;
    };
    let newcomer: string;

    /** By the form of the person who is open. */
    async function moveTo(page: Page, superior: string, department = 'Finance'): Promise<void> {
        await open(page);
        await page.getByRole('button', { name: 'Change position' }).click();
        await form(page).getByRole('combobox', { name: 'Reports to' }).fill(superior);
        await form(page).getByRole('option', { name: superior }).click();
        await form(page).getByLabel('Department').fill(department);
        await form(page).getByRole('button', { name: 'Save' }).click();
    }

    beforeAll(async () => {
        const { connection } = org;
        const [chen, lin] = [await idOf('Chen Min'), await idOf('Lin Yaohua')];
        const fields = { Name: 'Shi Mo', Kind__c: 'Customer', Status__c: 'Active', Title__c: 'Controller' };
        const { id } = await connection.create('Stakeholder__c', {
            ...{ ...fields, Department__c: 'Finance', Account__c: accountId, ReportsTo__c: chen }
        });
        newcomer = id!;
        await connection.create('StakeholderLink__c', {
            ...{ From__c: newcomer, To__c: lin, Kind__c: 'WorksWith', ValidFrom__c: KNOWN_SINCE }
        });
    });

    it('keeps all as it was where the org refuses the change', async () => {
        const { page } = await org.open('about:blank');
        await page.route('**/graphql*', async (route) => {
            const text = route.request().postData() ?? '';
            if (!text.includes('mutation moveStakeholderFirst')) {
                return route.continue();
            }
            const asked = JSON.parse(text) as { variables: object };
            // Nobody may report to themselves, which the page never asks for.
            const values = { Stakeholder__c: newcomer, ReportsTo__c: newcomer, ValidFrom__c: '2026-11-22' };
            const position = { StakeholderPosition__c: values };
            return route.continue({ postData: { ...asked, variables: { ...asked.variables, position } } });
        });
        await page.goto(`${address}?c__person=${newcomer}`);
        await moveTo(page, 'Wu Jie');
        await form(page).locator('c-error-panel').waitFor();
        expect(await lastPositions('Shi Mo')).toEqual([]);
        expect(await superiorInOrg('Shi Mo')).toMatch(/Chen Min/);
        await page.close();
    });

    it('stays where they were until the day before, and is elsewhere today', async () => {
        const { page, faults } = await org.open(`${address}?c__person=${newcomer}`);
        await moveTo(page, 'Wu Jie', 'Procurement');
        await superiorOnPage(page, 'Wu Jie').waitFor();
        const [now, before] = await lastPositions('Shi Mo');
        expect(now).toMatchObject({ ValidTo__c: null, Department__c: 'Procurement', Title__c: 'Controller' });
        expect(before).toMatchObject({ ValidFrom__c: KNOWN_SINCE, Department__c: 'Finance', Title__c: 'Controller' });

        await page.reload();
        await open(page);
        await superiorOnPage(page, 'Wu Jie').waitFor();
        const day = page.locator('c-time-bar [data-name=day]');
        for (const past of [before.ValidTo__c, KNOWN_SINCE]) {
            await day.fill(past);
            await day.press('Tab');
            await superiorOnPage(page, 'Chen Min').waitFor();
            expect(await page.locator('c-person-panel').getByText('Finance').count()).toBeGreaterThan(0);
        }
        expect(faults).toEqual([]);
        await page.close();
    });
});
