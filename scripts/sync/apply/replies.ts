import { nextStepFor, OrgError, orgErrorOf } from '../../salesforce';
import type { SubrequestReply } from '../../salesforce';
import { rowId } from '../plan/types';
import type { RowError } from '../types';
import type { WriteRequest } from './requests';

/** Codes of records that are only refused because another one was. */
const ROLLED_BACK = new Set(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'PROCESSING_HALTED']);

interface RecordReply {
    success?: boolean;
    errors?: { statusCode?: string; errorCode?: string; message: string; fields?: string[] }[];
}

/**
 * The rows that the org refused, by `rowId`; empty when everything was written. Throws OrgError when it refused the
 * request as a whole, or a record for a passing reason such as a lock.
 */
export function refusalsOf({ records }: WriteRequest, replies: readonly SubrequestReply[]): Map<string, RowError> {
    const refusals = new Map<string, RowError>();
    let halted: OrgError | null = null;
    for (const { referenceId, httpStatusCode, body } of replies) {
        const writes = records.get(referenceId) ?? [];
        const rows = [body].flat() as RecordReply[];
        const isRowByRow =
            rows.length === writes.length &&
            rows.every((row) => row !== null && typeof row === 'object' && 'success' in row);
        const perRow = isRowByRow
            ? rows.map(({ success, errors }) => (success ? null : orgErrorOf(errors)))
            : writes.map(() => (httpStatusCode >= 400 ? orgErrorOf(body) : null));
        perRow.forEach((error, index) => {
            if (error && ROLLED_BACK.has(error.code)) {
                halted = error;
            } else if (error && (isRowByRow || writes.length === 1)) {
                refusals.set(rowId(writes[index].origin), rowErrorOf(error));
            } else if (error) {
                throw error;
            }
        });
    }
    const passing = [...refusals.values()].find(({ code }) => code === 'UNABLE_TO_LOCK_ROW');
    if (passing) {
        throw new OrgError(passing.code, passing.message);
    }
    if (refusals.size === 0 && halted) {
        throw halted;
    }
    return refusals;
}

/** An error as a report shows it. */
export function rowErrorOf({ code, fields, message }: OrgError): RowError {
    return { code, fields, message, nextStep: nextStepFor(code) };
}
