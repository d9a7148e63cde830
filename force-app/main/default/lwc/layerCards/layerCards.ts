export type { ContactCounts, LayerCard, TieLine } from './card';
export { layerCardOf } from './card';
export type { LayerPoint } from './history';
export { HISTORY_STEPS, historyDays, layersAt } from './history';
export type { Sparkline } from './sparkline';
export { sparklineOf } from './sparkline';
export { cardAfter, HEAD } from './walk';
