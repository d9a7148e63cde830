import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { serveBeside } from '../backend/beside';
import { EXIT, main } from '../backend/cli';
import { captureChanges } from '../backend/__tests__/support/captureChanges';
import { demoFile, startDemoOrg, type DemoOrg } from './demoOrg';
import { openMap } from './mapPage';

jest.setTimeout(120_000);

const STRENGTH = 'Relationship Strength';
const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

let org: DemoOrg;
let account: { address: string; accountId: string };
let folder: string;
let served: Promise<void>;
const stop = new AbortController();

beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-beside-'));
    org = await startDemoOrg();
    account = await org.sync(demoFile);
    await captureChanges(org.connection, ['EventChangeEvent']);
    served = serveBeside(signIn(), folder, stop.signal);
    await until('the backend follows', () => logged('sources').length > 0);
}, 240_000);

afterAll(async () => {
    stop.abort();
    await served;
    await org?.close();
    fs.rmSync(folder, { recursive: true, force: true });
});

const signIn = () => ({ instanceUrl: org.url, accessToken: org.connection.accessToken ?? '' });

/** What the backend has told of an event so far. */
function logged(event: string): Record<string, unknown>[] {
    const file = path.join(folder, 'log.jsonl');
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.event === event);
}

/** Asks again and again until the answer is one. */
async function until<T>(what: string, ask: () => T | Promise<T>): Promise<Exclude<T, null | false>> {
    for (const end = Date.now() + 30_000; ; await wait(200)) {
        const found = await ask();
        if (found) {
            return found as Exclude<T, null | false>;
        }
        if (Date.now() > end) {
            throw new Error(`Not within half a minute: ${what}`);
        }
    }
}

async function create(object: string, values: Record<string, unknown>): Promise<string> {
    const result = await org.connection.sobject(object).create(values);
    if (!result.success) {
        throw new Error(JSON.stringify(result.errors));
    }
    return result.id;
}

const rows = async (soql: string): Promise<Record<string, unknown>[]> => (await org.connection.query(soql)).records;

/** Somebody on the demo account's map, who is a contact. */
async function newPerson(name: string): Promise<{ id: string; contact: string }> {
    const contact = await create('Contact', { LastName: name, AccountId: account.accountId });
    const id = await create('Stakeholder__c', {
        ...{ Name: name, Account__c: account.accountId, Kind__c: 'Customer', Status__c: 'Active', Contact__c: contact }
    });
    return { id, contact };
}

/** A meeting at the customer's that is over. */
function meeting(contact: string): Promise<string> {
    const [start, end] = [50, 49].map((hours) => new Date(Date.now() - hours * 3_600_000).toISOString());
    const values = { Subject: 'Project review', Location: 'Harbour Street', StartDateTime: start, EndDateTime: end };
    return create('Event', { ...values, WhoId: contact });
}

/** Waits for what the backend proposes of somebody. */
async function proposalOf(stakeholder: string): Promise<string> {
    const [{ Id }] = await until('a proposal', async () => {
        const found = await rows(
            `SELECT Id FROM RelationshipAssessment__c WHERE Stakeholder__c = '${stakeholder}' AND Status__c = 'Proposed'`
        );
        return found.length > 0 ? found : null;
    });
    return String(Id);
}

/** The map with the panel of somebody open who did something at a meeting that is on record, and what is proposed for it. */
async function openProposal(name: string): Promise<Proposed> {
    const { id, contact } = await newPerson(name);
    const event = await meeting(contact);
    const assessment = await proposalOf(id);
    const { page, faults } = await org.open(`${account.address}?c__person=${id}`);
    await openMap(page);
    const proposal = page.locator('c-person-panel li.is-proposed').first();
    await proposal.waitFor();
    return { id, event, assessment, page, proposal, faults };
}

interface Proposed {
    id: string;
    event: string;
    assessment: string;
    page: Page;
    proposal: Locator;
    faults: string[];
}

/** Hands a batch to the backend at work, as an administrator does at the command line, and waits for its end. */
async function run(batch: string): Promise<void> {
    const settings = path.join(folder, 'settings.json');
    fs.writeFileSync(settings, JSON.stringify(signIn()));
    const ended = (): number => logged('batch.finished').filter((line) => line.batch === batch).length;
    const before = ended();
    const command = ['run', batch, '--settings', settings, '--state', path.join(folder, 'state.sqlite')];
    expect(await main(command)).toBe(EXIT.done);
    await until(`the end of ${batch}`, () => ended() > before);
}

const choose = (page: Page, scale: string, word: string): Promise<void> =>
    page.locator('c-scale-input', { hasText: scale }).first().getByText(word).click();

/** A person's line in the list of all stakeholders, by column. */
async function lineOf(page: Page, name: string): Promise<Record<string, string>> {
    await page.goto(`${org.url}/lightning/o/Stakeholder__c/list`);
    const row = page.getByRole('row', { name: new RegExp(name) });
    await row.waitFor();
    const headings = await page.getByRole('columnheader').allInnerTexts();
    const cells = await row.getByRole('cell').allInnerTexts();
    return Object.fromEntries(headings.map((heading, place) => [heading.trim(), cells[place]?.trim() ?? '']));
}

it('brings list view and report fields in line with an assessment that is saved on the map', async () => {
    const { page, faults } = await org.open(account.address);
    const before = await lineOf(page, 'Lin Yaohua');
    await page.goto(account.address);
    await openMap(page);
    await page.getByRole('treeitem', { name: /Lin Yaohua/ }).click();
    await page.getByRole('button', { name: 'Assess', exact: true }).click();
    await choose(page, 'Attitude', 'Coach');
    await choose(page, 'Closeness', 'Business meals and events');
    await page.getByLabel('Evidence', { exact: true }).fill('Briefed us before the steering group.');
    await choose(page, 'Strength of the evidence', 'Explicit: said or done openly');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Briefed us before the steering group.').waitFor();

    const after = await until('the list view to follow', async () => {
        const line = await lineOf(page, 'Lin Yaohua');
        return line[STRENGTH] !== before[STRENGTH] && line;
    });
    expect(Number(after[STRENGTH])).toBeGreaterThan(Number(before[STRENGTH]));
    expect(after.Attitude).not.toBe(before.Attitude);
    await page.getByRole('link', { name: /Lin Yaohua/ }).click();
    const strength = page.locator('host-field-list div.field', { hasText: 'Relationship Strength' });
    await strength.getByText(after[STRENGTH], { exact: true }).waitFor();
    const [record] = await rows(
        `SELECT Strength__c, Trend__c, ProfileVersion__c, ScoredUpTo__c FROM Stakeholder__c WHERE Name LIKE 'Lin Yaohua%'`
    );
    expect(record).toMatchObject({ Strength__c: Number(after[STRENGTH]), Trend__c: Number(after.Trend) });
    expect(record.ProfileVersion__c).toEqual(expect.any(String));
    expect(record.ScoredUpTo__c).toEqual(expect.stringContaining(day(0)));
    expect(faults).toEqual([]);
    await page.close();
});

const decided = async (id: string): Promise<Record<string, unknown>> =>
    (await rows(`SELECT Status__c, Closeness__c, DecidedOn__c FROM RelationshipAssessment__c WHERE Id = '${id}'`))[0];
const standing = async (id: string): Promise<Record<string, unknown>> =>
    (await rows(`SELECT Closeness__c, Strength__c FROM Stakeholder__c WHERE Id = '${id}'`))[0];

it('proposes what a meeting shows, names the meeting, and counts it once the rep accepts', async () => {
    const { id, event, assessment, page, proposal, faults } = await openProposal('Ada Accepted');
    await proposal.getByText('Receives us in the office').waitFor();
    await proposal.getByText(`/lightning/r/Event/${event}/view`).waitFor();
    expect(await standing(id)).toMatchObject({ Closeness__c: null, Strength__c: null });
    await proposal.getByRole('button', { name: 'Accept' }).click();
    await proposal.waitFor({ state: 'detached' });
    await until('the strength that follows', async () => (await standing(id)).Strength__c !== null);
    expect(await decided(assessment)).toMatchObject({
        Status__c: 'Accepted',
        DecidedOn__c: expect.stringContaining(day(0))
    });
    expect(await standing(id)).toMatchObject({ Closeness__c: 'OfficeMeetings' });
    expect(faults).toEqual([]);
    await page.close();
});

it('takes a correction in the place of a proposal', async () => {
    const { id, assessment, page, proposal, faults } = await openProposal('Bo Corrected');
    await proposal.getByRole('button', { name: 'Correct' }).click();
    await choose(page, 'Closeness', 'Business meals and events');
    await page.getByLabel('Evidence', { exact: true }).fill('We went on to dinner afterwards.');
    await choose(page, 'Strength of the evidence', 'Explicit: said or done openly');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('We went on to dinner afterwards.').waitFor();
    await until('the strength that follows', async () => (await standing(id)).Strength__c !== null);
    expect(await standing(id)).toMatchObject({ Closeness__c: 'MealsAndEvents' });
    expect(await decided(assessment)).not.toMatchObject({ Status__c: 'Proposed' });
    expect(faults).toEqual([]);
    await page.close();
});

it('counts nothing of a proposal that the rep rejects, and does not propose it again', async () => {
    const { id, event, assessment, page, proposal, faults } = await openProposal('Cy Rejected');
    await proposal.getByRole('button', { name: 'Reject' }).click();
    await proposal.waitFor({ state: 'detached' });
    expect(await decided(assessment)).toMatchObject({
        Status__c: 'Rejected',
        DecidedOn__c: expect.stringContaining(day(0))
    });
    await org.connection.sobject('Event').update({ Id: event, Subject: 'Project review, part one' });
    await run('Evidence');
    const all = await rows(`SELECT Status__c FROM RelationshipAssessment__c WHERE Stakeholder__c = '${id}'`);
    expect(all).toMatchObject([{ Status__c: 'Rejected' }]);
    expect(await standing(id)).toMatchObject({ Closeness__c: null, Strength__c: null });
    expect(faults).toEqual([]);
    await page.close();
});

it('asks the owner of a relationship that is due for another look by a task', async () => {
    const { id } = await newPerson('Dee Due');
    const [rep] = await rows("SELECT Id FROM User WHERE Name = 'Ana Reis'");
    await org.connection.sobject('Stakeholder__c').update({ Id: id, RelationshipOwner__c: rep.Id });
    await create('RelationshipAssessment__c', {
        ...{ Stakeholder__c: id, AssessedOn__c: day(200), Closeness__c: 'RemoteOnly' },
        ...{ Status__c: 'Accepted', Source__c: 'Rep' }
    });
    await run('ReviewSweep');
    const { page, faults } = await org.open(`${org.url}/lightning/o/Task/list`);
    const line = page.getByRole('row', { name: /Relationships to look at again.*Ana Reis/ });
    await line.getByRole('link').first().click();
    await page.locator('host-field-list', { hasText: 'Dee Due (Meridian Hospital Group' }).first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
});
