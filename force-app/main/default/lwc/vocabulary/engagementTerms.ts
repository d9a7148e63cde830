import type { Term, WordOf } from './term';

/**
 * What was done together. Which level of closeness an act supports is a matter of the scoring profile; a bulk greeting
 * and a gift support none.
 */
export const ENGAGEMENT_KINDS = [
    { value: 'Message', rank: 0, labelKey: 'RMap_EngagementKind_Message' },
    { value: 'Call', rank: 1, labelKey: 'RMap_EngagementKind_Call' },
    { value: 'OfficeVisit', rank: 2, labelKey: 'RMap_EngagementKind_OfficeVisit' },
    { value: 'SiteVisit', rank: 3, labelKey: 'RMap_EngagementKind_SiteVisit' },
    { value: 'BusinessMeal', rank: 4, labelKey: 'RMap_EngagementKind_BusinessMeal' },
    { value: 'BusinessEvent', rank: 5, labelKey: 'RMap_EngagementKind_BusinessEvent' },
    { value: 'Leisure', rank: 6, labelKey: 'RMap_EngagementKind_Leisure' },
    { value: 'SocialCause', rank: 7, labelKey: 'RMap_EngagementKind_SocialCause' },
    { value: 'JointWorkshop', rank: 8, labelKey: 'RMap_EngagementKind_JointWorkshop' },
    { value: 'ReferenceGiven', rank: 9, labelKey: 'RMap_EngagementKind_ReferenceGiven' },
    { value: 'SharedPlan', rank: 10, labelKey: 'RMap_EngagementKind_SharedPlan' },
    { value: 'GuidanceGiven', rank: 11, labelKey: 'RMap_EngagementKind_GuidanceGiven' },
    { value: 'Gift', rank: 12, labelKey: 'RMap_EngagementKind_Gift' },
    { value: 'PrivateTravel', rank: 13, labelKey: 'RMap_EngagementKind_PrivateTravel' },
    { value: 'BulkGreeting', rank: 14, labelKey: 'RMap_EngagementKind_BulkGreeting' },
    { value: 'KeyEvent', rank: 15, labelKey: 'RMap_EngagementKind_KeyEvent' },
    { value: 'BusinessChange', rank: 16, labelKey: 'RMap_EngagementKind_BusinessChange' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type EngagementKind = WordOf<typeof ENGAGEMENT_KINDS>;

/** What became of it. Only what was held was observed; an outcome left blank says nothing against it. */
export const ENGAGEMENT_OUTCOMES = [
    { value: 'Held', rank: 0, labelKey: 'RMap_EngagementOutcome_Held' },
    { value: 'Planned', rank: 1, labelKey: 'RMap_EngagementOutcome_Planned' },
    { value: 'Declined', rank: 2, labelKey: 'RMap_EngagementOutcome_Declined' },
    { value: 'Cancelled', rank: 3, labelKey: 'RMap_EngagementOutcome_Cancelled' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type EngagementOutcome = WordOf<typeof ENGAGEMENT_OUTCOMES>;

/** How somebody took it, as far as it was a matter of business. */
export const REACTIONS = [
    { value: 'Positive', rank: 1, labelKey: 'RMap_Reaction_Positive' },
    { value: 'Mixed', rank: 0, labelKey: 'RMap_Reaction_Mixed' },
    { value: 'Negative', rank: -1, labelKey: 'RMap_Reaction_Negative' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type Reaction = WordOf<typeof REACTIONS>;

/** The four scenarios in which people connect: at work or in private, on a special occasion or day by day. */
export const SCENARIOS = [
    { value: 'WorkSpecific', rank: 0, labelKey: 'RMap_Scenario_WorkSpecific' },
    { value: 'WorkDaily', rank: 1, labelKey: 'RMap_Scenario_WorkDaily' },
    { value: 'PrivateSpecific', rank: 2, labelKey: 'RMap_Scenario_PrivateSpecific' },
    { value: 'PrivateDaily', rank: 3, labelKey: 'RMap_Scenario_PrivateDaily' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type Scenario = WordOf<typeof SCENARIOS>;

/** Who promised whom. */
export const COMMITMENT_DIRECTIONS = [
    { value: 'Ours', rank: 0, labelKey: 'RMap_CommitmentDirection_Ours' },
    { value: 'Theirs', rank: 1, labelKey: 'RMap_CommitmentDirection_Theirs' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type CommitmentDirection = WordOf<typeof COMMITMENT_DIRECTIONS>;

/** What the record says became of a promise. Whether it is overdue depends on the day and is not stored. */
export const COMMITMENT_STATUSES = [
    { value: 'Open', rank: 0, labelKey: 'RMap_CommitmentStatus_Open' },
    { value: 'Kept', rank: 1, labelKey: 'RMap_CommitmentStatus_Kept' },
    { value: 'Broken', rank: 2, labelKey: 'RMap_CommitmentStatus_Broken' },
    { value: 'Withdrawn', rank: 3, labelKey: 'RMap_CommitmentStatus_Withdrawn' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type CommitmentStatus = WordOf<typeof COMMITMENT_STATUSES>;

/** What a promise is on a given day. A promise closed after its day was kept late. */
export const COMMITMENT_STATES = [
    { value: 'Open', rank: 0, labelKey: 'RMap_CommitmentState_Open' },
    { value: 'Overdue', rank: 1, labelKey: 'RMap_CommitmentState_Overdue' },
    { value: 'Kept', rank: 2, labelKey: 'RMap_CommitmentState_Kept' },
    { value: 'KeptLate', rank: 3, labelKey: 'RMap_CommitmentState_KeptLate' },
    { value: 'Broken', rank: 4, labelKey: 'RMap_CommitmentState_Broken' },
    { value: 'Withdrawn', rank: 5, labelKey: 'RMap_CommitmentState_Withdrawn' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type CommitmentState = WordOf<typeof COMMITMENT_STATES>;
