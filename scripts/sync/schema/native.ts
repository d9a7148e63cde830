import {
    ASSESSMENT_STATUSES,
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    CONNECTION_STAGES,
    COVERAGES,
    DECISION_ROLES,
    EVIDENCE_ORIGINS,
    EVIDENCE_STRENGTHS,
    KINDS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    SENIORITIES,
    SOURCES,
    STATUSES
} from 'c/vocabulary';
import type { Term, WordOf } from 'c/vocabulary';
import { z } from 'zod';

/** The mark at the top of a map file; it changes when the format does. */
export const FORMAT = 'relationship-map/1';

/** Longest texts, as the org's fields have them. */
export const LENGTHS = { name: 80, text: 255, longText: 32768, accountName: 255, opportunityName: 120 } as const;

const key = z.string().trim().min(1).max(100);
const day = z.iso.date();
const text = (length: number) => z.string().trim().max(length);
const name = (length: number) => text(length).min(1);
const score = (least: number, greatest: number) => z.number().int().min(least).max(greatest);
const word = <T extends readonly Term[]>(terms: T) => z.enum(wordsOf(terms));
const decisionRoles = z.array(word(DECISION_ROLES)).nullish();

/** The words of a vocabulary, unknown left out: a blank says unknown. */
function wordsOf<T extends readonly Term[]>(terms: T): [WordOf<T>, ...WordOf<T>[]] {
    return terms.flatMap(({ value }) => value ?? []) as [WordOf<T>, ...WordOf<T>[]];
}

export const accountRow = z.strictObject({
    key,
    name: name(LENGTHS.accountName).optional().describe('Needed unless the account is in the org already.'),
    industry: text(LENGTHS.text).nullish()
});

export const opportunityRow = z.strictObject({
    key,
    name: name(LENGTHS.opportunityName),
    stageName: name(LENGTHS.text),
    closeDate: day,
    amount: z.number().nullish()
});

export const stakeholderRow = z.strictObject({
    key,
    name: name(LENGTHS.name),
    kind: word(KINDS).optional().describe('Customer when left out.'),
    status: word(STATUSES).optional().describe('Active when left out.'),
    title: text(LENGTHS.text).nullish(),
    department: text(LENGTHS.text).nullish(),
    function: text(LENGTHS.text).nullish(),
    seniority: word(SENIORITIES).nullish(),
    reportsTo: key.nullish().describe('Key of the superior.'),
    decisionRoles,
    politicalStatus: word(POLITICAL_STATUSES).nullish().describe('Counts only while no accepted assessment says it.'),
    power: score(1, 5).nullish().describe('Counts only while no accepted assessment says it.'),
    interest: score(1, 5).nullish().describe('Counts only while no accepted assessment says it.'),
    targetCloseness: word(CLOSENESS_LEVELS).nullish(),
    targetOn: day.nullish()
});

export const positionRow = z.strictObject({
    key,
    stakeholder: key,
    title: text(LENGTHS.text).nullish(),
    department: text(LENGTHS.text).nullish(),
    function: text(LENGTHS.text).nullish(),
    seniority: word(SENIORITIES).nullish(),
    reportsTo: key.nullish(),
    decisionRoles,
    status: word(STATUSES).optional().describe('Active when left out.'),
    validFrom: day,
    validTo: day.nullish().describe('Last day; blank: until today.'),
    source: word(SOURCES).optional().describe('Sync when left out.')
});

export const assessmentRow = z.strictObject({
    key,
    stakeholder: key,
    assessedOn: day,
    opportunity: key.nullish(),
    attitude: word(ATTITUDES).nullish(),
    closeness: word(CLOSENESS_LEVELS).nullish(),
    connectionStage: word(CONNECTION_STAGES).nullish(),
    coverage: word(COVERAGES).nullish(),
    politicalStatus: word(POLITICAL_STATUSES).nullish(),
    power: score(1, 5).nullish(),
    interest: score(1, 5).nullish(),
    financialMotive: score(0, 5).nullish(),
    businessMotive: score(0, 5).nullish(),
    relationshipMotive: score(0, 5).nullish(),
    demands: text(LENGTHS.longText).nullish(),
    transparency: score(1, 5).nullish(),
    reliability: score(1, 5).nullish(),
    consistency: score(1, 5).nullish(),
    competitor: text(LENGTHS.text).nullish(),
    competitorCloseness: word(CLOSENESS_LEVELS).nullish(),
    evidence: text(LENGTHS.longText).nullish(),
    evidenceStrength: word(EVIDENCE_STRENGTHS).nullish(),
    evidenceOrigin: word(EVIDENCE_ORIGINS).nullish(),
    source: word(SOURCES).optional().describe('Sync when left out.'),
    status: word(ASSESSMENT_STATUSES).optional().describe('Accepted when left out.')
});

export const linkRow = z.strictObject({
    key,
    from: key,
    to: key,
    kind: word(LINK_KINDS),
    strength: score(1, 5).nullish(),
    evidence: text(LENGTHS.longText).nullish(),
    validFrom: day.nullish(),
    validTo: day.nullish()
});

export const buyingRoleRow = z.strictObject({
    key,
    opportunity: key,
    stakeholder: key,
    role: word(DECISION_ROLES),
    step: word(BUYING_STEPS).nullish(),
    required: z.boolean().optional(),
    validFrom: day.nullish(),
    validTo: day.nullish()
});

/** A row schema a section, in the order in which the sections are loaded. */
export const ROWS = {
    account: accountRow,
    opportunities: opportunityRow,
    stakeholders: stakeholderRow,
    positions: positionRow,
    assessments: assessmentRow,
    links: linkRow,
    buyingRoles: buyingRoleRow
} as const;

/** A map file in its JSON form: one account with all that is known. */
export const nativeFile = z.strictObject({
    $schema: z.string().optional(),
    format: z.literal(FORMAT),
    account: accountRow,
    opportunities: z.array(opportunityRow).optional(),
    stakeholders: z.array(stakeholderRow).optional(),
    positions: z.array(positionRow).optional(),
    assessments: z.array(assessmentRow).optional(),
    links: z.array(linkRow).optional(),
    buyingRoles: z.array(buyingRoleRow).optional()
});

export type AccountRow = z.infer<typeof accountRow>;
export type OpportunityRow = z.infer<typeof opportunityRow>;
export type StakeholderRow = z.infer<typeof stakeholderRow>;
export type PositionRow = z.infer<typeof positionRow>;
export type AssessmentRow = z.infer<typeof assessmentRow>;
export type LinkRow = z.infer<typeof linkRow>;
export type BuyingRoleRow = z.infer<typeof buyingRoleRow>;
export type NativeFile = z.infer<typeof nativeFile>;
