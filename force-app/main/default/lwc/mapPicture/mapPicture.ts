export { paintingOf, pictureSize } from './paintingOf';
export type { Picture } from './paintingOf';
export { PLAIN_PALETTE } from './plainPalette';
export { svgOf } from './svgOf';
export { escapeText, SvgTarget } from './svgTarget';
