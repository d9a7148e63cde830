import { ATTITUDES, CLOSENESS_LEVELS, rankOf, type Attitude, type Closeness } from 'c/vocabulary';
import type { ScoringProfile } from 'c/scoringProfile';
import { assessmentsThatCount, NOTHING, stateOf } from 'c/relationshipModel';
import type { Assessment, AssessmentState, CurrentCopy, Day, Engagement, Observed } from 'c/relationshipModel';
import { levelOfAct, wasHeld, type ConductRules } from './acts';
import { closenessStanding, opensLevel } from './closeness';
import { isOver } from './days';
import { comparison, trustStanding } from './trust';
import type { ClosenessStanding, Evidenced, ObservedAct, Standing } from './types';

/** What is on record about one person. */
export interface PersonRecords {
    stakeholderId: string;
    /** Every assessment of the person, newest first (`RelationshipModel.assessmentsOf`). */
    assessments: readonly Assessment[];
    /** Every engagement the person took part in, newest first (`RelationshipModel.engagementsOf`). */
    engagements: readonly Engagement[];
    /** The person's own record. A value that no accepted assessment ever gave is undated and counts on every day. */
    copy: CurrentCopy;
}

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
    const claim = state.closeness.value === null ? undated(person, 'closeness') : null;
    const closeness = withUndatedClaim(closenessStanding(counted, acts, day, profile), claim);
    const side = sideTaken(person, { day, politicalStatus }, counted, state.attitude, profile, opportunityId);
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

/**
 * The standing on a deal for which nothing was observed, from that on the account as a whole: all but the attitude is the
 * same, and an attitude towards another deal says nothing about this one.
 */
export function standingElsewhere(whole: Standing, person: PersonRecords, profile: ScoringProfile): Standing {
    const counted = assessmentsThatCount(person.assessments, whole.day).filter(
        ({ opportunityId }) => opportunityId === null
    );
    const said = counted.find(({ attitude }) => attitude !== null);
    const observed = said ? { value: said.attitude, assessmentId: said.id, observedOn: said.assessedOn } : NOTHING;
    return { ...whole, ...sideTaken(person, whole, counted, observed, profile, null) };
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
    observed: Observed<Attitude>,
    profile: ScoringProfile,
    opportunityId: string | null
): Side {
    const attitude = evidenced(orUndated(observed, person, 'attitude'), counted);
    const level = rankOf(ATTITUDES, attitude.value);
    const backsUsAlone = level !== null && level >= profile.thresholds.champion;
    return {
        attitude,
        attitudeLevel: level,
        supports: level !== null && level >= profile.thresholds.supports,
        opposes: level !== null && level < 0,
        champion: backsUsAlone && isKeyPlayer(politicalStatus) && hasEvidence(counted, opportunityId, profile),
        coachWithoutPower: backsUsAlone && politicalStatus.value === 'Outside',
        attitudeRecheck: attitude.observedOn !== null && isOver(attitude.observedOn, profile.reviewDays.other, day)
    };
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

/** The own record's value of a field that no accepted assessment of any day gives: then nobody dated it. */
function undated<Field extends keyof CurrentCopy>(
    { copy, assessments }: PersonRecords,
    field: Field
): CurrentCopy[Field] | null {
    const value = copy[field];
    const isDated = value !== null && assessments.some((each) => each.status === 'Accepted' && each[field] !== null);
    return isDated ? null : value;
}

function orUndated<Field extends keyof CurrentCopy>(
    dated: Observed<NonNullable<CurrentCopy[Field]>>,
    person: PersonRecords,
    field: Field
): Observed<NonNullable<CurrentCopy[Field]>> {
    const value = dated.value === null ? undated(person, field) : null;
    return value === null ? dated : { ...NOTHING, value };
}

function evidenced(observed: Observed<Attitude>, counted: readonly Assessment[]): Evidenced<Attitude> {
    const assessment = counted.find(({ id }) => id === observed.assessmentId);
    const { value, assessmentId, observedOn } = observed;
    return { value, assessmentId, observedOn, strength: assessment?.evidenceStrength ?? null };
}

/** Whether the newest word on the attitude that has evidence is enough for a champion; fresher hearsay takes it from nobody. */
function hasEvidence(counted: readonly Assessment[], opportunityId: string | null, profile: ScoringProfile): boolean {
    const speaks = ({ opportunityId: deal }: Assessment): boolean =>
        opportunityId === null || deal === null || deal === opportunityId;
    const newest = counted.find((each) => each.attitude !== null && speaks(each) && opensLevel(each, profile));
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

/** A claim that only the stakeholder's own record makes has no evidence and opens no level. */
function withUndatedClaim(standing: ClosenessStanding, claim: Closeness | null): ClosenessStanding {
    if (claim === null) {
        return standing;
    }
    const claimed = { ...NOTHING, value: claim, strength: null };
    const claimAboveEvidence = (rankOf(CLOSENESS_LEVELS, claim) ?? 0) > (standing.level ?? -1);
    return { ...standing, claimed, claimAboveEvidence };
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
