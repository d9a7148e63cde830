import { SalesforceError } from '../errors';

/** One entry of the JSON array in which Salesforce reports what went wrong. */
export interface ErrorEntry {
    message: string;
    errorCode: string;
    fields?: string[];
}

/** HTTP status and body of a failed call. */
export interface ErrorReply {
    status: number;
    body: ErrorEntry[];
    /** True when the fault is ours: worth a line in the log. */
    unexpected: boolean;
}

/** Faults that the HTTP layer finds before a resource is asked, by fastify's codes. */
const HTTP_FAULTS: Record<string, { errorCode: string; status: number; message: string }> = {
    FST_ERR_CTP_BODY_TOO_LARGE: {
        errorCode: 'REQUEST_TOO_LARGE',
        status: 413,
        message: 'The request body is larger than this resource accepts'
    },
    FST_ERR_CTP_INVALID_MEDIA_TYPE: {
        errorCode: 'UNSUPPORTED_MEDIA_TYPE',
        status: 415,
        message: 'The Content-Type of the request is not supported by this resource'
    },
    FST_ERR_CTP_EMPTY_JSON_BODY: {
        errorCode: 'JSON_PARSER_ERROR',
        status: 400,
        message: 'The HTTP entity body is required, but this request has no entity body.'
    },
    FST_ERR_BAD_URL: { errorCode: 'BAD_REQUEST', status: 400, message: 'The URL of the request cannot be decoded' }
};

/** Salesforce's words for one error; `fields` is there only where a row was refused. */
export function errorEntry(error: SalesforceError): ErrorEntry {
    return {
        message: error.message,
        errorCode: error.errorCode,
        ...(error.fields.length > 0 ? { fields: error.fields } : {})
    };
}

/** The reply to a call that threw; a client's own fault never becomes a 5xx. */
export function errorReply(error: unknown): ErrorReply {
    if (error instanceof SalesforceError) {
        return { status: error.status, body: [errorEntry(error)], unexpected: false };
    }
    const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
    const known = code === undefined ? undefined : HTTP_FAULTS[code];
    if (known) {
        return {
            status: known.status,
            body: [{ message: known.message, errorCode: known.errorCode }],
            unexpected: false
        };
    }
    if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
        return {
            status: statusCode,
            body: [{ message: message ?? 'Bad request', errorCode: 'BAD_REQUEST' }],
            unexpected: false
        };
    }
    if (error instanceof RangeError && error.message.includes('call stack')) {
        // Logged all the same: it may be a recursion of ours.
        const entry = { message: 'The request is nested too deeply', errorCode: 'JSON_PARSER_ERROR' };
        return { status: 400, body: [entry], unexpected: true };
    }
    return {
        status: 500,
        body: [
            {
                message: 'An unexpected error occurred. The log of the org has its cause.',
                errorCode: 'UNKNOWN_EXCEPTION'
            }
        ],
        unexpected: true
    };
}
