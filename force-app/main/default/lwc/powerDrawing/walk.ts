import type { MapStructure } from 'c/mapLayout';
import type { Step } from 'c/mapScene';
import type { TreeLayout } from 'c/treeLayout';

/**
 * The node that a step leads to: up to the superior, down to the first report, left and right among those at the same
 * place (siblings, or the roots), to the first and the last of the map. The same node where the structure ends.
 */
export function walk({ graph }: MapStructure, tree: TreeLayout, node: number, step: Step): number {
    switch (step) {
        case 'up':
            return graph.parent[node] < 0 ? node : graph.parent[node];
        case 'down': {
            const first = graph.childStart[node];
            return first < graph.childStart[node + 1] && tree.isVisible[first] ? first : node;
        }
        case 'first':
            return tree.order[0];
        case 'last':
            return tree.order[tree.order.length - 1];
        default: {
            const [first, end] = siblings({ graph }, node);
            return Math.min(end - 1, Math.max(first, node + (step === 'left' ? -1 : 1)));
        }
    }
}

/** The range of nodes that stand beside a node, itself included: [first, end). */
export function siblings({ graph }: Pick<MapStructure, 'graph'>, node: number): [number, number] {
    const parent = graph.parent[node];
    return parent < 0 ? [0, graph.rootCount] : [graph.childStart[parent], graph.childStart[parent + 1]];
}
