import { viewOf } from 'c/mapScene';
import type { Camera, Drawing, Size } from 'c/mapScene';
import { CanvasTarget, isSameScene, paint, sceneOf } from 'c/mapPainter';
import type { Painting, Palette, Scene } from 'c/mapPainter';
import type { Bounds } from 'c/treeLayout';
import { SAMPLE } from './sample';

/** Pixels painted beyond each edge of the view, so that a drag has something to show before it is painted again. */
const OVERSCAN = 160;
/** A picture is stretched at most so much before it is painted again. */
const STRETCH = { least: 0.6, most: 1.7 };

/** What is painted, but for the size, which is the board's. */
export type BoardPainting = Omit<Painting, 'size' | 'drawing'> & { readonly drawing: Drawing };

/**
 * The canvas behind the cards. During a gesture its picture is moved and stretched, which costs nothing; it is painted
 * again where it would leave a gap, and when the gesture is over.
 */
export class Board {
    private readonly context: CanvasRenderingContext2D | null;
    private size: Size = { width: 0, height: 0 };
    private pixelRatio = 1;
    private painted: Camera | null = null;
    private bounds: Bounds | null = null;
    private palette: Palette | null = null;
    private scene: Scene | null = null;

    constructor(private readonly canvas: HTMLCanvasElement) {
        this.context = canvas.getContext('2d');
    }

    resize({ width, height }: Size, pixelRatio: number, fontFamily: string): void {
        this.size = { width: width + 2 * OVERSCAN, height: height + 2 * OVERSCAN };
        this.pixelRatio = pixelRatio;
        this.painted = null;
        this.canvas.width = Math.round(this.size.width * pixelRatio);
        this.canvas.height = Math.round(this.size.height * pixelRatio);
        const { style } = this.canvas;
        style.top = style.left = `${-OVERSCAN}px`;
        style.width = `${this.size.width}px`;
        style.height = `${this.size.height}px`;
        if (this.context) {
            new CanvasTarget(this.context, this.size, pixelRatio, fontFamily).warm(SAMPLE);
        }
    }

    /** Paints, unless the picture is there already: near by, most changes are on cards only. */
    paint(painting: BoardPainting): void {
        const { camera, drawing, palette } = painting;
        const seen = {
            ...painting,
            size: this.size,
            camera: { ...camera, x: camera.x + OVERSCAN, y: camera.y + OVERSCAN }
        };
        const scene = sceneOf(seen);
        const isThere =
            this.isCrisp(camera) && this.palette === palette && this.scene && isSameScene(this.scene, scene);
        this.painted = camera;
        this.bounds = drawing.bounds;
        this.palette = palette;
        this.scene = scene;
        this.canvas.style.transform = '';
        if (this.context && !isThere) {
            paint(new CanvasTarget(this.context, this.size, this.pixelRatio, palette.fontFamily), seen, scene);
        }
    }

    /** Moves the picture to another camera; false where that would show a gap or a blur, so that it must be painted. */
    follow(camera: Camera): boolean {
        const { painted } = this;
        if (!painted) {
            return false;
        }
        const stretch = camera.k / painted.k;
        if (stretch < STRETCH.least || stretch > STRETCH.most || !this.covers(camera, painted)) {
            return false;
        }
        const x = camera.x + OVERSCAN - stretch * (painted.x + OVERSCAN);
        const y = camera.y + OVERSCAN - stretch * (painted.y + OVERSCAN);
        this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${stretch})`;
        return true;
    }

    /** Whether the picture is what the camera shows. */
    isCrisp({ x, y, k }: Camera): boolean {
        return this.painted !== null && this.painted.x === x && this.painted.y === y && this.painted.k === k;
    }

    /** Gives the memory of the picture back. */
    clear(): void {
        this.canvas.width = this.canvas.height = 0;
        this.painted = null;
    }

    /** Whether all that the camera shows of the drawing was painted. */
    private covers(camera: Camera, painted: Camera): boolean {
        const view = viewOf(camera, this.inner);
        const there = viewOf(painted, this.inner, OVERSCAN);
        const { x0, y0, x1, y1 } = this.bounds ?? view;
        return (
            Math.max(view.x0, x0) >= Math.min(there.x0, x1) &&
            Math.max(view.y0, y0) >= Math.min(there.y0, y1) &&
            Math.min(view.x1, x1) <= Math.max(there.x1, x0) &&
            Math.min(view.y1, y1) <= Math.max(there.y1, y0)
        );
    }

    private get inner(): Size {
        return { width: this.size.width - 2 * OVERSCAN, height: this.size.height - 2 * OVERSCAN };
    }
}
