export type {
    CommitteeSeat,
    EvidenceRules,
    HealthWeights,
    ReviewDays,
    ScoringProfile,
    StrengthWeights,
    Thresholds
} from './profile';
export { DEFAULT_PROFILE } from './defaultProfile';
export { readProfile } from './readProfile';
export type {
    InfluenceRules,
    LevelFrom,
    NetworkRules,
    PathCosts,
    PowerInterestSigns,
    StructureRules
} from './networkRules';
