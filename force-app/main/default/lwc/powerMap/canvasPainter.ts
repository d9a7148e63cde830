import { headingText } from 'c/cardView';
import type { LabelKey, Texts } from 'c/labels';
import { CARD_ZOOM, NAME_ZOOM, pathToRoot, personNames, textWidth, touches, unitNames, viewOf } from 'c/mapScene';
import type { Camera, LinkShape, MapPicture, PathBatch, Size } from 'c/mapScene';
import { ATTITUDES, LINK_KINDS, termOf } from 'c/vocabulary';
import type { Bounds } from 'c/treeLayout';
import type { Palette } from './palette';

/** What is painted: a picture through a camera. */
export interface Painting {
    readonly picture: MapPicture;
    readonly camera: Camera;
    readonly size: Size;
    readonly pixelRatio: number;
    readonly selectedNode: number;
    readonly palette: Palette;
    readonly texts: Texts;
}

/** Ties that decide the politics are named from the first zoom on, all others only near by. */
const LINK_NAME_ZOOM = { loud: 0.6, quiet: 0.95 };
/** From this zoom on a block is large enough for the symbol of its attitude. */
const SYMBOL_ZOOM = 0.09;
/** Opacity of ties that nobody asked for: those that decide the politics stand out. */
const LOUD_TIES: Readonly<Record<string, number>> = { Conflicts: 0.8, Influences: 0.6 };
const QUIET_TIE = 0.26;
const NAME_FONT = 11;
const UNIT_FONT = 12;
const LINK_FONT = 11;

/** Paints lines, ties and what is too far away for cards. A fixed number of calls, whatever the number of people. */
export function paint(context: CanvasRenderingContext2D, painting: Painting): void {
    const { camera, size, pixelRatio } = painting;
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    context.setTransform(
        pixelRatio * camera.k,
        0,
        0,
        pixelRatio * camera.k,
        pixelRatio * camera.x,
        pixelRatio * camera.y
    );
    paintLines(context, painting);
    if (camera.k < CARD_ZOOM) {
        paintBoxes(context, painting);
    }
    paintLinks(context, painting);
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.textBaseline = 'middle';
    if (camera.k < CARD_ZOOM) {
        paintNames(context, painting);
    }
    if (camera.k >= LINK_NAME_ZOOM.loud) {
        paintLinkNames(context, painting);
    }
}

function paintLines(
    context: CanvasRenderingContext2D,
    { picture, camera, size, selectedNode, palette }: Painting
): void {
    const view = viewOf(camera, size);
    context.lineJoin = 'round';
    context.strokeStyle = palette.line;
    context.lineWidth = Math.min(1.6, Math.max(0.8, 1.6 * camera.k)) / camera.k;
    inView(picture.scene.lines, view).forEach((path) => context.stroke(path));
    if (selectedNode >= 0) {
        context.strokeStyle = palette.accent;
        context.lineWidth = Math.max(2, 3.5 * camera.k) / camera.k;
        context.stroke(new Path2D(pathToRoot(picture.layout, selectedNode)));
    }
}

function paintBoxes(context: CanvasRenderingContext2D, { picture, camera, size, palette }: Painting): void {
    const view = viewOf(camera, size);
    const { bodies, dashedBodies, boxes } = picture.scene;
    const isNamed = camera.k >= NAME_ZOOM;
    context.lineWidth = 1 / camera.k;
    context.strokeStyle = palette.line;
    context.fillStyle = palette.surface;
    inView(bodies, view).forEach((path) => {
        context.fill(path);
        context.stroke(path);
    });
    boxes.forEach(({ attitude, bars, blocks }) => {
        context.fillStyle = palette.attitudes.get(attitude) ?? palette.line;
        context.globalAlpha = attitude === null && !isNamed ? 0.35 : 1;
        inView(isNamed ? bars : blocks, view).forEach((path) => context.fill(path));
    });
    context.globalAlpha = 1;
    context.setLineDash([4 / camera.k, 3 / camera.k]);
    inView(dashedBodies, view).forEach((path) => context.stroke(path));
    context.setLineDash([]);
}

/** Ties stay in the background; those of the selected person come forward, and the others step back further. */
function paintLinks(context: CanvasRenderingContext2D, painting: Painting): void {
    const { picture, camera, size, palette, selectedNode } = painting;
    const view = viewOf(camera, size);
    for (const term of LINK_KINDS) {
        const shapes = picture.scene.links.filter(({ kind, bounds }) => kind === term.value && touches(bounds, view));
        for (const isChosen of [false, true]) {
            const some = shapes.filter((shape) => ends(shape, selectedNode) === isChosen);
            if (some.length > 0) {
                context.strokeStyle = palette.links.get(term.value) ?? palette.line;
                context.fillStyle = context.strokeStyle;
                context.globalAlpha = isChosen
                    ? 1
                    : selectedNode >= 0
                      ? 0.12
                      : (LOUD_TIES[term.value ?? ''] ?? QUIET_TIE);
                context.lineWidth = Math.max(1, (isChosen ? 2.4 : 1.5) * camera.k) / camera.k;
                context.setLineDash(dashOf(term.value).map((length) => length / Math.max(camera.k, 0.5)));
                context.stroke(new Path2D(some.map(({ path }) => path).join('')));
                context.setLineDash([]);
                context.fill(new Path2D(some.map(({ arrow }) => arrow).join('')));
            }
        }
    }
    context.globalAlpha = 1;
}

function paintNames(context: CanvasRenderingContext2D, painting: Painting): void {
    const { picture, camera, size, palette, texts } = painting;
    const { layout } = picture;
    if (camera.k >= NAME_ZOOM) {
        context.font = `600 ${NAME_FONT}px ${palette.fontFamily}`;
        context.fillStyle = palette.text;
        context.textAlign = 'left';
        personNames(layout, camera, size, NAME_FONT).forEach(({ text, x, y }) => context.fillText(text, x, y));
    }
    if (camera.k >= SYMBOL_ZOOM) {
        paintSymbols(context, painting);
    }
    context.font = `600 ${UNIT_FONT}px ${palette.fontFamily}`;
    context.textAlign = 'center';
    const names = unitNames(layout, camera, size, (heading) => headingText(heading, texts));
    context.fillStyle = palette.surface;
    context.globalAlpha = 0.88;
    const pills = names.map(({ x, y, room }) => `M${x - room / 2 - 4} ${y - 8}h${room + 8}v16h${-room - 8}z`);
    context.fill(new Path2D(pills.join('')));
    context.globalAlpha = 1;
    context.fillStyle = palette.text;
    names.forEach(({ text, x, y }) => context.fillText(text, x, y));
}

/** The symbol of each attitude, since colour alone says too little: at the right of a named box, else in its middle. */
function paintSymbols(context: CanvasRenderingContext2D, { picture, camera, size, palette }: Painting): void {
    const isNamed = camera.k >= NAME_ZOOM;
    const fontSize = isNamed ? 11 : Math.min(13, Math.max(8, 60 * camera.k));
    context.font = `700 ${fontSize}px ${palette.fontFamily}`;
    context.textAlign = isNamed ? 'right' : 'center';
    personSymbols(picture, camera, size).forEach(({ attitude, x, y }) => {
        context.fillStyle =
            isNamed || attitude === null ? palette.text : (palette.onAttitudes.get(attitude) ?? palette.text);
        context.fillText(termOf(ATTITUDES, attitude).symbol, x, y);
    });
}

function personSymbols(picture: MapPicture, camera: Camera, size: Size) {
    const { tree, graph } = picture.layout;
    const isNamed = camera.k >= NAME_ZOOM;
    const view = viewOf(camera, size);
    return tree.order.flatMap((node) => {
        const person = graph.people[node].person;
        const [left, top] = [tree.x[node], tree.y[node]];
        if (!person || !touches({ x0: left, y0: top, x1: left + tree.cardWidth, y1: top + tree.cardHeight }, view)) {
            return [];
        }
        const across = isNamed ? tree.cardWidth - 8 : tree.cardWidth / 2;
        const middle = top + tree.cardHeight / 2;
        return { attitude: person.attitude, x: (left + across) * camera.k + camera.x, y: middle * camera.k + camera.y };
    });
}

/** Names ties in words where there is room: all of them, or those of the selected person. */
function paintLinkNames(context: CanvasRenderingContext2D, painting: Painting): void {
    const { picture, camera, size, palette, texts, selectedNode } = painting;
    const view = viewOf(camera, size);
    const taken: Bounds[] = [];
    const shown = picture.scene.links
        .filter((link) => link.label !== null && touches(link.bounds, view))
        .filter((link) => (selectedNode < 0 ? hasName(link, camera.k) : ends(link, selectedNode)));
    context.font = `600 ${LINK_FONT}px ${palette.fontFamily}`;
    context.textAlign = 'center';
    for (const { kind, strength, label } of shown) {
        if (label) {
            const term = termOf(LINK_KINDS, kind);
            const words = texts(term.labelKey as LabelKey);
            const text = `${term.symbol} ${strength === null ? words : texts('RMap_Link_Strength', words, strength)}`;
            const [x, y] = [label.x * camera.k + camera.x, label.y * camera.k + camera.y];
            const half = textWidth(text, LINK_FONT) / 2 + 7;
            const box = { x0: x - half, x1: x + half, y0: y - 9, y1: y + 9 };
            if (!taken.some((other) => touches(other, box))) {
                taken.push(box);
                const color = palette.links.get(kind) ?? palette.line;
                context.fillStyle = palette.surface;
                context.strokeStyle = color;
                context.lineWidth = 1;
                context.beginPath();
                context.roundRect(box.x0, box.y0, 2 * half, 18, 9);
                context.fill();
                context.stroke();
                context.fillStyle = color;
                context.fillText(text, x, y + 0.5);
            }
        }
    }
}

function inView(batches: readonly PathBatch[], view: Bounds): Path2D[] {
    return batches.filter(({ bounds }) => touches(bounds, view)).map(pathOf);
}

/** A batch's path is parsed once and kept as long as the batch. */
const paths = new WeakMap<PathBatch, Path2D>();
function pathOf(batch: PathBatch): Path2D {
    const path = paths.get(batch) ?? new Path2D(batch.path);
    paths.set(batch, path);
    return path;
}

function hasName({ kind }: LinkShape, k: number): boolean {
    return k >= (kind !== null && kind in LOUD_TIES ? LINK_NAME_ZOOM.loud : LINK_NAME_ZOOM.quiet);
}

function ends(shape: LinkShape, node: number): boolean {
    return node >= 0 && (shape.fromNode === node || shape.toNode === node);
}

function dashOf(kind: LinkShape['kind']): number[] {
    switch (kind) {
        case 'Conflicts':
            return [2, 4];
        case 'DottedLine':
            return [5, 4];
        case 'Introduced':
            return [9, 4];
        default:
            return [];
    }
}
