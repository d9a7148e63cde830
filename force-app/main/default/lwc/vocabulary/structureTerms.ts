import type { DrawnTerm, Term, WordOf } from './term';

/** On whose side of the table a stakeholder sits. */
export const KINDS = [
    {
        value: 'Customer',
        rank: 0,
        labelKey: 'RMap_Kind_Customer',
        symbol: '●',
        colorToken: '--c-rmap-kind-customer',
        color: '#032d60'
    },
    {
        value: 'Internal',
        rank: 1,
        labelKey: 'RMap_Kind_Internal',
        symbol: '■',
        colorToken: '--c-rmap-kind-internal',
        color: '#0176d3'
    },
    {
        value: 'Partner',
        rank: 2,
        labelKey: 'RMap_Kind_Partner',
        symbol: '◆',
        colorToken: '--c-rmap-kind-partner',
        color: '#0b827c'
    },
    {
        value: 'Competitor',
        rank: 3,
        labelKey: 'RMap_Kind_Competitor',
        symbol: '▲',
        colorToken: '--c-rmap-kind-competitor',
        color: '#a8321b'
    },
    {
        value: 'Supplier',
        rank: 4,
        labelKey: 'RMap_Kind_Supplier',
        symbol: '▼',
        colorToken: '--c-rmap-kind-supplier',
        color: '#7f5217'
    },
    {
        value: 'Regulator',
        rank: 5,
        labelKey: 'RMap_Kind_Regulator',
        symbol: '§',
        colorToken: '--c-rmap-kind-regulator',
        color: '#5a1ba9'
    },
    {
        value: 'Other',
        rank: 6,
        labelKey: 'RMap_Kind_Other',
        symbol: '○',
        colorToken: '--c-rmap-kind-other',
        color: '#5d6b7a'
    },
    {
        value: null,
        rank: null,
        labelKey: 'RMap_Unknown',
        symbol: '?',
        colorToken: '--c-rmap-kind-unknown',
        color: '#b0b7c0'
    }
] as const satisfies readonly DrawnTerm[];
export type Kind = WordOf<typeof KINDS>;

/** Whether a seat is filled. A vacant seat is drawn dashed, a leaver is out of every count. */
export const STATUSES = [
    { value: 'Active', rank: 0, labelKey: 'RMap_Status_Active' },
    { value: 'Vacant', rank: 1, labelKey: 'RMap_Status_Vacant' },
    { value: 'Left', rank: 2, labelKey: 'RMap_Status_Left' },
    { value: 'Unverified', rank: 3, labelKey: 'RMap_Status_Unverified' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type Status = WordOf<typeof STATUSES>;

/** Level in the organisation, staff (1) to executive (4). */
export const SENIORITIES = [
    { value: 'Executive', rank: 4, labelKey: 'RMap_Seniority_Executive' },
    { value: 'Director', rank: 3, labelKey: 'RMap_Seniority_Director' },
    { value: 'Manager', rank: 2, labelKey: 'RMap_Seniority_Manager' },
    { value: 'Staff', rank: 1, labelKey: 'RMap_Seniority_Staff' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type Seniority = WordOf<typeof SENIORITIES>;

/** Parts played in a decision. A person may hold several; the order is the one in which a card shows them. */
export const DECISION_ROLES = [
    { value: 'Approver', rank: 0, labelKey: 'RMap_Role_Approver' },
    { value: 'DecisionMaker', rank: 1, labelKey: 'RMap_Role_DecisionMaker' },
    { value: 'Evaluator', rank: 2, labelKey: 'RMap_Role_Evaluator' },
    { value: 'Influencer', rank: 3, labelKey: 'RMap_Role_Influencer' },
    { value: 'User', rank: 4, labelKey: 'RMap_Role_User' },
    { value: 'Purchaser', rank: 5, labelKey: 'RMap_Role_Purchaser' },
    { value: 'Gatekeeper', rank: 6, labelKey: 'RMap_Role_Gatekeeper' },
    { value: 'Coach', rank: 7, labelKey: 'RMap_Role_Coach' },
    { value: 'ExecutiveSponsor', rank: 8, labelKey: 'RMap_Role_ExecutiveSponsor' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type DecisionRole = WordOf<typeof DECISION_ROLES>;

/** The steps of a purchase, from need (1) to signature (6). */
export const BUYING_STEPS = [
    { value: 'Need', rank: 1, labelKey: 'RMap_Step_Need' },
    { value: 'Specification', rank: 2, labelKey: 'RMap_Step_Specification' },
    { value: 'Evaluation', rank: 3, labelKey: 'RMap_Step_Evaluation' },
    { value: 'Recommendation', rank: 4, labelKey: 'RMap_Step_Recommendation' },
    { value: 'Approval', rank: 5, labelKey: 'RMap_Step_Approval' },
    { value: 'Signature', rank: 6, labelKey: 'RMap_Step_Signature' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type BuyingStep = WordOf<typeof BUYING_STEPS>;

/** A tie that may be drawn, and whether it points from one end to the other or holds both ways. */
export interface LinkTerm extends DrawnTerm {
    readonly directed: boolean;
}

/** Ties beside the reporting line. "A trusts B" points from A to B; a message then travels well from B to A. */
export const LINK_KINDS = [
    {
        value: 'DottedLine',
        rank: 0,
        labelKey: 'RMap_LinkKind_DottedLine',
        symbol: '┄',
        colorToken: '--c-rmap-link-dotted-line',
        color: '#5d6b7a',
        directed: true
    },
    {
        value: 'Influences',
        rank: 1,
        labelKey: 'RMap_LinkKind_Influences',
        symbol: '→',
        colorToken: '--c-rmap-link-influences',
        color: '#5a1ba9',
        directed: true
    },
    {
        value: 'Trusts',
        rank: 2,
        labelKey: 'RMap_LinkKind_Trusts',
        symbol: '◆',
        colorToken: '--c-rmap-link-trusts',
        color: '#0176d3',
        directed: true
    },
    {
        value: 'Conflicts',
        rank: 3,
        labelKey: 'RMap_LinkKind_Conflicts',
        symbol: '⚡',
        colorToken: '--c-rmap-link-conflicts',
        color: '#b3311c',
        directed: false
    },
    {
        value: 'WorksWith',
        rank: 4,
        labelKey: 'RMap_LinkKind_WorksWith',
        symbol: '↔',
        colorToken: '--c-rmap-link-works-with',
        color: '#0b827c',
        directed: false
    },
    {
        value: 'Introduced',
        rank: 5,
        labelKey: 'RMap_LinkKind_Introduced',
        symbol: '⇢',
        colorToken: '--c-rmap-link-introduced',
        color: '#8a6d1f',
        directed: true
    },
    {
        value: 'Supplies',
        rank: 6,
        labelKey: 'RMap_LinkKind_Supplies',
        symbol: '⇒',
        colorToken: '--c-rmap-link-supplies',
        color: '#7f5217',
        directed: true
    },
    {
        value: null,
        rank: null,
        labelKey: 'RMap_Unknown',
        symbol: '?',
        colorToken: '--c-rmap-link-unknown',
        color: '#b0b7c0',
        directed: true
    }
] as const satisfies readonly LinkTerm[];
export type LinkKind = WordOf<typeof LINK_KINDS>;
