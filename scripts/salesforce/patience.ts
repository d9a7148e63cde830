import pRetry from 'p-retry';

/** A reply that says "not now": the same call may succeed later. */
export class TransientReply extends Error {
    constructor(
        readonly status: number,
        /** What the server asked us to wait, in milliseconds. */
        readonly retryAfter: number | null
    ) {
        super(`The org answered with HTTP status ${status}`);
        this.name = 'TransientReply';
    }
}

const RETRIES = 4;
const LONGEST_WAIT = 30_000;

/** Codes of refusals that pass by themselves. */
export const TRANSIENT_CODES: ReadonlySet<string> = new Set([
    'UNABLE_TO_LOCK_ROW',
    'SERVER_UNAVAILABLE',
    'REQUEST_RUNNING_TOO_LONG'
]);

const NETWORK_CODES = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT'
]);

/** Whether the same call may succeed a moment later. After a write it says nothing about whether the write happened. */
export function isTransient(error: unknown): boolean {
    if (error instanceof TransientReply) {
        return true;
    }
    const { errorCode, code, message, cause } = error as {
        errorCode?: string;
        code?: string;
        message?: string;
        cause?: { code?: string };
    };
    return (
        // Too many calls at once; "TotalRequests" are the day's, which do not come back soon.
        /REQUEST_LIMIT_EXCEEDED.*Concurrent/.test(`${errorCode ?? code} ${message}`) ||
        TRANSIENT_CODES.has(errorCode ?? '') ||
        TRANSIENT_CODES.has(code ?? '') ||
        NETWORK_CODES.has(cause?.code ?? '')
    );
}

/**
 * Tries until it succeeds, at most five times, with growing, jittered waits; waits at least as long as the org asks.
 * Only failures that pass by themselves are tried again.
 */
export function patiently<T>(work: (attempt: number) => Promise<T>): Promise<T> {
    return pRetry(work, {
        retries: RETRIES,
        minTimeout: 500,
        maxTimeout: LONGEST_WAIT,
        randomize: true,
        shouldRetry: ({ error }) => isTransient(error),
        onFailedAttempt: async ({ error, retriesLeft }) => {
            const asked = error instanceof TransientReply ? error.retryAfter : null;
            if (asked && retriesLeft > 0) {
                await new Promise((resolve) => setTimeout(resolve, Math.min(asked, LONGEST_WAIT)));
            }
        }
    });
}
