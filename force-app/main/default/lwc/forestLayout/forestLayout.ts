export { layoutForest } from './layoutForest';
