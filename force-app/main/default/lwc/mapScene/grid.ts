import type { Bounds } from 'c/treeLayout';
import { boundsOf, boxOf, touches } from './bounds';
import type { DrawnNodes } from './drawing';

/** About so many nodes in one cell of a grid. */
const PER_CELL = 12;

/** A stretch of so many narrow cells makes a group about as wide as high. */
const SLICES = 4;

/** Finds the nodes whose card touches a box; ascending within a cell, each once. */
export type NodeFinder = (box: Bounds) => number[];

/** Nodes by the cell of a grid in which their corner stands. */
interface Cells {
    readonly columns: number;
    readonly rows: number;
    /** Row by row; a cell without nodes is missing. */
    readonly nodes: readonly (readonly number[] | undefined)[];
    column(x: number): number;
    row(y: number): number;
}

/**
 * A spatial index over places of any kind: a grid of cells with about the same number of nodes each. What it answers
 * costs what the box holds, not what there is.
 */
export function gridOf(nodes: DrawnNodes, order: readonly number[]): NodeFinder {
    const { columns, nodes: cells, column, row } = cellsOf(nodes, order, PER_CELL);
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
 * Groups nodes that stand together, `size` in a group: shapes of a group are painted with one call, and left out together
 * when none is in view. Goes through a grid to and fro, so that each group is a stretch of cells side by side.
 */
export function tilesOf(nodes: DrawnNodes, order: readonly number[], size: number): number[][] {
    if (order.length <= size) {
        return order.length === 0 ? [] : [[...order]];
    }
    const { columns, rows, nodes: cells } = cellsOf(nodes, order, size / SLICES, SLICES);
    const tiles: number[][] = [[]];
    for (let row = 0; row < rows; row += 1) {
        for (let step = 0; step < columns; step += 1) {
            for (const node of cells[row * columns + (row % 2 === 0 ? step : columns - 1 - step)] ?? []) {
                if (tiles[tiles.length - 1].length === size) {
                    tiles.push([]);
                }
                tiles[tiles.length - 1].push(node);
            }
        }
    }
    return tiles;
}

/** Cells with about so many nodes each, so many times as high as wide. */
function cellsOf({ x, y, width, height }: DrawnNodes, order: readonly number[], perCell: number, tall = 1): Cells {
    const { x0, y0, x1, y1 } = boundsOf({ x, y, width, height }, order);
    const [across, down] = [Math.max(1, x1 - x0), Math.max(1, y1 - y0)];
    const high = Math.sqrt((across * down * perCell * tall) / Math.max(1, order.length));
    const [columns, rows] = [Math.ceil((across * tall) / high), Math.ceil(down / high)];
    const column = (at: number) => Math.min(columns - 1, Math.max(0, Math.floor(((at - x0) * tall) / high)));
    const row = (at: number) => Math.min(rows - 1, Math.max(0, Math.floor((at - y0) / high)));
    const nodes: number[][] = [];
    for (const node of order) {
        (nodes[row(y[node]) * columns + column(x[node])] ??= []).push(node);
    }
    return { columns, rows, nodes, column, row };
}
