export type { Axis, Placement } from './types';
export { placementOf, placements } from './placements';
export { strategyFor } from './strategy';
