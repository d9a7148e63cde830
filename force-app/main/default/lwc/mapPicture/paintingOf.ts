import { boxOf, INKS } from 'c/mapScene';
import type { Drawing, DrawnText, Focus, Layer, Size } from 'c/mapScene';
import type { Painting, Palette } from 'c/mapPainter';
import { cardArt } from './cardArt';
import { PLAIN_PALETTE } from './plainPalette';

/** Room around the drawing, and for the caption above it, in pixels. */
const PADDING = 40;
const CAPTION = 48;
/** With more people than this, they are boxes with a name and not whole cards. */
const MOST_CARDS = 1000;

/** What stands in and above a picture. */
export interface Picture {
    readonly drawing: Drawing;
    readonly focus?: Focus;
    /** Whose map, of which day. */
    readonly caption: string;
    readonly palette?: Palette;
}

/** The size of a picture of the whole drawing at zoom k, in pixels. */
export function pictureSize({ bounds: { x0, y0, x1, y1 } }: Drawing, k = 1): Size {
    return {
        width: Math.ceil((x1 - x0) * k) + 2 * PADDING,
        height: Math.ceil((y1 - y0) * k) + 2 * PADDING + CAPTION
    };
}

/**
 * The whole drawing below its caption, with the cards as shapes: what every kind of picture is painted from. At zoom k, 1 or
 * less, it is seen from so far: cards shrink, and names keep a size that can be read.
 */
export function paintingOf({ drawing, focus, caption, palette = PLAIN_PALETTE }: Picture, k = 1): Painting {
    const { x0, y0 } = drawing.bounds;
    const isNear = drawing.order.length <= MOST_CARDS;
    const layers: Layer[] = [];
    const texts: DrawnText[] = [
        { text: caption, x: x0, y: y0, dy: -CAPTION, fontSize: 18, weight: 700, anchor: 'start', ink: INKS.text }
    ];
    for (const node of isNear ? drawing.order : []) {
        const art = cardArt(boxOf(drawing.nodes, node), drawing.face(node), drawing.form, k);
        layers.push(...art.layers);
        texts.push(...art.texts);
    }
    return {
        drawing,
        camera: { k, x: PADDING - x0 * k, y: PADDING + CAPTION - y0 * k },
        size: pictureSize(drawing, k),
        detail: isNear ? 'near' : k >= drawing.zooms.middle ? 'middle' : 'far',
        focus: focus ?? { selected: -1, route: [] },
        palette,
        over: { layers, texts }
    };
}
