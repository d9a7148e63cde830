/** Something with a size that is set on a shelf. */
export interface Box {
    readonly width: number;
    readonly height: number;
}

/** Where a box stands: from the left and top of all shelves, and the number of its shelf. */
export interface ShelfPlace {
    readonly left: number;
    readonly top: number;
    readonly shelf: number;
}

/** Places of boxes, and the size of the whole. */
export interface Shelves extends Box {
    readonly places: readonly ShelfPlace[];
}

/** How wide shelves are tried: their width squared as a share of the area of what stands on them. */
const SHARES = [1.4, 2, 2.7, 3.6, 5];
/** Screens are so many times as wide as high. */
const SHAPE = { least: 1.5, most: 2.4 };

/**
 * Sets boxes on shelves, in their order, from left to right and from top to bottom, on shelves of
 * the width at which the whole is closest to a screen's shape and leaves least of it free.
 */
export function shelve(boxes: readonly Box[], gapX: number, gapY: number): Shelves {
    let [area, widest] = [0, 0];
    for (const { width, height } of boxes) {
        area += (width + gapX) * (height + gapY);
        widest = Math.max(widest, width);
    }
    let best: Shelves | null = null;
    for (const share of SHARES) {
        const shelves = fill(boxes, Math.max(widest, Math.sqrt(area * share)), gapX, gapY);
        best = best && cost(best) <= cost(shelves) ? best : shelves;
    }
    return best as Shelves;
}

/** Fills shelves of a width from the top. */
function fill(boxes: readonly Box[], room: number, gapX: number, gapY: number): Shelves {
    let [left, top, shelf, shelfHeight, wholeWidth] = [0, 0, 0, 0, 0];
    const places = boxes.map(({ width, height }) => {
        if (left > 0 && left + width > room) {
            [left, top, shelf, shelfHeight] = [0, top + shelfHeight + gapY, shelf + 1, 0];
        }
        const place = { left, top, shelf };
        left += width + gapX;
        shelfHeight = Math.max(shelfHeight, height);
        wholeWidth = Math.max(wholeWidth, left - gapX);
        return place;
    });
    return { places, width: wholeWidth, height: top + shelfHeight };
}

/** The area that shelves take up, and more the farther they are from the shape of a screen. */
function cost({ width, height }: Box): number {
    const aspect = width / Math.max(1, height);
    return width * height * Math.max(1, SHAPE.least / aspect, aspect / SHAPE.most);
}
