/**
 * The only door to D3: what the map uses, and nothing more. `npm run build` bundles it into one ES module, because the
 * platform resolves no npm package.
 */
export { select } from 'd3-selection';
export type { Selection } from 'd3-selection';
export { timeout } from 'd3-timer';
export type { Timer } from 'd3-timer';
export { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
export type { D3ZoomEvent, ZoomBehavior, ZoomTransform } from 'd3-zoom';
// Gives selections their `transition`, which the zoom behaviour uses for smooth moves.
import 'd3-transition';
