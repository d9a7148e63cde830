import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountOnDay } from 'c/accountOnDay';
import { judge } from 'c/judgement';
import { copyOf, currentState, positionOn, type Assessment, type Position } from 'c/relationshipModel';
import { buildReportingGraph } from 'c/reportingGraph';
import {
    ACCOUNT_STAGES,
    ASSESSMENT_STATUSES,
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    COMMITMENT_DIRECTIONS,
    COMMITMENT_STATUSES,
    CONNECTION_STAGES,
    COVERAGES,
    DECISION_ROLES,
    ENGAGEMENT_KINDS,
    ENGAGEMENT_OUTCOMES,
    EVIDENCE_ORIGINS,
    EVIDENCE_STRENGTHS,
    KINDS,
    LAYERS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    rankOf,
    REACTIONS,
    SCENARIOS,
    SENIORITIES,
    SOURCES,
    STATUSES,
    type Kind,
    type Seniority,
    type Term
} from 'c/vocabulary';

import { demoRecords } from '../../../force-app/test/factories/demoAccount';

type Row = Record<string, unknown>;
type Section =
    | 'opportunities'
    | 'stakeholders'
    | 'positions'
    | 'assessments'
    | 'links'
    | 'buyingRoles'
    | 'engagements'
    | 'participants'
    | 'commitments'
    | 'accountAssessments';

const FIRST_DAY = '2025-05-01';
const TODAY = '2026-11-22';
const file: Record<Exclude<Section, 'participants'>, Row[]> & { format: string; account: Row } = JSON.parse(
    readFileSync(join(__dirname, '../meridian.json'), 'utf8')
);
/** Who took part stands within the engagements. */
const participants = file.engagements.flatMap(({ key, participants: people }) =>
    (people as Row[]).map((person): Row => ({ ...person, engagement: key, key: `${key}-${person.stakeholder}` }))
);
const demo = { ...file, participants };
const SECTIONS: Section[] = [
    'opportunities',
    'stakeholders',
    'positions',
    'assessments',
    'links',
    'buyingRoles',
    'engagements',
    'participants',
    'commitments',
    'accountAssessments'
];

/** Columns that hold a word of a vocabulary, by section. */
const WORDS: Partial<Record<Section, Record<string, readonly Term[]>>> = {
    stakeholders: {
        kind: KINDS,
        status: STATUSES,
        seniority: SENIORITIES,
        decisionRoles: DECISION_ROLES,
        targetCloseness: CLOSENESS_LEVELS
    },
    positions: { seniority: SENIORITIES, decisionRoles: DECISION_ROLES, status: STATUSES, source: SOURCES },
    assessments: {
        attitude: ATTITUDES,
        closeness: CLOSENESS_LEVELS,
        connectionStage: CONNECTION_STAGES,
        coverage: COVERAGES,
        politicalStatus: POLITICAL_STATUSES,
        competitorCloseness: CLOSENESS_LEVELS,
        evidenceStrength: EVIDENCE_STRENGTHS,
        evidenceOrigin: EVIDENCE_ORIGINS,
        source: SOURCES,
        status: ASSESSMENT_STATUSES
    },
    links: { kind: LINK_KINDS },
    buyingRoles: { role: DECISION_ROLES, step: BUYING_STEPS },
    engagements: { kind: ENGAGEMENT_KINDS, scenario: SCENARIOS, layer: LAYERS, outcome: ENGAGEMENT_OUTCOMES },
    participants: { reaction: REACTIONS },
    commitments: { direction: COMMITMENT_DIRECTIONS, status: COMMITMENT_STATUSES },
    accountAssessments: { stage: ACCOUNT_STAGES }
};

/** Columns that name a record of another section. */
const REFERENCES: [Section, string, Section][] = [
    ['stakeholders', 'reportsTo', 'stakeholders'],
    ['positions', 'stakeholder', 'stakeholders'],
    ['positions', 'reportsTo', 'stakeholders'],
    ['assessments', 'stakeholder', 'stakeholders'],
    ['assessments', 'opportunity', 'opportunities'],
    ['links', 'from', 'stakeholders'],
    ['links', 'to', 'stakeholders'],
    ['buyingRoles', 'opportunity', 'opportunities'],
    ['buyingRoles', 'stakeholder', 'stakeholders'],
    ['engagements', 'opportunity', 'opportunities'],
    ['participants', 'stakeholder', 'stakeholders'],
    ['commitments', 'stakeholder', 'stakeholders']
];

const keysOf = (section: Section) => demo[section].map(({ key }) => key as string);

/** Rows that hold what `predicate` finds wrong, named by section and key. */
function faults(section: Section, predicate: (row: Row) => boolean): string[] {
    return demo[section].filter(predicate).map(({ key }) => `${section} ${String(key)}`);
}

function assessmentsOf(stakeholder: string): Assessment[] {
    const rows = demo.assessments.filter((row) => row.stakeholder === stakeholder);
    return rows.map((row) => {
        const blank = { attitude: null, closeness: null, politicalStatus: null, power: null, interest: null };
        const trust = { transparency: null, reliability: null, consistency: null, demands: null };
        const motives = { financialMotive: null, businessMotive: null, relationshipMotive: null };
        const stage = { connectionStage: null, coverage: null, competitor: null, competitorCloseness: null };
        const record = { ...blank, ...trust, ...motives, ...stage, createdAt: null, ...row, id: row.key };
        return record as unknown as Assessment;
    });
}

function attitudeOf(stakeholder: string, day: string) {
    return copyOf(currentState(assessmentsOf(stakeholder), day)).attitude;
}

function positionsOf(stakeholder: string): Position[] {
    const rows = demo.positions.filter((row) => row.stakeholder === stakeholder);
    return rows.map((row) => ({ ...row, id: row.key }) as unknown as Position);
}

/** The reporting lines on a day, of everybody who has a position on it and has not left. */
function graphOn(day: string) {
    const people = demo.stakeholders.flatMap((row) => {
        const position = positionOn(positionsOf(row.key as string), day);
        if (!position || position.status === 'Left') {
            return [];
        }
        const { reportsTo } = position as unknown as { reportsTo: string | null };
        return [
            {
                id: row.key as string,
                name: row.name as string,
                kind: row.kind as Kind,
                seniority: row.seniority as Seniority,
                reportsToId: reportsTo
            }
        ];
    });
    return buildReportingGraph(people);
}

describe('the demo file', () => {
    it('names its format and one account', () => {
        expect(demo.format).toBe('relationship-map/1');
        expect(demo.account).toMatchObject({ key: 'meridian', name: 'Meridian Hospital Group 明岸医疗集团' });
    });

    it.each(SECTIONS)('has keys in %s that are unique and free of dots and colons', (section) => {
        const keys = keysOf(section);
        expect(keys.length).toBeGreaterThan(1);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.filter((key) => !/^[a-zA-Z0-9-]+$/.test(key))).toEqual([]);
    });

    it.each(REFERENCES)('resolves every %s.%s', (section, column, target) => {
        const known = new Set<unknown>(keysOf(target));
        expect(
            faults(section, (row) => row[column] !== undefined && row[column] !== null && !known.has(row[column]))
        ).toEqual([]);
    });

    it('uses only words of the vocabulary', () => {
        const unknown = Object.entries(WORDS).flatMap(([section, columns]) =>
            Object.entries(columns).flatMap(([column, terms]) =>
                faults(section as Section, (row) =>
                    [row[column] ?? []].flat().some((word) => rankOf(terms, word as string) === null)
                )
            )
        );
        expect(unknown).toEqual([]);
    });

    it('keeps scores in range', () => {
        const ranges: [Section, string[], number, number][] = [
            ['assessments', ['power', 'interest', 'transparency', 'reliability', 'consistency'], 1, 5],
            ['assessments', ['financialMotive', 'businessMotive', 'relationshipMotive'], 0, 5],
            ['links', ['strength'], 1, 5],
            ['commitments', ['weight'], 1, 5],
            ['accountAssessments', ['communication', 'matching', 'jointWork', 'recognition'], 0, 5],
            ['accountAssessments', ['organisationalSupport', 'attitudeAndTrust', 'growthPotential'], 0, 5],
            ['accountAssessments', ['satisfaction'], 0, 5]
        ];
        for (const [section, columns, least, most] of ranges) {
            const outside = (row: Row) =>
                columns.some((column) => {
                    const value = row[column] as number | undefined;
                    return value !== undefined && (!Number.isInteger(value) || value < least || value > most);
                });
            expect(faults(section, outside)).toEqual([]);
        }
    });

    it('dates records within its 18 months and ends nothing before it begins', () => {
        const isDay = (day: unknown) => typeof day === 'string' && !Number.isNaN(Date.parse(day)) && day.length === 10;
        const inTime = (day: unknown) => isDay(day) && (day as string) >= FIRST_DAY && (day as string) <= TODAY;
        expect(faults('assessments', (row) => !inTime(row.assessedOn))).toEqual([]);
        for (const section of ['positions', 'links', 'buyingRoles'] as const) {
            const isWrong = ({ validFrom, validTo }: Row) =>
                !inTime(validFrom) || (validTo !== null && !(inTime(validTo) && String(validFrom) <= String(validTo)));
            expect(faults(section, isWrong)).toEqual([]);
        }
    });

    it('dates what was done and promised within its 18 months; only plans and due days lie ahead', () => {
        const inTime = (day: unknown) => String(day) >= FIRST_DAY && String(day) <= TODAY;
        expect(faults('accountAssessments', (row) => !inTime(row.assessedOn))).toEqual([]);
        expect(faults('engagements', (row) => inTime(row.occurredOn) === (row.outcome === 'Planned'))).toEqual([]);
        const isWrong = ({ madeOn, dueOn, closedOn, status }: Row) =>
            !inTime(madeOn) ||
            String(dueOn) < String(madeOn) ||
            (status === 'Open') !== (closedOn === undefined) ||
            (closedOn !== undefined && !(inTime(closedOn) && String(closedOn) >= String(madeOn)));
        expect(faults('commitments', isWrong)).toEqual([]);
    });

    it('gives nothing beyond the limit of the customer, and nothing private', () => {
        const limit = Math.min(...demo.accountAssessments.map(({ giftLimit }) => Number(giftLimit ?? Infinity)));
        const isHospitality = ({ kind }: Row) => ['Gift', 'BusinessMeal', 'BusinessEvent'].includes(String(kind));
        expect(faults('engagements', (row) => isHospitality(row) && Number(row.cost) > limit)).toEqual([]);
        expect(faults('engagements', ({ scenario }) => String(scenario).startsWith('Private'))).toEqual([]);
    });

    it('backs every assessment by evidence with a strength and an origin', () => {
        const isBare = (row: Row) => !row.evidence || !row.evidenceStrength || !row.evidenceOrigin;
        expect(faults('assessments', isBare)).toEqual([]);
    });

    it('writes titles and names of the customer in both languages', () => {
        const isChinese = (text: unknown) => /\p{Script=Han}/u.test(String(text));
        const customers = demo.stakeholders.filter(({ kind }) => kind === 'Customer');
        expect(customers.filter(({ name, title }) => !isChinese(name) || !isChinese(title))).toEqual([]);
    });

    it('leaves the current copy of an assessment to the assessments', () => {
        const copied = ['attitude', 'closeness', 'politicalStatus', 'power', 'interest'];
        expect(faults('stakeholders', (row) => copied.some((field) => field in row))).toEqual([]);
    });
});

describe('the demo organisation', () => {
    it('has about forty people and seats on five levels, drawn without repair', () => {
        const graph = graphOn(TODAY);
        expect(graph.problems).toEqual([]);
        expect(graph.people.length).toBeGreaterThanOrEqual(38);
        expect(Math.max(...graph.depth)).toBe(4);
        expect(graph.people[0].id).toBe('lin-yaohua');
    });

    it('could be drawn on the first day as well', () => {
        expect(graphOn(FIRST_DAY).problems).toEqual([]);
    });

    it('has one root in the customer and people outside of it', () => {
        const roots = graphOn(TODAY).people.filter((_, node) => graphOn(TODAY).parent[node] < 0);
        expect(roots.filter(({ kind }) => kind === 'Customer').map(({ id }) => id)).toEqual(['lin-yaohua']);
        const kinds = new Set(demo.stakeholders.map(({ kind }) => kind));
        expect(kinds).toEqual(new Set(['Customer', 'Partner', 'Competitor', 'Regulator', 'Supplier', 'Internal']));
    });

    it('has positions that never overlap, the last of them being the current copy', () => {
        const columns = ['title', 'department', 'function', 'seniority', 'reportsTo', 'decisionRoles', 'status'];
        const differs = demo.stakeholders.filter((row) => {
            const now = positionOn(positionsOf(row.key as string), TODAY) as unknown as Row;
            return columns.some((column) => JSON.stringify(now[column]) !== JSON.stringify(row[column]));
        });
        expect(differs).toEqual([]);
        const overlapping = demo.stakeholders.filter(({ key }) => {
            const positions = positionsOf(key as string);
            return positions.slice(1).some(({ validFrom }, before) => validFrom! <= positions[before].validTo!);
        });
        expect(overlapping).toEqual([]);
    });

    it('has vacant seats, leavers, unverified people and each kind of tie', () => {
        const statuses = new Set(demo.stakeholders.map(({ status }) => status));
        expect(statuses).toEqual(new Set(['Active', 'Vacant', 'Left', 'Unverified']));
        expect(new Set(demo.links.map(({ kind }) => kind)).size).toBe(LINK_KINDS.length - 1);
    });

    it('gives each of two deals an approver and a user', () => {
        for (const opportunity of ['emr', 'imaging']) {
            const roles = demo.buyingRoles.filter((row) => row.opportunity === opportunity).map(({ role }) => role);
            expect(roles).toEqual(expect.arrayContaining(['Approver', 'User', 'Evaluator']));
        }
    });

    it('keeps our own people, the competitor and empty seats free of attitudes', () => {
        const silent = demo.stakeholders.filter(
            ({ kind, status }) => kind === 'Internal' || kind === 'Competitor' || status === 'Vacant'
        );
        expect(silent.flatMap(({ key }) => assessmentsOf(key as string))).toEqual([]);
    });
});

describe('the demo story', () => {
    it.each([
        ['a champion rises', 'he-rui', '2025-06-30', 'Neutral', 'Coach'],
        ['the finance director turns against us', 'chen-min', '2025-12-31', 'Neutral', 'Opposes'],
        ['procurement goes over to the competitor', 'wu-jie', '2025-12-31', 'Neutral', 'BacksCompetitor'],
        ['the medical director comes to want only us', 'sun-lan', '2025-12-31', 'Supports', 'SupportsExclusively'],
        ['the security officer changes his mind', 'deng-hui', '2025-12-31', 'Opposes', 'Supports'],
        ['the president stays neutral, whatever is proposed', 'lin-yaohua', '2025-12-31', 'Neutral', 'Neutral']
    ])('%s', (_, who, day, then, now) => {
        expect([attitudeOf(who, day), attitudeOf(who, TODAY)]).toEqual([then, now]);
    });

    it('leaves nine of the customer unknown', () => {
        const active = demo.stakeholders.filter(
            ({ kind, status }) => kind === 'Customer' && (status === 'Active' || status === 'Unverified')
        );
        expect(active.filter(({ key }) => attitudeOf(key as string, TODAY) === null)).toHaveLength(9);
    });

    it('shows the competitor getting closer to the president', () => {
        const closeness = ['2025-12-31', '2026-06-30', TODAY].map(
            (day) => currentState(assessmentsOf('lin-yaohua'), day).competitors[0]?.closeness.value
        );
        expect(closeness).toEqual([undefined, 'OfficeMeetings', 'MealsAndEvents']);
    });

    it('has proposals that wait, and one that was rejected', () => {
        const statuses = demo.assessments.map(({ status }) => status);
        expect(statuses.filter((status) => status === 'Proposed')).toHaveLength(2);
        expect(statuses.filter((status) => status === 'Rejected')).toHaveLength(1);
    });

    it('has evidence that has grown old', () => {
        const last = currentState(assessmentsOf('chen-min'), TODAY).lastAssessedOn;
        expect(last).toBe('2026-07-20');
    });

    it('shows the account growing: healthier every half year, from breaking the ice to working together', () => {
        const onDay = (day: string) => accountOnDay(demoRecords(), day);
        const days = ['2025-08-01', '2026-02-01', '2026-07-01', TODAY];
        const values = days.map((day) => judge(onDay(day)).health().value ?? 0);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        expect(new Set(values).size).toBe(days.length);
        expect(days.map((day) => onDay(day).state.stage.value)).toEqual([
            ...['Breakthrough', 'Breakthrough'],
            ...['Cooperation', 'Cooperation']
        ]);
    });

    it('owes one promise that is overdue, and has a way to the president', () => {
        const judgement = judge(accountOnDay(demoRecords(), TODAY));
        const overdue = judgement.risks().filter(({ kind }) => kind === 'OverdueCommitment');
        expect(overdue.map(({ reason }) => reason.recordId)).toEqual(['reference-visit']);
        const [{ best }] = judgement.pathToPower('emr').answers;
        expect(best?.hops.map(({ toId }) => toId)).toEqual(['sun-lan', 'lin-yaohua']);
    });
});
