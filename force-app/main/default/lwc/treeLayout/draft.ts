import type { EdgeRoute, TreeLayout, TreeLayoutOptions, TreeShape } from './types';

/** The arrays of a layout while they are filled. */
export interface Draft {
    readonly x: number[];
    readonly y: number[];
    readonly isVisible: boolean[];
    readonly route: EdgeRoute[];
    readonly trunkX: number[];
    readonly busY: number[];
    readonly gutterX: (number | null)[];
}

export function draftOf({ parent }: TreeShape): Draft {
    return {
        x: parent.map(() => 0),
        y: parent.map(() => 0),
        isVisible: parent.map(() => false),
        route: parent.map(() => 'none'),
        trunkX: parent.map(() => 0),
        busY: parent.map(() => 0),
        gutterX: parent.map(() => null)
    };
}

/** The layout of a filled draft, with the index by which it is looked up. */
export function finish(draft: Draft, { parent }: TreeShape, options: TreeLayoutOptions): TreeLayout {
    const { cardWidth, cardHeight, gapY } = options;
    const bandHeight = cardHeight + gapY;
    const order: number[] = [];
    const bands: number[][] = [];
    const bounds = { x0: 0, y0: 0, x1: 0, y1: 0 };
    parent.forEach((_, node) => {
        if (!draft.isVisible[node]) {
            return;
        }
        order.push(node);
        bounds.x1 = Math.max(bounds.x1, draft.x[node] + cardWidth);
        bounds.y1 = Math.max(bounds.y1, draft.y[node] + cardHeight);
        const band = Math.floor(draft.y[node] / bandHeight);
        while (bands.length <= band) {
            bands.push([]);
        }
        bands[band].push(node);
    });
    bands.forEach((band) => band.sort((a, b) => draft.x[a] - draft.x[b] || a - b));
    return { ...draft, order, parent, bounds, bands, bandHeight, cardWidth, cardHeight, gapY };
}
