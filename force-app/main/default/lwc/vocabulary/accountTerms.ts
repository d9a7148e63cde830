import { drawnVocabulary, vocabulary, type WordOf } from './term';

/** Where the account stands: breaking the ice 破冰, working together 合作, a strategic position 格局. */
export const ACCOUNT_STAGES = vocabulary('AccountStage', [
    ['Breakthrough', 1],
    ['Cooperation', 2],
    ['Strategic', 3]
]);
export type AccountStage = WordOf<typeof ACCOUNT_STAGES>;

/** The three layers of a relationship with a customer: key 关键, general 普遍, organisational 组织. */
export const LAYERS = vocabulary('Layer', [
    ['Key', 1],
    ['General', 2],
    ['Organisational', 3]
]);
export type Layer = WordOf<typeof LAYERS>;

/** What builds a relationship of company to company: 沟通、匹配、联合、认同. Each is scored 0–5. */
export const ORGANISATIONAL_TIES = vocabulary('OrganisationalTie', [
    ['Communication', 0],
    ['Matching', 1],
    ['JointWork', 2],
    ['Recognition', 3]
]);
export type OrganisationalTie = WordOf<typeof ORGANISATIONAL_TIES>;

/** What trust stands on. Each is scored 1–5. */
export const TRUST_PILLARS = vocabulary('TrustPillar', [
    ['Transparency', 0],
    ['Reliability', 1],
    ['Consistency', 2]
]);
export type TrustPillar = WordOf<typeof TRUST_PILLARS>;

/** The four strategies of the power–interest matrix (Mendelow 1981), and the place of those it cannot place. */
export const STRATEGIES = drawnVocabulary(
    'Strategy',
    'strategy',
    [
        ['ManageClosely', 3, '◼', '#032d60'],
        ['KeepSatisfied', 2, '◩', '#2a5587'],
        ['KeepInformed', 1, '◪', '#7f98bb'],
        ['Monitor', 0, '◻', '#7b8794'],
        [null, null, '?', '#b0b7c0']
    ],
    'RMap_Strategy_NotPlaced'
);
export type Strategy = WordOf<typeof STRATEGIES>;

/** Where a deal stands by its key players. Without anybody mapped there is no map to judge, which is not red. */
export const DEAL_STATUSES = drawnVocabulary(
    'DealStatus',
    'deal',
    [
        ['Red', 0, '✕', '#a8321b'],
        ['Amber', 1, '!', '#8a6d1f'],
        ['Green', 2, '✓', '#2e7d4f'],
        [null, null, '?', '#b0b7c0']
    ],
    'RMap_DealStatus_NoMap'
);
export type DealStatus = WordOf<typeof DEAL_STATUSES>;

/** Our closeness beside that of the closest competitor. */
export const RELATIVE_STANDINGS = vocabulary('RelativeStanding', [
    ['Ahead', 1],
    ['Level', 0],
    ['Behind', -1]
]);
export type RelativeStanding = WordOf<typeof RELATIVE_STANDINGS>;

/** Answers to a question that may be open: a checkbox could not tell "no" from "unknown". */
export const ANSWERS = vocabulary('Answer', [
    ['Yes', 1],
    ['No', 0]
]);
