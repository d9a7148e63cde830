export { layoutTree } from './layoutTree';
export { edgePoints } from './edgePoints';
export { visibleIn } from './visibleIn';
export type { Bounds, EdgeRoute, TreeLayout, TreeLayoutOptions, TreeShape } from './types';
