import { CLOSENESS_LEVELS, rankOf, type TrustPillar } from 'c/vocabulary';
import type { AssessmentState, CompetitorStanding } from 'c/relationshipModel';
import type { CompetitorComparison, TrustStanding } from './types';

/** The pillars of trust and whether they are out of balance: known best − known worst reaches the gap. */
export function trustStanding(
    { transparency, reliability, consistency }: Pick<AssessmentState, 'transparency' | 'reliability' | 'consistency'>,
    pillarGap: number
): TrustStanding {
    const pillars: [TrustPillar, number | null][] = [
        ['Transparency', transparency.value],
        ['Reliability', reliability.value],
        ['Consistency', consistency.value]
    ];
    const known = pillars.flatMap(([, score]) => (score === null ? [] : [score]));
    const worst = Math.min(...known);
    const gap = known.length < 2 ? null : Math.max(...known) - worst;
    const weakest = gap ? pillars.flatMap(([pillar, score]) => (score === worst ? [pillar] : [])) : [];
    return { transparency, reliability, consistency, gap, unbalanced: gap !== null && gap >= pillarGap, weakest };
}

/** Our level beside that of the closest competitor; unknown when either is unknown. */
export function comparison(ours: number | null, competitors: readonly CompetitorStanding[]): CompetitorComparison {
    const closest = competitors.reduce<CompetitorStanding | null>(
        (best, each) => (best === null || levelOf(each) > levelOf(best) ? each : best),
        null
    );
    const closeness = closest?.closeness ?? { value: null, assessmentId: null, observedOn: null };
    const lead = closest === null || ours === null ? null : ours - levelOf(closest);
    const standing = lead === null ? null : lead > 0 ? 'Ahead' : lead < 0 ? 'Behind' : 'Level';
    return { standing, competitor: closest?.competitor || null, closeness, lead };
}

function levelOf({ closeness }: CompetitorStanding): number {
    return rankOf(CLOSENESS_LEVELS, closeness.value) ?? -1;
}
