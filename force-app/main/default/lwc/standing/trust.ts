import { CLOSENESS_LEVELS, rankOf, type TrustPillar } from 'c/vocabulary';
import type { AssessmentState, CompetitorStanding } from 'c/relationshipModel';
import type { CompetitorComparison, TrustStanding } from './types';

const PILLARS: readonly TrustPillar[] = ['Transparency', 'Reliability', 'Consistency'];

/** The pillars of trust and whether they are out of balance: known best − known worst reaches the gap. */
export function trustStanding(
    { transparency, reliability, consistency }: Pick<AssessmentState, 'transparency' | 'reliability' | 'consistency'>,
    pillarGap: number
): TrustStanding {
    const [t, r, c] = [transparency.value, reliability.value, consistency.value];
    const worst = Math.min(t ?? Infinity, r ?? Infinity, c ?? Infinity);
    const best = Math.max(t ?? -Infinity, r ?? -Infinity, c ?? -Infinity);
    const isComparable = Number(t !== null) + Number(r !== null) + Number(c !== null) > 1;
    const gap = isComparable ? best - worst : null;
    const weakest: TrustPillar[] = [];
    if (gap) {
        [t, r, c].forEach((score, place) => score === worst && weakest.push(PILLARS[place]));
    }
    return { transparency, reliability, consistency, gap, unbalanced: gap !== null && gap >= pillarGap, weakest };
}

/** Our level beside that of the closest competitor; unknown when either is unknown. */
export function comparison(ours: number | null, competitors: readonly CompetitorStanding[]): CompetitorComparison {
    let closest: CompetitorStanding | null = null;
    for (const each of competitors) {
        closest = closest === null || levelOf(each) > levelOf(closest) ? each : closest;
    }
    const closeness = closest?.closeness ?? { value: null, assessmentId: null, observedOn: null };
    const lead = closest === null || ours === null ? null : ours - levelOf(closest);
    const standing = lead === null ? null : lead > 0 ? 'Ahead' : lead < 0 ? 'Behind' : 'Level';
    return { standing, competitor: closest?.competitor || null, closeness, lead };
}

function levelOf({ closeness }: CompetitorStanding): number {
    return rankOf(CLOSENESS_LEVELS, closeness.value) ?? -1;
}
