export type {
    ClosenessEvidence,
    ClosenessStanding,
    CompetitorComparison,
    Evidenced,
    ObservedAct,
    Standing,
    TrustStanding
} from './types';
export { breachOf, levelOfAct, wasHeld } from './acts';
export type { ConductRules } from './acts';
export { addDays, daysBetween } from './days';
export { standingOn } from './standingOn';
export type { PersonRecords } from './standingOn';
