import { hopsFrom } from './neighbours';
import type { Neighbours } from './neighbours';
import type { Positions } from './types';

/**
 * A network spread out around one of its nodes: each as far from the middle as it is steps away, in a sector as wide as
 * what hangs below it. A start without folds, from which little remains to be done.
 */
export function radialStart(neighbours: Neighbours, root: number): Positions {
    const { start, list } = neighbours;
    const order: number[] = [];
    const hops = hopsFrom(neighbours, root, order);
    const parent: number[] = new Array(hops.length).fill(-1);
    for (const node of order) {
        for (let at = start[node]; at < start[node + 1]; at += 1) {
            const next = list[at];
            if (parent[next] < 0 && hops[next] === hops[node] + 1) {
                parent[next] = node;
            }
        }
    }
    const leaves: number[] = new Array(hops.length).fill(0);
    for (let place = order.length - 1; place > 0; place -= 1) {
        const node = order[place];
        leaves[node] ||= 1;
        leaves[parent[node]] += leaves[node];
    }
    const x: number[] = new Array(hops.length).fill(0);
    const y: number[] = new Array(hops.length).fill(0);
    const sector: number[] = new Array(hops.length).fill(0);
    for (const node of order.slice(1)) {
        const above = parent[node];
        const width = (2 * Math.PI * leaves[node]) / leaves[root];
        const angle = sector[above] + width / 2;
        sector[node] = sector[above];
        sector[above] += width;
        x[node] = hops[node] * Math.cos(angle);
        y[node] = hops[node] * Math.sin(angle);
    }
    return { x, y };
}
