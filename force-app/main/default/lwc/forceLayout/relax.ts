import type { Springs } from './springs';
import type { Positions, Slices } from './types';

/** How far springs may give in each round: from `first` to `last` times their pull. */
export interface Cooling {
    readonly rounds: number;
    readonly first: number;
    readonly last: number;
}

/** Springs that one slice works off. */
const SLICE = 60_000;
const GOLDEN = 0.618;

/** Looked up once: the page's security wraps what is global, which millions of calls would feel. */
const { min, sqrt } = Math;

/**
 * Brings springs to rest by stochastic gradient descent (Zheng, Pawar and Goodman 2018, "Graph drawing by stochastic
 * gradient descent"): spring after spring moves its two ends, at most to its length at rest, in steps that shrink.
 * Moves the positions in place.
 */
export function* relax(springs: Springs, { x, y }: Positions, { rounds, first, last }: Cooling): Slices<void> {
    const { a, b, length, pullA, pullB } = springs;
    const count = a.length;
    const stride = strideThrough(count);
    let at = 0;
    for (let round = 0; round < rounds; round += 1) {
        const step = first * (last / first) ** (round / Math.max(1, rounds - 1));
        for (let done = 0; done < count; done += 1) {
            at += stride;
            at -= at >= count ? count : 0;
            const i = a[at];
            const j = b[at];
            const dx = x[i] - x[j];
            const dy = y[i] - y[j];
            const distance = sqrt(dx * dx + dy * dy) || 1e-6;
            const excess = (distance - length[at]) / (2 * distance);
            const moveA = min(1, step * pullA[at]) * excess;
            const moveB = min(1, step * pullB[at]) * excess;
            x[i] -= moveA * dx;
            y[i] -= moveA * dy;
            x[j] += moveB * dx;
            y[j] += moveB * dy;
            if (done % SLICE === SLICE - 1) {
                yield;
            }
        }
        yield;
    }
}

/**
 * A stride that comes by each of `count` springs once and never by two neighbouring ones in a row, which would pull one
 * node the same way again and again.
 */
function strideThrough(count: number): number {
    let stride = Math.max(1, Math.floor(count * GOLDEN));
    while (stride > 1 && commonDivisor(stride, count) > 1) {
        stride -= 1;
    }
    return stride;
}

function commonDivisor(a: number, b: number): number {
    return b === 0 ? a : commonDivisor(b, a % b);
}
