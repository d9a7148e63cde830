import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { demoFile, publicData, startDemoOrg, type DemoOrg } from './demoOrg';
import { cards, openMap } from './mapPage';
import { overlaps, settled } from './views/viewChecks';

jest.setTimeout(120_000);

let org: DemoOrg;
let account: { address: string; accountId: string };

beforeAll(async () => {
    org = await startDemoOrg();
    account = await org.sync(demoFile);
}, 240_000);

afterAll(async () => {
    await org?.close();
});

const choose = (page: Page, scale: string, word: string): Promise<void> =>
    page.locator('c-scale-input', { hasText: scale }).first().getByText(word).click();

/** What the toolbar says of the map as a whole. */
const counts = (page: Page, text: string): Promise<void> => page.locator('p.counts', { hasText: text }).waitFor();

/** Cards that lie on one another, once those that move have arrived. */
async function crowded(page: Page): Promise<string[]> {
    await settled(page.locator('c-map-stage').first());
    return overlaps(cards(page));
}

/** Controls of the map that stand outside the window's width; where we stand is a line that is moved sideways. */
async function cutOff(page: Page): Promise<string[]> {
    const { width } = page.viewportSize()!;
    const controls = await page.locator('c-relationship-map :is(button:not(.answer), input)').all();
    const outside: string[] = [];
    for (const control of controls) {
        const box = await control.boundingBox();
        if (box && box.width > 0 && (box.x < -1 || box.x + box.width > width + 1)) {
            outside.push((await control.getAttribute('title')) ?? (await control.innerText()));
        }
    }
    return outside;
}

it('draws the demo account from the records that the sync put there', async () => {
    const { page, faults } = await org.open(account.address);
    await openMap(page);
    await counts(page, '42 people and seats');
    const president = page.getByRole('treeitem', { name: /Lin Yaohua/ });
    await president.waitFor();
    expect(await president.getAttribute('aria-label')).toMatch(/Approver/);
    expect(await cards(page).count()).toBeGreaterThan(10);
    expect(await crowded(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
});

it('keeps an assessment that the rep saves in the panel, also after a reload', async () => {
    const { page, faults } = await org.open(account.address);
    await openMap(page);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.getByRole('button', { name: 'Assess', exact: true }).click();
    await choose(page, 'Attitude', 'Supports, not exclusively');
    await choose(page, 'Closeness', 'Receives us in the office');
    await page.getByLabel('Evidence', { exact: true }).fill('Said in the steering group that he backs our phase two.');
    await choose(page, 'Strength of the evidence', 'Explicit: said or done openly');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Said in the steering group that he backs our phase two.').waitFor();
    const label = () => page.getByRole('treeitem', { name: /Lin Yaohua/ }).getAttribute('aria-label');
    expect(await label()).toMatch(/Supports, not exclusively/);

    await page.reload();
    await openMap(page);
    expect(await label()).toMatch(/Supports, not exclusively/);
    const { records } = await org.connection.query(
        `SELECT Attitude__c, (SELECT Attitude__c, Closeness__c, Status__c, Source__c FROM Assessments__r ORDER BY CreatedDate DESC LIMIT 1)
         FROM Stakeholder__c WHERE Name LIKE 'Lin Yaohua%'`
    );
    expect(records).toMatchObject([
        {
            Attitude__c: 'Supports',
            Assessments__r: {
                records: [
                    { Attitude__c: 'Supports', Closeness__c: 'OfficeMeetings', Status__c: 'Accepted', Source__c: 'Rep' }
                ]
            }
        }
    ]);
    expect(faults).toEqual([]);
    await page.close();
});

it('marks the buying roles of the deal on an opportunity', async () => {
    const { records } = await org.connection.query(
        `SELECT Id FROM Opportunity WHERE AccountId = '${account.accountId}' LIMIT 1`
    );
    const { page, faults } = await org.open(`${org.url}/lightning/r/Opportunity/${records[0].Id}/view`);
    await openMap(page);
    expect(await page.locator('[role=treeitem].is-dim').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
});

it('speaks Chinese to a rep whose language is Chinese', async () => {
    const { page } = await org.open(account.address);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('tab', { name: '客户关系地图' }).click();
    await cards(page).first().waitFor();
    await page.getByRole('treeitem', { name: /林耀华.*批准者/ }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('tab', { name: 'Relationship Map' }).waitFor();
    await page.close();
});

it('shows mark-up and query text in a name as text', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-names-'));
    const file = path.join(folder, 'odd.json');
    const name = `<img src=x onerror=alert(1)> ' OR Name != '`;
    const map = {
        format: 'relationship-map/1',
        account: { key: 'odd', name: '<b>Odd</b> & Sons' },
        stakeholders: [{ key: 'odd-one', name, kind: 'Customer' }]
    };
    fs.writeFileSync(file, JSON.stringify(map));
    const odd = await org.sync(file);
    fs.rmSync(folder, { recursive: true });
    const { page, faults } = await org.open(odd.address);
    await openMap(page);
    expect(await page.getByText(name, { exact: true }).count()).toBeGreaterThan(0);
    expect(await page.locator('c-relationship-map img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
});

it.each([
    [1440, 900],
    [390, 844],
    [320, 640]
])('keeps every control and card apart and in view at %i×%i', async (width, height) => {
    const { page } = await org.open(account.address, { width, height });
    await openMap(page);
    expect(await cutOff(page)).toEqual([]);
    expect(await crowded(page)).toEqual([]);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.getByRole('button', { name: 'Assess', exact: true }).waitFor();
    expect(await cutOff(page)).toEqual([]);
    await page.close();
});

const organograms: Array<[string, number]> = [
    ['department-of-health-senior.csv', 173],
    ['health-education-england-senior.csv', 346]
];

describe.each(organograms)('%s', (name, posts) => {
    const file = publicData('organograms', name);
    const whenThere = file ? it : it.skip;

    whenThere(`is drawn with its ${posts} posts, and pans and zooms without a fault`, async () => {
        const { address } = await org.sync(file!);
        const { page, faults } = await org.open(address);
        await openMap(page);
        await counts(page, `${posts} people and seats`);
        await page.mouse.move(700, 600);
        for (const step of [400, 400, -300, -300, -300]) {
            await page.mouse.wheel(0, step);
        }
        await page.mouse.down();
        await page.mouse.move(500, 500, { steps: 5 });
        await page.mouse.up();
        await page.getByRole('button', { name: 'Show all' }).click();
        expect(await crowded(page)).toEqual([]);
        expect(faults).toEqual([]);
        await page.close();
    });
});
