import { INKS, placeTexts, touches, viewOf } from 'c/mapScene';
import type {
    Camera,
    Detail,
    Drawing,
    DrawnText,
    Focus,
    Ink,
    Layer,
    LayerStyle,
    PathBatch,
    PlacedText,
    Size
} from 'c/mapScene';
import type { Bounds } from 'c/treeLayout';
import type { Palette } from './palette';
import type { PaintTarget } from './target';

/** What is painted: a drawing through a camera. */
export interface Painting {
    readonly drawing: Pick<Drawing, 'layers' | 'texts' | 'emphasis'>;
    readonly camera: Camera;
    readonly size: Size;
    readonly detail: Detail;
    readonly focus: Focus;
    readonly palette: Palette;
    /** Painted over everything else: marks that are no part of the drawing, and cards where the target has no real ones. */
    readonly over?: { readonly layers: readonly Layer[]; readonly texts: readonly DrawnText[] };
}

/** How far layers step back while something is in focus. */
const RECEDED = 0.4;

/** Shapes in view, and how they are painted. */
interface Shapes {
    readonly style: LayerStyle;
    readonly batch: PathBatch;
    readonly opacity: number;
}

/** What of a drawing is in view: its shapes in the order in which they are painted, and where texts stand. */
export interface Scene {
    readonly shapes: readonly Shapes[];
    readonly texts: readonly PlacedText[];
}

/** What there is to paint: the layers in view, what is in focus, then all texts. */
export function sceneOf({ drawing, camera, size, detail, focus, over }: Omit<Painting, 'palette'>): Scene {
    const view = viewOf(camera, size);
    const isFocused = focus.selected >= 0 || focus.route.length > 0;
    const emphasis = drawing.emphasis(focus);
    const shapes = ({ style, batches }: Layer, opacity = 1): Shapes[] =>
        batches
            .filter(({ bounds }) => touches(bounds, view))
            .map((batch) => ({ style, batch, opacity: (style.opacity ?? 1) * opacity }));
    const texts = [...emphasis.texts, ...drawing.texts({ view, k: camera.k, detail, focus }), ...(over?.texts ?? [])];
    return {
        shapes: [
            ...drawing.layers
                .filter(({ details, fromZoom = 0 }) => (details?.includes(detail) ?? true) && camera.k >= fromZoom)
                .flatMap((one) => shapes(one, isFocused && one.recedes ? RECEDED : 1)),
            ...[...emphasis.layers, ...(over?.layers ?? [])].flatMap((one) => shapes(one))
        ],
        texts: placeTexts(texts, camera)
    };
}

/** Whether two scenes, seen through the same camera, make the same picture. */
export function isSameScene(a: Scene, b: Scene): boolean {
    return (
        a.shapes.length === b.shapes.length &&
        a.shapes.every(({ style, batch, opacity }, at) => {
            const other = b.shapes[at];
            return style === other.style && batch === other.batch && opacity === other.opacity;
        }) &&
        JSON.stringify(a.texts) === JSON.stringify(b.texts)
    );
}

/** Paints what is in view: the same calls for every kind of target. */
export function paint(target: PaintTarget, painting: Painting, scene = sceneOf(painting)): void {
    const { camera, palette } = painting;
    target.begin(camera);
    scene.shapes.forEach((some) => paintShapes(target, some, camera.k, palette));
    target.flatten();
    paintTexts(target, scene.texts, palette);
}

function paintShapes(target: PaintTarget, { style, batch, opacity }: Shapes, k: number, palette: Palette): void {
    const { fill, stroke, width = 1, leastWidth = 0, dash = [] } = style;
    target.path(batch, {
        fill: fill ? palette.colorOf(fill) : null,
        stroke: stroke ? palette.colorOf(stroke) : null,
        width: Math.max(width * k, leastWidth) / k,
        // On the screen, dashes shrink with the zoom to half their length and no further.
        dash: dash.map((length) => (length * Math.max(0.5, Math.min(1, 2 * k))) / k),
        opacity
    });
}

/** Texts on their plates. All quiet plates are one path, and so are the pills of each colour. */
function paintTexts(target: PaintTarget, placed: readonly PlacedText[], palette: Palette): void {
    const surface = palette.colorOf(INKS.surface);
    const flat = { width: 1, dash: [], opacity: 1 };
    const quiet = placed.filter(({ drawn }) => drawn.plate === 'quiet');
    if (quiet.length > 0) {
        target.path(plates(quiet), { ...flat, fill: surface, stroke: null, opacity: 0.88 });
    }
    const pills = new Map<Ink, PlacedText[]>();
    for (const text of placed) {
        if (text.drawn.plate === 'pill') {
            const same = [...pills.keys()].find(({ token }) => token === text.drawn.ink.token) ?? text.drawn.ink;
            pills.set(same, [...(pills.get(same) ?? []), text]);
        }
    }
    pills.forEach((some, ink) => target.path(plates(some), { ...flat, fill: surface, stroke: palette.colorOf(ink) }));
    placed.forEach(({ text, x, y, drawn: { ink, fontSize, weight = 400, anchor } }) =>
        target.text(text, x, y, { color: palette.colorOf(ink), fontSize, weight, anchor })
    );
}

function plates(texts: readonly PlacedText[]): PathBatch {
    const bounds = texts[0].box;
    return { bounds, path: texts.map(({ box }) => plate(box)).join('') };
}

/** A box with round ends. */
function plate({ x0, y0, x1, y1 }: Bounds): string {
    const r = Math.min(9, (y1 - y0) / 2);
    const [w, h] = [x1 - x0 - 2 * r, y1 - y0 - 2 * r];
    const round = (value: number) => Math.round(value * 10) / 10;
    return (
        `M${round(x0 + r)} ${round(y0)}h${round(w)}a${round(r)} ${round(r)} 0 0 1 ${round(r)} ${round(r)}v${round(h)}` +
        `a${round(r)} ${round(r)} 0 0 1 ${round(-r)} ${round(r)}h${round(-w)}` +
        `a${round(r)} ${round(r)} 0 0 1 ${round(-r)} ${round(-r)}v${round(-h)}` +
        `a${round(r)} ${round(r)} 0 0 1 ${round(r)} ${round(-r)}z`
    );
}
