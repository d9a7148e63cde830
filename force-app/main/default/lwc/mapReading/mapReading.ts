export { HistoryReading } from './historyReading';
export type { History, HistoryStep } from './historyReading';
export { PeopleReading } from './peopleReading';
export { readDeal } from './deal';
export type { Deal } from './deal';
export type { ListsAnswer, PageVariables } from './pagedLists';
