import { viewOf } from 'c/mapScene';
import type { Camera, MapPicture, Size } from 'c/mapScene';
import type { Bounds } from 'c/treeLayout';
import type { Palette } from './palette';

/** Largest extent of the overview in CSS pixels. */
const LIMIT = { width: 150, height: 84 };
const PADDING = 6;

/** How the overview shows the map: size of its canvas and the scale of the map in it. */
interface OverviewFit extends Size {
    readonly k: number;
    readonly bounds: Bounds;
}

/** The overview of a map; null while the whole map is in view, and where it would hide too much of it. */
export function fitOverview(picture: MapPicture, camera: Camera, size: Size): OverviewFit | null {
    const { bounds } = picture.layout.tree;
    const view = viewOf(camera, size);
    const isRoomy = size.width > 480 && size.height > 300;
    const isWhole = view.x0 <= bounds.x0 && view.y0 <= bounds.y0 && view.x1 >= bounds.x1 && view.y1 >= bounds.y1;
    if (isWhole || !isRoomy) {
        return null;
    }
    const width = bounds.x1 - bounds.x0;
    const height = bounds.y1 - bounds.y0;
    const k = Math.min((LIMIT.width - 2 * PADDING) / width, (LIMIT.height - 2 * PADDING) / height);
    return { k, bounds, width: Math.ceil(width * k) + 2 * PADDING, height: Math.ceil(height * k) + 2 * PADDING };
}

/** A small picture of the whole map with the part that is in view, to see where one is and to go elsewhere. */
export class Overview {
    private readonly context: CanvasRenderingContext2D | null;
    private fit: OverviewFit | null = null;

    constructor(private readonly canvas: HTMLCanvasElement) {
        this.context = canvas.getContext('2d');
    }

    /** Draws the overview, or puts it away where it has nothing to show. */
    draw(picture: MapPicture, camera: Camera, size: Size, palette: Palette, pixelRatio: number): void {
        this.fit = fitOverview(picture, camera, size);
        this.canvas.style.display = this.fit ? '' : 'none';
        if (this.fit && this.context) {
            this.resize(this.fit, pixelRatio);
            paintOverview(this.context, this.fit, picture, viewOf(camera, size), palette, pixelRatio);
        }
    }

    /** The place of the map below a point of the overview; null while it is put away. */
    placeAt(x: number, y: number): { x: number; y: number } | null {
        const { fit } = this;
        return fit && { x: (x - PADDING) / fit.k + fit.bounds.x0, y: (y - PADDING) / fit.k + fit.bounds.y0 };
    }

    private resize({ width, height }: Size, pixelRatio: number): void {
        if (this.canvas.width !== width * pixelRatio || this.canvas.height !== height * pixelRatio) {
            this.canvas.width = width * pixelRatio;
            this.canvas.height = height * pixelRatio;
            this.canvas.style.width = `${width}px`;
            this.canvas.style.height = `${height}px`;
        }
    }
}

/** Paints everybody as a speck of their attitude's colour, and the part that is in view as a frame. */
function paintOverview(
    context: CanvasRenderingContext2D,
    fit: OverviewFit,
    picture: MapPicture,
    view: Bounds,
    palette: Palette,
    pixelRatio: number
): void {
    context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    context.clearRect(0, 0, fit.width, fit.height);
    const scale = pixelRatio * fit.k;
    const [left, top] = [PADDING - fit.bounds.x0 * fit.k, PADDING - fit.bounds.y0 * fit.k];
    context.setTransform(scale, 0, 0, scale, pixelRatio * left, pixelRatio * top);
    for (const { attitude, blocks } of picture.scene.boxes) {
        context.fillStyle = palette.attitudes.get(attitude) ?? palette.line;
        context.globalAlpha = attitude === null ? 0.5 : 1;
        blocks.forEach(({ path }) => context.fill(new Path2D(path)));
    }
    context.globalAlpha = 1;
    context.strokeStyle = palette.accent;
    context.lineWidth = 2 / fit.k;
    const x0 = Math.max(view.x0, fit.bounds.x0 - 2 / fit.k);
    const y0 = Math.max(view.y0, fit.bounds.y0 - 2 / fit.k);
    const x1 = Math.min(view.x1, fit.bounds.x1 + 2 / fit.k);
    const y1 = Math.min(view.y1, fit.bounds.y1 + 2 / fit.k);
    context.strokeRect(x0, y0, x1 - x0, y1 - y0);
}
