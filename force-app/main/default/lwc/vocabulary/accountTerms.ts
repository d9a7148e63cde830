import type { DrawnTerm, Term, WordOf } from './term';

/** Where the account stands: breaking the ice 破冰, working together 合作, a strategic position 格局. */
export const ACCOUNT_STAGES = [
    { value: 'Breakthrough', rank: 1, labelKey: 'RMap_AccountStage_Breakthrough' },
    { value: 'Cooperation', rank: 2, labelKey: 'RMap_AccountStage_Cooperation' },
    { value: 'Strategic', rank: 3, labelKey: 'RMap_AccountStage_Strategic' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type AccountStage = WordOf<typeof ACCOUNT_STAGES>;

/** The three layers of a relationship with a customer: key 关键, general 普遍, organisational 组织. */
export const LAYERS = [
    { value: 'Key', rank: 1, labelKey: 'RMap_Layer_Key' },
    { value: 'General', rank: 2, labelKey: 'RMap_Layer_General' },
    { value: 'Organisational', rank: 3, labelKey: 'RMap_Layer_Organisational' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type Layer = WordOf<typeof LAYERS>;

/** What builds a relationship of company to company: 沟通、匹配、联合、认同. Each is scored 0–5. */
export const ORGANISATIONAL_TIES = [
    { value: 'Communication', rank: 0, labelKey: 'RMap_OrganisationalTie_Communication' },
    { value: 'Matching', rank: 1, labelKey: 'RMap_OrganisationalTie_Matching' },
    { value: 'JointWork', rank: 2, labelKey: 'RMap_OrganisationalTie_JointWork' },
    { value: 'Recognition', rank: 3, labelKey: 'RMap_OrganisationalTie_Recognition' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type OrganisationalTie = WordOf<typeof ORGANISATIONAL_TIES>;

/** What trust stands on. Each is scored 1–5. */
export const TRUST_PILLARS = [
    { value: 'Transparency', rank: 0, labelKey: 'RMap_TrustPillar_Transparency' },
    { value: 'Reliability', rank: 1, labelKey: 'RMap_TrustPillar_Reliability' },
    { value: 'Consistency', rank: 2, labelKey: 'RMap_TrustPillar_Consistency' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type TrustPillar = WordOf<typeof TRUST_PILLARS>;

/** The four strategies of the power–interest matrix (Mendelow 1981), and the place of those it cannot place. */
export const STRATEGIES = [
    {
        value: 'ManageClosely',
        rank: 3,
        labelKey: 'RMap_Strategy_ManageClosely',
        symbol: '◼',
        colorToken: '--c-rmap-strategy-manage-closely',
        color: '#032d60'
    },
    {
        value: 'KeepSatisfied',
        rank: 2,
        labelKey: 'RMap_Strategy_KeepSatisfied',
        symbol: '◩',
        colorToken: '--c-rmap-strategy-keep-satisfied',
        color: '#2a5587'
    },
    {
        value: 'KeepInformed',
        rank: 1,
        labelKey: 'RMap_Strategy_KeepInformed',
        symbol: '◪',
        colorToken: '--c-rmap-strategy-keep-informed',
        color: '#7f98bb'
    },
    {
        value: 'Monitor',
        rank: 0,
        labelKey: 'RMap_Strategy_Monitor',
        symbol: '◻',
        colorToken: '--c-rmap-strategy-monitor',
        color: '#7b8794'
    },
    {
        value: null,
        rank: null,
        labelKey: 'RMap_Strategy_NotPlaced',
        symbol: '?',
        colorToken: '--c-rmap-strategy-not-placed',
        color: '#b0b7c0'
    }
] as const satisfies readonly DrawnTerm[];
export type Strategy = WordOf<typeof STRATEGIES>;

/** Where a deal stands by its key players. Without anybody mapped there is no map to judge, which is not red. */
export const DEAL_STATUSES = [
    {
        value: 'Red',
        rank: 0,
        labelKey: 'RMap_DealStatus_Red',
        symbol: '✕',
        colorToken: '--c-rmap-deal-red',
        color: '#a8321b'
    },
    {
        value: 'Amber',
        rank: 1,
        labelKey: 'RMap_DealStatus_Amber',
        symbol: '!',
        colorToken: '--c-rmap-deal-amber',
        color: '#8a6d1f'
    },
    {
        value: 'Green',
        rank: 2,
        labelKey: 'RMap_DealStatus_Green',
        symbol: '✓',
        colorToken: '--c-rmap-deal-green',
        color: '#2e7d4f'
    },
    {
        value: null,
        rank: null,
        labelKey: 'RMap_DealStatus_NoMap',
        symbol: '?',
        colorToken: '--c-rmap-deal-no-map',
        color: '#b0b7c0'
    }
] as const satisfies readonly DrawnTerm[];
export type DealStatus = WordOf<typeof DEAL_STATUSES>;

/** Our closeness beside that of the closest competitor. */
export const RELATIVE_STANDINGS = [
    { value: 'Ahead', rank: 1, labelKey: 'RMap_RelativeStanding_Ahead' },
    { value: 'Level', rank: 0, labelKey: 'RMap_RelativeStanding_Level' },
    { value: 'Behind', rank: -1, labelKey: 'RMap_RelativeStanding_Behind' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type RelativeStanding = WordOf<typeof RELATIVE_STANDINGS>;
