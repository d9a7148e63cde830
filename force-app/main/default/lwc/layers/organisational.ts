import { ORGANISATIONAL_TIES, termOf, type OrganisationalTie } from 'c/vocabulary';
import { explainMean, scoreOf } from 'c/explanation';
import type { Observed } from 'c/relationshipModel';
import type { AccountOnDay } from 'c/accountOnDay';
import { gapIn } from './gap';
import type { LayerGap, OrganisationalLayer } from './types';

const TOP_SCORE = 5;

interface ScoredTie {
    readonly tie: OrganisationalTie;
    readonly score: Observed<number>;
}

/** The ties of company to company: communicating, matching, joint work, recognition. */
export function organisationalLayerOf(account: AccountOnDay): OrganisationalLayer {
    const { communication, matching, jointWork, recognition } = account.state;
    const ties: readonly ScoredTie[] = [
        { tie: 'Communication', score: communication },
        { tie: 'Matching', score: matching },
        { tie: 'JointWork', score: jointWork },
        { tie: 'Recognition', score: recognition }
    ];
    const known = ties.flatMap(({ tie, score: { value } }) => (value === null ? [] : [{ tie, value }]));
    const values = known.map(({ value }) => value);
    const least = Math.min(...values);
    return {
        index: explainMean(
            ties.map(({ tie, score: { value, assessmentId, observedOn } }) => ({
                labelKey: termOf(ORGANISATIONAL_TIES, tie).labelKey,
                input: value,
                score: scoreOf(value, TOP_SCORE),
                weight: 1,
                recordId: assessmentId,
                date: observedOn
            }))
        ),
        known: known.map(({ tie }) => tie),
        unknown: ties.filter(({ score }) => score.value === null).map(({ tie }) => tie),
        weakest: least < Math.max(...values) ? known.filter(({ value }) => value === least).map(({ tie }) => tie) : [],
        gaps: ties.flatMap((scored) => gapOf(account, scored) ?? [])
    };
}

/** A tie below the profile's threshold, or one of which nothing is known. */
function gapOf({ account, profile }: AccountOnDay, { tie, score }: ScoredTie): LayerGap | null {
    const { value, assessmentId } = score;
    if (value !== null && value >= profile.thresholds.tie) {
        return null;
    }
    const name = termOf(ORGANISATIONAL_TIES, tie).labelKey;
    const recordId = assessmentId ?? account?.id ?? null;
    return value === null
        ? gapIn('Organisational', 'unknown', 'TieUnknown', { tie: name }, recordId, { tie })
        : gapIn('Organisational', 'weakTie', 'TieWeak', { tie: name, score: value }, recordId, { tie });
}
