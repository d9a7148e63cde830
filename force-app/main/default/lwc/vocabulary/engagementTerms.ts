import { vocabulary, type WordOf } from './term';

/**
 * What was done together. Which level of closeness an act supports is a matter of the scoring profile; a bulk greeting
 * and a gift support none.
 */
export const ENGAGEMENT_KINDS = vocabulary('EngagementKind', [
    ['Message', 0],
    ['Call', 1],
    ['OfficeVisit', 2],
    ['SiteVisit', 3],
    ['BusinessMeal', 4],
    ['BusinessEvent', 5],
    ['Leisure', 6],
    ['SocialCause', 7],
    ['JointWorkshop', 8],
    ['ReferenceGiven', 9],
    ['SharedPlan', 10],
    ['GuidanceGiven', 11],
    ['Gift', 12],
    ['PrivateTravel', 13],
    ['BulkGreeting', 14],
    ['KeyEvent', 15],
    ['BusinessChange', 16]
]);
export type EngagementKind = WordOf<typeof ENGAGEMENT_KINDS>;

/** What became of it. Only what was held was observed; an outcome left blank says nothing against it. */
export const ENGAGEMENT_OUTCOMES = vocabulary('EngagementOutcome', [
    ['Held', 0],
    ['Planned', 1],
    ['Declined', 2],
    ['Cancelled', 3]
]);
export type EngagementOutcome = WordOf<typeof ENGAGEMENT_OUTCOMES>;

/** How somebody took it, as far as it was a matter of business. */
export const REACTIONS = vocabulary('Reaction', [
    ['Positive', 1],
    ['Mixed', 0],
    ['Negative', -1]
]);
export type Reaction = WordOf<typeof REACTIONS>;

/** The four scenarios in which people connect: at work or in private, on a special occasion or day by day. */
export const SCENARIOS = vocabulary('Scenario', [
    ['WorkSpecific', 0],
    ['WorkDaily', 1],
    ['PrivateSpecific', 2],
    ['PrivateDaily', 3]
]);
export type Scenario = WordOf<typeof SCENARIOS>;

/** Who promised whom. */
export const COMMITMENT_DIRECTIONS = vocabulary('CommitmentDirection', [
    ['Ours', 0],
    ['Theirs', 1]
]);
export type CommitmentDirection = WordOf<typeof COMMITMENT_DIRECTIONS>;

/** What the record says became of a promise. Whether it is overdue depends on the day and is not stored. */
export const COMMITMENT_STATUSES = vocabulary('CommitmentStatus', [
    ['Open', 0],
    ['Kept', 1],
    ['Broken', 2],
    ['Withdrawn', 3]
]);
export type CommitmentStatus = WordOf<typeof COMMITMENT_STATUSES>;

/** What a promise is on a given day. A promise closed after its day was kept late. */
export const COMMITMENT_STATES = vocabulary('CommitmentState', [
    ['Open', 0],
    ['Overdue', 1],
    ['Kept', 2],
    ['KeptLate', 3],
    ['Broken', 4],
    ['Withdrawn', 5]
]);
export type CommitmentState = WordOf<typeof COMMITMENT_STATES>;
