import { Grid } from './grid';
import type { Positions, Room, Slices } from './types';

const ROUNDS = 24;
/** Pushing leaves differences of rounding, which are no overlap: the gap is far wider. */
const ROUNDING = 0.01;
/** Nodes that one slice works off. */
const SLICE = 1_500;

/** Looked up once: the page's security wraps what is global, which millions of calls would feel. */
const { abs } = Math;

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
    for (const [index, node] of crowded.entries()) {
        const place = nearestFree(x[node], y[node], width, height, isFree);
        [x[node], y[node]] = [place.x, place.y];
        placed.add(node, place.x, place.y);
        if (index % 200 === 199) {
            yield;
        }
    }
}

/** Looks at the place itself and then around it on wider and wider rings, half a room apart. */
function nearestFree(
    x: number,
    y: number,
    width: number,
    height: number,
    isFree: (x: number, y: number) => boolean
): { x: number; y: number } {
    for (let ring = 0; ; ring += 1) {
        const places = Math.max(1, 8 * ring);
        for (let at = 0; at < places; at += 1) {
            const angle = (2 * Math.PI * at) / places;
            const place = { x: x + (ring * Math.cos(angle) * width) / 2, y: y + (ring * Math.sin(angle) * height) / 2 };
            if (isFree(place.x, place.y)) {
                return place;
            }
        }
    }
}
