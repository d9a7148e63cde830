import { draws } from './draws';
import { hopsFrom } from './neighbours';
import type { Neighbours } from './neighbours';
import type { Slices } from './types';

/** Springs between pairs of nodes. */
export interface Springs {
    readonly a: readonly number[];
    readonly b: readonly number[];
    /** The length at rest, in steps. */
    readonly length: readonly number[];
    /** How strongly each end is drawn. */
    readonly pullA: readonly number[];
    readonly pullB: readonly number[];
}

/** Networks up to this many nodes get a spring for every pair. */
const ALL_PAIRS = 400;
/** In a larger network so many nodes, evenly chosen, hold all others in place by so many springs in all. */
const ANCHORS = 150;
const ANCHOR_SPRINGS = 90_000;
/** So many neighbours of one node are kept apart from each other by springs of their own. */
const NEAR = 12;
/** Nodes that one slice works off. */
const SLICE = 2_000;

/**
 * Springs as long as the steps between the two ends (Kamada and Kawai 1989), stiffer the shorter they are. A larger
 * network gets a sample of them, as sparse stress models do (Ortmann, Klimenta and Brandes 2017): to neighbours, between
 * nodes that share a neighbour, and from anchors spread over the network, which are not drawn themselves, to some of all others.
 */
export function* springsOf(neighbours: Neighbours): Slices<Springs> {
    const nodeCount = neighbours.start.length - 1;
    const springs: Growing = { a: [], b: [], length: [], pullA: [], pullB: [] };
    if (nodeCount <= ALL_PAIRS) {
        yield* addPairs(neighbours, springs);
    } else {
        yield* addNear(neighbours, springs);
        yield* addAnchors(neighbours, springs);
    }
    return springs;
}

/** Looked up once: the page's security wraps what is global, which many calls would feel. */
const { floor } = Math;

type Growing = { readonly [Part in keyof Springs]: number[] };

function add(springs: Growing, a: number, b: number, length: number, pullA: number, pullB: number): void {
    springs.a.push(a);
    springs.b.push(b);
    springs.length.push(length);
    springs.pullA.push(pullA);
    springs.pullB.push(pullB);
}

function* addPairs(neighbours: Neighbours, springs: Growing): Slices<void> {
    const nodeCount = neighbours.start.length - 1;
    for (let a = 0; a < nodeCount; a += 1) {
        const hops = hopsFrom(neighbours, a);
        for (let b = a + 1; b < nodeCount; b += 1) {
            if (hops[b] > 0) {
                const pull = 1 / (hops[b] * hops[b]);
                add(springs, a, b, hops[b], pull, pull);
            }
        }
        if (a % 64 === 63) {
            yield;
        }
    }
}

function* addNear({ start, list }: Neighbours, springs: Growing): Slices<void> {
    const draw = draws(7);
    for (let node = 0; node < start.length - 1; node += 1) {
        const [first, end] = [start[node], start[node + 1]];
        const degree = end - first;
        for (let at = first; at < end; at += 1) {
            if (node < list[at]) {
                add(springs, node, list[at], 1, 1, 1);
            }
            const near = Math.min(NEAR, end - at - 1);
            for (let step = 1; step <= near; step += 1) {
                const other = degree <= NEAR ? at + step : first + floor(draw() * degree);
                if (other !== at) {
                    add(springs, list[at], list[other], 2, 0.25, 0.25);
                }
            }
        }
        if (node % SLICE === SLICE - 1) {
            yield;
        }
    }
}

function* addAnchors(neighbours: Neighbours, springs: Growing): Slices<void> {
    const nodeCount = neighbours.start.length - 1;
    const draw = draws(nodeCount);
    const stride = Math.max(1, (nodeCount * ANCHORS) / ANCHOR_SPRINGS);
    for (let index = 0; index < ANCHORS; index += 1) {
        const anchor = floor(((index + 0.5) * nodeCount) / ANCHORS);
        const hops = hopsFrom(neighbours, anchor);
        for (let at = draw() * stride; at < nodeCount; at += stride) {
            const node = floor(at);
            const steps = hops[node];
            if (steps > 1) {
                add(springs, anchor, node, steps, 0, 1 / (steps * steps));
            }
        }
        yield;
    }
}
