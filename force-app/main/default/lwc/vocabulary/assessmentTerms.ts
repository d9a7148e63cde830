import { drawnVocabulary, vocabulary, type WordOf } from './term';

/** Attitude towards us, from backing a competitor (−2) to coaching us (3). Red, grey, blue: it survives colour blindness. */
export const ATTITUDES = drawnVocabulary(
    'Attitude',
    'attitude',
    [
        ['BacksCompetitor', -2, '✕', '#a8321b'],
        ['Opposes', -1, '−', '#d9622b'],
        ['Neutral', 0, '=', '#7b8794'],
        ['Supports', 1, '+', '#6aa5d8'],
        ['SupportsExclusively', 2, '++', '#2e75b6'],
        ['Coach', 3, '★', '#0b4f8a'],
        [null, null, '?', '#b0b7c0']
    ],
    'RMap_Attitude_Unknown'
);
export type Attitude = WordOf<typeof ATTITUDES>;

/** Closeness by observed behaviour, no contact (0) to mutual trust (5). No contact is known; unknown is not no contact. */
export const CLOSENESS_LEVELS = drawnVocabulary(
    'Closeness',
    'closeness',
    [
        ['NoContact', 0, 'L0', '#d8dde6'],
        ['RemoteOnly', 1, 'L1', '#a9b9d0'],
        ['OfficeMeetings', 2, 'L2', '#7f98bb'],
        ['MealsAndEvents', 3, 'L3', '#5477a5'],
        ['OutOfHours', 4, 'L4', '#2a5587'],
        ['MutualTrust', 5, 'L5', '#032d60'],
        [null, null, '–', '#b0b7c0']
    ],
    'RMap_Closeness_Unknown'
);
export type Closeness = WordOf<typeof CLOSENESS_LEVELS>;

/** Standing in the customer's politics. Blank is none of the three. */
export const POLITICAL_STATUSES = drawnVocabulary(
    'PoliticalStatus',
    'political',
    [
        ['InnerCircle', 2, '◎', '#032d60'],
        ['PoliticalStructure', 1, '○', '#2a5587'],
        ['Outside', 0, '·', '#7b8794'],
        [null, null, '?', '#b0b7c0']
    ],
    'RMap_PoliticalStatus_Unknown'
);
export type PoliticalStatus = WordOf<typeof POLITICAL_STATUSES>;

/** How far a relationship has come: know, connect, trust, use (知、连、信、用). */
export const CONNECTION_STAGES = vocabulary('ConnectionStage', [
    ['Know', 1],
    ['Connect', 2],
    ['Trust', 3],
    ['Use', 4]
]);
export type ConnectionStage = WordOf<typeof CONNECTION_STAGES>;

/** How well we have covered a person by contact. */
export const COVERAGES = vocabulary('Coverage', [
    ['NoContact', 0],
    ['Brief', 1],
    ['Multiple', 2],
    ['InDepth', 3]
]);
export type Coverage = WordOf<typeof COVERAGES>;

/** How much an observation carries: consensus > explicit > inferred > unclear. */
export const EVIDENCE_STRENGTHS = vocabulary('EvidenceStrength', [
    ['Consensus', 3],
    ['Explicit', 2],
    ['Inferred', 1],
    ['Unclear', 0]
]);
export type EvidenceStrength = WordOf<typeof EVIDENCE_STRENGTHS>;

/** Where the evidence comes from, apart from who wrote it down. */
export const EVIDENCE_ORIGINS = vocabulary('EvidenceOrigin', [
    ['Interview', 0],
    ['PublicWebPage', 1],
    ['IndustryReport', 2],
    ['TransactionHistory', 3],
    ['CrmActivity', 4]
]);
export type EvidenceOrigin = WordOf<typeof EVIDENCE_ORIGINS>;

/** Who wrote a dated record. */
export const SOURCES = vocabulary('Source', [
    ['Rep', 0],
    ['Sync', 1],
    ['Derived', 2]
]);
export type Source = WordOf<typeof SOURCES>;

/** Only an accepted assessment counts; a proposal waits for a person. */
export const ASSESSMENT_STATUSES = vocabulary('AssessmentStatus', [
    ['Proposed', 0],
    ['Accepted', 1],
    ['Rejected', 2]
]);
export type AssessmentStatus = WordOf<typeof ASSESSMENT_STATUSES>;
