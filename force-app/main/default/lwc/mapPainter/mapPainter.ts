export { CanvasTarget } from './canvasTarget';
export { isSameScene, paint, sceneOf } from './paint';
export type { Painting, Scene } from './paint';
export { readPalette } from './palette';
export type { Palette } from './palette';
export type { PaintTarget, PathStyle, TextStyle } from './target';
