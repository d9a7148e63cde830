import path from 'node:path';
import { applySources, InputError, planSources } from '..';
import type { Outcome, SyncSummary } from '..';
import { assessment, mapFile, person, writeFiles } from './files';
import { deployRule, rowsOf, startTestOrg } from './testOrg';
import type { TestOrg } from './testOrg';

const today = '2026-11-22';
let test: TestOrg;

beforeAll(async () => {
    test = await startTestOrg();
}, 60_000);
afterAll(() => test.close());

let accounts = 0;

/** A map of an account of its own, and what brings it into the org. */
function map(sections: Record<string, unknown>) {
    accounts += 1;
    const account = { key: `a${accounts}`, name: `Account ${accounts}` };
    const write = (content: Record<string, unknown>): string =>
        writeFiles({ 'map.json': mapFile({ account, ...content }) })['map.json'];
    const apply = (content: Record<string, unknown> = sections, asOf = today): Promise<SyncSummary> =>
        applySources(test.connection, [write(content)], { today, asOf });
    const plan = (content: Record<string, unknown> = sections): Promise<SyncSummary> =>
        planSources(test.connection, [write(content)], { today });
    const stakeholder = async (key: string, fields: string): Promise<Record<string, unknown>> => {
        const where = `StakeholderKey__c = '${account.key}:${key}'`;
        return (await rowsOf(test.connection, `SELECT ${fields} FROM Stakeholder__c WHERE ${where}`))[0];
    };
    return { account, apply, plan, stakeholder };
}

const outcomes = ({ rows }: SyncSummary): Record<string, Outcome> =>
    Object.fromEntries(rows.map(({ section, key, outcome }) => [`${section} ${key}`, outcome]));

const team = {
    opportunities: [{ key: 'deal', name: 'Deal', stageName: 'Prospecting', closeDate: '2027-02-26', amount: 100 }],
    stakeholders: [
        person('boss', {
            title: 'President 院长',
            seniority: 'Executive',
            decisionRoles: ['Approver', 'DecisionMaker']
        }),
        person('deputy', { title: 'Deputy', reportsTo: 'boss' }),
        person('clerk', { title: 'Clerk', reportsTo: 'deputy' })
    ],
    assessments: [
        assessment('x1', 'boss', '2026-09-01', { attitude: 'Neutral', power: 5, opportunity: 'deal' }),
        assessment('x2', 'boss', '2026-10-01', { attitude: 'Supports' })
    ],
    links: [{ key: 'l1', from: 'deputy', to: 'boss', kind: 'Trusts', strength: 4 }],
    buyingRoles: [
        { key: 'r1', opportunity: 'deal', stakeholder: 'boss', role: 'Approver', step: 'Approval', required: true }
    ]
};

describe('a map file', () => {
    it('is written once: the second apply finds nothing to write', async () => {
        const { apply, plan, stakeholder } = map(team);
        const planned = await plan();
        const first = await apply();
        const second = await apply();
        expect(planned.counts).toMatchObject({ created: 9, failed: 0 });
        expect(first.counts).toEqual({ created: 9, updated: 0, unchanged: 0, skipped: 0, failed: 0 });
        expect(first.writes).toEqual(planned.writes);
        expect(second.counts).toEqual({ created: 0, updated: 0, unchanged: 9, skipped: 0, failed: 0 });
        expect(second.writes).toEqual({ created: 0, updated: 0 });
        expect(first.accounts[0].id).toBe(second.accounts[0].id);
        expect(await stakeholder('clerk', 'Title__c, ReportsTo__r.Title__c')).toMatchObject({
            ReportsTo__r: { Title__c: 'Deputy' }
        });
    });

    it('writes nothing when it is only planned', async () => {
        const { account, plan } = map(team);
        await plan();
        expect(await rowsOf(test.connection, `SELECT Id FROM Account WHERE AccountKey__c = '${account.key}'`)).toEqual(
            []
        );
    });

    it('derives the current copy from the newest accepted assessment of each field', async () => {
        const { apply, stakeholder } = map(team);
        await apply();
        expect(await stakeholder('boss', 'Attitude__c, Power__c, Closeness__c')).toEqual({
            Attitude__c: 'Supports',
            Power__c: 5,
            Closeness__c: null
        });
    });

    it('opens a position for everybody whose positions it does not spell out', async () => {
        const { account, apply } = map(team);
        await apply();
        const soql = `SELECT Title__c, ValidFrom__c, ValidTo__c, Source__c, ReportsTo__r.Name FROM StakeholderPosition__c WHERE Stakeholder__r.Account__r.AccountKey__c = '${account.key}' ORDER BY Title__c`;
        const rows = await rowsOf(test.connection, soql);
        expect(rows).toHaveLength(3);
        expect(rows[0]).toMatchObject({ Title__c: 'Clerk', ValidFrom__c: today, ValidTo__c: null, Source__c: 'Sync' });
    });

    it('closes a position and opens the next when somebody moves, without touching the rest', async () => {
        const { account, apply, stakeholder } = map(team);
        await apply(team, '2026-06-01');
        const moved = {
            ...team,
            stakeholders: [
                team.stakeholders[0],
                person('deputy', { title: 'Vice President', reportsTo: 'boss' }),
                team.stakeholders[2]
            ]
        };
        const second = await apply(moved);
        expect(second.counts).toMatchObject({ updated: 1, unchanged: 8 });
        expect(second.writes).toEqual({ created: 1, updated: 2 });
        const soql = `SELECT Title__c, ValidFrom__c, ValidTo__c FROM StakeholderPosition__c WHERE Stakeholder__r.StakeholderKey__c = '${account.key}:deputy' ORDER BY ValidFrom__c`;
        expect(await rowsOf(test.connection, soql)).toEqual([
            { Title__c: 'Deputy', ValidFrom__c: '2026-06-01', ValidTo__c: '2026-11-21' },
            { Title__c: 'Vice President', ValidFrom__c: today, ValidTo__c: null }
        ]);
        expect(await stakeholder('deputy', 'Title__c')).toEqual({ Title__c: 'Vice President' });
    });

    it('takes positions that it spells out as they are; the one of today takes the rest from the stakeholder', async () => {
        const positions = [
            { key: 'p1', stakeholder: 'p', title: 'Clerk', validFrom: '2024-01-01', validTo: '2025-12-31' },
            { key: 'p2', stakeholder: 'p', title: 'Head', validFrom: '2026-01-01' }
        ];
        const { account, apply, stakeholder } = map({});
        await apply({ stakeholders: [person('p', { department: 'D' })], positions });
        expect(await stakeholder('p', 'Title__c, Department__c, Status__c')).toEqual({
            Title__c: 'Head',
            Department__c: 'D',
            Status__c: 'Active'
        });
        const left = { stakeholders: [person('p', { department: 'D', status: 'Left' })], positions };
        expect((await apply(left)).writes).toEqual({ created: 0, updated: 2 });
        expect((await apply(left)).writes).toEqual({ created: 0, updated: 0 });
        expect(await stakeholder('p', 'Status__c')).toEqual({ Status__c: 'Left' });
        const where = `Stakeholder__r.StakeholderKey__c = '${account.key}:p'`;
        const soql = `SELECT Title__c, Department__c, Status__c FROM StakeholderPosition__c WHERE ${where} ORDER BY ValidFrom__c`;
        expect(await rowsOf(test.connection, soql)).toEqual([
            { Title__c: 'Clerk', Department__c: null, Status__c: 'Active' },
            { Title__c: 'Head', Department__c: 'D', Status__c: 'Left' }
        ]);
    });

    it('may speak of people who are only in the org', async () => {
        const { apply, stakeholder } = map({});
        await apply({ stakeholders: [person('p', { title: 'T' })] });
        const feed = { assessments: [assessment('x', 'p', '2026-05-01', { attitude: 'Coach' })] };
        const summary = await apply(feed);
        expect(outcomes(summary)).toMatchObject({ 'assessments x': 'created' });
        expect(summary.notInSources).toEqual([]);
        expect(await stakeholder('p', 'Attitude__c, Title__c')).toEqual({ Attitude__c: 'Coach', Title__c: 'T' });
        expect((await apply(feed)).writes).toEqual({ created: 0, updated: 0 });
    });

    it('points out an account of the same name that has no key', async () => {
        const { account, plan } = map({ stakeholders: [person('p')] });
        await test.connection.sobject('Account').create({ Name: account.name });
        expect((await plan()).notes).toEqual([expect.stringContaining(`set its AccountKey__c to "${account.key}"`)]);
    });

    it('leaves what it does not speak of, and clears what it says is blank', async () => {
        const { apply, stakeholder } = map({});
        await apply({ stakeholders: [person('p', { title: 'A', department: 'B', targetCloseness: 'MutualTrust' })] });
        await apply({ stakeholders: [person('p', { title: 'A', department: null })] });
        expect(await stakeholder('p', 'Title__c, Department__c, TargetCloseness__c')).toEqual({
            Title__c: 'A',
            Department__c: null,
            TargetCloseness__c: 'MutualTrust'
        });
    });

    it('passes HTML, SOQL and emoji through as the text they are', async () => {
        const name = `<img src=x onerror=alert(1)> ' OR Name != '' -- 😀`;
        const { apply, stakeholder } = map({ stakeholders: [{ key: "o'brien", name }] });
        expect((await apply()).counts.created).toBe(2);
        expect((await apply()).writes).toEqual({ created: 0, updated: 0 });
        expect(await stakeholder("o\\'brien", 'Name')).toEqual({ Name: name });
    });

    it('takes keys that differ only in dots, colons or case as different', async () => {
        const keys = ['a.b', 'a:b', 'A.b', 'a~2Eb'];
        const { apply } = map({ stakeholders: keys.map((key) => person(key)) });
        expect((await apply()).counts.created).toBe(5);
        expect((await apply()).counts.unchanged).toBe(5);
    });

    it('loads a circle as the file says and reports it', async () => {
        const { apply, stakeholder } = map({
            stakeholders: [
                person('a', { reportsTo: 'c' }),
                person('b', { reportsTo: 'a' }),
                person('c', { reportsTo: 'b' })
            ]
        });
        const first = await apply();
        expect(first.counts).toMatchObject({ created: 4, failed: 0 });
        expect(first.rows.filter(({ reasons }) => reasons.some((reason) => reason.includes('circle')))).toHaveLength(3);
        for (const [key, superior] of Object.entries({ a: 'Person c', b: 'Person a', c: 'Person b' })) {
            expect(await stakeholder(key, 'ReportsTo__r.Name')).toMatchObject({ ReportsTo__r: { Name: superior } });
        }
        expect((await apply()).writes).toEqual({ created: 0, updated: 0 });
    });

    it('loads somebody who reports to themselves without a superior', async () => {
        const { apply, stakeholder } = map({ stakeholders: [person('a', { reportsTo: 'a' })] });
        const { rows, counts } = await apply();
        expect(counts).toMatchObject({ created: 2 });
        expect(rows[1].reasons).toEqual(['Reports to itself: loaded without a superior.']);
        expect(await stakeholder('a', 'ReportsTo__c')).toEqual({ ReportsTo__c: null });
    });

    it('tells of people who are no longer in the file and leaves them', async () => {
        const { apply, stakeholder } = map(team);
        await apply();
        const { notInSources, writes } = await apply({ ...team, stakeholders: team.stakeholders.slice(0, 2) });
        expect(notInSources.map(({ stakeholderKey }) => stakeholderKey)).toEqual(['clerk']);
        expect(writes).toEqual({ created: 0, updated: 0 });
        expect(await stakeholder('clerk', 'Status__c')).toEqual({ Status__c: 'Active' });
    });
});

describe('the demo account', () => {
    it('is loaded whole, and found as it is the second time', async () => {
        const file = path.resolve(__dirname, '../../../config/demo/meridian.json');
        const first = await applySources(test.connection, [file], { today });
        expect(first.counts).toMatchObject({ updated: 0, unchanged: 0, skipped: 0, failed: 0 });
        const second = await applySources(test.connection, [file], { today });
        expect(second.counts).toMatchObject({ unchanged: first.rows.length, failed: 0 });
        expect(second.writes).toEqual({ created: 0, updated: 0 });
    });
});

describe('newer knowledge in the org', () => {
    /** What the page writes: an assessment of a rep with the current copy. */
    async function repAssesses(accountKey: string, key: string, assessedOn: string, attitude: string): Promise<void> {
        const [{ Id }] = await rowsOf(
            test.connection,
            `SELECT Id FROM Stakeholder__c WHERE StakeholderKey__c = '${accountKey}:${key}'`
        );
        await test.connection.sobject('RelationshipAssessment__c').create({
            Stakeholder__c: Id,
            AssessedOn__c: assessedOn,
            Attitude__c: attitude,
            Source__c: 'Rep',
            Status__c: 'Accepted'
        });
        await test.connection.sobject('Stakeholder__c').update({ Id: String(Id), Attitude__c: attitude });
    }

    it('is not turned back by an older assessment of the file', async () => {
        const { account, apply, stakeholder } = map({ stakeholders: [person('p')] });
        await apply();
        await repAssesses(account.key, 'p', '2026-11-20', 'Opposes');
        const withOlder = {
            stakeholders: [person('p')],
            assessments: [assessment('old', 'p', '2026-05-01', { attitude: 'Supports', closeness: 'RemoteOnly' })]
        };
        const summary = await apply(withOlder);
        expect(outcomes(summary)).toMatchObject({ 'assessments old': 'created' });
        expect(await stakeholder('p', 'Attitude__c, Closeness__c')).toEqual({
            Attitude__c: 'Opposes',
            Closeness__c: 'RemoteOnly'
        });
    });

    it('gives way to a newer assessment of the file', async () => {
        const { account, apply, stakeholder } = map({ stakeholders: [person('p')] });
        await apply();
        await repAssesses(account.key, 'p', '2026-05-01', 'Opposes');
        await apply({
            stakeholders: [person('p')],
            assessments: [assessment('new', 'p', '2026-11-20', { attitude: 'Supports' })]
        });
        expect(await stakeholder('p', 'Attitude__c')).toEqual({ Attitude__c: 'Supports' });
    });

    it('keeps its position when the file describes an earlier day', async () => {
        const { account, apply, stakeholder } = map({ stakeholders: [person('p', { title: 'Now' })] });
        await apply();
        const summary = await apply({ stakeholders: [person('p', { title: 'Then' })] }, '2020-01-01');
        expect(summary.writes).toEqual({ created: 1, updated: 0 });
        expect(await stakeholder('p', 'Title__c')).toEqual({ Title__c: 'Now' });
        const soql = `SELECT Title__c, ValidTo__c FROM StakeholderPosition__c WHERE Stakeholder__r.StakeholderKey__c = '${account.key}:p' ORDER BY ValidFrom__c`;
        expect(await rowsOf(test.connection, soql)).toEqual([
            { Title__c: 'Then', ValidTo__c: '2026-11-21' },
            { Title__c: 'Now', ValidTo__c: null }
        ]);
    });

    it('refuses to rewrite a decided assessment, and says so', async () => {
        const { apply } = map({
            stakeholders: [person('p')],
            assessments: [assessment('x', 'p', '2026-05-01', { attitude: 'Supports' })]
        });
        await apply();
        const { rows, counts, writes } = await apply({
            stakeholders: [person('p')],
            assessments: [assessment('x', 'p', '2026-05-01', { attitude: 'Opposes' })]
        });
        expect(counts).toMatchObject({ failed: 1, unchanged: 2 });
        expect(writes).toEqual({ created: 0, updated: 0 });
        expect(rows[2].error).toMatchObject({ code: 'DECIDED_ASSESSMENT', fields: ['Attitude__c'] });
    });

    it('lets a proposal be accepted by the file', async () => {
        const proposal = (status: string) => ({
            stakeholders: [person('p')],
            assessments: [assessment('x', 'p', '2026-05-01', { attitude: 'Supports', status })]
        });
        const { apply, stakeholder } = map({});
        await apply(proposal('Proposed'));
        expect(await stakeholder('p', 'Attitude__c')).toEqual({ Attitude__c: null });
        expect(outcomes(await apply(proposal('Accepted')))).toMatchObject({ 'assessments x': 'updated' });
        expect(await stakeholder('p', 'Attitude__c')).toEqual({ Attitude__c: 'Supports' });
        expect(outcomes(await apply(proposal('Proposed')))).toMatchObject({ 'assessments x': 'unchanged' });
    });
});

describe('rows the org refuses', () => {
    it('fail with code, message and next step, and stop no sound one', async () => {
        const { apply } = map({
            stakeholders: [person('a'), person('b', { reportsTo: 'a' })],
            links: [
                { key: 'bad', from: 'a', to: 'a', kind: 'Trusts' },
                { key: 'good', from: 'a', to: 'b', kind: 'Trusts' }
            ]
        });
        const summary = await apply();
        expect(outcomes(summary)).toMatchObject({
            'stakeholders a': 'created',
            'links bad': 'failed',
            'links good': 'created'
        });
        expect(summary.rows.find(({ key }) => key === 'bad')?.error).toMatchObject({
            code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            fields: ['To__c'],
            message: 'A link joins two different stakeholders.'
        });
        expect(summary.writes.created).toBe(summary.counts.created + 1);
    });

    it('take what rests on them along as skipped, and leave those below without a superior until they are in', async () => {
        await deployRule(test.connection, 'Stakeholder__c', 'No_Jokers', 'Name = "Person joker"', 'Jokers stay out.');
        const sections = {
            stakeholders: [
                person('joker'),
                person('b', { reportsTo: 'joker', title: 'B' }),
                person('c', { reportsTo: 'b' })
            ],
            assessments: [
                assessment('x', 'joker', '2026-05-01', { attitude: 'Supports' }),
                assessment('y', 'b', '2026-05-01', { attitude: 'Opposes' })
            ]
        };
        const { apply, stakeholder } = map(sections);
        const first = await apply();
        expect(outcomes(first)).toMatchObject({
            'stakeholders joker': 'failed',
            'assessments x': 'skipped',
            'stakeholders b': 'created',
            'stakeholders c': 'created',
            'assessments y': 'created'
        });
        expect(first.rows.find(({ key }) => key === 'b')?.reasons).toEqual([
            'Written without its superior "joker", which could not be written.'
        ]);
        expect(await stakeholder('b', 'ReportsTo__c, Attitude__c')).toEqual({
            ReportsTo__c: null,
            Attitude__c: 'Opposes'
        });

        const serious = sections.stakeholders.map((row) => ({ ...row, name: `Serious ${String(row.key)}` }));
        const second = await apply({ ...sections, stakeholders: serious });
        expect(second.counts.failed).toBe(0);
        expect(await stakeholder('b', 'ReportsTo__r.Name')).toMatchObject({ ReportsTo__r: { Name: 'Serious joker' } });
        expect((await apply({ ...sections, stakeholders: serious })).writes).toEqual({ created: 0, updated: 0 });
    });
});

describe('wrong input', () => {
    const refused = async (content: Record<string, unknown>): Promise<InputError> => {
        const { account, apply } = map({});
        const error = await apply(content).then(
            () => undefined,
            (reason: unknown) => reason
        );
        expect(await rowsOf(test.connection, `SELECT Id FROM Account WHERE AccountKey__c = '${account.key}'`)).toEqual(
            []
        );
        expect(error).toBeInstanceOf(InputError);
        return error as InputError;
    };

    it('names the row and column of a reference that leads nowhere, and nothing is written', async () => {
        const { problems } = await refused({
            ...team,
            links: [{ key: 'l', from: 'boss', to: 'nobody', kind: 'Trusts' }]
        });
        expect(problems).toEqual([
            expect.objectContaining({
                section: 'links',
                key: 'l',
                field: 'to',
                message: expect.stringContaining('"nobody"')
            })
        ]);
        expect(problems[0].line).toBeGreaterThan(1);
    });

    it('is refused where the org has shorter fields or other words than the file', async () => {
        const { problems } = await refused({
            stakeholders: [person('p', { name: 'x'.repeat(300) }), person('q', { kind: 'Alien' })]
        });
        expect(problems.map(({ key, field }) => [key, field])).toEqual([
            ['p', 'name'],
            ['q', 'kind']
        ]);
    });
});
