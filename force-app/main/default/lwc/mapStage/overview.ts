import { viewOf } from 'c/mapScene';
import type { Camera, Drawing, Size } from 'c/mapScene';
import { CanvasTarget, paint } from 'c/mapPainter';
import type { Painting, Palette } from 'c/mapPainter';
import type { Bounds } from 'c/treeLayout';

/** Largest extent of the overview in CSS pixels. */
const LIMIT = { width: 170, height: 110 };
const PADDING = 6;
/** From this share of the drawing in view on, an overview tells nothing new. */
const MOST_IN_VIEW = 0.75;
/** What is small stays visible in the overview: at least so many pixels more than it is. */
const LEAST_LINE = 1.6;
const NO_FOCUS = { selected: -1, route: [] };

/** How the overview shows the map: size of its canvas and the scale of the map in it. */
interface OverviewFit extends Size {
    readonly k: number;
    readonly bounds: Bounds;
}

/** The overview of a drawing; null while most of it is in view, and where it would hide too much of it. */
export function fitOverview(bounds: Bounds, camera: Camera, size: Size): OverviewFit | null {
    const view = viewOf(camera, size);
    const isRoomy = size.width > 480 && size.height > 300;
    const [width, height] = [bounds.x1 - bounds.x0, bounds.y1 - bounds.y0];
    const seenWidth = Math.min(view.x1, bounds.x1) - Math.max(view.x0, bounds.x0);
    const seenHeight = Math.min(view.y1, bounds.y1) - Math.max(view.y0, bounds.y0);
    const isMostSeen = seenWidth > 0 && seenHeight > 0 && seenWidth * seenHeight >= MOST_IN_VIEW * width * height;
    if (isMostSeen || !isRoomy) {
        return null;
    }
    const k = Math.min((LIMIT.width - 2 * PADDING) / width, (LIMIT.height - 2 * PADDING) / height);
    return { k, bounds, width: Math.ceil(width * k) + 2 * PADDING, height: Math.ceil(height * k) + 2 * PADDING };
}

/**
 * A small picture of the whole drawing with a frame around the part that is in view, to see where one is and to go
 * elsewhere. The picture is painted once for each drawing; only the frame moves.
 */
export class Overview {
    private fit: OverviewFit | null = null;
    private painted: { drawing: Drawing; palette: Palette } | null = null;

    constructor(
        private readonly box: HTMLElement,
        private readonly canvas: HTMLCanvasElement,
        private readonly frame: HTMLElement
    ) {}

    /** Shows the overview, or puts it away where it has nothing to show. */
    show(drawing: Drawing, camera: Camera, size: Size, palette: Palette, pixelRatio: number): void {
        this.fit = fitOverview(drawing.bounds, camera, size);
        this.box.hidden = this.fit === null;
        if (!this.fit) {
            return;
        }
        this.moveFrame(this.fit, viewOf(camera, size));
        if (this.painted?.drawing !== drawing || this.painted.palette !== palette) {
            this.painted = { drawing, palette };
            this.paint(this.fit, drawing, palette, pixelRatio);
        }
    }

    /** The place of the map below a point of the overview; null while it is put away. */
    placeAt(x: number, y: number): { x: number; y: number } | null {
        const { fit } = this;
        return fit && { x: (x - PADDING) / fit.k + fit.bounds.x0, y: (y - PADDING) / fit.k + fit.bounds.y0 };
    }

    /** Gives the memory of the picture back. */
    clear(): void {
        this.canvas.width = this.canvas.height = 0;
        this.painted = null;
    }

    private paint({ k, width, height, bounds }: OverviewFit, drawing: Drawing, palette: Palette, ratio: number): void {
        this.canvas.width = Math.round(width * ratio);
        this.canvas.height = Math.round(height * ratio);
        this.canvas.style.width = `${width}px`;
        this.canvas.style.height = `${height}px`;
        const context = this.canvas.getContext('2d');
        if (context) {
            paint(new CanvasTarget(context, { width, height }, ratio, palette.fontFamily), {
                drawing: silent(drawing),
                camera: { k, x: PADDING - bounds.x0 * k, y: PADDING - bounds.y0 * k },
                size: { width, height },
                detail: 'far',
                focus: NO_FOCUS,
                palette
            });
        }
    }

    private moveFrame({ k, bounds, width, height }: OverviewFit, view: Bounds): void {
        const x = Math.max(0, (view.x0 - bounds.x0) * k + PADDING);
        const y = Math.max(0, (view.y0 - bounds.y0) * k + PADDING);
        const right = Math.min(width, (view.x1 - bounds.x0) * k + PADDING);
        const bottom = Math.min(height, (view.y1 - bounds.y0) * k + PADDING);
        this.frame.style.transform = `translate(${x}px, ${y}px)`;
        this.frame.style.width = `${Math.max(4, right - x)}px`;
        this.frame.style.height = `${Math.max(4, bottom - y)}px`;
    }
}

/** A drawing of people alone: an overview has no room for words, lines and ties. */
function silent(drawing: Drawing): Painting['drawing'] {
    return {
        layers: drawing.layers
            .filter(({ recedes, style }) => !recedes && style.fill)
            .map((layer) => ({
                ...layer,
                style: { ...layer.style, stroke: layer.style.fill, width: 0, leastWidth: LEAST_LINE }
            })),
        texts: () => [],
        emphasis: () => ({ layers: [], texts: [] })
    };
}
