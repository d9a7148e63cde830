import { boundsOf } from './bounds';
import type { DrawnNodes } from './drawing';

/** A stretch of so many narrow cells makes a group about as wide as high. */
const SLICES = 4;

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
export function cellsOf(
    { x, y, width, height }: DrawnNodes,
    order: readonly number[],
    perCell: number,
    tall = 1
): Cells {
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
