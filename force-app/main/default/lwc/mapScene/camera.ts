import type { Bounds } from 'c/treeLayout';

/** Where the map is looked at: a point (wx, wy) of the map is drawn at (wx · k + x, wy · k + y). */
export interface Camera {
    readonly x: number;
    readonly y: number;
    readonly k: number;
}

/** The drawing area in CSS pixels. */
export interface Size {
    readonly width: number;
    readonly height: number;
}

/** From this zoom on, cards have room for title and department; below it they show the name in large type. */
export const DETAIL_ZOOM = 0.72;
/** The zoom at which a card is brought into view. */
export const READING_ZOOM = 0.8;
export const ZOOM_RANGE = [0.01, 2] as const;

const PADDING = 24;

/** Shows everything, centred, never larger than life. */
export function fitAll(bounds: Bounds, size: Size): Camera {
    const width = Math.max(1, bounds.x1 - bounds.x0);
    const height = Math.max(1, bounds.y1 - bounds.y0);
    const k = clampZoom(Math.min(1, (size.width - 2 * PADDING) / width, (size.height - 2 * PADDING) / height));
    return {
        k,
        x: (size.width - width * k) / 2 - bounds.x0 * k,
        y: Math.max(PADDING, (size.height - height * k) / 2) - bounds.y0 * k
    };
}

/**
 * The first view of a map: all of it where that can be read, else as much of its height as can be read, from the top
 * down, around the given place.
 */
export function openAt(bounds: Bounds, size: Size, topX: number): Camera {
    const all = fitAll(bounds, size);
    if (all.k >= DETAIL_ZOOM) {
        return all;
    }
    const k = Math.min(1, Math.max(DETAIL_ZOOM, (size.height - 2 * PADDING) / (bounds.y1 - bounds.y0)));
    const centred = size.width / 2 - topX * k;
    const leftmost = PADDING - bounds.x0 * k;
    const rightmost = size.width - PADDING - bounds.x1 * k;
    return { k, x: Math.min(leftmost, Math.max(rightmost, centred)), y: PADDING - bounds.y0 * k };
}

/** The nearest camera that shows the whole box at the given zoom; the same camera when it already does. */
export function reveal(camera: Camera, size: Size, box: Bounds, k: number = camera.k): Camera {
    const zoomed = k === camera.k ? camera : zoomAround(camera, k, size.width / 2, size.height / 2);
    return {
        k,
        x: shiftInto(zoomed.x, box.x0 * k, box.x1 * k, size.width),
        y: shiftInto(zoomed.y, box.y0 * k, box.y1 * k, size.height)
    };
}

/** Puts the middle of a box into the middle of the drawing area. */
export function centreOn(size: Size, box: Bounds, k: number): Camera {
    return {
        k,
        x: size.width / 2 - ((box.x0 + box.x1) / 2) * k,
        y: size.height / 2 - ((box.y0 + box.y1) / 2) * k
    };
}

/** Changes the zoom so that one point of the drawing area stays where it is. */
export function zoomAround(camera: Camera, k: number, px: number, py: number): Camera {
    const zoom = clampZoom(k);
    const ratio = zoom / camera.k;
    return { k: zoom, x: px - (px - camera.x) * ratio, y: py - (py - camera.y) * ratio };
}

/** The part of the map that is seen, with a margin in pixels around it. */
export function viewOf(camera: Camera, size: Size, margin = 0): Bounds {
    return {
        x0: (-margin - camera.x) / camera.k,
        y0: (-margin - camera.y) / camera.k,
        x1: (size.width + margin - camera.x) / camera.k,
        y1: (size.height + margin - camera.y) / camera.k
    };
}

export function clampZoom(k: number): number {
    return Math.min(ZOOM_RANGE[1], Math.max(ZOOM_RANGE[0], k));
}

/** The least shift that brings a range into 0 … length; what is longer than that starts at the padding. */
function shiftInto(offset: number, from: number, to: number, length: number): number {
    if (from + offset < PADDING || to - from > length - 2 * PADDING) {
        return PADDING - from;
    }
    return to + offset > length - PADDING ? length - PADDING - to : offset;
}
