import type { DrawnTerm, Term, WordOf } from './term';

/** Attitude towards us, from backing a competitor (−2) to coaching us (3). Red, grey, blue: it survives colour blindness. */
export const ATTITUDES = [
    {
        value: 'BacksCompetitor',
        rank: -2,
        labelKey: 'RMap_Attitude_BacksCompetitor',
        symbol: '✕',
        colorToken: '--c-rmap-attitude-backs-competitor',
        color: '#a8321b'
    },
    {
        value: 'Opposes',
        rank: -1,
        labelKey: 'RMap_Attitude_Opposes',
        symbol: '−',
        colorToken: '--c-rmap-attitude-opposes',
        color: '#d9622b'
    },
    {
        value: 'Neutral',
        rank: 0,
        labelKey: 'RMap_Attitude_Neutral',
        symbol: '=',
        colorToken: '--c-rmap-attitude-neutral',
        color: '#7b8794'
    },
    {
        value: 'Supports',
        rank: 1,
        labelKey: 'RMap_Attitude_Supports',
        symbol: '+',
        colorToken: '--c-rmap-attitude-supports',
        color: '#6aa5d8'
    },
    {
        value: 'SupportsExclusively',
        rank: 2,
        labelKey: 'RMap_Attitude_SupportsExclusively',
        symbol: '++',
        colorToken: '--c-rmap-attitude-supports-exclusively',
        color: '#2e75b6'
    },
    {
        value: 'Coach',
        rank: 3,
        labelKey: 'RMap_Attitude_Coach',
        symbol: '★',
        colorToken: '--c-rmap-attitude-coach',
        color: '#0b4f8a'
    },
    {
        value: null,
        rank: null,
        labelKey: 'RMap_Attitude_Unknown',
        symbol: '?',
        colorToken: '--c-rmap-attitude-unknown',
        color: '#b0b7c0'
    }
] as const satisfies readonly DrawnTerm[];
export type Attitude = WordOf<typeof ATTITUDES>;

/** Closeness by observed behaviour, no contact (0) to mutual trust (5). No contact is known; unknown is not no contact. */
export const CLOSENESS_LEVELS = [
    {
        value: 'NoContact',
        rank: 0,
        labelKey: 'RMap_Closeness_NoContact',
        symbol: 'L0',
        colorToken: '--c-rmap-closeness-no-contact',
        color: '#d8dde6'
    },
    {
        value: 'RemoteOnly',
        rank: 1,
        labelKey: 'RMap_Closeness_RemoteOnly',
        symbol: 'L1',
        colorToken: '--c-rmap-closeness-remote-only',
        color: '#a9b9d0'
    },
    {
        value: 'OfficeMeetings',
        rank: 2,
        labelKey: 'RMap_Closeness_OfficeMeetings',
        symbol: 'L2',
        colorToken: '--c-rmap-closeness-office-meetings',
        color: '#7f98bb'
    },
    {
        value: 'MealsAndEvents',
        rank: 3,
        labelKey: 'RMap_Closeness_MealsAndEvents',
        symbol: 'L3',
        colorToken: '--c-rmap-closeness-meals-and-events',
        color: '#5477a5'
    },
    {
        value: 'OutOfHours',
        rank: 4,
        labelKey: 'RMap_Closeness_OutOfHours',
        symbol: 'L4',
        colorToken: '--c-rmap-closeness-out-of-hours',
        color: '#2a5587'
    },
    {
        value: 'MutualTrust',
        rank: 5,
        labelKey: 'RMap_Closeness_MutualTrust',
        symbol: 'L5',
        colorToken: '--c-rmap-closeness-mutual-trust',
        color: '#032d60'
    },
    {
        value: null,
        rank: null,
        labelKey: 'RMap_Closeness_Unknown',
        symbol: '–',
        colorToken: '--c-rmap-closeness-unknown',
        color: '#b0b7c0'
    }
] as const satisfies readonly DrawnTerm[];
export type Closeness = WordOf<typeof CLOSENESS_LEVELS>;

/** Standing in the customer's politics. Blank is none of the three. */
export const POLITICAL_STATUSES = [
    {
        value: 'InnerCircle',
        rank: 2,
        labelKey: 'RMap_PoliticalStatus_InnerCircle',
        symbol: '◎',
        colorToken: '--c-rmap-political-inner-circle',
        color: '#032d60'
    },
    {
        value: 'PoliticalStructure',
        rank: 1,
        labelKey: 'RMap_PoliticalStatus_PoliticalStructure',
        symbol: '○',
        colorToken: '--c-rmap-political-structure',
        color: '#2a5587'
    },
    {
        value: 'Outside',
        rank: 0,
        labelKey: 'RMap_PoliticalStatus_Outside',
        symbol: '·',
        colorToken: '--c-rmap-political-outside',
        color: '#7b8794'
    },
    {
        value: null,
        rank: null,
        labelKey: 'RMap_PoliticalStatus_Unknown',
        symbol: '?',
        colorToken: '--c-rmap-political-unknown',
        color: '#b0b7c0'
    }
] as const satisfies readonly DrawnTerm[];
export type PoliticalStatus = WordOf<typeof POLITICAL_STATUSES>;

/** How far a relationship has come: know, connect, trust, use (知、连、信、用). */
export const CONNECTION_STAGES = [
    { value: 'Know', rank: 1, labelKey: 'RMap_ConnectionStage_Know' },
    { value: 'Connect', rank: 2, labelKey: 'RMap_ConnectionStage_Connect' },
    { value: 'Trust', rank: 3, labelKey: 'RMap_ConnectionStage_Trust' },
    { value: 'Use', rank: 4, labelKey: 'RMap_ConnectionStage_Use' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type ConnectionStage = WordOf<typeof CONNECTION_STAGES>;

/** How well we have covered a person by contact. */
export const COVERAGES = [
    { value: 'NoContact', rank: 0, labelKey: 'RMap_Coverage_NoContact' },
    { value: 'Brief', rank: 1, labelKey: 'RMap_Coverage_Brief' },
    { value: 'Multiple', rank: 2, labelKey: 'RMap_Coverage_Multiple' },
    { value: 'InDepth', rank: 3, labelKey: 'RMap_Coverage_InDepth' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type Coverage = WordOf<typeof COVERAGES>;

/** How much an observation carries: consensus > explicit > inferred > unclear. */
export const EVIDENCE_STRENGTHS = [
    { value: 'Consensus', rank: 3, labelKey: 'RMap_EvidenceStrength_Consensus' },
    { value: 'Explicit', rank: 2, labelKey: 'RMap_EvidenceStrength_Explicit' },
    { value: 'Inferred', rank: 1, labelKey: 'RMap_EvidenceStrength_Inferred' },
    { value: 'Unclear', rank: 0, labelKey: 'RMap_EvidenceStrength_Unclear' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type EvidenceStrength = WordOf<typeof EVIDENCE_STRENGTHS>;

/** Where the evidence comes from, apart from who wrote it down. */
export const EVIDENCE_ORIGINS = [
    { value: 'Interview', rank: 0, labelKey: 'RMap_EvidenceOrigin_Interview' },
    { value: 'PublicWebPage', rank: 1, labelKey: 'RMap_EvidenceOrigin_PublicWebPage' },
    { value: 'IndustryReport', rank: 2, labelKey: 'RMap_EvidenceOrigin_IndustryReport' },
    { value: 'TransactionHistory', rank: 3, labelKey: 'RMap_EvidenceOrigin_TransactionHistory' },
    { value: 'CrmActivity', rank: 4, labelKey: 'RMap_EvidenceOrigin_CrmActivity' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type EvidenceOrigin = WordOf<typeof EVIDENCE_ORIGINS>;

/** Who wrote a dated record. */
export const SOURCES = [
    { value: 'Rep', rank: 0, labelKey: 'RMap_Source_Rep' },
    { value: 'Sync', rank: 1, labelKey: 'RMap_Source_Sync' },
    { value: 'Derived', rank: 2, labelKey: 'RMap_Source_Derived' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type Source = WordOf<typeof SOURCES>;

/** Only an accepted assessment counts; a proposal waits for a person. */
export const ASSESSMENT_STATUSES = [
    { value: 'Proposed', rank: 0, labelKey: 'RMap_AssessmentStatus_Proposed' },
    { value: 'Accepted', rank: 1, labelKey: 'RMap_AssessmentStatus_Accepted' },
    { value: 'Rejected', rank: 2, labelKey: 'RMap_AssessmentStatus_Rejected' },
    { value: null, rank: null, labelKey: 'RMap_Unknown' }
] as const satisfies readonly Term[];
export type AssessmentStatus = WordOf<typeof ASSESSMENT_STATUSES>;
