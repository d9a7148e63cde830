import type { Samples } from './samples';

/** What is to be reached: a ratio or a count that may not be more. */
export interface Goal {
    readonly name: string;
    readonly most: number;
    /** What was measured; undefined where it was not. */
    readonly value: number | undefined;
    readonly unit: 'ratio' | 'count' | 'bytes';
}

/** The sizes that the goals are set for. */
const SIZES = [200, 1000, 5000, 20_000] as const;

/** How many times faster than a peer the map is to be, at each of the sizes. */
const FASTER: readonly (readonly [name: string, what: string, peer: string, times: readonly number[]])[] = [
    ['first paint', 'first', 'd3-org-chart', [8, 15, 40, 100]],
    ['first paint', 'first', 'cytoscape', [15, 20, 40, 50]],
    ['zoom', 'zoom', 'd3-org-chart', [2, 6, 40, 80]],
    ['recolour one', 'recolour', 'd3-org-chart', [15, 60, 300, 1000]],
    ['add one', 'add', 'cytoscape', [6, 15, 25, 30]],
    ['collapse', 'collapse', 'cytoscape', [6, 15, 25, 30]]
];

const LIMIT = 1.5;
const MOST_ELEMENTS = 1200;
/** Canvas calls of one picture, its few dozen texts apart. */
const MOST_CALLS = 200;
const MOST_BYTES = 35_000;

const people = (size: number): string => `${size.toLocaleString('en')} people`;

/** All that is to be reached at these sizes, with what was. */
export function goalsOf(samples: Samples, sizes: readonly number[]): Goal[] {
    const measured = SIZES.filter((size) => sizes.includes(size));
    const ratio = (name: string, size: number, what: string, peer: string, most: number, ours = 'ours'): Goal => ({
        ...{ name: `${name} ÷ ${peer}, ${people(size)}`, most, unit: 'ratio' },
        value: samples.ratio(size, what, ours, peer)
    });
    const count = (name: string, size: number, what: string, most: number, unit: Goal['unit'] = 'count'): Goal => ({
        ...{ name, most, unit, value: samples.of(size, 'ours', what) }
    });
    return [
        ...FASTER.flatMap(([name, what, peer, times]) =>
            measured.map((size) => ratio(name, size, what, peer, 1 / times[SIZES.indexOf(size)]))
        ),
        ...measured.map((size) => ratio('first paint', size, 'first', 'limit', LIMIT)),
        ...sizes.map((size) => count(`elements, ${people(size)}`, size, 'elements', MOST_ELEMENTS)),
        ...sizes.map((size) => count(`canvas calls of a picture, ${people(size)}`, size, 'calls', MOST_CALLS)),
        ratio('dense zoom', 1000, 'dense zoom', 'cytoscape', 0.7),
        ratio('dense pan', 1000, 'dense pan', 'cytoscape', 0.5),
        ratio('force layout time', 1000, 'force time', 'd3-force', 1 / 5),
        ratio('force layout stress', 1000, 'force stress', 'd3-force', 1),
        ratio('first paint in the membrane', 1000, 'stage alone', 'ours', 3, 'membrane'),
        count('drawing code with its D3, compressed', 0, 'bytes', MOST_BYTES, 'bytes')
    ];
}

export function isMet({ value, most }: Goal): boolean {
    return value !== undefined && value <= most;
}

/** A goal as a line of the report's table: what, measured, goal, sign. */
export function goalRow(goal: Goal): string[] {
    const { name, value, most, unit } = goal;
    const text = (number: number): string =>
        unit === 'ratio'
            ? number < 0.5
                ? `1/${(1 / number).toLocaleString('en', { maximumSignificantDigits: 3 })}`
                : number.toFixed(2)
            : Math.round(number).toLocaleString('en');
    const sign = value === undefined ? '– not measured' : isMet(goal) ? '✓' : '✖';
    return [name, value === undefined ? '–' : text(value), `≤ ${text(most)}`, sign];
}
