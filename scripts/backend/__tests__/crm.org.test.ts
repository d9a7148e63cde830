import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXIT, main } from '../cli';
import { OrgWorld } from './support/orgWorld';

const digests = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-digests-'));
let world: OrgWorld;
let account: string;

beforeAll(async () => {
    world = await OrgWorld.start({ digests, address: 'https://org.example' });
    account = await world.create('Account', { Name: 'Meridian' });
}, 240_000);
afterAll(async () => {
    await world.close();
    fs.rmSync(digests, { recursive: true });
});

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const person = (values: object = {}): Promise<string> =>
    world.create('Stakeholder__c', {
        Name: 'Ann',
        Account__c: account,
        Kind__c: 'Customer',
        Status__c: 'Active',
        ...values
    });
const positions = (id: string): Promise<Record<string, unknown>[]> =>
    world.rows(
        `SELECT Title__c, Status__c, ValidFrom__c, ValidTo__c, Source__c FROM StakeholderPosition__c WHERE Stakeholder__c = '${id}' ORDER BY ValidFrom__c`
    );
const openTasks = (where: string): Promise<Record<string, unknown>[]> =>
    world.rows(`SELECT Subject, Description, OwnerId FROM Task WHERE IsClosed = FALSE AND ${where}`);

describe('a contact that changes', () => {
    it('gives the stakeholder a new position from today on, once, and keeps the old one', async () => {
        const contact = await world.create('Contact', { LastName: 'Ann', AccountId: account, Title: 'Buyer' });
        const ann = await person({ Contact__c: contact, Title__c: 'Buyer' });
        await world.create('StakeholderPosition__c', {
            ...{ Stakeholder__c: ann, Title__c: 'Buyer', Status__c: 'Active', ValidFrom__c: day(99), Source__c: 'Rep' }
        });
        await world.happened('Contact', contact);
        await world.update('Contact', contact, { Title: 'Head of Purchasing' });
        await world.happened('Contact', contact, 'update');
        await world.happened('Contact', contact, 'update');
        expect(await positions(ann)).toEqual([
            { Title__c: 'Buyer', Status__c: 'Active', ValidFrom__c: day(99), ValidTo__c: day(1), Source__c: 'Rep' },
            {
                Title__c: 'Head of Purchasing',
                Status__c: 'Active',
                ValidFrom__c: day(0),
                ValidTo__c: null,
                Source__c: 'Derived'
            }
        ]);
        expect(await world.row('Stakeholder__c', ann, 'Title__c')).toEqual({ Title__c: 'Head of Purchasing' });
    }, 60_000);

    it('is flagged when it belongs to another account now, and one task asks about it', async () => {
        const contact = await world.create('Contact', { LastName: 'Bo', AccountId: account });
        const bo = await person({ Contact__c: contact });
        await world.happened('Contact', contact);
        await world.update('Contact', contact, { AccountId: await world.create('Account', { Name: 'Elsewhere' }) });
        await world.happened('Contact', contact, 'update');
        await world.happened('Contact', contact, 'update');
        expect(await world.row('Stakeholder__c', bo, 'Status__c')).toEqual({ Status__c: 'Unverified' });
        expect(await openTasks(`WhoId = '${contact}'`)).toHaveLength(1);
    }, 60_000);

    it('takes a new title and another account as one change', async () => {
        const contact = await world.create('Contact', { LastName: 'Ed', AccountId: account, Title: 'Buyer' });
        const ed = await person({ Contact__c: contact, Title__c: 'Buyer' });
        await world.create('StakeholderPosition__c', {
            ...{ Stakeholder__c: ed, Title__c: 'Buyer', Status__c: 'Active', ValidFrom__c: day(9), Source__c: 'Rep' }
        });
        await world.happened('Contact', contact);
        const elsewhere = await world.create('Account', { Name: 'Elsewhere' });
        await world.update('Contact', contact, { AccountId: elsewhere, Title: 'Head of Sales' });
        await world.happened('Contact', contact, 'update');
        const now = { Title__c: 'Head of Sales', Status__c: 'Unverified' };
        expect((await positions(ed)).at(-1)).toMatchObject({ ...now, ValidFrom__c: day(0) });
        expect(await world.row('Stakeholder__c', ed, 'Title__c, Status__c')).toEqual(now);
    }, 60_000);

    it('flags nobody who is on another account’s map from the start, nor again whom a person has verified', async () => {
        const contact = await world.create('Contact', {
            LastName: 'Fay',
            AccountId: await world.create('Account', { Name: 'Elsewhere' })
        });
        const fay = await person({ Contact__c: contact });
        await world.happened('Stakeholder__c', fay);
        await world.update('Contact', contact, { Title: 'Adviser' });
        await world.happened('Contact', contact, 'update');
        expect(await world.row('Stakeholder__c', fay, 'Status__c')).toEqual({ Status__c: 'Active' });
        await world.update('Contact', contact, { AccountId: await world.create('Account', { Name: 'Third' }) });
        await world.happened('Contact', contact, 'update');
        expect(await world.row('Stakeholder__c', fay, 'Status__c')).toEqual({ Status__c: 'Unverified' });
        await world.runJobs();
        await world.update('Stakeholder__c', fay, { Status__c: 'Active' });
        await world.happened('Contact', contact, 'update');
        await world.run('Recompute');
        expect(await world.row('Stakeholder__c', fay, 'Status__c')).toEqual({ Status__c: 'Active' });
    }, 60_000);

    it('reports to whom its boss is on the map, and asks where the boss is on none', async () => {
        const [top, outside] = [
            await world.create('Contact', { LastName: 'Top', AccountId: account }),
            await world.create('Contact', { LastName: 'Outside', AccountId: account })
        ];
        const boss = await person({ Contact__c: top, Name: 'Top' });
        const contact = await world.create('Contact', { LastName: 'Cy', AccountId: account });
        const cy = await person({ Contact__c: contact });
        await world.happened('Contact', contact);
        await world.update('Contact', contact, { ReportsToId: top });
        await world.happened('Contact', contact, 'update');
        expect(await world.row('Stakeholder__c', cy, 'ReportsTo__c')).toEqual({ ReportsTo__c: boss });
        expect(await openTasks(`WhoId = '${contact}'`)).toEqual([]);
        await world.update('Contact', contact, { ReportsToId: outside });
        await world.happened('Contact', contact, 'update');
        expect(await openTasks(`WhoId = '${contact}'`)).toHaveLength(1);
    }, 60_000);
});

describe('a contact that is deleted', () => {
    const flagged = async (Name: string): Promise<{ id: string; contact: string }> => {
        const contact = await world.create('Contact', { LastName: Name, AccountId: account });
        const id = await person({ Contact__c: contact, Name });
        await world.happened('Stakeholder__c', id);
        return { id, contact };
    };
    const status = async (id: string): Promise<unknown> =>
        (await world.row('Stakeholder__c', id, 'Status__c')).Status__c;
    const asked = (name: string): Promise<unknown[]> =>
        openTasks(`Subject = 'Check whether ${name} is still with the account'`);

    it('leaves its stakeholder flagged, and one task asks about them, however often it is told', async () => {
        const { id, contact } = await flagged('Gil');
        await world.delete('Contact', contact);
        expect(await world.row('Stakeholder__c', id, 'Contact__c')).toEqual({ Contact__c: null });
        await world.happened('Contact', contact, 'delete');
        await world.happened('Contact', contact, 'delete');
        expect(await status(id)).toBe('Unverified');
        expect(await asked('Gil')).toHaveLength(1);
    }, 60_000);

    it('asks no more once a person has verified the stakeholder', async () => {
        const { id, contact } = await flagged('Hal');
        await world.delete('Contact', contact);
        await world.happened('Contact', contact, 'delete');
        await world.runJobs();
        await world.update('Stakeholder__c', id, { Status__c: 'Active' });
        await world.happened('Stakeholder__c', id, 'update');
        await world.run('Recompute');
        expect(await status(id)).toBe('Active');
        expect(await world.row('Stakeholder__c', id, 'LinkedContactId__c')).toEqual({ LinkedContactId__c: null });
    }, 60_000);

    it('is found by the nightly batch where nobody told of it', async () => {
        const { id, contact } = await flagged('Ida');
        await world.delete('Contact', contact);
        await world.run('Recompute');
        expect(await status(id)).toBe('Unverified');
        expect(await asked('Ida')).toHaveLength(1);
    }, 60_000);

    it('flags nobody whose contact a person took off, nor who was given another one', async () => {
        const [jo, kim] = [await flagged('Jo'), await flagged('Kim')];
        const other = await world.create('Contact', { LastName: 'Kim', AccountId: account, Title: 'Controller' });
        await world.update('Stakeholder__c', jo.id, { Contact__c: null });
        await world.update('Stakeholder__c', kim.id, { Contact__c: other });
        // As a merge does: the lookup leads to the contact that stays, then the other one is gone.
        await world.delete('Contact', kim.contact);
        await world.happened('Stakeholder__c', [jo.id, kim.id], 'update');
        await world.happened('Contact', kim.contact, 'delete');
        expect([await status(jo.id), await status(kim.id)]).toEqual(['Active', 'Active']);
        expect(await world.row('Stakeholder__c', kim.id, 'Title__c, LinkedContactId__c')).toEqual({
            Title__c: 'Controller',
            LinkedContactId__c: other
        });
    }, 60_000);
});

describe('a deal that moves on', () => {
    it('asks once for the roles that nobody has', async () => {
        await person();
        const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2027-03-01', AccountId: account };
        const id = await world.create('Opportunity', deal);
        await world.happened('Opportunity', id);
        expect(await openTasks(`WhatId = '${id}'`)).toEqual([]);
        for (const StageName of ['Qualification', 'Needs Analysis']) {
            await world.update('Opportunity', id, { StageName });
            await world.happened('Opportunity', id, 'update');
        }
        const [task, ...others] = await openTasks(`WhatId = '${id}'`);
        expect(others).toEqual([]);
        expect(task.Description).toMatch(/Qualification.*Approver/);
    }, 60_000);
});

describe('what is due for another look', () => {
    it('is one task an owner, brought up to date the next night', async () => {
        const due = async (Name: string): Promise<void> => {
            const id = await person({ Name });
            await world.create('RelationshipAssessment__c', {
                ...{
                    Stakeholder__c: id,
                    AssessedOn__c: day(200),
                    Closeness__c: 'RemoteOnly',
                    Status__c: 'Accepted',
                    Source__c: 'Rep'
                }
            });
        };
        await due('Dee');
        await due('Eve');
        await world.run('ReviewSweep');
        await due('Fay');
        await world.run('ReviewSweep');
        const tasks = await openTasks("Subject = 'Relationships to look at again'");
        expect(tasks).toHaveLength(1);
        expect(tasks[0].Description).toMatch(/^3 relationships.*Dee.*Eve.*Fay/s);
        world.runtime.renewLimits();
        await world.run('ReviewSweep');
        expect(await openTasks("Subject = 'Relationships to look at again'")).toEqual(tasks);
    }, 60_000);
});

describe('the digest of an account', () => {
    it('tells what changed and why, as text that nobody can smuggle marks into', async () => {
        const ann = await person({ Name: '<b>Ann & *Co*</b>' });
        const assessment = await world.create('RelationshipAssessment__c', {
            ...{ Stakeholder__c: ann, AssessedOn__c: day(2), Attitude__c: 'Supports', Evidence__c: 'Said so <script>' },
            ...{ Status__c: 'Accepted', Source__c: 'Rep' }
        });
        await world.run('AccountDigest');
        const read = (type: string): string =>
            fs.readFileSync(path.join(digests, day(0), `${account}.${type}`), 'utf8');
        expect(read('html')).toContain('&lt;b&gt;Ann &amp; *Co*&lt;/b&gt;');
        expect(read('html')).not.toContain('<script>');
        expect(read('md')).toContain(`https://org.example/${assessment}`);
        expect(read('md')).toContain('\\<b\\>Ann \\& \\*Co\\*\\</b\\>');
    }, 60_000);
});

describe('the consistency check', () => {
    it('says what does not agree and writes nothing', async () => {
        const ann = await person({ Strength__c: 77 });
        await world.run('ConsistencyCheck');
        const facts = world.told.find(({ event }) => event === 'consistency')?.facts;
        expect(String(facts?.examples)).toContain(ann);
        expect(await world.row('Stakeholder__c', ann, 'Strength__c')).toEqual({ Strength__c: 77 });
    }, 60_000);
});

describe('the command line', () => {
    const run = async (...args: string[]): Promise<{ code: number; out: string }> => {
        const out: string[] = [];
        const write = (text: unknown): boolean => Boolean(out.push(String(text)));
        const streams = [process.stdout, process.stderr].map((stream) =>
            jest.spyOn(stream, 'write').mockImplementation(write)
        );
        const code = await main(args);
        streams.forEach((stream) => stream.mockRestore());
        return { code, out: out.join('') };
    };
    const signIn = (): string[] => {
        const settings = path.join(digests, 'settings.json');
        fs.writeFileSync(settings, JSON.stringify({ instanceUrl: world.org.url, ...world.org.credentials }));
        return ['--settings', settings, '--state', path.join(digests, 'state.sqlite')];
    };

    it('runs a batch with the sign-in of the sync, and tells in lines of JSON what came of it', async () => {
        const { code, out } = await run('run', 'Recompute', ...signIn());
        const events = out
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as { event: string });
        expect(code).toBe(EXIT.done);
        expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['batch.started', 'batch.finished']));
        expect(out).not.toContain('accessToken');
    }, 60_000);

    it('stops at the limit of calls, and comes to its end the next time', async () => {
        const stopped = await run('run', 'Recompute', ...signIn(), '--calls', '2');
        expect(stopped.code).toBe(EXIT.stopped);
        expect(stopped.out).toContain('LimitReached');
        expect((await run('run', 'Recompute', ...signIn())).code).toBe(EXIT.done);
    }, 60_000);

    it('explains a record, says what runs when, and refuses what it does not know', async () => {
        const [{ Id }] = await world.rows('SELECT Id FROM Stakeholder__c LIMIT 1');
        expect((await run('explain', String(Id), ...signIn())).out).toContain(String(Id));
        expect((await run('schedule')).out).toMatch(/^Recompute +0 1 \* \* \* +next /m);
        expect(await run('run', 'Nothing', ...signIn())).toMatchObject({ code: EXIT.refused });
    }, 60_000);
});
