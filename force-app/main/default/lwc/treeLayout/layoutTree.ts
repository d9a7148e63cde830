import { tidyX } from './buchheim';
import { placeInStack } from './stack';
import { draftOf, finish } from './draft';
import type { Draft } from './draft';
import type { EdgeRoute, TreeLayout, TreeLayoutOptions, TreeShape } from './types';
import { buildUnits, type Units } from './units';

/**
 * Lays a forest out as a tidy tree: parents centred over their children, equal subtrees drawn equally, no overlap, as
 * narrow as that allows; no line crosses a card. Leaves may be stacked. Linear in the number of nodes but for the sort
 * of each band.
 */
export function layoutTree(shape: TreeShape, options: TreeLayoutOptions): TreeLayout {
    return finish(draftTree(shape, options), shape, options);
}

/** The places alone, for a part of a larger layout. */
export function draftTree(shape: TreeShape, options: TreeLayoutOptions): Draft {
    const units = buildUnits(shape, options);
    const draft = placeCards(shape, units, tidyX(units, options.gapX), options);
    moveToOrigin(draft);
    hideInAncestors(draft, shape);
    return draft;
}

function placeCards(shape: TreeShape, units: Units, middles: readonly number[], options: TreeLayoutOptions): Draft {
    const draft = draftOf(shape);
    const place = (node: number, x: number, y: number, route: EdgeRoute, trunkX: number) => {
        draft.x[node] = x;
        draft.y[node] = y;
        draft.isVisible[node] = true;
        draft.route[node] = shape.parent[node] < 0 ? 'none' : route;
        draft.trunkX[node] = trunkX;
        const above = shape.parent[node];
        draft.busY[node] = above < 0 ? 0 : draft.y[above] + options.cardHeight + options.gapY / 2;
    };
    units.node.forEach((node, unit) => {
        const left = middles[unit] - units.width[unit] / 2;
        const top = (units.level[unit] - 1) * (options.cardHeight + options.gapY);
        const stack = units.stack[unit];
        if (node >= 0) {
            place(node, left, top, 'top', middles[unit]);
        }
        stack?.nodes.forEach((stacked, index) => {
            const { dx, dy, route, trunkDx } = placeInStack(stack, index, options);
            place(stacked, left + dx, top + dy, route, left + trunkDx);
        });
    });
    return draft;
}

/** Moves the drawing so that its leftmost card touches x = 0. */
function moveToOrigin({ x, trunkX, isVisible }: Draft): void {
    let left = Infinity;
    for (let node = 0; node < x.length; node += 1) {
        left = isVisible[node] ? Math.min(left, x[node]) : left;
    }
    for (let node = 0; node < x.length; node += 1) {
        if (isVisible[node]) {
            x[node] -= left;
            trunkX[node] -= left;
        }
    }
}

function hideInAncestors({ x, y, trunkX, isVisible }: Draft, { parent }: TreeShape): void {
    for (let node = 0; node < x.length; node += 1) {
        const above = parent[node];
        if (!isVisible[node] && above >= 0) {
            x[node] = x[above];
            y[node] = y[above];
            trunkX[node] = trunkX[above];
        }
    }
}
