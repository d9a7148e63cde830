import type { DrawnNodes } from 'c/mapScene';
import { ROOM } from './placedNetwork';
import type { PlacedNetwork } from './placedNetwork';
import type { InfluenceSigns } from './signs';

const CHIP = { width: 150, height: 34 };

function boxesOf(
    { network, positions }: PlacedNetwork,
    width: (node: number) => number,
    height: (node: number) => number
): DrawnNodes {
    return {
        x: positions.x.map((x, node) => x - width(node) / 2),
        y: positions.y.map((y, node) => y - height(node) / 2),
        width: positions.x.map((_, node) => width(node)),
        height: positions.x.map((_, node) => height(node)),
        ids: network.people.map(({ id }) => id)
    };
}

/** The chips that stand for people near by. */
export function chipsOf(placed: PlacedNetwork): DrawnNodes {
    return boxesOf(
        placed,
        () => CHIP.width,
        () => CHIP.height
    );
}

/** The room that everybody has to themselves. */
export function roomsOf({ ids }: DrawnNodes, placed: PlacedNetwork): DrawnNodes {
    return {
        ...boxesOf(
            placed,
            () => ROOM.width,
            () => ROOM.height
        ),
        ids
    };
}

/** The boxes around the circles that stand for people from afar. */
export function circlesOf({ ids }: DrawnNodes, placed: PlacedNetwork, { radius }: InfluenceSigns): DrawnNodes {
    return {
        ...boxesOf(
            placed,
            (node) => 2 * radius[node],
            (node) => 2 * radius[node]
        ),
        ids
    };
}

/** The place of each node in an order. */
export function placesIn(order: readonly number[]): number[] {
    const places: number[] = new Array(order.length).fill(0);
    order.forEach((node, place) => {
        places[node] = place;
    });
    return places;
}

/** Those who are tied to each node, by a link or a reporting line. */
export function tiedTo({ network }: PlacedNetwork): number[][] {
    const tied = network.people.map((): number[] => []);
    network.ties.from.forEach((from, tie) => {
        tied[from].push(network.ties.to[tie]);
        tied[network.ties.to[tie]].push(from);
    });
    return tied;
}
