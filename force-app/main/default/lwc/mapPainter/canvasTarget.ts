import type { Camera, PathBatch, Size } from 'c/mapScene';
import type { PaintTarget, PathStyle, TextStyle } from './target';

/** Paints on a canvas, with as few calls as that takes: each costs a lot on a page that is locked down. */
export class CanvasTarget implements PaintTarget {
    private font = '';
    private color = '';
    private anchor = '';

    constructor(
        private readonly context: CanvasRenderingContext2D,
        private readonly size: Size,
        private readonly pixelRatio: number,
        private readonly fontFamily: string
    ) {}

    /** Has the browser do what it does at the first picture only: look for the fonts of a text, and set memory aside. */
    warm(text: string): void {
        const { context } = this;
        for (const weight of [400, 600, 700]) {
            context.font = `${weight} 12px ${this.fontFamily}`;
            context.fillText(text, -1000, -1000);
        }
    }

    begin({ x, y, k }: Camera): void {
        const { context, size, pixelRatio: ratio } = this;
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.clearRect(0, 0, size.width, size.height);
        context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
        context.lineJoin = 'round';
        context.lineCap = 'round';
        [this.font, this.color, this.anchor] = ['', '', ''];
    }

    path(batch: PathBatch, { fill, stroke, width, dash, opacity }: PathStyle): void {
        const { context } = this;
        const path = pathOf(batch);
        context.globalAlpha = opacity;
        if (fill !== null) {
            context.fillStyle = this.color = fill;
            context.fill(path);
        }
        if (stroke !== null) {
            context.strokeStyle = stroke;
            context.lineWidth = width;
            context.setLineDash([...dash]);
            context.stroke(path);
        }
    }

    flatten(): void {
        const { context, pixelRatio: ratio } = this;
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.globalAlpha = 1;
        context.textBaseline = 'middle';
    }

    text(text: string, x: number, y: number, { color, fontSize, weight, anchor }: TextStyle): void {
        const { context } = this;
        const font = `${weight} ${fontSize}px ${this.fontFamily}`;
        if (this.font !== font) {
            context.font = this.font = font;
        }
        if (this.color !== color) {
            context.fillStyle = this.color = color;
        }
        if (this.anchor !== anchor) {
            this.anchor = anchor;
            context.textAlign = anchor === 'middle' ? 'center' : anchor;
        }
        context.globalAlpha = 1;
        context.fillText(text, x, y);
    }
}

/** A batch's path is parsed once and kept as long as the batch. */
const paths = new WeakMap<PathBatch, Path2D>();
function pathOf(batch: PathBatch): Path2D {
    let path = paths.get(batch);
    if (!path) {
        path = new Path2D(batch.path);
        paths.set(batch, path);
    }
    return path;
}
