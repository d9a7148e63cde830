import { ATTITUDES, CLOSENESS_LEVELS, rankOf, type Attitude, type Closeness } from 'c/vocabulary';
import type { ScoringProfile } from 'c/scoringProfile';
import { ascending, assessmentsThatCount, newestOf, stateOf } from 'c/relationshipModel';
import type { Assessment, CompetitorStanding, CurrentCopy, Day, Engagement, Observed } from 'c/relationshipModel';
import { levelOfAct, wasHeld, type ConductRules } from './acts';
import { closenessStanding, opensLevel } from './closeness';
import { addDays } from './days';
import { comparison, trustStanding } from './trust';
import type { ClosenessStanding, Evidenced, ObservedAct, Standing } from './types';

/** What is on record about one person. */
export interface PersonRecords {
    stakeholderId: string;
    /** Every assessment of the person, newest first (`RelationshipModel.assessmentsOf`). */
    assessments: readonly Assessment[];
    /** Every engagement the person took part in, any order. */
    engagements: readonly Engagement[];
    /** The person's own record. A value that no accepted assessment ever gave is undated and counts on every day. */
    copy: CurrentCopy;
}

/**
 * Where a person stands with us on a day. On a deal, an assessment that names it outranks the general one, field by
 * field; an attitude towards another deal says nothing about this one.
 */
export function standingOn(
    person: PersonRecords,
    day: Day,
    profile: ScoringProfile,
    rules: ConductRules,
    opportunityId: string | null = null
): Standing {
    const { stakeholderId, assessments, copy } = person;
    const counted = assessmentsThatCount(assessments, day, opportunityId);
    const state = stateOf(counted, opportunityId);
    const acts = actsOf(person.engagements, day, profile, rules);
    const undated = <Field extends keyof CurrentCopy>(field: Field): CurrentCopy[Field] | null =>
        copy[field] === null || state[field].value !== null || wasEverGiven(assessments, field) ? null : copy[field];
    const attitude = evidenced(orUndated(state.attitude, undated('attitude')), counted);
    const politicalStatus = orUndated(state.politicalStatus, undated('politicalStatus'));
    const closeness = withUndatedClaim(closenessStanding(counted, acts, day, profile), undated('closeness'));
    const { supports, champion } = profile.thresholds;
    const attitudeLevel = rankOf(ATTITUDES, attitude.value);
    const backsUsAlone = attitudeLevel !== null && attitudeLevel >= champion;
    const keyPlayer = politicalStatus.value === 'InnerCircle' || politicalStatus.value === 'PoliticalStructure';
    return {
        stakeholderId,
        day,
        opportunityId,
        attitude,
        attitudeLevel,
        supports: attitudeLevel !== null && attitudeLevel >= supports,
        opposes: attitudeLevel !== null && attitudeLevel < 0,
        closeness,
        contact: contactOf(closeness, profile),
        politicalStatus,
        power: orUndated(state.power, undated('power')),
        interest: orUndated(state.interest, undated('interest')),
        motives: {
            financial: state.financialMotive,
            business: state.businessMotive,
            relationship: state.relationshipMotive
        },
        demands: state.demands,
        connectionStage: state.connectionStage,
        coverage: state.coverage,
        trust: trustStanding(state, profile.thresholds.pillarGap),
        relative: comparison(closeness.level, [...state.competitors, ...unnamedCompetitor(counted)]),
        keyPlayer,
        champion: keyPlayer && backsUsAlone && hasEvidence(counted, opportunityId, profile),
        coachWithoutPower: backsUsAlone && politicalStatus.value === 'Outside',
        pendingProposalIds: assessments
            .filter(({ status, assessedOn }) => status === 'Proposed' && assessedOn <= day)
            .map(({ id }) => id),
        attitudeRecheck: attitude.observedOn !== null && addDays(attitude.observedOn, profile.reviewDays.other) < day,
        acts,
        lastEvidence: lastEvidence(counted, acts)
    };
}

const NO_ACTS: readonly never[] = [];

/** Held acts that show closeness, newest first. */
function actsOf(
    engagements: readonly Engagement[],
    day: Day,
    profile: ScoringProfile,
    rules: ConductRules
): readonly ObservedAct[] {
    return engagements.length === 0
        ? NO_ACTS
        : engagements
              .flatMap((engagement) => {
                  const level = wasHeld(engagement, day) ? levelOfAct(engagement, rules, profile.evidence) : null;
                  return level === null ? [] : [{ engagement, level }];
              })
              .sort(
                  (a, b) =>
                      ascending(b.engagement.occurredOn, a.engagement.occurredOn) ||
                      ascending(a.engagement.id, b.engagement.id)
              );
}

/** Whether an accepted assessment of any day gives the field. If none does, nobody dated the own record's value. */
function wasEverGiven(assessments: readonly Assessment[], field: keyof CurrentCopy): boolean {
    return assessments.some((each) => each.status === 'Accepted' && each[field] !== null);
}

function orUndated<T>(dated: Observed<T>, undated: T | null): Observed<T> {
    return undated === null ? dated : { value: undated, assessmentId: null, observedOn: null };
}

function evidenced(observed: Observed<Attitude>, counted: readonly Assessment[]): Evidenced<Attitude> {
    const assessment = counted.find(({ id }) => id === observed.assessmentId);
    return { ...observed, strength: assessment?.evidenceStrength ?? null };
}

/** Whether the newest word on the attitude that has evidence is enough for a champion; fresher hearsay takes it from nobody. */
function hasEvidence(counted: readonly Assessment[], opportunityId: string | null, profile: ScoringProfile): boolean {
    const speaks = ({ opportunityId: deal }: Assessment): boolean =>
        opportunityId === null || deal === null || deal === opportunityId;
    const newest = counted.find((each) => each.attitude !== null && speaks(each) && opensLevel(each, profile));
    return (rankOf(ATTITUDES, newest?.attitude) ?? -Infinity) >= profile.thresholds.champion;
}

/** A claim that only the stakeholder's own record makes has no evidence and opens no level. */
function withUndatedClaim(standing: ClosenessStanding, claim: Closeness | null): ClosenessStanding {
    if (claim === null) {
        return standing;
    }
    const claimed = { value: claim, assessmentId: null, observedOn: null, strength: null };
    const claimAboveEvidence = (rankOf(CLOSENESS_LEVELS, claim) ?? 0) > (standing.level ?? -1);
    return { ...standing, claimed, claimAboveEvidence };
}

/** The newest word on a competitor whom nobody named: who it is is unknown, how close is not. */
function unnamedCompetitor(counted: readonly Assessment[]): CompetitorStanding[] {
    const said = counted.find(
        ({ competitor, competitorCloseness }) => competitor === null && competitorCloseness !== null
    );
    return said
        ? [
              {
                  competitor: '',
                  closeness: { value: said.competitorCloseness, assessmentId: said.id, observedOn: said.assessedOn }
              }
          ]
        : [];
}

function contactOf({ level }: ClosenessStanding, { thresholds }: ScoringProfile): Standing['contact'] {
    return level === null ? 'unknown' : level >= thresholds.contact ? 'contacted' : 'noContact';
}

function lastEvidence(counted: readonly Assessment[], acts: readonly ObservedAct[]): Standing['lastEvidence'] {
    const act = acts[0]?.engagement;
    const newest = newestOf(counted);
    if (act && (newest === null || act.occurredOn > newest.assessedOn)) {
        return { kind: 'engagement', recordId: act.id, date: act.occurredOn };
    }
    return newest && { kind: 'assessment', recordId: newest.id, date: newest.assessedOn };
}
