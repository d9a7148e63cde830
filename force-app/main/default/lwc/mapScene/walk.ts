import type { MapLayout } from 'c/mapLayout';

/** A step through the structure. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * The node that a step leads to: up to the superior, down to the first report, left and right among those at the same
 * place (siblings, or the roots), to the first and the last of the map. The same node where the structure ends.
 */
export function walk({ graph, tree }: MapLayout, node: number, step: Step): number {
    const last = tree.order.length - 1;
    switch (step) {
        case 'up':
            return graph.parent[node] < 0 ? node : graph.parent[node];
        case 'down':
            return graph.childStart[node] < graph.childStart[node + 1] ? graph.childStart[node] : node;
        case 'first':
            return tree.order[0];
        case 'last':
            return tree.order[last];
        default: {
            const [first, end] = siblings({ graph }, node);
            return Math.min(end - 1, Math.max(first, node + (step === 'left' ? -1 : 1)));
        }
    }
}

/** The range of nodes that stand beside a node, itself included: [first, end). */
export function siblings({ graph }: Pick<MapLayout, 'graph'>, node: number): [number, number] {
    const parent = graph.parent[node];
    return parent < 0 ? [0, graph.rootCount] : [graph.childStart[parent], graph.childStart[parent + 1]];
}
