import type { Attitude, Closeness, ConnectionStage, Coverage, PoliticalStatus } from 'c/vocabulary';
import { ascending, descending, sortInPlace } from './order';
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
    /** How close somebody is to a competitor whom nobody named: who it is is unknown, how close is not. */
    readonly unnamedCompetitor: Observed<Closeness>;
    /** The newest accepted assessment that counts, of several of one day the first; null for none. */
    readonly newest: Assessment | null;
    /** Its day. */
    readonly lastAssessedOn: Day | null;
};

const NOBODY: readonly never[] = [];
/** What nobody has observed. */
export const NOTHING: Observed<never> = { value: null, assessmentId: null, observedOn: null };

/** In which order assessments count, on the account as a whole and on a deal. */
const [OWN, GENERAL, OTHERS] = [0, 1, 2];
const WHOLE = [GENERAL, OTHERS];
const OF_DEAL = [OWN, GENERAL, OTHERS];

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
    let first = 0;
    while (first < newest.length && newest[first].assessedOn > asOf) {
        first += 1;
    }
    const counted: Assessment[] = [];
    let othersFrom = newest.length;
    for (const group of opportunityId === null ? WHOLE : OF_DEAL) {
        for (let at = group === OTHERS ? othersFrom : first; at < newest.length; at += 1) {
            const { status, opportunityId: deal } = newest[at];
            if (status === 'Accepted') {
                const its = deal === null ? GENERAL : deal === opportunityId ? OWN : OTHERS;
                if (its === group) {
                    counted.push(newest[at]);
                } else if (its === OTHERS && at < othersFrom) {
                    othersFrom = at;
                }
            }
        }
    }
    return counted;
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

/**
 * The state that assessments give which count and are in the order in which they do (`assessmentsThatCount`). Every
 * score begins here: reading each field by its own name is several times faster than by a name that is passed around.
 */
export function stateOf(counted: readonly Assessment[], opportunityId: string | null = null): AssessmentState {
    let attitude: Observed<Attitude> | undefined;
    let closeness: Observed<Closeness> | undefined;
    let politicalStatus: Observed<PoliticalStatus> | undefined;
    let power: Observed<number> | undefined;
    let interest: Observed<number> | undefined;
    let connectionStage: Observed<ConnectionStage> | undefined;
    let coverage: Observed<Coverage> | undefined;
    let financialMotive: Observed<number> | undefined;
    let businessMotive: Observed<number> | undefined;
    let relationshipMotive: Observed<number> | undefined;
    let demands: Observed<string> | undefined;
    let transparency: Observed<number> | undefined;
    let reliability: Observed<number> | undefined;
    let consistency: Observed<number> | undefined;
    let unnamedCompetitor: Observed<Closeness> | undefined;
    let newest: Assessment | null = counted[0] ?? null;
    for (const each of counted) {
        newest = each.assessedOn > newest.assessedOn ? each : newest;
        if (each.competitor === null) {
            unnamedCompetitor ??= seen(each.competitorCloseness, each);
        }
        if (speaksOf(each, opportunityId)) {
            attitude ??= seen(each.attitude, each);
        }
        closeness ??= seen(each.closeness, each);
        politicalStatus ??= seen(each.politicalStatus, each);
        power ??= seen(each.power, each);
        interest ??= seen(each.interest, each);
        connectionStage ??= seen(each.connectionStage, each);
        coverage ??= seen(each.coverage, each);
        financialMotive ??= seen(each.financialMotive, each);
        businessMotive ??= seen(each.businessMotive, each);
        relationshipMotive ??= seen(each.relationshipMotive, each);
        demands ??= seen(each.demands, each);
        transparency ??= seen(each.transparency, each);
        reliability ??= seen(each.reliability, each);
        consistency ??= seen(each.consistency, each);
    }
    return {
        attitude: attitude ?? NOTHING,
        closeness: closeness ?? NOTHING,
        politicalStatus: politicalStatus ?? NOTHING,
        power: power ?? NOTHING,
        interest: interest ?? NOTHING,
        connectionStage: connectionStage ?? NOTHING,
        coverage: coverage ?? NOTHING,
        financialMotive: financialMotive ?? NOTHING,
        businessMotive: businessMotive ?? NOTHING,
        relationshipMotive: relationshipMotive ?? NOTHING,
        demands: demands ?? NOTHING,
        transparency: transparency ?? NOTHING,
        reliability: reliability ?? NOTHING,
        consistency: consistency ?? NOTHING,
        competitors: competitorStandings(counted),
        unnamedCompetitor: unnamedCompetitor ?? NOTHING,
        newest,
        lastAssessedOn: newest && newest.assessedOn
    };
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

/** Whether an assessment has an attitude towards a deal: it names the deal, or none in particular. On the account, any. */
export function speaksOf({ attitude, opportunityId: deal }: Assessment, opportunityId: string | null): boolean {
    return attitude !== null && (opportunityId === null || deal === null || deal === opportunityId);
}

function seen<T>(value: T | null, { id, assessedOn }: Assessment): Observed<T> | undefined {
    return value === null ? undefined : { value, assessmentId: id, observedOn: assessedOn };
}

function competitorStandings(counted: readonly Assessment[]): readonly CompetitorStanding[] {
    let standings: CompetitorStanding[] | null = null;
    for (const { competitor, competitorCloseness, id, assessedOn } of counted) {
        const says = competitor !== null && competitorCloseness !== null;
        if (says && (standings === null || standings.every((each) => each.competitor !== competitor))) {
            const closeness = { value: competitorCloseness, assessmentId: id, observedOn: assessedOn };
            (standings ??= []).push({ competitor, closeness });
        }
    }
    return standings ? sortInPlace(standings, byName) : NOBODY;
}

function byName(a: CompetitorStanding, b: CompetitorStanding): number {
    return ascending(a.competitor, b.competitor);
}

function unsavedFirst(a: string | null, b: string | null): number {
    if (a === null || b === null) {
        return Number(b === null) - Number(a === null);
    }
    return descending(a, b);
}
