import {
    ACCOUNT_STAGES,
    ASSESSMENT_STATUSES,
    ATTITUDES,
    BUYING_STEPS,
    CLOSENESS_LEVELS,
    COMMITMENT_DIRECTIONS,
    COMMITMENT_STATUSES,
    CONNECTION_STAGES,
    COVERAGES,
    DECISION_ROLES,
    ENGAGEMENT_KINDS,
    ENGAGEMENT_OUTCOMES,
    EVIDENCE_ORIGINS,
    EVIDENCE_STRENGTHS,
    KINDS,
    LAYERS,
    LINK_KINDS,
    POLITICAL_STATUSES,
    REACTIONS,
    SCENARIOS,
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
const money = z.number().min(0);
const tie = score(0, 5).nullish();
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

export const engagementRow = z.strictObject({
    key,
    occurredOn: day,
    kind: word(ENGAGEMENT_KINDS).nullish(),
    scenario: word(SCENARIOS).nullish(),
    layer: word(LAYERS).nullish(),
    opportunity: key.nullish(),
    cost: money.nullish().describe('What it cost us; for a gift, what the gift was worth.'),
    outcome: word(ENGAGEMENT_OUTCOMES).nullish().describe('Only what was held counts as observed.'),
    subject: text(LENGTHS.text).nullish()
});

/** Who took part. A participant has no key of its own: engagement and stakeholder name it. */
export const participantRow = z.strictObject({
    engagement: key,
    stakeholder: key,
    reaction: word(REACTIONS).nullish()
});

export const commitmentRow = z.strictObject({
    key,
    stakeholder: key,
    direction: word(COMMITMENT_DIRECTIONS).nullish(),
    subject: text(LENGTHS.text).nullish(),
    madeOn: day.nullish(),
    dueOn: day.nullish(),
    closedOn: day.nullish(),
    status: word(COMMITMENT_STATUSES).optional().describe('Open when left out.'),
    weight: score(1, 5).nullish()
});

/** A share as the org's percent field has it. */
function percent(share: number): number {
    return Math.round(share * 10_000) / 100;
}

/** The account as a whole on a day. Shares and flags are read as the org holds them: percent, and the words Yes and No. */
export const accountAssessmentRow = z.strictObject({
    key,
    assessedOn: day,
    stage: word(ACCOUNT_STAGES).nullish(),
    communication: tie,
    matching: tie,
    jointWork: tie,
    recognition: tie,
    organisationalSupport: tie,
    attitudeAndTrust: tie,
    growthPotential: tie,
    satisfaction: tie,
    revenueShare: z.number().min(0).max(1).transform(percent).nullish().describe('Share of our revenue, 0 to 1.'),
    regulated: z
        .boolean()
        .transform((isRegulated) => (isRegulated ? 'Yes' : 'No'))
        .nullish()
        .describe("Whether the customer's rules forbid meals, leisure and travel at our cost. Blank: unknown."),
    giftLimit: money.nullish(),
    strengths: text(LENGTHS.longText).nullish(),
    weaknesses: text(LENGTHS.longText).nullish(),
    opportunities: text(LENGTHS.longText).nullish(),
    threats: text(LENGTHS.longText).nullish(),
    politicalFactors: text(LENGTHS.longText).nullish(),
    economicFactors: text(LENGTHS.longText).nullish(),
    socialFactors: text(LENGTHS.longText).nullish(),
    technologicalFactors: text(LENGTHS.longText).nullish(),
    goals: text(LENGTHS.longText).nullish(),
    plan: text(LENGTHS.longText).nullish(),
    review: text(LENGTHS.longText).nullish()
});

/** A row schema a section, in the order in which the sections are loaded. */
export const ROWS = {
    account: accountRow,
    opportunities: opportunityRow,
    stakeholders: stakeholderRow,
    positions: positionRow,
    assessments: assessmentRow,
    links: linkRow,
    buyingRoles: buyingRoleRow,
    engagements: engagementRow,
    participants: participantRow,
    commitments: commitmentRow,
    accountAssessments: accountAssessmentRow
} as const;

/** An engagement in a JSON file carries its participants. */
const engagementInFile = engagementRow.extend({
    participants: z.array(participantRow.omit({ engagement: true })).optional()
});

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
    buyingRoles: z.array(buyingRoleRow).optional(),
    engagements: z.array(engagementInFile).optional(),
    commitments: z.array(commitmentRow).optional(),
    accountAssessments: z.array(accountAssessmentRow).optional()
});

/** A checked row of a section; every row is named by a key. */
export type RowOf<S extends keyof typeof ROWS> = z.infer<(typeof ROWS)[S]> & { key: string };

export type AccountRow = RowOf<'account'>;
export type StakeholderRow = RowOf<'stakeholders'>;
export type PositionRow = RowOf<'positions'>;
export type AssessmentRow = RowOf<'assessments'>;
export type AccountAssessmentRow = RowOf<'accountAssessments'>;
export type NativeFile = z.infer<typeof nativeFile>;
