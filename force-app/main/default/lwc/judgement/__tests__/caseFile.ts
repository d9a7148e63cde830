import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'cases');

/** A stakeholder as a case states it. Omitted is blank. */
export interface CaseStakeholder {
    key: string;
    name?: string | null;
    title?: string | null;
    department?: string | null;
    function?: string | null;
    seniority?: string | null;
    reportsTo?: string | null;
    decisionRoles?: string[];
    power?: number | null;
    interest?: number | null;
    political?: string | null;
    motives?: { financial?: number | null; business?: number | null; relationship?: number | null } | null;
    demands?: string | null;
    owner?: string | null;
    status?: string | null;
    kind?: string | null;
    activeFrom?: string | null;
    /** The last day. */
    activeTo?: string | null;
    changes?: { date: string; field: string; value: unknown }[];
}

export interface CaseAssessment {
    key?: string;
    stakeholder: string;
    date: string;
    opportunity?: string | null;
    attitude?: number | null;
    closeness?: number | null;
    political?: string | null;
    power?: number | null;
    interest?: number | null;
    stage?: string | null;
    connectionStage?: string | null;
    coverage?: string | null;
    trust?: { transparency?: number | null; reliability?: number | null; consistency?: number | null } | null;
    motives?: CaseStakeholder['motives'];
    demands?: string | null;
    competitor?: string | null;
    competitorCloseness?: number | null;
    evidence?: string | null;
    evidenceStrength?: string | null;
    status?: string | null;
}

export interface CaseLink {
    key?: string;
    from: string;
    to: string;
    kind: string;
    strength?: number | null;
    validFrom?: string | null;
    validTo?: string | null;
}

export interface CaseBuyingRole {
    key?: string;
    stakeholder: string;
    role?: string | null;
    step?: number | string | null;
    required?: boolean;
    opportunity?: string;
    validFrom?: string | null;
    validTo?: string | null;
}

export interface CaseOpportunity {
    key: string;
    name?: string;
    buyingRoles?: CaseBuyingRole[];
}

export interface CaseEngagement {
    key?: string;
    date: string;
    kind: string;
    scenario?: string | null;
    layer?: string | null;
    participants?: string[];
    stakeholder?: string;
    opportunity?: string | null;
    cost?: number | null;
    value?: number | null;
    amount?: number | null;
    worth?: number | null;
    outcome?: string | null;
    reaction?: string | null;
}

export interface CaseCommitment {
    key?: string;
    stakeholder?: string;
    from?: string;
    to?: string;
    by?: string;
    direction?: string;
    text?: string;
    subject?: string;
    madeOn?: string | null;
    made?: string | null;
    date?: string | null;
    dueOn?: string | null;
    due?: string | null;
    closedOn?: string | null;
    closed?: string | null;
    status?: string | null;
    weight?: number | null;
}

export interface CaseAccount {
    name: string;
    stage?: string | null;
    regulated?: boolean | null;
    giftLimit?: number | null;
}

export type CaseAccountAssessment = { key?: string; date: string; stage?: string | null } & Record<string, unknown>;

export interface CaseSeat {
    role: string;
    department?: string | null;
    step?: number | string | null;
    required?: boolean;
}

/** One hypothetical change as a case states it. */
export type CaseChange = Record<string, unknown>;

/** A worked account with what must come out. */
export interface CaseFile {
    id: string;
    title: string;
    stageOfProject?: string;
    asOf: string;
    /** For every level alike, or by level (0–5). */
    reviewDays?: number | Record<string, number>;
    stuckDays?: number;
    account: CaseAccount;
    stakeholders: CaseStakeholder[];
    assessments: CaseAssessment[];
    links?: CaseLink[];
    engagements?: CaseEngagement[];
    commitments?: CaseCommitment[];
    accountAssessments?: CaseAccountAssessment[];
    opportunity?: CaseOpportunity;
    opportunities?: CaseOpportunity[];
    committeeTemplate?: CaseSeat[];
    // Expectations differ from case to case: what a test asks for is typed where it is asked.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    expect: Record<string, any>;
}

/** Every case that is about an account (one is about a team and belongs to a later stage), by file name. */
export function readCases(): CaseFile[] {
    return readdirSync(FOLDER)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name): CaseFile => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
        .filter(({ stageOfProject }) => stageOfProject !== 'later');
}

/** The case of a number. */
export function readCase(id: string): CaseFile {
    const found = readCases().find((each) => each.id === id);
    if (!found) {
        throw new Error(`There is no case ${id}`);
    }
    return found;
}
