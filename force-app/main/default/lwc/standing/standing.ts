export type {
    ClosenessEvidence,
    ClosenessStanding,
    CompetitorComparison,
    Evidenced,
    ObservedAct,
    Stance,
    Standing,
    TrustStanding
} from './types';
export { breachOf, isHospitality, levelOfAct } from './acts';
export type { ConductRules } from './acts';
export { claimedLevel, highestLevel, opensLevel } from './closeness';
export type { EvidencedLevel } from './closeness';
export { addDays, daysBetween } from './days';
export { stanceOn, standingElsewhere, standingOn } from './standingOn';
export type { PersonRecords } from './undated';
