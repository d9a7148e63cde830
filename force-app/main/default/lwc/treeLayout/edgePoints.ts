import type { TreeLayout } from './types';

/** A sideways step smaller than this, in pixels, is rounding and not a bend. */
const STRAIGHT = 0.5;

/**
 * The line from a node's parent to the node, as [x0, y0, x1, y1, …] with right angles: down from the middle of the
 * parent's lower edge, along half-way between the two levels, then down to the card, or down a trunk and into its side.
 * Empty when the node has no line.
 */
export function edgePoints(layout: TreeLayout, node: number): number[] {
    const { x, y, route, trunkX, cardWidth, cardHeight, gapY } = layout;
    if (route[node] === 'none') {
        return [];
    }
    const parent = layout.parent[node];
    const startX = x[parent] + cardWidth / 2;
    const startY = y[parent] + cardHeight;
    const busY = startY + gapY / 2;
    const toTrunk =
        Math.abs(startX - trunkX[node]) < STRAIGHT
            ? [startX, startY]
            : [startX, startY, startX, busY, trunkX[node], busY];
    if (route[node] === 'top') {
        return [...toTrunk, trunkX[node], y[node]];
    }
    const sideX = route[node] === 'left' ? x[node] : x[node] + cardWidth;
    const sideY = y[node] + cardHeight / 2;
    return [...toTrunk, trunkX[node], sideY, sideX, sideY];
}
