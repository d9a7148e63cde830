import type { Counted, Explained, Measure, Part, Range } from './types';

/** A number of which nothing is known. */
export const UNKNOWN: Explained = { value: null, known: 0, parts: [] };

/**
 * Points earned: each known measure gives weight × score, an unknown one gives nothing, so that learning something good
 * never lowers the number. Outside the range a part of its own (`RMap_Part_Limit`) brings the sum back into it.
 * The weights are points of the value: let them sum to the top of the range.
 */
export function explainSum(measures: readonly Measure[], range?: Range): Explained {
    const parts = measures.map((measure) => partOf(measure, measure.weight));
    const known = knownShare(measures);
    return known === 0 ? { value: null, known, parts } : limited(parts, known, range);
}

/**
 * The mean of what is known, weighted, from 0 to `scale`: an unknown measure takes no part and lowers `known`.
 * Use it for an index over a group, where each member counts by its own weight.
 */
export function explainMean(measures: readonly Measure[], scale = 100): Explained {
    const knownWeight = measures.reduce((sum, { score, weight }) => sum + (score === null ? 0 : weight), 0);
    const share = knownWeight > 0 ? scale / knownWeight : 0;
    const parts = measures.map((measure) => partOf(measure, share * measure.weight));
    return { value: knownWeight > 0 ? sumOf(parts) : null, known: knownShare(measures), parts };
}

/** A figure that is simply added up, all of it known: each part contributes its `amount`. Without parts it is 0. */
export function explainCount(counted: readonly Counted[]): Explained {
    const parts = counted.map((each) => partWith(each, each.amount, each.amount));
    return { value: sumOf(parts), known: 1, parts };
}

/** How much one sum is more than another of the same kind: the parts of both, those of the other taken away. */
export function explainDifference(now: Explained, then: Explained): Explained {
    if (now.value === null || then.value === null) {
        return UNKNOWN;
    }
    const parts = now.parts.map((part) => asItIs(part, 1)).concat(then.parts.map((part) => asItIs(part, -1)));
    return { value: sumOf(parts), known: 1, parts };
}

function asItIs({ labelKey, input, contribution, recordId, date }: Part, sign: 1 | -1): Part {
    const amount = sign * contribution;
    return { labelKey, input, weight: amount, contribution: amount, recordId, date };
}

/** The ids of all records a number rests on, each once, in the order of the parts. */
export function recordsBehind(explained: { readonly parts: readonly Part[] }): string[] {
    const ids = new Set<string>();
    for (const { recordId } of explained.parts) {
        if (recordId !== null) {
            ids.add(recordId);
        }
    }
    return [...ids];
}

function partOf(measure: Measure, weight: number): Part {
    return partWith(measure, weight, measure.score === null ? 0 : weight * measure.score);
}

function partWith(from: Counted | Measure, weight: number, contribution: number): Part {
    const { labelKey, values, input, recordId = null, date = null } = from;
    return values
        ? { labelKey, values, input, weight, contribution, recordId, date }
        : { labelKey, input, weight, contribution, recordId, date };
}

/** Share of the weight that is known, in part where a score is; without any weight, nothing is. */
function knownShare(measures: readonly Measure[]): number {
    let total = 0;
    let sum = 0;
    for (const { score, known = 1, weight } of measures) {
        total += weight;
        sum += score === null ? 0 : weight * known;
    }
    return total > 0 ? sum / total : 0;
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
    let sum = 0;
    for (const { contribution } of parts) {
        sum += contribution;
    }
    return sum;
}

/** The label of a field or an event by its name: of `linkAdded`, with `Change_`, `RMap_Change_LinkAdded`. */
export function labelled(name: string, group = ''): string {
    return `RMap_${group}${name[0].toUpperCase()}${name.slice(1)}`;
}

/** What share of the most a figure is, 0–1; null when it is unknown. */
export function scoreOf(figure: number | null, most: number): number | null {
    return figure === null ? null : Math.min(1, Math.max(0, figure / most));
}
