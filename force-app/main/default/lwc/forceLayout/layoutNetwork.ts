import { startFrom } from './earlier';
import { middleOf, neighboursOf, partOf, partsOf } from './neighbours';
import type { Neighbours } from './neighbours';
import { pack } from './pack';
import type { LaidPart } from './pack';
import { radialStart } from './radialStart';
import { relax } from './relax';
import { separate } from './separate';
import { lieDown, scaleFor, scaleOf, toPixels, toSteps } from './spread';
import { springsOf } from './springs';
import type { Earlier, Network, Positions, Room, Slices } from './types';

const COLD = { rounds: 15, first: 16, last: 0.1 };
/** Whoever was there before gives way to newcomers, but stays about where they were. */
const WARM = { rounds: 4, first: 0.05, last: 0.02 };
/**
 * Places a network so that distances follow the steps between nodes and no two rooms overlap: the middle of each node,
 * in pixels. The same input always gives the same picture; with earlier positions it changes as little as it can. What
 * no tie joins stands side by side. Linear in nodes and ties for large networks.
 */
export function* layoutNetwork(network: Network, room: Room, earlier: Earlier | null = null): Slices<Positions> {
    const neighbours = neighboursOf(network);
    yield;
    const parts = partsOf(neighbours);
    yield;
    const placeOf: number[] = new Array(network.nodeCount).fill(0);
    const laid: LaidPart[] = [];
    for (const [index, nodes] of parts.entries()) {
        laid.push({ nodes, positions: yield* layoutPart(partOf(neighbours, nodes, placeOf), nodes, room, earlier) });
        if (index % 500 === 499) {
            yield;
        }
    }
    return pack(laid, network.nodeCount, room);
}

/** The positions at once, for those who can wait. */
export function finish<T>(slices: Slices<T>): T {
    let step = slices.next();
    while (!step.done) {
        step = slices.next();
    }
    return step.value;
}

function* layoutPart(
    part: Neighbours,
    nodes: readonly number[],
    room: Room,
    earlier: Earlier | null
): Slices<Positions> {
    if (nodes.length === 1) {
        return { x: [0], y: [0] };
    }
    const before = earlier && startFrom(earlier, nodes, part);
    yield;
    const springs = yield* springsOf(part);
    const scale = before && scaleOf(before, springs);
    const steps = before && scale ? toSteps(before, scale) : radialStart(part, middleOf(part));
    yield;
    yield* relax(springs, steps, before ? WARM : COLD);
    const turned = before ? steps : lieDown(steps);
    const positions = toPixels(turned, scale ?? scaleFor(turned, room));
    yield;
    yield* separate(positions, room);
    return positions;
}
