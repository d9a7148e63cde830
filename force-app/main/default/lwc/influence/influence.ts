export type { Influence, InformalLeader, ListeningTie, OutsideInfluence, PersonInfluence } from './types';
export { influenceOf } from './influenceOf';
export { pageRank } from './pageRank';
