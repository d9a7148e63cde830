import type { Bounds } from 'c/treeLayout';
import { boundsOf, boxOf, touches } from './bounds';
import type { DrawnNodes } from './drawing';

/** About so many nodes in one cell of a grid. */
const PER_CELL = 12;

/** Finds the nodes whose card touches a box; ascending within a cell, each once. */
export type NodeFinder = (box: Bounds) => number[];

/**
 * A spatial index over places of any kind: a grid of cells with about the same number of nodes each. What it answers
 * costs what the box holds, not what there is.
 */
export function gridOf(nodes: DrawnNodes, order: readonly number[]): NodeFinder {
    const all = boundsOf(nodes, order);
    const [width, height] = [Math.max(1, all.x1 - all.x0), Math.max(1, all.y1 - all.y0)];
    const cell = Math.sqrt((width * height * PER_CELL) / Math.max(1, order.length));
    const columns = Math.max(1, Math.ceil(width / cell));
    const rows = Math.max(1, Math.ceil(height / cell));
    const cells: number[][] = [];
    const column = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - all.x0) / cell)));
    const row = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - all.y0) / cell)));
    for (const node of order) {
        const at = row(nodes.y[node]) * columns + column(nodes.x[node]);
        (cells[at] ??= []).push(node);
    }
    const largest = order.reduce(
        (most, node) => ({
            width: Math.max(most.width, nodes.width[node]),
            height: Math.max(most.height, nodes.height[node])
        }),
        { width: 0, height: 0 }
    );
    return (box) => {
        const found: number[] = [];
        const [left, right] = [column(box.x0 - largest.width), column(box.x1)];
        for (let r = row(box.y0 - largest.height); r <= row(box.y1); r += 1) {
            for (let c = left; c <= right; c += 1) {
                for (const node of cells[r * columns + c] ?? []) {
                    if (touches(boxOf(nodes, node), box)) {
                        found.push(node);
                    }
                }
            }
        }
        return found;
    };
}

/**
 * Groups nodes that stand together, at most `size` in a group: shapes of a group are painted with one call, and left out
 * together when none is in view. Halves the nodes across their longer side until the groups are small enough.
 */
export function tilesOf(nodes: DrawnNodes, order: readonly number[], size: number): number[][] {
    if (order.length <= size) {
        return order.length === 0 ? [] : [[...order]];
    }
    const { x0, x1, y0, y1 } = boundsOf(nodes, order);
    const at = x1 - x0 > y1 - y0 ? nodes.x : nodes.y;
    const sorted = [...order].sort((a, b) => at[a] - at[b] || a - b);
    const middle = Math.ceil(sorted.length / 2);
    return [...tilesOf(nodes, sorted.slice(0, middle), size), ...tilesOf(nodes, sorted.slice(middle), size)];
}
