import { applySources, planSources } from '..';
import type { Outcome, SyncSummary } from '..';
import { mapFile, person, writeFiles } from './files';
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
function map() {
    accounts += 1;
    const account = { key: `b${accounts}`, name: `Account ${accounts}` };
    const file = (content: Record<string, unknown>): string =>
        writeFiles({ 'map.json': mapFile({ account, ...content }) })['map.json'];
    const apply = (content: Record<string, unknown>): Promise<SyncSummary> =>
        applySources(test.connection, [file(content)], { today });
    const plan = (content: Record<string, unknown>): Promise<SyncSummary> =>
        planSources(test.connection, [file(content)], { today });
    return { account, apply, plan };
}

const outcomes = ({ rows }: SyncSummary): Record<string, Outcome> =>
    Object.fromEntries(rows.map(({ section, key, outcome }) => [`${section} ${key}`, outcome]));
const query = (soql: string): Promise<Record<string, unknown>[]> => rowsOf(test.connection, soql);

const deal = { key: 'deal', name: 'Deal', stageName: 'Prospecting', closeDate: '2027-02-26' };
const workshop = {
    key: 'workshop',
    occurredOn: '2026-09-03',
    kind: 'JointWorkshop',
    scenario: 'WorkSpecific',
    layer: 'Key',
    opportunity: 'deal',
    cost: 1200.5,
    outcome: 'Held',
    subject: 'Requirements',
    participants: [{ stakeholder: 'ann', reaction: 'Positive' }, { stakeholder: 'bob' }]
};
const promise = {
    key: 'proposal',
    stakeholder: 'ann',
    direction: 'Ours',
    subject: 'A proposal',
    madeOn: '2026-09-03',
    dueOn: '2026-09-20',
    status: 'Open',
    weight: 3
};
const look = {
    key: 'h2',
    assessedOn: '2026-07-01',
    stage: 'Cooperation',
    communication: 3,
    satisfaction: 4,
    revenueShare: 0.07,
    regulated: true,
    giftLimit: 50,
    threats: 'A rival hospital',
    plan: 'Meet monthly'
};
const year = {
    opportunities: [deal],
    stakeholders: [person('ann'), person('bob')],
    engagements: [workshop],
    commitments: [promise],
    accountAssessments: [look]
};

describe('engagements, promises and looks at the account', () => {
    it('are written once, each row a record, participants with their engagement', async () => {
        const { account, apply, plan } = map();
        const planned = await plan(year);
        const first = await apply(year);
        expect(first.counts).toEqual({ created: 9, updated: 0, unchanged: 0, skipped: 0, failed: 0 });
        expect(first.writes).toEqual(planned.writes);
        expect((await apply(year)).writes).toEqual({ created: 0, updated: 0 });

        const fields = 'OccurredOn__c, Kind__c, Scenario__c, Layer__c, Cost__c, Outcome__c, Subject__c';
        const [engagement] = await query(
            `SELECT ${fields}, Opportunity__r.Name, (SELECT Stakeholder__r.Name, Reaction__c FROM Participants__r ORDER BY Stakeholder__r.Name) FROM Engagement__c WHERE EngagementKey__c = '${account.key}:workshop'`
        );
        expect(engagement).toMatchObject({
            OccurredOn__c: '2026-09-03',
            Kind__c: 'JointWorkshop',
            Scenario__c: 'WorkSpecific',
            Layer__c: 'Key',
            Cost__c: 1200.5,
            Outcome__c: 'Held',
            Subject__c: 'Requirements',
            Opportunity__r: { Name: 'Deal' },
            Participants__r: {
                records: [
                    { Stakeholder__r: { Name: 'Person ann' }, Reaction__c: 'Positive' },
                    { Stakeholder__r: { Name: 'Person bob' }, Reaction__c: null }
                ]
            }
        });
    });

    it('hold shares as percent, rules of conduct as words, and say what is overdue', async () => {
        const { account, apply } = map();
        await apply(year);
        const judged = 'Stage__c, StageRank__c, RevenueShare__c, Regulated__c, GiftLimit__c, Matching__c, Threats__c';
        expect(
            await query(`SELECT ${judged} FROM AccountAssessment__c WHERE Account__r.AccountKey__c = '${account.key}'`)
        ).toEqual([
            {
                Stage__c: 'Cooperation',
                StageRank__c: 2,
                RevenueShare__c: 7,
                Regulated__c: 'Yes',
                GiftLimit__c: 50,
                Matching__c: null,
                Threats__c: 'A rival hospital'
            }
        ]);
        expect(
            await query(
                `SELECT IsOverdue__c, Weight__c FROM Commitment__c WHERE CommitmentKey__c = '${account.key}:proposal'`
            )
        ).toEqual([{ IsOverdue__c: true, Weight__c: 3 }]);
    });

    it('go on: a promise is kept, a planned meeting held, a deal taken off, somebody joins', async () => {
        const { account, apply } = map();
        await apply({ ...year, engagements: [{ ...workshop, outcome: 'Planned' }] });
        const summary = await apply({
            ...year,
            engagements: [
                {
                    ...workshop,
                    opportunity: null,
                    participants: [{ stakeholder: 'ann', reaction: 'Mixed' }, { stakeholder: 'bob' }]
                }
            ],
            commitments: [{ ...promise, status: 'Kept', closedOn: '2026-09-18' }],
            accountAssessments: [{ ...look, review: 'It worked' }]
        });
        expect(summary.counts).toMatchObject({ created: 0, updated: 4, failed: 0 });
        const [{ IsOverdue__c, Stakeholder__r }] = await query(
            `SELECT IsOverdue__c, Stakeholder__r.Account__r.Name FROM Commitment__c WHERE CommitmentKey__c = '${account.key}:proposal'`
        );
        expect([IsOverdue__c, Stakeholder__r]).toMatchObject([false, { Account__r: { Name: account.name } }]);
        expect(
            await query(
                `SELECT Opportunity__c, Outcome__c FROM Engagement__c WHERE EngagementKey__c = '${account.key}:workshop'`
            )
        ).toEqual([{ Opportunity__c: null, Outcome__c: 'Held' }]);
    });

    it('may speak of people and engagements that are only in the org', async () => {
        const { account, apply } = map();
        await apply(year);
        const participants = 'engagement,stakeholder,reaction\nworkshop,cyd,Negative\n';
        const stakeholders = 'key,name\ncyd,Cyd\n';
        const { folder } = writeFiles({
            'account.csv': `key,name\n${account.key},${account.name}\n`,
            'stakeholders.csv': stakeholders,
            'participants.csv': participants
        });
        expect(outcomes(await applySources(test.connection, [folder], { today }))).toMatchObject({
            'participants workshop@cyd': 'created'
        });
        expect((await applySources(test.connection, [folder], { today })).writes).toEqual({ created: 0, updated: 0 });
    });

    it('never rewrite a judgement of the account, and say so', async () => {
        const { apply } = map();
        await apply(year);
        const summary = await apply({
            ...year,
            accountAssessments: [{ ...look, satisfaction: 1, regulated: false, goals: 'More' }]
        });
        const failed = summary.rows.filter(({ outcome }) => outcome === 'failed');
        expect(failed).toEqual([
            expect.objectContaining({
                key: 'h2',
                error: expect.objectContaining({
                    code: 'DECIDED_ASSESSMENT',
                    fields: ['Satisfaction__c', 'Regulated__c'],
                    nextStep: expect.stringContaining('new assessment')
                })
            })
        ]);
        expect(summary.writes).toEqual({ created: 0, updated: 0 });
    });

    it('are refused before anything is written where they name nobody', async () => {
        const { account, apply } = map();
        const wrong = {
            ...year,
            engagements: [{ ...workshop, opportunity: 'none', participants: [{ stakeholder: 'nobody' }] }],
            commitments: [{ ...promise, stakeholder: 'ghost' }]
        };
        await expect(apply(wrong)).rejects.toMatchObject({
            problems: [
                { section: 'engagements', key: 'workshop', field: 'opportunity' },
                { section: 'participants', key: 'workshop@nobody', field: 'stakeholder' },
                { section: 'commitments', key: 'proposal', field: 'stakeholder' }
            ]
        });
        expect(await query(`SELECT Id FROM Account WHERE AccountKey__c = '${account.key}'`)).toEqual([]);
    });

    it('take what rests on a refused one along as skipped', async () => {
        await deployRule(test.connection, 'Opportunity', 'No_Jokes', 'Name = "Joke"', 'Jokes stay out.');
        await deployRule(test.connection, 'Commitment__c', 'Weighed', 'Weight__c = 5', 'Too heavy.');
        const { apply } = map();
        const summary = await apply({
            ...year,
            opportunities: [{ ...deal, name: 'Joke' }],
            commitments: [promise, { ...promise, key: 'heavy', weight: 5 }]
        });
        expect(outcomes(summary)).toMatchObject({
            'opportunities deal': 'failed',
            'engagements workshop': 'skipped',
            'participants workshop@ann': 'skipped',
            'commitments proposal': 'created',
            'commitments heavy': 'failed',
            'accountAssessments h2': 'created'
        });
        expect(summary.rows.find(({ key }) => key === 'heavy')?.error).toMatchObject({
            code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
            message: 'Too heavy.'
        });
    });
});

describe('the org itself', () => {
    it.each([
        ['Commitment__c', { Stakeholder__c: 'ann', ClosedOn__c: '2026-09-18' }, 'An open promise has no closing day'],
        [
            'Commitment__c',
            { Stakeholder__c: 'ann', MadeOn__c: '2026-09-18', DueOn__c: '2026-09-17' },
            'The due day cannot be before'
        ],
        ['Commitment__c', { Stakeholder__c: 'ann', Weight__c: 6 }, 'Weight is a whole number from 1 to 5'],
        ['Engagement__c', { OccurredOn__c: '2026-09-18', Cost__c: -1 }, 'A cost is zero or more'],
        ['AccountAssessment__c', { AssessedOn__c: '2026-09-18', Matching__c: 6 }, 'Matching is a whole number'],
        ['AccountAssessment__c', { AssessedOn__c: '2026-09-18', RevenueShare__c: 101 }, 'from 0 to 100 percent']
    ])('refuses a %s with %j', async (object, values, message) => {
        const { account, apply } = map();
        const { accounts: written } = await apply({ stakeholders: [person('ann')] });
        const [{ Id }] = await query(`SELECT Id FROM Stakeholder__c WHERE StakeholderKey__c = '${account.key}:ann'`);
        const parent = 'Stakeholder__c' in values ? { Stakeholder__c: Id } : { Account__c: written[0].id };
        await expect(test.connection.sobject(object).create({ ...values, ...parent })).rejects.toThrow(message);
    });

    it('lets the texts of an account assessment be worked on', async () => {
        const { account, apply } = map();
        await apply(year);
        const [{ Id }] = await query(
            `SELECT Id FROM AccountAssessment__c WHERE AccountAssessmentKey__c = '${account.key}:h2'`
        );
        await test.connection.sobject('AccountAssessment__c').update({ Id: String(Id), Review__c: 'Done' });
        expect(await query(`SELECT Review__c FROM AccountAssessment__c WHERE Id = '${String(Id)}'`)).toEqual([
            { Review__c: 'Done' }
        ]);
    });
});
