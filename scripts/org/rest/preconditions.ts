import { SalesforceError } from '../errors';
import type { ApiCall, ApiReply } from './resource';

function dateHeader(call: ApiCall, name: string): Date | undefined {
    const text = call.headers[name];
    if (text === undefined) {
        return undefined;
    }
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) {
        throw new SalesforceError('BAD_REQUEST', `The header ${name} is not a date: ${text}`);
    }
    return date;
}

/** `If-Unmodified-Since`, of a resolution of one second. Throws BAD_REQUEST for what is no date. */
export const ifUnmodifiedSince = (call: ApiCall): Date | undefined => dateHeader(call, 'if-unmodified-since');

const ifModifiedSince = (call: ApiCall): Date | undefined => dateHeader(call, 'if-modified-since');

/** True when the answer to a read depends on when the row last changed. */
export const isConditional = (call: ApiCall): boolean =>
    ifModifiedSince(call) !== undefined || ifUnmodifiedSince(call) !== undefined;

/**
 * The answer 304 to a read of a row that did not change since `If-Modified-Since`; undefined to answer with the row.
 * Throws PRECONDITION_FAILED (412) when it changed after `If-Unmodified-Since`.
 */
export function replyToCondition(call: ApiCall, modified: unknown): ApiReply | undefined {
    const seconds = (date: Date | undefined): number => Math.floor((date?.getTime() ?? 0) / 1000);
    const changed = seconds(new Date(String(modified)));
    const [sinceModified, sinceUnmodified] = [ifModifiedSince(call), ifUnmodifiedSince(call)];
    if (sinceUnmodified !== undefined && changed > seconds(sinceUnmodified)) {
        throw new SalesforceError('PRECONDITION_FAILED', 'The record was modified after the time given', {
            status: 412
        });
    }
    return sinceModified !== undefined && changed <= seconds(sinceModified) ? { status: 304 } : undefined;
}
