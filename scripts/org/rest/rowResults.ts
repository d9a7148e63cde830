import { SalesforceError } from '../errors';
import type { Records } from '../records';

/** How one row of a call with many rows fared. */
export interface RowResult {
    id?: string;
    success: boolean;
    /** Told by upserts only. */
    created?: boolean;
    errors: Array<{ statusCode: string; message: string; fields: string[] }>;
}

/** Thrown to take a transaction back; it never leaves this module. */
class RolledBack extends Error {}

/** The result of a row that was refused. Faults that are not Salesforce's own are thrown on. */
export function failedRow(error: unknown): RowResult {
    if (!(error instanceof SalesforceError)) {
        throw error;
    }
    return {
        success: false,
        errors: [{ statusCode: error.errorCode, message: error.message, fields: error.fields }]
    };
}

const rolledBackRow = (): RowResult =>
    failedRow(
        new SalesforceError(
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'Record rolled back because not all records were valid and the request was using AllOrNone header'
        )
    );

/**
 * Saves rows in one transaction. A row that is refused leaves nothing behind and does not stop the others; under
 * all-or-none it takes every row back, after all were tried, so that each tells its own error.
 */
export function saveRows<Row>(
    records: Records,
    rows: Row[],
    allOrNone: boolean,
    save: (row: Row, index: number) => Omit<RowResult, 'success' | 'errors'>
): RowResult[] {
    let results: RowResult[] = [];
    try {
        records.atomically(() => {
            results = rows.map((row, index) => {
                try {
                    return { ...records.atomically(() => save(row, index)), success: true, errors: [] };
                } catch (error) {
                    return failedRow(error);
                }
            });
            if (allOrNone && results.some((result) => !result.success)) {
                throw new RolledBack();
            }
        });
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
        results = results.map((result) => (result.success ? rolledBackRow() : result));
    }
    return results;
}

/**
 * Key values that more than one row of a call gives: Salesforce refuses all of them, not just the later ones.
 * Blank keys are left to the save itself.
 */
export function repeatedKeys(values: unknown[]): Set<unknown> {
    const seen = new Set<unknown>();
    const repeated = new Set<unknown>();
    for (const value of values.filter((candidate) => candidate !== null && candidate !== undefined)) {
        (seen.has(value) ? repeated : seen).add(value);
    }
    return repeated;
}

/** The refusal of a row whose key stands in another row of the call as well. */
export function repeatedKeyError(field: string, value: unknown): SalesforceError {
    return new SalesforceError('DUPLICATE_VALUE', `Duplicate external id specified: ${String(value)}`, {
        fields: [field]
    });
}
