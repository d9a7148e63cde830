export type { ActionKind, Advice, AdviceSources, Risk, RiskKind, SuggestedAct } from './types';
export { risksOf } from './risks';
export { adviceOn } from './adviceOn';
export { suggestedAct } from './acts';
