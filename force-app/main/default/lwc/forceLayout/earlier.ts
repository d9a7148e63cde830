import type { Neighbours } from './neighbours';
import type { Earlier, Positions } from './types';

/** From this share of nodes on that were there before, a part starts from where they were. */
const ENOUGH = 0.6;

/**
 * Where the nodes of a part were, newcomers beside those to whom they are tied; null where too few were there before.
 * `nodes` are the numbers of the part's nodes in the earlier positions.
 */
export function startFrom(earlier: Earlier, nodes: readonly number[], part: Neighbours): Positions | null {
    const x = nodes.map((node) => earlier.x[node] ?? null);
    const y = nodes.map((node) => earlier.y[node] ?? null);
    const known = x.filter((value) => value !== null).length;
    if (known < ENOUGH * nodes.length) {
        return null;
    }
    const placed = { x: x.map((value) => value ?? 0), y: y.map((value) => value ?? 0) };
    const isPlaced = x.map((value) => value !== null);
    const waiting = [...x.keys()].filter((place) => !isPlaced[place]);
    // Those who wait for somebody who waits come again: the part hangs together, so each round places at least one.
    for (let round = waiting; round.length > 0;) {
        round = round.filter((place) => {
            const near = part.list.slice(part.start[place], part.start[place + 1]).filter((other) => isPlaced[other]);
            if (near.length > 0) {
                const mean = (values: readonly number[]): number =>
                    near.reduce((sum, other) => sum + values[other], 0) / near.length;
                [placed.x[place], placed.y[place]] = [
                    mean(placed.x) + 1 + (place % 7),
                    mean(placed.y) + 1 + (place % 5)
                ];
                isPlaced[place] = true;
            }
            return near.length === 0;
        });
    }
    return placed;
}
