/**
 * The only door to D3: what the map uses, and nothing more. `npm run build` bundles it into one ES module, because the
 * platform resolves no npm package. Selections can do what the zoom behaviour needs, and that what the map asks of it (see
 * `scripts/build/slimD3.ts`).
 */
export { easeCubicInOut } from 'd3-ease';
export { interpolateZoom } from 'd3-interpolate';
export { select } from 'd3-selection';
export type { Selection } from 'd3-selection';
export { timeout, timer } from 'd3-timer';
export type { Timer } from 'd3-timer';
export { zoom, zoomIdentity } from 'd3-zoom';
export type { D3ZoomEvent, ZoomBehavior } from 'd3-zoom';
