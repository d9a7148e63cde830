import { drawnVocabulary, vocabulary, type WordOf } from './term';

/** On whose side of the table a stakeholder sits. */
export const KINDS = drawnVocabulary('Kind', 'kind', [
    ['Customer', 0, '●', '#032d60'],
    ['Internal', 1, '■', '#0176d3'],
    ['Partner', 2, '◆', '#0b827c'],
    ['Competitor', 3, '▲', '#a8321b'],
    ['Supplier', 4, '▼', '#7f5217'],
    ['Regulator', 5, '§', '#5a1ba9'],
    ['Other', 6, '○', '#5d6b7a'],
    [null, null, '?', '#b0b7c0']
]);
export type Kind = WordOf<typeof KINDS>;

/** Whether a seat is filled. A vacant seat is drawn dashed, a leaver is out of every count. */
export const STATUSES = vocabulary('Status', [
    ['Active', 0],
    ['Vacant', 1],
    ['Left', 2],
    ['Unverified', 3]
]);
export type Status = WordOf<typeof STATUSES>;

/** Level in the organisation, staff (1) to executive (4). */
export const SENIORITIES = vocabulary('Seniority', [
    ['Executive', 4],
    ['Director', 3],
    ['Manager', 2],
    ['Staff', 1]
]);
export type Seniority = WordOf<typeof SENIORITIES>;

/** Parts played in a decision. A person may hold several; the order is the one in which a card shows them. */
export const DECISION_ROLES = vocabulary('Role', [
    ['Approver', 0],
    ['DecisionMaker', 1],
    ['Evaluator', 2],
    ['Influencer', 3],
    ['User', 4],
    ['Purchaser', 5],
    ['Gatekeeper', 6],
    ['Coach', 7],
    ['ExecutiveSponsor', 8]
]);
export type DecisionRole = WordOf<typeof DECISION_ROLES>;

/** The steps of a purchase, from need (1) to signature (6). */
export const BUYING_STEPS = vocabulary('Step', [
    ['Need', 1],
    ['Specification', 2],
    ['Evaluation', 3],
    ['Recommendation', 4],
    ['Approval', 5],
    ['Signature', 6]
]);
export type BuyingStep = WordOf<typeof BUYING_STEPS>;

/** Ties beside the reporting line. "A trusts B" points from A to B; a message then travels well from B to A. */
export const LINK_KINDS = drawnVocabulary('LinkKind', 'link', [
    ['DottedLine', 0, '┄', '#5d6b7a'],
    ['Influences', 1, '→', '#5a1ba9'],
    ['Trusts', 2, '◆', '#0176d3'],
    ['Conflicts', 3, '⚡', '#b3311c'],
    ['WorksWith', 4, '↔', '#0b827c'],
    ['Introduced', 5, '⇢', '#8a6d1f'],
    ['Supplies', 6, '⇒', '#7f5217'],
    [null, null, '?', '#b0b7c0']
]).map((term) => ({
    ...term,
    directed: term.value !== 'Conflicts' && term.value !== 'WorksWith'
}));
export type LinkKind = WordOf<typeof LINK_KINDS>;
