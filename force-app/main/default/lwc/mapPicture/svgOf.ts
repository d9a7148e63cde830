import { INKS } from 'c/mapScene';
import { paint } from 'c/mapPainter';
import { paintingOf } from './paintingOf';
import type { Picture } from './paintingOf';
import { SvgTarget } from './svgTarget';

/** The whole drawing as an SVG document, at zoom 1. The same drawing gives the same text. */
export function svgOf(picture: Picture): string {
    const painting = paintingOf(picture);
    const { size, palette } = painting;
    const target = new SvgTarget(size, palette.colorOf(INKS.ground), palette.fontFamily);
    paint(target, painting);
    return target.document(picture.caption);
}
