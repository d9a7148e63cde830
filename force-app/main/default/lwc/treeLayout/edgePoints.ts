import type { TreeLayout } from './types';

/** A sideways step smaller than this, in pixels, is rounding and not a bend. */
const STRAIGHT = 0.5;

/**
 * The line from a node's parent to the node, as [x0, y0, x1, y1, …] with right angles: down from the middle of the
 * parent's lower edge and along half-way between the two levels; from there, where the node stands on a lower shelf, to the
 * gutter, down it and along above the shelf; then down to the card, or down a trunk and into its side.
 * Empty when the node has no line.
 */
export function edgePoints(layout: TreeLayout, node: number): number[] {
    const { x, y, route, trunkX, busY, gutterX, cardWidth, cardHeight, gapY } = layout;
    if (route[node] === 'none') {
        return [];
    }
    const parent = layout.parent[node];
    const startX = x[parent] + cardWidth / 2;
    const startY = y[parent] + cardHeight;
    const gutter = gutterX[node];
    const points = [startX, startY];
    if (gutter !== null) {
        points.push(startX, startY + gapY / 2, gutter, startY + gapY / 2, gutter, busY[node], trunkX[node], busY[node]);
    } else if (Math.abs(startX - trunkX[node]) >= STRAIGHT) {
        points.push(startX, busY[node], trunkX[node], busY[node]);
    }
    if (route[node] === 'top') {
        return [...points, trunkX[node], y[node]];
    }
    const sideX = route[node] === 'left' ? x[node] : x[node] + cardWidth;
    const sideY = y[node] + cardHeight / 2;
    return [...points, trunkX[node], sideY, sideX, sideY];
}
