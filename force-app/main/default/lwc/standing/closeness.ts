import { CLOSENESS_LEVELS, rankOf, type Closeness } from 'c/vocabulary';
import type { ScoringProfile } from 'c/scoringProfile';
import type { Assessment, Day } from 'c/relationshipModel';
import { addDays } from './days';
import type { ClosenessEvidence, ClosenessStanding, Evidenced, ObservedAct } from './types';

interface Level {
    readonly closeness: Closeness;
    readonly because: ClosenessEvidence;
}

/**
 * The gate: evidence that is at least inferred opens the level claimed. Else the level is the highest of what acts
 * observed since and an earlier evidenced claim support, and unknown where there is neither.
 * `assessments` are those that count, in their order; `acts` are all that were held by the day.
 */
export function closenessStanding(
    assessments: readonly Assessment[],
    acts: readonly ObservedAct[],
    day: Day,
    profile: ScoringProfile
): ClosenessStanding {
    const claim = assessments.find(({ closeness }) => closeness !== null);
    const evidenced = levelOf(assessments.find((each) => each.closeness !== null && opensLevel(each, profile)));
    const isOpen = claim !== undefined && evidenced?.because.recordId === claim.id;
    const counted = isOpen ? evidenced : highest(evidenced, acts);
    const claimed = claimOf(claim);
    const level = rankOf(CLOSENESS_LEVELS, counted?.closeness);
    const claimedLevel = rankOf(CLOSENESS_LEVELS, claimed.value);
    const reviewDueOn = counted && addDays(counted.because.date, profile.reviewDays.byCloseness[counted.closeness]);
    return {
        claimed,
        effective: counted?.closeness ?? null,
        level,
        state: reviewDueOn === null ? 'unknown' : reviewDueOn < day ? 'recheck' : 'current',
        because: counted?.because ?? null,
        reviewDueOn,
        claimAboveEvidence: claimedLevel !== null && (level === null || claimedLevel > level)
    };
}

/** Whether the evidence of an assessment is strong enough for what it claims. Blank is not. */
export function opensLevel({ evidenceStrength }: Assessment, profile: ScoringProfile): boolean {
    return evidenceStrength !== null && profile.evidence.opens[evidenceStrength];
}

function levelOf(assessment: Assessment | undefined): Level | null {
    if (!assessment || assessment.closeness === null) {
        return null;
    }
    const { id, assessedOn, evidenceStrength, closeness } = assessment;
    return {
        closeness,
        because: { kind: 'assessment', recordId: id, date: assessedOn, strength: evidenceStrength }
    };
}

/** An evidenced claim has taken the acts before it into account; the ones after it may show more. */
function highest(evidenced: Level | null, acts: readonly ObservedAct[]): Level | null {
    return acts.reduce<Level | null>((best, { engagement, level }) => {
        if (evidenced && engagement.occurredOn <= evidenced.because.date) {
            return best;
        }
        const because = {
            kind: 'engagement',
            recordId: engagement.id,
            date: engagement.occurredOn,
            strength: null
        } as const;
        const candidate = { closeness: level, because };
        return best === null || isBetter(candidate, best) ? candidate : best;
    }, evidenced);
}

/** Higher; as high and fresher; and for the same day by id, so that the order of records does not matter. */
function isBetter(a: Level, b: Level): boolean {
    const [levelA, levelB] = [a, b].map(({ closeness }) => rankOf(CLOSENESS_LEVELS, closeness) ?? -1);
    const fresherOrFirst =
        a.because.date > b.because.date ||
        (a.because.date === b.because.date && a.because.recordId < b.because.recordId);
    return levelA > levelB || (levelA === levelB && fresherOrFirst);
}

function claimOf(claim: Assessment | undefined): Evidenced<Closeness> {
    return claim
        ? {
              value: claim.closeness,
              assessmentId: claim.id,
              observedOn: claim.assessedOn,
              strength: claim.evidenceStrength
          }
        : { value: null, assessmentId: null, observedOn: null, strength: null };
}
