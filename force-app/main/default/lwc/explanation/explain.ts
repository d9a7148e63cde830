import type { Counted, Explained, Measure, Part, Range } from './types';

/** A number of which nothing is known. */
export const UNKNOWN: Explained = { value: null, known: 0, parts: [] };

/**
 * Points earned: each known measure gives weight × score, an unknown one gives nothing, so that learning something good
 * never lowers the number. Outside the range a part of its own (`RMap_Part_Limit`) brings the sum back into it.
 * The weights are points of the value: let them sum to the top of the range.
 */
export function explainSum(measures: readonly Measure[], range?: Range): Explained {
    const parts = measures.map((measure) => partOf(measure, measure.weight, measure.weight));
    const known = knownShare(measures);
    return known === 0 ? { value: null, known, parts } : limited(parts, known, range);
}

/**
 * The mean of what is known, weighted, from 0 to `scale`: an unknown measure takes no part and lowers `known`.
 * Use it for an index over a group, where each member counts by its own weight.
 */
export function explainMean(measures: readonly Measure[], scale = 100): Explained {
    const weightOf = (measure: Measure): number => (measure.score === null ? 0 : measure.weight);
    const knownWeight = measures.reduce((sum, measure) => sum + weightOf(measure), 0);
    const share = (weight: number): number => (knownWeight > 0 ? (scale * weight) / knownWeight : 0);
    const parts = measures.map((measure) => partOf(measure, share(measure.weight), share(weightOf(measure))));
    return { value: knownWeight > 0 ? sumOf(parts) : null, known: knownShare(measures), parts };
}

/** A figure that is simply added up, all of it known: each part contributes its `amount`. Without parts it is 0. */
export function explainCount(counted: readonly Counted[]): Explained {
    const parts = counted.map(({ amount, ...measure }) =>
        partOf({ ...measure, score: 1, weight: amount }, amount, amount)
    );
    return { value: sumOf(parts), known: 1, parts };
}

/** The ids of all records a number rests on, each once, in the order of the parts. */
export function recordsBehind(explained: { readonly parts: readonly Part[] }): string[] {
    return [...new Set(explained.parts.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])))];
}

function partOf(measure: Measure, weight: number, points: number): Part {
    const { labelKey, values, input, score, recordId = null, date = null } = measure;
    const contribution = score === null ? 0 : points * score;
    return { labelKey, ...(values ? { values } : {}), input, weight, contribution, recordId, date };
}

/** Share of the weight that is known; without any weight, all or nothing. */
function knownShare(measures: readonly Measure[]): number {
    const total = measures.reduce((sum, { weight }) => sum + weight, 0);
    const known = measures.reduce((sum, { score, weight }) => sum + (score === null ? 0 : weight), 0);
    return total > 0 ? known / total : 0;
}

function limited(parts: Part[], known: number, range: Range | undefined): Explained {
    const value = sumOf(parts);
    const bounded = range ? Math.min(range.most, Math.max(range.least, value)) : value;
    if (bounded === value) {
        return { value, known, parts };
    }
    const limit = { labelKey: 'RMap_Part_Limit', input: bounded, weight: 0, contribution: bounded - value };
    return { value: bounded, known, parts: [...parts, { ...limit, recordId: null, date: null }] };
}

function sumOf(parts: readonly Part[]): number {
    return parts.reduce((sum, { contribution }) => sum + contribution, 0);
}
