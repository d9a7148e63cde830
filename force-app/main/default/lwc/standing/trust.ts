import { CLOSENESS_LEVELS, rankOf, type Closeness, type TrustPillar } from 'c/vocabulary';
import { NOTHING, type AssessmentState, type Observed } from 'c/relationshipModel';
import type { CompetitorComparison, TrustStanding } from './types';

const PILLARS: readonly TrustPillar[] = ['Transparency', 'Reliability', 'Consistency'];
const NONE: readonly never[] = [];

/** The pillars of trust and whether they are out of balance: known best − known worst reaches the gap. */
export function trustStanding(
    { transparency, reliability, consistency }: Pick<AssessmentState, 'transparency' | 'reliability' | 'consistency'>,
    pillarGap: number
): TrustStanding {
    const t = transparency.value;
    const r = reliability.value;
    const c = consistency.value;
    const worst = Math.min(t ?? Infinity, r ?? Infinity, c ?? Infinity);
    const best = Math.max(t ?? -Infinity, r ?? -Infinity, c ?? -Infinity);
    const isComparable = Number(t !== null) + Number(r !== null) + Number(c !== null) > 1;
    const gap = isComparable ? best - worst : null;
    const weakest = gap ? pillarsAt([t, r, c], worst) : NONE;
    return { transparency, reliability, consistency, gap, unbalanced: gap !== null && gap >= pillarGap, weakest };
}

function pillarsAt(scores: readonly (number | null)[], score: number): TrustPillar[] {
    return PILLARS.filter((_, place) => scores[place] === score);
}

/** Our level beside that of the closest competitor; unknown when either is unknown. */
export function comparison(
    ours: number | null,
    { competitors, unnamedCompetitor }: Pick<AssessmentState, 'competitors' | 'unnamedCompetitor'>
): CompetitorComparison {
    let competitor: string | null = null;
    let closeness: Observed<Closeness> = NOTHING;
    for (const each of competitors) {
        if (levelOf(each.closeness) > levelOf(closeness)) {
            ({ competitor, closeness } = each);
        }
    }
    if (levelOf(unnamedCompetitor) > levelOf(closeness)) {
        competitor = null;
        closeness = unnamedCompetitor;
    }
    const lead = closeness.value === null || ours === null ? null : ours - levelOf(closeness);
    const standing = lead === null ? null : lead > 0 ? 'Ahead' : lead < 0 ? 'Behind' : 'Level';
    return { standing, competitor: competitor || null, closeness, lead };
}

function levelOf({ value }: Observed<Closeness>): number {
    return rankOf(CLOSENESS_LEVELS, value) ?? -1;
}
