import { CanvasTarget, paint } from 'c/mapPainter';
import { paintingOf, pictureSize } from 'c/mapPicture';
import type { Picture } from 'c/mapPicture';
import { INKS } from 'c/mapScene';
import type { Size } from 'c/mapScene';

/** Pixels of the picture to one of the drawing, so that it is sharp on a slide. */
const SHARPNESS = 2;
/** Of a larger canvas, browsers paint nothing or give no file. */
const MOST_PIXELS = { side: 16_384, area: 64_000_000 };

/** The size of a PNG in pixels, and how many of them there are to one of the drawing. */
export interface PngSize extends Size {
    readonly ratio: number;
}

/** The size of the PNG of a drawing: twice as large, but scaled down as far as it takes to stay within what browsers allow. */
export function pixelsOf({ width, height }: Size): PngSize {
    const { side, area } = MOST_PIXELS;
    const ratio = Math.min(SHARPNESS, side / Math.max(width, height), Math.sqrt(area / (width * height)));
    return { ratio, width: Math.floor(width * ratio), height: Math.floor(height * ratio) };
}

/**
 * The whole drawing as a PNG, the same scene as in the SVG, at `pixelsOf` its size. For thousands of people that is smaller
 * than life: then it is seen from further away, as on the screen. Null where the browser gives none, as of a canvas that is
 * too large for it.
 */
export async function pngOf(picture: Picture): Promise<Blob | null> {
    const painting = paintingOf(picture, Math.min(1, pixelsOf(pictureSize(picture.drawing)).ratio));
    const { size, palette } = painting;
    const { ratio, width, height } = pixelsOf(size);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    if (!context) {
        return null;
    }
    paint(new CanvasTarget(context, size, ratio, palette.fontFamily), painting);
    // The target clears what it paints on, so the ground comes last and goes below.
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = palette.colorOf(INKS.ground);
    context.fillRect(0, 0, size.width, size.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    // Gives the memory back, which may be hundreds of megabytes.
    canvas.width = canvas.height = 0;
    return png;
}
