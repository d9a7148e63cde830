import { boxOf, cellsOf, touches } from 'c/mapScene';
import type { DrawnNodes, NodeFinder } from 'c/mapScene';

/** About so many nodes in one cell of the grid. */
const PER_CELL = 12;

/**
 * A spatial index over places of any kind: a grid of cells with about the same number of nodes each. What it answers
 * costs what the box holds, not what there is.
 */
export function finderOf(nodes: DrawnNodes, order: readonly number[]): NodeFinder {
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
