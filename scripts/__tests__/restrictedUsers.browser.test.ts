import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../build/bundles';
import { deployProject } from '../build/deploy';
import { demoRep } from '../demoRep';
import { demoFile, startDemoOrg, type DemoOrg } from './demoOrg';
import { cards, openMap, openMapTab } from './mapPage';

jest.setTimeout(120_000);

/** The viewer's permission set as the product brings it. */
const viewer = path.join(
    projectRoot,
    'force-app/main/default/permissionsets/Relationship_Map_Viewer.permissionset-meta.xml'
);

let org: DemoOrg;
let account: { address: string; accountId: string };

beforeAll(async () => {
    org = await startDemoOrg();
    account = await org.sync(demoFile);
}, 240_000);

afterAll(async () => {
    await org?.close();
});

/** Takes all permission sets from the user whom pages sign in, and gives this one. */
async function assignOnly(name?: string): Promise<void> {
    const { connection } = org;
    const user = await connection.sobject('User').findOne({ Username: demoRep.Username }, ['Id']);
    const held = await connection.sobject('PermissionSetAssignment').find({ AssigneeId: user!.Id }, ['Id']);
    for (const { Id } of held) {
        await connection.sobject('PermissionSetAssignment').destroy(Id!);
    }
    if (name) {
        const set = await connection.sobject('PermissionSet').findOne({ Name: name }, ['Id']);
        await connection.sobject('PermissionSetAssignment').create({ AssigneeId: user!.Id, PermissionSetId: set!.Id });
    }
}

/** Deploys a copy of the viewer's permission set under another name, without the rights on fields of that name. */
async function deployViewerWithout(field: string, name: string): Promise<void> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-rights-'));
    const rights = fs.readFileSync(viewer, 'utf8');
    const without = rights.replace(/\s*<fieldPermissions>[\s\S]*?<\/fieldPermissions>/g, (each) =>
        each.includes(`.${field}</field>`) ? '' : each
    );
    expect(without.length).toBeLessThan(rights.length);
    fs.mkdirSync(path.join(folder, 'permissionsets'));
    fs.writeFileSync(path.join(folder, `permissionsets/${name}.permissionset-meta.xml`), without);
    await deployProject(org.connection, { packageDirectories: [folder] });
    fs.rmSync(folder, { recursive: true });
}

/** Lin Yaohua's card, as it is heard. */
const president = async (page: Page): Promise<string> => {
    const card = page.getByRole('treeitem', { name: /Lin Yaohua/ });
    await card.waitFor();
    return (await card.getAttribute('aria-label')) ?? '';
};

/** Creates a stakeholder by the page's own session, past all its controls; answers what the org said. */
const force = (page: Page, name: string): Promise<string> =>
    page.evaluate(
        async ({ name, accountId }) => {
            const query = `mutation create($input: Stakeholder__cCreateInput!) {
                uiapi { made: Stakeholder__cCreate(input: $input) { Record { Id } } } }`;
            const values = { Account__c: accountId, Name: name, Kind__c: 'Customer', Status__c: 'Active' };
            const reply = await fetch('/services/data/v66.0/graphql', {
                method: 'POST',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({ query, variables: { input: { Stakeholder__c: values } } })
            });
            return reply.text();
        },
        { name, accountId: account.accountId }
    );

const named = async (name: string): Promise<number> =>
    (await org.connection.sobject('Stakeholder__c').find({ Name: name }, ['Id'])).length;

it('lets a rep write by the same mutation that others are refused', async () => {
    const { page } = await org.open(account.address);
    expect(await force(page, 'Added by a rep')).not.toMatch(/errorType|"message"/);
    expect(await named('Added by a rep')).toBe(1);
    await page.close();
});

it('shows the whole map and no control that writes to a viewer, whose forced mutation the org refuses', async () => {
    await assignOnly('Relationship_Map_Viewer');
    const { page, faults } = await org.open(account.address);
    await openMap(page);
    expect(await president(page)).toMatch(/Neutral/);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.locator('c-person-evidence').waitFor();
    const writing = page.getByRole('button', { name: /^(Assess|Edit ties|Change position|Add person|Accept|Reject)/ });
    expect(await writing.count()).toBe(0);
    expect(faults).toEqual([]);

    expect(await force(page, 'Forced by a viewer')).toMatch(
        /INSUFFICIENT_ACCESS|does not exist|not have access|undefined/i
    );
    expect(await named('Forced by a viewer')).toBe(0);
    await page.close();
});

it('draws the map without a field that the user may not read, and says nothing of an error', async () => {
    await deployViewerWithout('Attitude__c', 'Viewer_Without_Attitude');
    await assignOnly('Viewer_Without_Attitude');
    const { page, faults } = await org.open(account.address);
    await openMap(page);
    expect(await president(page)).toMatch(/Attitude: Unknown|attitude unknown/i);
    expect(await cards(page).count()).toBeGreaterThan(10);
    expect(await page.locator('c-error-panel').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
});

it('says what to do to somebody who was granted nothing', async () => {
    await assignOnly();
    const { page } = await org.open(account.address);
    await openMapTab(page);
    await page.locator('c-relationship-map :is(c-error-panel, c-empty-state)').first().waitFor();
    expect(await cards(page).filter({ visible: true }).count()).toBe(0);
    await page.close();
});
