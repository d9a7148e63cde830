import { Grid } from './grid';
import type { Positions, Room, Slices } from './types';

const ROUNDS = 24;
/** Pushing leaves differences of rounding, which are no overlap: the gap is far wider. */
const ROUNDING = 0.01;
/** Nodes that one slice works off. */
const SLICE = 1_500;
/** Width and height of a region of which is known how far it is filled, in rooms. */
const REGION = 3;
/** Nodes that one slice finds a free place for: each may have to look far. */
const CROWD = 25;

/** Looked up once: the page's security wraps what is global, which millions of calls would feel. */
const { abs, cos, sin } = Math;

/**
 * Moves nodes apart until no two rooms overlap: first by pushing pairs from each other, then, for the few that still
 * stand in each other's way, to the nearest free place. Moves the positions in place.
 */
export function* separate(positions: Positions, room: Room): Slices<void> {
    const [width, height] = [room.width + room.gap, room.height + room.gap];
    for (let round = 0, moved = true; round < ROUNDS && moved; round += 1) {
        moved = yield* push(positions, width, height);
    }
    yield* settle(positions, width, height);
}

/** One round of pushing; false when nobody had to move. */
function* push(positions: Positions, width: number, height: number): Slices<boolean> {
    const { x, y } = positions;
    const grid = new Grid(positions, width, height);
    const pairs = { moved: 0 };
    for (let node = 0; node < x.length; node += 1) {
        grid.some(x[node], y[node], (other) => {
            pairs.moved += pushApart(positions, node, other, width, height) ? 1 : 0;
            return false;
        });
        grid.add(node, x[node], y[node]);
        if (node % SLICE === SLICE - 1) {
            yield;
        }
    }
    yield;
    return pairs.moved > 0;
}

/** Moves two nodes whose rooms overlap apart, along the side where less is missing; those on one spot by their order. */
function pushApart({ x, y }: Positions, node: number, other: number, width: number, height: number): boolean {
    const dx = x[node] - x[other];
    const dy = y[node] - y[other];
    const overX = width - abs(dx);
    const overY = height - abs(dy);
    if (overX <= 0 || overY <= 0) {
        return false;
    }
    if (overX / width < overY / height) {
        const shift = ((dx < 0 ? -1 : 1) * overX) / 2;
        x[node] += shift;
        x[other] -= shift;
    } else {
        const shift = ((dy < 0 ? -1 : 1) * overY) / 2;
        y[node] += shift;
        y[other] -= shift;
    }
    return true;
}

/** Those who stand free stay; each of the others goes to the free place that is nearest. */
function* settle({ x, y }: Positions, width: number, height: number): Slices<void> {
    const overlaps = (node: number, atX: number, atY: number): boolean =>
        abs(x[node] - atX) < width - ROUNDING && abs(y[node] - atY) < height - ROUNDING;
    const all = new Grid({ x, y }, width, height);
    x.forEach((_, node) => all.add(node, x[node], y[node]));
    yield;
    const placed = new Grid({ x, y }, width, height);
    const isFree = (atX: number, atY: number): boolean => !placed.some(atX, atY, (other) => overlaps(other, atX, atY));
    const crowded: number[] = [];
    for (let node = 0; node < x.length; node += 1) {
        if (all.some(x[node], y[node], (other) => other !== node && overlaps(other, x[node], y[node]))) {
            crowded.push(node);
        } else {
            placed.add(node, x[node], y[node]);
        }
        if (node % SLICE === SLICE - 1) {
            yield;
        }
    }
    // Around a place the room fills up from the middle: whoever comes next need not look where nothing was left.
    const filled = new Map<string, number>();
    for (const [index, node] of crowded.entries()) {
        const region = `${Math.round(x[node] / (REGION * width))} ${Math.round(y[node] / (REGION * height))}`;
        const found = nearestFree(x[node], y[node], width, height, filled.get(region) ?? 0, isFree);
        filled.set(region, Math.max(0, found.ring - REGION));
        [x[node], y[node]] = [found.x, found.y];
        placed.add(node, found.x, found.y);
        if (index % CROWD === CROWD - 1) {
            yield;
        }
    }
}

/** Looks around a place on wider and wider rings, half a room apart; from the ring `from` on. Ring 0 is the place itself. */
function nearestFree(
    x: number,
    y: number,
    width: number,
    height: number,
    from: number,
    isFree: (x: number, y: number) => boolean
): { x: number; y: number; ring: number } {
    for (let ring = from; ; ring += 1) {
        const places = Math.max(1, 8 * ring);
        for (let at = 0; at < places; at += 1) {
            const angle = (2 * Math.PI * at) / places;
            const [atX, atY] = [x + (ring * cos(angle) * width) / 2, y + (ring * sin(angle) * height) / 2];
            if (isFree(atX, atY)) {
                return { x: atX, y: atY, ring };
            }
        }
    }
}
