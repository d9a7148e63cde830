import { ATTITUDES, rankOf } from 'c/vocabulary';
import type { ScoringProfile } from 'c/scoringProfile';
import { assessmentsThatCount, NOTHING, speaksOf, stateOf } from 'c/relationshipModel';
import type { Assessment, AssessmentState, CurrentCopy, Day, Engagement, Observed } from 'c/relationshipModel';
import { levelOfAct, wasHeld, type ConductRules } from './acts';
import { closenessStanding, opensLevel } from './closeness';
import { isOver } from './days';
import { comparison, trustStanding } from './trust';
import type { ClosenessStanding, ObservedAct, Stance, Standing } from './types';
import { evidenced, undated, type PersonRecords } from './undated';

/**
 * Where a person stands with us on a day. On a deal, an assessment that names it outranks the general one, field by
 * field; an attitude towards another deal says nothing about this one. The acts are the same on every deal: who has them
 * already passes them in.
 */
export function standingOn(
    person: PersonRecords,
    day: Day,
    profile: ScoringProfile,
    rules: ConductRules,
    opportunityId: string | null = null,
    acts: readonly ObservedAct[] = actsOf(person.engagements, day, profile, rules)
): Standing {
    const { stakeholderId, assessments } = person;
    const counted = assessmentsThatCount(assessments, day, opportunityId);
    const state = stateOf(counted, opportunityId);
    const politicalStatus = orUndated(state.politicalStatus, person, 'politicalStatus');
    const power = orUndated(state.power, person, 'power');
    const interest = orUndated(state.interest, person, 'interest');
    const closeness = closenessStanding(person, counted, acts, day, profile);
    const side = sideTaken(person, { day, politicalStatus }, counted, profile, opportunityId);
    return {
        stakeholderId,
        day,
        opportunityId,
        attitude: side.attitude,
        attitudeLevel: side.attitudeLevel,
        supports: side.supports,
        opposes: side.opposes,
        closeness,
        contact: contactOf(closeness, profile),
        politicalStatus,
        power,
        interest,
        motives: {
            financial: state.financialMotive,
            business: state.businessMotive,
            relationship: state.relationshipMotive
        },
        demands: state.demands,
        connectionStage: state.connectionStage,
        coverage: state.coverage,
        trust: trustStanding(state, profile.thresholds.pillarGap),
        relative: comparison(closeness.level, state),
        keyPlayer: isKeyPlayer(politicalStatus),
        champion: side.champion,
        coachWithoutPower: side.coachWithoutPower,
        pendingProposalIds: pendingProposals(assessments, day),
        attitudeRecheck: side.attitudeRecheck,
        acts,
        lastEvidence: lastEvidence(state, acts)
    };
}

/** The id of no deal: only what names none in particular speaks of it. */
const NO_DEAL = '';

/**
 * The standing on a deal for which nothing was observed, from that on the account as a whole: all but the attitude is the
 * same, and an attitude towards another deal says nothing about this one.
 */
export function standingElsewhere(whole: Standing, person: PersonRecords, profile: ScoringProfile): Standing {
    const counted = assessmentsThatCount(person.assessments, whole.day);
    return { ...whole, ...sideTaken(person, whole, counted, profile, NO_DEAL) };
}

/**
 * What a way through a person depends on, on a deal for which something was observed: the same as their standing there
 * says, for a fraction of the work.
 */
export function stanceOn(
    whole: Standing,
    person: PersonRecords,
    profile: ScoringProfile,
    opportunityId: string
): Stance {
    const counted = assessmentsThatCount(person.assessments, whole.day, opportunityId);
    const attitude = attitudeOf(person, counted, opportunityId);
    const closeness = closenessStanding(person, counted, whole.acts, whole.day, profile);
    return { attitude, opposes: opposes(rankOf(ATTITUDES, attitude.value)), closeness };
}

type Side = Pick<
    Standing,
    'attitude' | 'attitudeLevel' | 'supports' | 'opposes' | 'champion' | 'coachWithoutPower' | 'attitudeRecheck'
>;

/** On whose side somebody is, and what that makes of them with their standing in politics. */
function sideTaken(
    person: PersonRecords,
    { day, politicalStatus }: Pick<Standing, 'day' | 'politicalStatus'>,
    counted: readonly Assessment[],
    profile: ScoringProfile,
    opportunityId: string | null
): Side {
    const attitude = attitudeOf(person, counted, opportunityId);
    const level = rankOf(ATTITUDES, attitude.value);
    const backsUsAlone = level !== null && level >= profile.thresholds.champion;
    return {
        attitude,
        attitudeLevel: level,
        supports: level !== null && level >= profile.thresholds.supports,
        opposes: opposes(level),
        champion: backsUsAlone && isKeyPlayer(politicalStatus) && hasEvidence(counted, opportunityId, profile),
        coachWithoutPower: backsUsAlone && politicalStatus.value === 'Outside',
        attitudeRecheck: attitude.observedOn !== null && isOver(attitude.observedOn, profile.reviewDays.other, day)
    };
}

function opposes(attitudeLevel: number | null): boolean {
    return attitudeLevel !== null && attitudeLevel < 0;
}

function attitudeOf(
    person: PersonRecords,
    counted: readonly Assessment[],
    opportunityId: string | null
): Standing['attitude'] {
    const said = counted.find((each) => speaksOf(each, opportunityId));
    return evidenced(said ? said.attitude : undated(person, 'attitude'), said);
}

function isKeyPlayer({ value }: Standing['politicalStatus']): boolean {
    return value === 'InnerCircle' || value === 'PoliticalStructure';
}

const NONE: readonly never[] = [];

/** Held acts that show closeness, in their order. */
function actsOf(
    engagements: readonly Engagement[],
    day: Day,
    profile: ScoringProfile,
    rules: ConductRules
): readonly ObservedAct[] {
    let acts: ObservedAct[] | null = null;
    for (const engagement of engagements) {
        const level = wasHeld(engagement, day) ? levelOfAct(engagement, rules, profile.evidence) : null;
        if (level !== null) {
            (acts ??= []).push({ engagement, level });
        }
    }
    return acts ?? NONE;
}

function orUndated<Field extends keyof CurrentCopy>(
    dated: Observed<NonNullable<CurrentCopy[Field]>>,
    person: PersonRecords,
    field: Field
): Observed<NonNullable<CurrentCopy[Field]>> {
    const value = dated.value === null ? undated(person, field) : null;
    return value === null ? dated : { ...NOTHING, value };
}

/** Whether the newest word on the attitude that has evidence is enough for a champion; fresher hearsay takes it from nobody. */
function hasEvidence(counted: readonly Assessment[], opportunityId: string | null, profile: ScoringProfile): boolean {
    const newest = counted.find((each) => speaksOf(each, opportunityId) && opensLevel(each, profile));
    return (rankOf(ATTITUDES, newest?.attitude) ?? -Infinity) >= profile.thresholds.champion;
}

function pendingProposals(assessments: readonly Assessment[], day: Day): readonly string[] {
    let ids: string[] | null = null;
    for (const { id, status, assessedOn } of assessments) {
        if (status === 'Proposed' && assessedOn <= day) {
            (ids ??= []).push(id);
        }
    }
    return ids ?? NONE;
}

function contactOf({ level }: ClosenessStanding, { thresholds }: ScoringProfile): Standing['contact'] {
    return level === null ? 'unknown' : level >= thresholds.contact ? 'contacted' : 'noContact';
}

function lastEvidence({ newest }: AssessmentState, acts: readonly ObservedAct[]): Standing['lastEvidence'] {
    const act = acts[0]?.engagement;
    if (act && (newest === null || act.occurredOn > newest.assessedOn)) {
        return { kind: 'engagement', recordId: act.id, date: act.occurredOn };
    }
    return newest && { kind: 'assessment', recordId: newest.id, date: newest.assessedOn };
}
