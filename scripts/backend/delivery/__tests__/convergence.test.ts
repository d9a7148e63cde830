import type { LocalOrg } from '../../../org';
import { startTestOrg, type TestOrg } from '../../../sync/__tests__/testOrg';
import { soql } from '../../runtime';
import { inProcessApi } from './inProcessOrg';
import {
    AssessmentTrigger,
    derived,
    StakeholderTrigger,
    type AssessmentRow,
    type StakeholderRow
} from './scoringTrigger';
import { KIND, onlyTriggers, World, type Unkindness } from './world';

const RUNS = Number(process.env.RUNS ?? 60);
const ACTS = 14;
const UNKIND: Unkindness = { fault: 0.04, act: 0.1, duplicate: 0.2, gap: 0.08, overflow: 0.03 };
/** What becomes of a backend in a round. */
const FATES = ['kill', 'overlap', ...Array<string>(31).fill('none')];
const parts = onlyTriggers(new AssessmentTrigger(), new StakeholderTrigger());

let test: TestOrg;
beforeAll(async () => {
    test = await startTestOrg();
}, 120_000);
afterAll(() => test.close());

/** People who write to the org: assessments come, are decided and go; somebody edits a stakeholder's copy by hand. */
function people(world: World, { services }: LocalOrg, ids: readonly string[]) {
    const { records, callerOf, userIdByName } = services;
    const caller = callerOf(userIdByName('admin@local.org') ?? '');
    if (!caller) {
        throw new Error('The org has no administrator.');
    }
    const made: string[] = [];
    const observed = () => ({
        AssessedOn__c: `2026-0${world.pick([1, 2, 3, 4, 5, 6, 7, 8, 9])}-10`,
        Attitude__c: world.pick(['Supports', 'Opposes', 'Neutral', null]),
        Closeness__c: world.pick(['OfficeMeetings', 'RemoteOnly', null]),
        Power__c: world.pick([1, 3, 5, null])
    });
    const acts = [
        () => {
            const values = { Stakeholder__c: world.pick(ids), Status__c: 'Accepted', ...observed() };
            made.push(records.create(caller, 'RelationshipAssessment__c', values));
        },
        () => {
            const values = { Stakeholder__c: world.pick(ids), Status__c: 'Proposed', ...observed() };
            made.push(records.create(caller, 'RelationshipAssessment__c', values));
        },
        () =>
            records.update(caller, 'RelationshipAssessment__c', world.pick(made), {
                Status__c: world.pick(['Accepted', 'Rejected'])
            }),
        () => records.delete(caller, 'RelationshipAssessment__c', world.pick(made)),
        () =>
            records.update(caller, 'Stakeholder__c', world.pick(ids), {
                Attitude__c: world.pick(['Coach', 'Neutral', null]),
                Strength__c: world.pick([1, 99, null])
            })
    ];
    return (): void => {
        try {
            world.pick(acts)();
        } catch {
            // What the org refuses (an assessment that is gone, one that is decided) is no act.
        }
    };
}

async function rows<Row>(text: string): Promise<Row[]> {
    const { records } = await inProcessApi(test.org).get<{ records: Row[] }>(`/query?q=${encodeURIComponent(text)}`);
    return records;
}

/** What a full recompute would write, beside what is there. */
async function compare(ids: readonly string[]) {
    const among = soql`${ids}`.text;
    const fields = 'Id, Attitude__c, Closeness__c, Power__c, Strength__c';
    const people = await rows<StakeholderRow>(`SELECT ${fields} FROM Stakeholder__c WHERE Id IN ${among}`);
    const judgements = await rows<AssessmentRow>(
        `SELECT Id, Stakeholder__c, AssessedOn__c, Attitude__c, Closeness__c, Power__c, Status__c, CreatedDate
         FROM RelationshipAssessment__c WHERE Stakeholder__c IN ${among} AND Status__c = 'Accepted'`
    );
    const stored = people.map(({ Id, Attitude__c, Closeness__c, Power__c, Strength__c }) => ({
        Id,
        ...{ Attitude__c, Closeness__c, Power__c, Strength__c }
    }));
    const recomputed = people.map(({ Id }) => ({
        Id,
        ...derived(judgements.filter(({ Stakeholder__c }) => Stakeholder__c === Id))
    }));
    return { stored, recomputed };
}

interface Figures {
    kills: number;
    overlaps: number;
    changes: number;
    duplicates: number;
    overflows: number;
    written: number;
}

async function run(seed: number, figures: Figures): Promise<Awaited<ReturnType<typeof compare>>> {
    const api = inProcessApi(test.org);
    const { services } = test.org;
    const caller = services.callerOf(services.userIdByName('admin@local.org') ?? '');
    if (!caller) {
        throw new Error('The org has no administrator.');
    }
    const account = services.records.create(caller, 'Account', { Name: `Run ${seed}` });
    const ids = [1, 2, 3].map((number) =>
        services.records.create(caller, 'Stakeholder__c', { Name: `Person ${number}`, Account__c: account })
    );
    const world = new World(seed, test.org, api, parts, UNKIND);
    let acts = 0;
    const act = people(world, test.org, ids);
    world.act = () => {
        acts += 1;
        act();
    };
    world.start();
    for (let round = 0; acts < ACTS || round < 60; round += 1) {
        await world.pass();
        const life = world.living.at(-1);
        if (world.chance(0.05)) {
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
    const result = await compare(ids);
    for (const { runtime } of world.everyone) {
        const { changes, duplicates, overflows, rowsWritten } = runtime.metrics.figures;
        figures.changes += changes;
        figures.duplicates += duplicates;
        figures.overflows += overflows;
        figures.written += rowsWritten;
    }
    await world.end();
    return result;
}

it('takes three calls from one assessment to the scores that follow from it', async () => {
    const api = inProcessApi(test.org);
    const { services } = test.org;
    const caller = services.callerOf(services.userIdByName('admin@local.org') ?? '')!;
    const account = services.records.create(caller, 'Account', { Name: 'Three calls' });
    const person = { Name: 'Lin', Account__c: account };
    const id = services.records.create(caller, 'Stakeholder__c', person);
    const world = new World(1, test.org, api, parts, KIND);
    world.start();
    const observed = { Stakeholder__c: id, Status__c: 'Accepted', AssessedOn__c: '2026-03-01', Power__c: 3 };
    services.records.create(caller, 'RelationshipAssessment__c', observed);
    for (let round = 0; round < 50; round += 1) {
        await world.pass();
    }
    expect(world.isQuiet).toBe(true);
    expect(api.calls).toBe(3);
    const { stored, recomputed } = await compare([id]);
    expect(stored).toEqual(recomputed);
    await world.end();
}, 60_000);

describe('a backend that is killed, doubled, cut off and told everything twice, late or not at all', () => {
    it(`ends with copies and scores equal to a full recompute, in ${RUNS} runs`, async () => {
        const figures: Figures = { kills: 0, overlaps: 0, changes: 0, duplicates: 0, overflows: 0, written: 0 };
        for (let seed = 1; seed <= RUNS; seed += 1) {
            const { stored, recomputed } = await run(seed, figures);
            expect({ seed, rows: stored }).toEqual({ seed, rows: recomputed });
        }
        expect(Object.values(figures).every((figure) => figure > RUNS / 10)).toBe(true);
    }, 600_000);
});
