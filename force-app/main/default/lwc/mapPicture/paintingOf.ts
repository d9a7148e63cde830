import { boxOf, INKS } from 'c/mapScene';
import type { Drawing, DrawnText, Focus, Layer } from 'c/mapScene';
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

/** The whole drawing below its caption, at zoom 1, with the cards as shapes: what every kind of picture is painted from. */
export function paintingOf({ drawing, focus, caption, palette = PLAIN_PALETTE }: Picture): Painting {
    const { x0, y0, x1, y1 } = drawing.bounds;
    const isNear = drawing.order.length <= MOST_CARDS;
    const layers: Layer[] = [];
    const texts: DrawnText[] = [
        { text: caption, x: x0, y: y0 - CAPTION, fontSize: 18, weight: 700, anchor: 'start', ink: INKS.text }
    ];
    for (const node of isNear ? drawing.order : []) {
        const art = cardArt(boxOf(drawing.nodes, node), drawing.face(node), drawing.form, 1);
        layers.push(...art.layers);
        texts.push(...art.texts);
    }
    return {
        drawing,
        camera: { k: 1, x: PADDING - x0, y: PADDING + CAPTION - y0 },
        size: {
            width: Math.ceil(x1 - x0) + 2 * PADDING,
            height: Math.ceil(y1 - y0) + 2 * PADDING + CAPTION
        },
        detail: isNear ? 'near' : 'middle',
        focus: focus ?? { selected: -1, route: [] },
        palette,
        over: { layers, texts }
    };
}
