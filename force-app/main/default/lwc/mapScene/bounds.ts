import type { Bounds } from 'c/treeLayout';
import type { DrawnNodes } from './drawing';

type Places = Pick<DrawnNodes, 'x' | 'y' | 'width' | 'height'>;

/** Whether two boxes have a point in common. */
export function touches(a: Bounds, b: Bounds): boolean {
    return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

/** The smallest box around two boxes. */
export function union(a: Bounds, b: Bounds): Bounds {
    return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}

/** The place of a node's card at zoom 1. */
export function boxOf({ x, y, width, height }: DrawnNodes, node: number): Bounds {
    return { x0: x[node], y0: y[node], x1: x[node] + width[node], y1: y[node] + height[node] };
}

/** The smallest box around some nodes; all zero when there are none. */
export function boundsOf({ x, y, width, height }: Places, order: readonly number[]): Bounds {
    if (order.length === 0) {
        return { x0: 0, y0: 0, x1: 0, y1: 0 };
    }
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const node of order) {
        x0 = Math.min(x0, x[node]);
        y0 = Math.min(y0, y[node]);
        x1 = Math.max(x1, x[node] + width[node]);
        y1 = Math.max(y1, y[node] + height[node]);
    }
    return { x0, y0, x1, y1 };
}
