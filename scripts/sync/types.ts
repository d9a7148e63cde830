import type { AccountRow, RowOf } from './schema/native';

/** Sections whose rows are lists, in the order of loading. */
export const LIST_SECTIONS = [
    'opportunities',
    'stakeholders',
    'positions',
    'assessments',
    'links',
    'buyingRoles',
    'engagements',
    'participants',
    'commitments',
    'accountAssessments'
] as const;
export type ListSection = (typeof LIST_SECTIONS)[number];

/** Parts of a map file. Each is a list in the JSON form (participants within engagements) and a file in the CSV form. */
export type Section = 'account' | ListSection;

/** Where a row comes from. */
export interface Origin {
    file: string;
    /** Line in the file, from 1; null for what stands in no line of its own. */
    line: number | null;
    section: Section;
    /** The row's key as the file has it. */
    key: string;
}

/** A row with its origin and what has to be said about it. */
export interface Sourced<Row> {
    origin: Origin;
    row: Row;
    notes: string[];
}

/** A row that holds nothing to load. */
export interface SkippedRow {
    origin: Origin;
    reason: string;
}

/** The rows of each section. */
export type RowLists = { [S in ListSection]: Sourced<RowOf<S>>[] };

/** Everything the sources say of one account. Keys are the sources' own; the org's are made of account key and key. */
export interface Dataset extends RowLists {
    account: Sourced<AccountRow>;
    skipped: SkippedRow[];
    /** What has to be said about the sources as a whole. */
    notes: string[];
    /** Whether the sources would name a stakeholder if it still existed; decides what counts as gone. */
    speaksOf(stakeholderKey: string): boolean;
}

/** How a row ended, or would end. */
export const OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A field of a record that differs. Values as the org has them; null is blank. */
export interface FieldChange {
    object: string;
    field: string;
    before: unknown;
    after: unknown;
}

/** Why a row failed. */
export interface RowError {
    code: string;
    fields: readonly string[];
    message: string;
    nextStep: string;
}

/** What became of one row of the sources. */
export interface RowResult extends Origin {
    outcome: Outcome;
    /** What was noticed about the row, whatever its outcome. */
    reasons: string[];
    changes: FieldChange[];
    error: RowError | null;
}

/** A stakeholder of the account that the sources no longer name. It is left as it is. */
export interface MissingFromSources {
    accountKey: string;
    stakeholderKey: string;
    id: string;
    name: string;
}

/** What a run did, or would do. */
export interface SyncSummary {
    mode: 'plan' | 'apply';
    /** One sentence. */
    headline: string;
    /** Every row of the sources, once. */
    rows: RowResult[];
    counts: Record<Outcome, number>;
    /** Records written, or to be written; a row may stand for several. */
    writes: { created: number; updated: number };
    /** `id` is null as long as the account is not in the org. */
    accounts: { key: string; id: string | null; name: string }[];
    notInSources: MissingFromSources[];
    /** What has to be said about the sources as a whole. */
    notes: string[];
    /** HTTP requests, repeated ones included; signing in is none. */
    apiCalls: number;
    /** Why the run ended before all rows were written; null when it did not. */
    stopped: RowError | null;
}
