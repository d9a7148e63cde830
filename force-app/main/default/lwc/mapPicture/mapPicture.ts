export { PLAIN_PALETTE } from './plainPalette';
export { svgOf } from './svgOf';
export type { Picture } from './svgOf';
export { escapeText, SvgTarget } from './svgTarget';
