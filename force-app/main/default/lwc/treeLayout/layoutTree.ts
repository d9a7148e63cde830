import { tidyX } from './buchheim';
import { placeInStack } from './stack';
import type { Bounds, EdgeRoute, TreeLayout, TreeLayoutOptions, TreeShape } from './types';
import { buildUnits, type Units } from './units';

/** The arrays of a layout while they are filled. */
interface Draft {
    x: number[];
    y: number[];
    isVisible: boolean[];
    route: EdgeRoute[];
    trunkX: number[];
}

/**
 * Lays a forest out as a tidy tree: parents centred over their children, equal subtrees drawn equally, no overlap, as
 * narrow as that allows; no line crosses a card. Leaves may be stacked. Linear in the number of nodes but for the sort
 * of each band.
 */
export function layoutTree(shape: TreeShape, options: TreeLayoutOptions): TreeLayout {
    const units = buildUnits(shape, options);
    const draft = placeCards(shape, units, tidyX(units, options.gapX), options);
    const order = shape.parent.map((_, node) => node).filter((node) => draft.isVisible[node]);
    moveToOrigin(draft, order);
    hideInAncestors(draft, shape);
    const bandHeight = options.cardHeight + options.gapY;
    return {
        ...draft,
        order,
        parent: shape.parent,
        bounds: boundsOf(draft, order, options),
        bands: bandsOf(draft, order, bandHeight),
        bandHeight,
        cardWidth: options.cardWidth,
        cardHeight: options.cardHeight,
        gapY: options.gapY
    };
}

function placeCards(shape: TreeShape, units: Units, middles: readonly number[], options: TreeLayoutOptions): Draft {
    const draft: Draft = {
        x: shape.parent.map(() => 0),
        y: shape.parent.map(() => 0),
        isVisible: shape.parent.map(() => false),
        route: shape.parent.map(() => 'none'),
        trunkX: shape.parent.map(() => 0)
    };
    const place = (node: number, x: number, y: number, route: EdgeRoute, trunkX: number) => {
        draft.x[node] = x;
        draft.y[node] = y;
        draft.isVisible[node] = true;
        draft.route[node] = shape.parent[node] < 0 ? 'none' : route;
        draft.trunkX[node] = trunkX;
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
function moveToOrigin(draft: Draft, order: readonly number[]): void {
    const left = order.reduce((least, node) => Math.min(least, draft.x[node]), Infinity);
    for (const node of order) {
        draft.x[node] -= left;
        draft.trunkX[node] -= left;
    }
}

function hideInAncestors(draft: Draft, shape: TreeShape): void {
    shape.parent.forEach((above, node) => {
        if (!draft.isVisible[node] && above >= 0) {
            draft.x[node] = draft.x[above];
            draft.y[node] = draft.y[above];
            draft.trunkX[node] = draft.trunkX[above];
        }
    });
}

function boundsOf(draft: Draft, order: readonly number[], options: TreeLayoutOptions): Bounds {
    const bounds = { x0: 0, y0: 0, x1: 0, y1: 0 };
    for (const node of order) {
        bounds.x1 = Math.max(bounds.x1, draft.x[node] + options.cardWidth);
        bounds.y1 = Math.max(bounds.y1, draft.y[node] + options.cardHeight);
    }
    return bounds;
}

function bandsOf(draft: Draft, order: readonly number[], bandHeight: number): number[][] {
    const bands: number[][] = [];
    for (const node of order) {
        const band = Math.floor(draft.y[node] / bandHeight);
        while (bands.length <= band) {
            bands.push([]);
        }
        bands[band].push(node);
    }
    for (const band of bands) {
        band.sort((a, b) => draft.x[a] - draft.x[b] || a - b);
    }
    return bands;
}
