export { CanvasTarget } from './canvasTarget';
export { paint } from './paint';
export type { Painting } from './paint';
export { readPalette } from './palette';
export type { Palette } from './palette';
export type { PaintTarget, PathStyle, TextStyle } from './target';
