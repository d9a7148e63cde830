import type { Positions, Room } from './types';

/** Parts that no tie joins stand in rows about this many times as wide as all rows are high. */
const ASPECT = 1.8;
/** Free space between two parts, in gaps between rooms. */
const APART = 3;

/** The nodes of one part and where they are by themselves. */
export interface LaidPart {
    readonly nodes: readonly number[];
    readonly positions: Positions;
}

/**
 * Sets parts side by side in rows, the largest first, each where it takes no room of another. Middles of nodes, from
 * (0, 0) as the top-left corner of the whole.
 */
export function pack(parts: readonly LaidPart[], nodeCount: number, room: Room): Positions {
    const apart = APART * room.gap;
    const boxes = parts.map((part, index) => ({ part, index, ...extentOf(part.positions, room) }));
    boxes.sort((a, b) => b.part.nodes.length - a.part.nodes.length || a.index - b.index);
    const area = boxes.reduce((sum, { width, height }) => sum + (width + apart) * (height + apart), 0);
    const rowWidth = boxes.reduce((widest, { width }) => Math.max(widest, width), Math.sqrt(area * ASPECT));
    const x: number[] = new Array(nodeCount).fill(0);
    const y: number[] = new Array(nodeCount).fill(0);
    let [left, top, rowHeight] = [0, 0, 0];
    for (const { part, x0, y0, width, height } of boxes) {
        if (left > 0 && left + width > rowWidth) {
            [left, top, rowHeight] = [0, top + rowHeight + apart, 0];
        }
        for (let place = 0; place < part.nodes.length; place += 1) {
            x[part.nodes[place]] = part.positions.x[place] - x0 + left;
            y[part.nodes[place]] = part.positions.y[place] - y0 + top;
        }
        left += width + apart;
        rowHeight = Math.max(rowHeight, height);
    }
    return { x, y };
}

function extentOf({ x, y }: Positions, room: Room): { x0: number; y0: number; width: number; height: number } {
    const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
    const [x0, y0] = [least(x) - room.width / 2, least(y) - room.height / 2];
    return { x0, y0, width: most(x) + room.width / 2 - x0, height: most(y) + room.height / 2 - y0 };
}
