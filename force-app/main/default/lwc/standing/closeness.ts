import { CLOSENESS_LEVELS, rankOf, type Closeness } from 'c/vocabulary';
import type { ScoringProfile } from 'c/scoringProfile';
import type { Assessment, Day } from 'c/relationshipModel';
import { addDays } from './days';
import type { ClosenessEvidence, ClosenessStanding, ObservedAct } from './types';
import { evidenced, undated, type PersonRecords } from './undated';

/** A level and what it rests on. */
export interface EvidencedLevel {
    readonly closeness: Closeness;
    readonly because: ClosenessEvidence;
}

/**
 * The gate: evidence that is at least inferred opens the level claimed. Else the level is the highest of what acts
 * observed since and an earlier evidenced claim support, and unknown where there is neither.
 * `assessments` are those that count, in their order; `acts` are all that were held by the day.
 */
export function closenessStanding(
    person: PersonRecords,
    assessments: readonly Assessment[],
    acts: readonly ObservedAct[],
    day: Day,
    profile: ScoringProfile
): ClosenessStanding {
    let claim: Assessment | undefined;
    let proof: Assessment | undefined;
    for (const each of assessments) {
        if (each.closeness !== null) {
            claim ??= each;
            if (opensLevel(each, profile)) {
                proof = each;
                break;
            }
        }
    }
    const opened = claimedLevel(proof);
    const counted = opened && proof?.id === claim?.id ? opened : highestLevel(opened, acts);
    const claimed = evidenced(claim ? claim.closeness : undated(person, 'closeness'), claim);
    const level = rankOf(CLOSENESS_LEVELS, counted?.closeness);
    const claimedRank = rankOf(CLOSENESS_LEVELS, claimed.value);
    const reviewDueOn = counted && addDays(counted.because.date, profile.reviewDays.byCloseness[counted.closeness]);
    return {
        claimed,
        effective: counted?.closeness ?? null,
        level,
        state: reviewDueOn === null ? 'unknown' : reviewDueOn < day ? 'recheck' : 'current',
        because: counted?.because ?? null,
        reviewDueOn,
        claimAboveEvidence: claimedRank !== null && (level === null || claimedRank > level)
    };
}

/** Whether the evidence of an assessment is strong enough for what it claims. Blank is not. */
export function opensLevel({ evidenceStrength }: Assessment, profile: ScoringProfile): boolean {
    return evidenceStrength !== null && profile.evidence.opens[evidenceStrength];
}

/** The level that an assessment claims; null when it speaks of none. */
export function claimedLevel(assessment: Assessment | null | undefined): EvidencedLevel | null {
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
export function highestLevel(opened: EvidencedLevel | null, acts: readonly ObservedAct[]): EvidencedLevel | null {
    let best = opened;
    for (const { engagement, level } of acts) {
        const { id, occurredOn } = engagement;
        const isNews = opened === null || occurredOn > opened.because.date;
        if (isNews && (best === null || isBetter(level, id, occurredOn, best))) {
            best = {
                closeness: level,
                because: { kind: 'engagement', recordId: id, date: occurredOn, strength: null }
            };
        }
    }
    return best;
}

/** Higher; as high and fresher; and for the same day by id, so that the order of records does not matter. */
function isBetter(level: Closeness, id: string, day: Day, { closeness, because }: EvidencedLevel): boolean {
    const difference = (rankOf(CLOSENESS_LEVELS, level) ?? -1) - (rankOf(CLOSENESS_LEVELS, closeness) ?? -1);
    const isFresher = day > because.date || (day === because.date && id < because.recordId);
    return difference > 0 || (difference === 0 && isFresher);
}
