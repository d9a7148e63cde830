/** A row as REST gives it, without `attributes`; parents are nested rows (`Account__r: { Name }`). Blank is null. */
export interface SObject {
    Id: string;
    [field: string]: unknown;
}

/** Values to write. A parent may be named by its key: `{ Stakeholder__r: { StakeholderKey__c: 'lin' } }`. */
export type Values = Record<string, unknown>;

/** Why the org refused a row, in its words. */
export interface SaveError {
    code: string;
    message: string;
    fields: readonly string[];
}

/** What became of one row. Apex: `Database.SaveResult`, `Database.UpsertResult`, `Database.DeleteResult`. */
export interface SaveResult {
    object: string;
    /** Null when the row was refused before it had one. */
    id: string | null;
    /** The row's external key, when it was written by one. */
    key: string | null;
    operation: 'upsert' | 'insert' | 'update' | 'delete';
    success: boolean;
    created: boolean;
    /** The row to write was deleted by somebody meanwhile: no fault, and nothing is left to do. */
    gone: boolean;
    errors: readonly SaveError[];
    /** What was sent. */
    values: Values;
}
