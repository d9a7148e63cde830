export { layoutTree } from './layoutTree';
export { layoutForest } from './layoutForest';
export { edgePoints } from './edgePoints';
export { visibleIn } from './visibleIn';
export type { Bounds, EdgeRoute, TreeLayout, TreeLayoutOptions, TreeShape } from './types';
