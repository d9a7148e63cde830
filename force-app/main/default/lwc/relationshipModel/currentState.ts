import type { Closeness } from 'c/vocabulary';
import { descending } from './order';
import type { Assessment, CurrentCopy, Day } from './records';

/**
 * A value with the observation it rests on. All three are null when nothing is known; a value without an observation is
 * undated: it stands on the stakeholder's or account's own record.
 */
export interface Observed<T> {
    readonly value: T | null;
    readonly assessmentId: string | null;
    readonly observedOn: Day | null;
}

/** How close somebody is to a named competitor. */
export interface CompetitorStanding {
    readonly competitor: string;
    readonly closeness: Observed<Closeness>;
}

/** Fields of an assessment that carry over until a newer observation says otherwise. */
type CarriedField =
    | keyof CurrentCopy
    | 'connectionStage'
    | 'coverage'
    | 'financialMotive'
    | 'businessMotive'
    | 'relationshipMotive'
    | 'demands'
    | 'transparency'
    | 'reliability'
    | 'consistency';

const COPIED = ['attitude', 'closeness', 'politicalStatus', 'power', 'interest'] as const satisfies readonly (
    CarriedField | keyof CurrentCopy
)[];

/** What is known about a relationship on a day, field by field, each with the record that says so. */
export type AssessmentState = {
    readonly [Field in CarriedField]: Observed<NonNullable<Assessment[Field]>>;
} & {
    /** One entry a named competitor, by name. */
    readonly competitors: readonly CompetitorStanding[];
    /** The newest accepted assessment that counts; null for none. */
    readonly lastAssessedOn: Day | null;
};

const NOBODY: readonly never[] = [];
const NOTHING: Observed<never> = { value: null, assessmentId: null, observedOn: null };

/**
 * Orders assessments newest first: by the day assessed; on one day by when they were written (unsaved ones count as the
 * newest), then by key and id, so that the order of records never matters.
 */
export function newestFirst(a: Assessment, b: Assessment): number {
    return (
        descending(a.assessedOn, b.assessedOn) ||
        unsavedFirst(a.createdAt, b.createdAt) ||
        descending(a.key ?? '', b.key ?? '') ||
        descending(a.id, b.id)
    );
}

/**
 * The accepted assessments dated on or before the day, in the order in which their values count: those that name the
 * deal asked about, then the general ones, then those made for other deals; each group newest first.
 * The assessments given are newest first (`RelationshipModel.assessmentsOf`).
 */
export function assessmentsThatCount(
    newest: readonly Assessment[],
    asOf: Day,
    opportunityId: string | null = null
): Assessment[] {
    const ofDeal: Assessment[] = [];
    const general: Assessment[] = [];
    const others: Assessment[] = [];
    let isReached = false;
    for (const assessment of newest) {
        // The days fall from here on: after the first that is not after `asOf` there is nothing to compare.
        isReached ||= assessment.assessedOn <= asOf;
        if (isReached && assessment.status === 'Accepted') {
            const { opportunityId: deal } = assessment;
            (deal === null ? general : deal === opportunityId ? ofDeal : others).push(assessment);
        }
    }
    return ofDeal.length + others.length === 0 ? general : [...ofDeal, ...general, ...others];
}

/**
 * The state of one stakeholder on a day: per field the newest non-blank value among the accepted assessments dated on
 * or before that day. Proposed and rejected ones count for nothing. What was observed for a deal outranks the general
 * value on that deal only; the account as a whole hears of it where nothing general is known. An attitude towards one
 * deal is none towards another.
 */
export function currentState(
    assessments: readonly Assessment[],
    asOf: Day,
    opportunityId: string | null = null
): AssessmentState {
    const newest = [...assessments].sort(newestFirst);
    return stateOf(assessmentsThatCount(newest, asOf, opportunityId), opportunityId);
}

/** The state that assessments give which count and are in the order in which they do (`assessmentsThatCount`). */
export function stateOf(counted: readonly Assessment[], opportunityId: string | null = null): AssessmentState {
    const ofDeal = opportunityId === null ? counted : counted.filter((each) => speaksOf(each, opportunityId));
    return {
        attitude: observe(ofDeal, 'attitude'),
        closeness: observe(counted, 'closeness'),
        politicalStatus: observe(counted, 'politicalStatus'),
        power: observe(counted, 'power'),
        interest: observe(counted, 'interest'),
        connectionStage: observe(counted, 'connectionStage'),
        coverage: observe(counted, 'coverage'),
        financialMotive: observe(counted, 'financialMotive'),
        businessMotive: observe(counted, 'businessMotive'),
        relationshipMotive: observe(counted, 'relationshipMotive'),
        demands: observe(counted, 'demands'),
        transparency: observe(counted, 'transparency'),
        reliability: observe(counted, 'reliability'),
        consistency: observe(counted, 'consistency'),
        competitors: competitorStandings(counted),
        lastAssessedOn: newestOf(counted)?.assessedOn ?? null
    };
}

/** The newest of assessments that count, each group of which is newest first (`assessmentsThatCount`). */
export function newestOf(counted: readonly Assessment[]): Assessment | null {
    let newest = counted[0] ?? null;
    counted.forEach((each, place) => {
        const isHead = place > 0 && each.opportunityId !== counted[place - 1].opportunityId;
        newest = isHead && each.assessedOn > newest.assessedOn ? each : newest;
    });
    return newest;
}

/** The values of a state that the stakeholder carries as its current copy. */
export function copyOf(state: AssessmentState): CurrentCopy {
    return {
        attitude: state.attitude.value,
        closeness: state.closeness.value,
        politicalStatus: state.politicalStatus.value,
        power: state.power.value,
        interest: state.interest.value
    };
}

/**
 * The fields of the stored current copy that a new assessment changes, with their new values; empty when there is none.
 * A blank erases nothing, a proposal or a date after `asOf` changes nothing, and a backdated assessment never displaces
 * a newer value among the `earlier` ones (the assessments already there, any status, any order).
 */
export function currentCopy(
    assessment: Assessment,
    stored: CurrentCopy,
    earlier: readonly Assessment[],
    asOf: Day
): Partial<CurrentCopy> {
    const others = earlier.filter((other) => other.id !== assessment.id);
    const state = currentState([...others, assessment], asOf);
    const after = copyOf(state);
    const changed = COPIED.filter(
        (field) => state[field].assessmentId === assessment.id && after[field] !== stored[field]
    );
    return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

/** Whether an assessment's attitude is one towards the deal: it names the deal, or none in particular. */
function speaksOf(assessment: Assessment, opportunityId: string): boolean {
    return assessment.opportunityId === null || assessment.opportunityId === opportunityId;
}

function observe<Field extends CarriedField>(
    newest: readonly Assessment[],
    field: Field
): Observed<NonNullable<Assessment[Field]>> {
    for (const assessment of newest) {
        const value = assessment[field];
        if (value !== null) {
            return { value, assessmentId: assessment.id, observedOn: assessment.assessedOn };
        }
    }
    return NOTHING;
}

function competitorStandings(newest: readonly Assessment[]): readonly CompetitorStanding[] {
    if (newest.every(({ competitorCloseness }) => competitorCloseness === null)) {
        return NOBODY;
    }
    const standings = new Map<string, CompetitorStanding>();
    for (const { competitor, competitorCloseness, id, assessedOn } of newest) {
        if (competitor !== null && competitorCloseness !== null && !standings.has(competitor)) {
            const closeness = { value: competitorCloseness, assessmentId: id, observedOn: assessedOn };
            standings.set(competitor, { competitor, closeness });
        }
    }
    return [...standings.values()].sort((a, b) => descending(b.competitor, a.competitor));
}

function unsavedFirst(a: string | null, b: string | null): number {
    if (a === null || b === null) {
        return Number(b === null) - Number(a === null);
    }
    return descending(a, b);
}
