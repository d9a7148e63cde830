import type { Network } from './types';

/** The neighbours of each node in one list: those of node i are list[start[i]] … list[start[i + 1] − 1], each once. */
export interface Neighbours {
    readonly start: readonly number[];
    readonly list: readonly number[];
}

/** Reads who is tied to whom, without ties to oneself and doubled ones. Linear in nodes and ties. */
export function neighboursOf({ nodeCount, from, to }: Network): Neighbours {
    const lists = Array.from({ length: nodeCount }, (): number[] => []);
    for (let tie = 0; tie < from.length; tie += 1) {
        if (from[tie] !== to[tie]) {
            lists[from[tie]].push(to[tie]);
            lists[to[tie]].push(from[tie]);
        }
    }
    const start: number[] = [0];
    const list: number[] = [];
    const seenBy: number[] = new Array(nodeCount).fill(-1);
    for (let node = 0; node < nodeCount; node += 1) {
        for (const other of lists[node]) {
            if (seenBy[other] !== node) {
                seenBy[other] = node;
                list.push(other);
            }
        }
        start.push(list.length);
    }
    return { start, list };
}

/** Parts of the network that no tie joins, each with its nodes breadth first; the part of the lowest node first. */
export function partsOf({ start, list }: Neighbours): number[][] {
    const parts: number[][] = [];
    const isSeen: boolean[] = new Array(start.length - 1).fill(false);
    for (let first = 0; first < isSeen.length; first += 1) {
        if (!isSeen[first]) {
            isSeen[first] = true;
            const part = [first];
            for (let at = 0; at < part.length; at += 1) {
                for (let next = start[part[at]]; next < start[part[at] + 1]; next += 1) {
                    if (!isSeen[list[next]]) {
                        isSeen[list[next]] = true;
                        part.push(list[next]);
                    }
                }
            }
            parts.push(part);
        }
    }
    return parts;
}

/** Steps from one node to every other; −1 where no tie leads. `order` takes the nodes that were reached, nearest first. */
export function hopsFrom({ start, list }: Neighbours, node: number, order: number[] = []): number[] {
    const hops: number[] = new Array(start.length - 1).fill(-1);
    hops[node] = 0;
    order.length = 0;
    order.push(node);
    for (let at = 0; at < order.length; at += 1) {
        const here = order[at];
        for (let next = start[here]; next < start[here + 1]; next += 1) {
            if (hops[list[next]] < 0) {
                hops[list[next]] = hops[here] + 1;
                order.push(list[next]);
            }
        }
    }
    return hops;
}

/** A node in the middle of the longest way that was found; every other is about as near to it as can be. */
export function middleOf(neighbours: Neighbours): number {
    const order: number[] = [];
    hopsFrom(neighbours, 0, order);
    const end = order[order.length - 1];
    const fromEnd = hopsFrom(neighbours, end, order);
    const otherEnd = order[order.length - 1];
    const fromOther = hopsFrom(neighbours, otherEnd, order);
    const half = Math.floor(fromEnd[otherEnd] / 2);
    return order.find((node) => fromOther[node] === half && fromEnd[node] + half === fromEnd[otherEnd]) ?? 0;
}

/** One part by itself: its nodes numbered by their place in `nodes`. `placeOf` is room to work in. */
export function partOf({ start, list }: Neighbours, nodes: readonly number[], placeOf: number[]): Neighbours {
    nodes.forEach((node, place) => {
        placeOf[node] = place;
    });
    const part = { start: [0], list: [] as number[] };
    for (const node of nodes) {
        for (let at = start[node]; at < start[node + 1]; at += 1) {
            part.list.push(placeOf[list[at]]);
        }
        part.start.push(part.list.length);
    }
    return part;
}
