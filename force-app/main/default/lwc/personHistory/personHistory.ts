export { personHistory, strengthOn } from './history';
export type { HistoryMark, HistoryPoint, PersonHistory } from './history';
