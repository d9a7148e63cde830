import type { TreeLayoutOptions, TreeShape } from './types';

/** The shown children of a node: those who stand side by side, and those who are stacked. */
export interface Family {
    readonly leaders: readonly number[];
    readonly leaves: readonly number[];
}

/** The shown children of a node, or the roots for −1. */
export function familyOf(shape: TreeShape, node: number, options: TreeLayoutOptions): Family {
    const leaders: number[] = [];
    const leaves: number[] = [];
    const family: number[] = [];
    const end = shape.childStart[node + 1];
    for (let child = node < 0 ? 0 : shape.childStart[node]; child < end; child += 1) {
        family.push(child);
        (isLeaf(child, shape, options) ? leaves : leaders).push(child);
    }
    return options.stackAbove === undefined || leaves.length <= options.stackAbove
        ? { leaders: family, leaves: [] }
        : { leaders, leaves };
}

/** Whether nobody is shown below a node. */
export function isLeaf(node: number, shape: TreeShape, { collapsed }: TreeLayoutOptions): boolean {
    return shape.childStart[node] === shape.childStart[node + 1] || (collapsed?.has(node) ?? false);
}
