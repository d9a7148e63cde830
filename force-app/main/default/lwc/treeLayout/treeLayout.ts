export { draftTree, layoutTree } from './layoutTree';
export { edgePoints } from './edgePoints';
export { visibleIn } from './visibleIn';
export type { Bounds, EdgeRoute, TreeLayout, TreeLayoutOptions, TreeShape } from './types';

// What other layouts of the same trees are made of.
export { draftOf, finish } from './draft';
export type { Draft } from './draft';
export { familyOf, isLeaf } from './family';
export { placeInStack, stackOf } from './stack';
