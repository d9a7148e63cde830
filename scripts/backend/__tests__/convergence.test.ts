import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../build/bundles';
import { startTestOrg, type TestOrg } from '../../sync/__tests__/testOrg';
import { inProcessApi } from '../delivery/__tests__/inProcessOrg';
import { KIND, World, type Unkindness } from '../delivery/__tests__/world';
import type { BackendParts } from '../delivery/worker';
import { backendParts } from '../parts';
import { soql } from '../runtime';
import { batchNamed, runBatch } from '../runtime/batchRunner';

const RUNS = Number(process.env.RUNS ?? 25);
const ACTS = 24;
const UNKIND: Unkindness = { fault: 0.03, act: 0.1, duplicate: 0.2, gap: 0.08, overflow: 0.03 };
/** What becomes of a backend in a round. */
const FATES = ['kill', 'overlap', ...Array<string>(31).fill('none')];
const digests = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-digests-'));
const parts = (): BackendParts => ({ ...backendParts({ digests }), schedules: [] });

type Values = Record<string, unknown>;
type Row = Values & { Id: string };

let test: TestOrg;
let profile: string;
beforeAll(async () => {
    test = await startTestOrg();
    const text = fs.readFileSync(path.join(projectRoot, 'config/scoring/default.json'), 'utf8');
    profile = create('ScoringProfile__c', { Name: 'Default', Version__c: 'v0', Active__c: true, Profile__c: text });
}, 120_000);
afterAll(async () => {
    await test.close();
    fs.rmSync(digests, { recursive: true });
});

const caller = () => {
    const { callerOf, userIdByName } = test.org.services;
    return callerOf(userIdByName('admin@local.org') ?? '')!;
};
const create = (object: string, values: Values): string => test.org.services.records.create(caller(), object, values);
const update = (object: string, id: string, values: Values): void =>
    test.org.services.records.update(caller(), object, id, values);
const remove = (object: string, id: string): void => test.org.services.records.delete(caller(), object, id);

async function rows(text: string): Promise<Row[]> {
    const { records } = await inProcessApi(test.org).get<{ records: Row[] }>(`/query?q=${encodeURIComponent(text)}`);
    return records.map(({ attributes: _attributes, ...row }) => row as Row);
}

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/**
 * A customer. What is compared in the end has to follow from the records alone, so each person is written to in one way:
 * `judged` and `known` by assessments, engagements and promises, `judged` by positions too, `known` by their contact; `met`
 * by activities, `named` by contact roles.
 */
function customer(run: number) {
    const [account, elsewhere] = [`Run ${run}`, `Elsewhere ${run}`].map((Name) => create('Account', { Name }));
    const contactOf = (LastName: string): string => create('Contact', { LastName, AccountId: account, Title: 'Buyer' });
    const person = (Name: string, Contact__c: string | null): { id: string; contact: string } => ({
        contact: Contact__c ?? '',
        id: create('Stakeholder__c', {
            Name,
            Account__c: account,
            Kind__c: 'Customer',
            Status__c: 'Active',
            Contact__c
        })
    });
    const [judged, known, met, named] = [
        person('Judged', null),
        ...['Known', 'Met', 'Named'].map((name) => person(name, contactOf(name)))
    ];
    create('StakeholderPosition__c', { Stakeholder__c: known.id, Title__c: 'Buyer', ValidFrom__c: day(300) });
    const deal = create('Opportunity', {
        ...{ Name: `Deal ${run}`, AccountId: account, StageName: 'Prospecting', CloseDate: '2030-01-01' }
    });
    return { account, elsewhere, judged, known, met, named, deal };
}

type Customer = ReturnType<typeof customer>;

/** People who write to the org, each act of them at random. Gives what they do when it is their turn. */
function people(world: World, { account, elsewhere, judged, known, met, named, deal }: Customer) {
    const made = new Map<string, string[]>();
    const proposed: string[] = [];
    const stopWatching = test.org.services.records.onChange(({ objectName, kind, id }) => {
        if (objectName === 'RelationshipAssessment__c' && kind === 'create' && world.isBackendWriting) {
            proposed.push(id);
        }
    });
    const keep = (object: string, id: string): void => void made.set(object, [...(made.get(object) ?? []), id]);
    const one = (object: string): string => world.pick(made.get(object) ?? ['']);
    const someone = (): string => world.pick([judged.id, known.id]);
    const ago = (most: number): string => day(1 + Math.floor(world.pick([0.1, 0.3, 0.5, 0.7, 0.9]) * most));
    const judgement = () => ({
        AssessedOn__c: ago(400),
        Attitude__c: world.pick(['Supports', 'Opposes', 'Neutral', null]),
        Closeness__c: world.pick(['OfficeMeetings', 'RemoteOnly', 'MutualTrust', null]),
        Power__c: world.pick([1, 3, 5, null])
    });
    const place = () => world.pick(['Harbour Street', null]);
    const acts: Record<string, () => void> = {
        assess: () =>
            keep(
                'RelationshipAssessment__c',
                create('RelationshipAssessment__c', {
                    ...{ Stakeholder__c: someone(), Status__c: world.pick(['Accepted', 'Proposed']), Source__c: 'Rep' },
                    ...judgement()
                })
            ),
        decide: () =>
            update('RelationshipAssessment__c', one('RelationshipAssessment__c'), {
                Status__c: world.pick(['Accepted', 'Rejected'])
            }),
        answer: () =>
            update('RelationshipAssessment__c', world.pick(proposed), {
                Status__c: world.pick(['Accepted', 'Rejected'])
            }),
        withdraw: () => remove('RelationshipAssessment__c', one('RelationshipAssessment__c')),
        editByHand: () =>
            update('Stakeholder__c', someone(), {
                ...{ Attitude__c: world.pick(['Coach', 'Neutral', null]), Strength__c: world.pick([1, 99, null]) },
                ...{ Department__c: world.pick(['Sales', null]), Seniority__c: world.pick(['Staff', null]) }
            }),
        place: () =>
            keep(
                'StakeholderPosition__c',
                create('StakeholderPosition__c', {
                    ...{ Stakeholder__c: judged.id, ValidFrom__c: ago(900), Title__c: world.pick(['Buyer', 'Chief']) },
                    ...{
                        Seniority__c: world.pick(['Director', 'Staff', null]),
                        ReportsTo__c: world.pick([met.id, null])
                    }
                })
            ),
        moveOn: () => update('StakeholderPosition__c', one('StakeholderPosition__c'), { Title__c: 'Head' }),
        unplace: () => remove('StakeholderPosition__c', one('StakeholderPosition__c')),
        meet: () => {
            const kind = world.pick(['Call', 'OfficeVisit', 'BusinessMeal']);
            const engagement = { Account__c: account, OccurredOn__c: ago(200), Kind__c: kind, Outcome__c: 'Held' };
            const id = create('Engagement__c', engagement);
            keep('Engagement__c', id);
            const part = { Engagement__c: id, Stakeholder__c: someone() };
            keep('EngagementParticipant__c', create('EngagementParticipant__c', part));
        },
        callOff: () =>
            update('Engagement__c', one('Engagement__c'), {
                Outcome__c: world.pick(['Held', 'Cancelled', 'Declined'])
            }),
        unmeet: () => remove('Engagement__c', one('Engagement__c')),
        leaveOut: () => remove('EngagementParticipant__c', one('EngagementParticipant__c')),
        promise: () =>
            keep(
                'Commitment__c',
                create('Commitment__c', {
                    ...{ Stakeholder__c: someone(), Direction__c: world.pick(['Ours', 'Theirs']), MadeOn__c: ago(90) },
                    ...{ Status__c: 'Open', DueOn__c: ago(60), Subject__c: 'A visit', Weight__c: 1 }
                })
            ),
        settle: () =>
            update('Commitment__c', one('Commitment__c'), {
                ...{ Status__c: world.pick(['Kept', 'Broken']), ClosedOn__c: ago(60) }
            }),
        regulate: () =>
            keep(
                'AccountAssessment__c',
                create('AccountAssessment__c', {
                    ...{ Account__c: account, AssessedOn__c: ago(300), Regulated__c: world.pick(['Yes', 'No']) }
                })
            ),
        weigh: () => update('ScoringProfile__c', profile, { Version__c: `v${world.pick([1, 2, 3])}` }),
        retitle: () =>
            update('Contact', world.pick([known, met]).contact, {
                Title: world.pick(['Buyer', 'Chief Buyer', 'Controller']),
                ReportsToId: world.pick([named.contact, null])
            }),
        transfer: () => update('Contact', known.contact, { AccountId: world.pick([account, elsewhere]) }),
        lose: () => remove('Contact', world.pick([known, named]).contact),
        advance: () => update('Opportunity', deal, { StageName: world.pick(['Qualification', 'Needs Analysis']) }),
        visit: () => {
            const [start, end] = ['T10:00:00Z', 'T11:00:00Z'].map((time) => `${day(1)}${time}`);
            const what = { Subject: 'Review', StartDateTime: start, EndDateTime: end };
            keep('Event', create('Event', { ...what, WhoId: met.contact, Location: place() }));
        },
        rearrange: () =>
            update('Event', one('Event'), { Location: place(), IsPrivate: world.pick([true, false, false]) }),
        cancel: () => remove('Event', one('Event')),
        call: () =>
            keep(
                'Task',
                create('Task', {
                    ...{ Subject: 'Call', TaskSubtype: 'Call', WhoId: met.contact, ActivityDate: day(1) },
                    ...{ Status: world.pick(['Completed', 'Not Started']), CallDurationInSeconds: 300 }
                })
            ),
        finish: () => update('Task', one('Task'), { Status: 'Completed' }),
        name: () =>
            keep(
                'OpportunityContactRole',
                create('OpportunityContactRole', {
                    ...{ OpportunityId: deal, ContactId: named.contact }
                })
            )
    };
    // Nothing is proposed at first: who answers has to be there often.
    const names = [...Object.keys(acts), 'answer', 'answer', 'answer', 'decide'];
    const done = new Map<string, number>();
    return {
        done,
        stopWatching,
        act(): void {
            const name = world.pick(names);
            try {
                acts[name]();
                done.set(name, (done.get(name) ?? 0) + 1);
            } catch {
                // What the org refuses (a row that is gone, one that is decided) is no act.
            }
        }
    };
}

const COMPARED = [
    ...['Attitude__c', 'Closeness__c', 'PoliticalStatus__c', 'Power__c', 'Interest__c', 'Strength__c', 'Trend__c'],
    ...['ProfileVersion__c', 'ScoredUpTo__c', 'Title__c', 'Department__c', 'Seniority__c', 'ReportsTo__c', 'Status__c'],
    ...['LinkedContactId__c', 'LinkedAccountId__c']
];

/** What the backend keeps of a customer: scores and current copies, flags, places and proposals. */
async function kept({ account }: Customer) {
    const of = soql`Stakeholder__r.Account__c = ${account} ORDER BY Id`.text;
    const fields = ['Stakeholder__c', 'Title__c', 'Status__c', 'ValidFrom__c', 'ValidTo__c', 'Source__c'];
    return {
        people: await rows(
            `SELECT Id, Name, Contact__c, ${COMPARED.join(', ')} FROM Stakeholder__c WHERE Account__c = '${account}' ORDER BY Id`
        ),
        positions: await rows(`SELECT Id, ${fields.join(', ')} FROM StakeholderPosition__c WHERE ${of}`),
        assessments: await rows(
            `SELECT Id, Stakeholder__c, Status__c, Source__c, AssessmentKey__c, Evidence__c FROM RelationshipAssessment__c WHERE ${of}`
        )
    };
}

type Kept = Awaited<ReturnType<typeof kept>>;

const figures = { kills: 0, overlaps: 0, changes: 0, duplicates: 0, overflows: 0, written: 0, proposals: 0, flags: 0 };
const done = new Map<string, number>();

/** One run: unkind until enough is done, then quiet. Gives what is kept then, and after everything is computed anew. */
async function run(seed: number): Promise<{ reached: Kept; recomputed: Kept; who: Customer }> {
    const world = new World(seed, test.org, inProcessApi(test.org), parts, UNKIND);
    const who = customer(seed);
    // Before its first `serve` everything is computed once.
    world.unkindness = KIND;
    world.start();
    await runOn(world, 'Recompute');
    world.unkindness = UNKIND;
    const { act, done: did, stopWatching } = people(world, who);
    let acts = 0;
    world.act = () => {
        acts += 1;
        act();
    };
    for (let round = 0; acts < ACTS || round < 60; round += 1) {
        await world.pass();
        const life = world.living.at(-1);
        if (world.chance(0.1)) {
            world.act();
        }
        const fate = world.pick(FATES);
        if (life && fate === 'kill') {
            world.kill(life);
            figures.kills += 1;
        } else if (life && fate === 'overlap' && world.living.length < 3) {
            world.pause(life);
            figures.overlaps += Number(world.start());
        }
        world.living.filter(({ isPaused }) => isPaused && world.chance(0.1)).forEach((each) => (each.isPaused = false));
        if (world.living.every(({ isPaused }) => isPaused)) {
            world.start();
        }
    }
    await world.comeToRest();
    const reached = await kept(who);
    await runOn(world, 'Recompute');
    await runOn(world, 'Evidence');
    const recomputed = await kept(who);
    for (const { runtime } of world.everyone) {
        const { changes, duplicates, overflows, rowsWritten } = runtime.metrics.figures;
        figures.changes += changes;
        figures.duplicates += duplicates;
        figures.overflows += overflows;
        figures.written += rowsWritten;
    }
    stopWatching();
    did.forEach((count, name) => done.set(name, (done.get(name) ?? 0) + count));
    await world.end();
    return { reached, recomputed, who };
}

async function runOn(world: World, batch: string): Promise<void> {
    const life = world.living.at(-1);
    await runBatch(life!.runtime, batchNamed(parts().batches, batch));
}

/** What has to be so whatever happened in between. */
async function check({ people: all, assessments }: Kept, who: Customer): Promise<void> {
    const byId = new Map(all.map((row) => [row.Id, row]));
    const contacts = new Map(
        (
            await rows(
                `SELECT Id, AccountId, Title FROM Contact WHERE AccountId IN ('${who.account}', '${who.elsewhere}')`
            )
        ).map((row) => [row.Id, row])
    );
    const tasks = await rows(`SELECT Id, Subject, WhoId FROM Task WHERE WhatId = '${who.account}'`);
    for (const { id, contact } of [who.known, who.met, who.named]) {
        const now = contacts.get(contact);
        const row = byId.get(id);
        if (!now || now.AccountId !== who.account) {
            expect(row).toMatchObject({ Status__c: 'Unverified' });
            const subject = `Check whether ${now ? 'this contact' : String(row?.Name)} is still with the account`;
            const asked = tasks.filter(({ Subject, WhoId }) => Subject === subject && (!now || WhoId === contact));
            expect({ subject, asked: asked.length > 0 }).toEqual({ subject, asked: true });
            figures.flags += 1;
        }
        if (now) {
            expect(row).toMatchObject({ Title__c: now.Title });
        }
    }
    expect(byId.get(who.judged.id)).toMatchObject({ Status__c: 'Active' });
    expect(byId.get(who.met.id)).toMatchObject({ Status__c: 'Active' });
    const derived = assessments.filter(({ Source__c }) => Source__c === 'Derived');
    figures.proposals += derived.length;
    expect(derived.filter(({ Evidence__c }) => !String(Evidence__c).includes('/lightning/r/'))).toEqual([]);
    expect(new Set(derived.map((row) => row.AssessmentKey__c)).size).toBe(derived.length);
}

describe('the whole backend, killed, doubled, cut off and told everything twice, late or not at all', () => {
    it(`ends with scores, current copies, flags and proposals equal to a full recompute, in ${RUNS} runs`, async () => {
        const first = Number(process.env.SEED ?? 1);
        for (let seed = first; seed < first + RUNS; seed += 1) {
            const { reached, recomputed, who } = await run(seed);
            expect({ seed, ...reached }).toEqual({ seed, ...recomputed });
            await check(reached, who);
            [who.account, who.elsewhere].forEach((id) => remove('Account', id));
        }
        if (process.env.RUNS) {
            process.stdout.write(`${JSON.stringify({ runs: RUNS, ...figures, acts: Object.fromEntries(done) })}\n`);
        }
        expect(Object.values(figures).every((figure) => figure > RUNS / 10)).toBe(true);
        expect(done.size).toBeGreaterThan(20);
    }, 3_600_000);
});
