import type { Bounds, TreeLayout } from './types';

/** The visible nodes whose card touches the box, band by band. Costs what the bands of the box hold within its width. */
export function visibleIn(layout: TreeLayout, box: Bounds): number[] {
    const { x, y, bands, bandHeight, cardWidth, cardHeight } = layout;
    const firstBand = Math.max(0, Math.floor((box.y0 - cardHeight) / bandHeight));
    const lastBand = Math.min(bands.length - 1, Math.floor(box.y1 / bandHeight));
    const found: number[] = [];
    for (let index = firstBand; index <= lastBand; index += 1) {
        const band = bands[index];
        for (let at = firstAt(band, x, box.x0 - cardWidth); at < band.length && x[band[at]] <= box.x1; at += 1) {
            const top = y[band[at]];
            if (top + cardHeight >= box.y0 && top <= box.y1) {
                found.push(band[at]);
            }
        }
    }
    return found;
}

/** The first place in a band whose card starts at or after x. */
function firstAt(band: readonly number[], x: readonly number[], from: number): number {
    let low = 0;
    let high = band.length;
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (x[band[middle]] < from) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
