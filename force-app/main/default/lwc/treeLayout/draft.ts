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
    const all = <T>(value: T): T[] => new Array<T>(parent.length).fill(value);
    return {
        x: all(0),
        y: all(0),
        isVisible: all(false),
        route: all<EdgeRoute>('none'),
        trunkX: all(0),
        busY: all(0),
        gutterX: all<number | null>(null)
    };
}

/** The layout of a filled draft, with the index by which it is looked up. */
export function finish(draft: Draft, { parent }: TreeShape, options: TreeLayoutOptions): TreeLayout {
    const { x, y, isVisible } = draft;
    const { cardWidth, cardHeight, gapY } = options;
    const bandHeight = cardHeight + gapY;
    const order: number[] = [];
    const bands: number[][] = [];
    let [x1, y1] = [0, 0];
    for (let node = 0; node < parent.length; node += 1) {
        if (isVisible[node]) {
            order.push(node);
            x1 = Math.max(x1, x[node] + cardWidth);
            y1 = Math.max(y1, y[node] + cardHeight);
            const band = Math.floor(y[node] / bandHeight);
            while (bands.length <= band) {
                bands.push([]);
            }
            bands[band].push(node);
        }
    }
    bands.forEach((band) => band.sort((a, b) => x[a] - x[b] || a - b));
    const bounds = { x0: 0, y0: 0, x1, y1 };
    return { ...draft, order, parent, bounds, bands, bandHeight, cardWidth, cardHeight, gapY };
}
