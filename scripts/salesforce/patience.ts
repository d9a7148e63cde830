import { setTimeout } from 'node:timers/promises';
import pRetry from 'p-retry';
import { OrgUnreachable } from './errors';

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

/** The org took a call, but refused rows of it for now: what is done again by `patiently`. */
export class RowsRefusedForNow extends Error {
    constructor() {
        super('The org refused rows for now');
        this.name = 'RowsRefusedForNow';
    }
}

const ATTEMPTS = 5;
const [FIRST_WAIT, LONGEST_WAIT] = [500, 30_000];

const TRANSIENT_CODES = new Set(['UNABLE_TO_LOCK_ROW', 'SERVER_UNAVAILABLE', 'REQUEST_RUNNING_TOO_LONG']);

/** Whether a code of a refusal is one that passes by itself. */
export const passesByItself = (code: string | undefined): boolean => TRANSIENT_CODES.has(code ?? '');

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
    if (error instanceof TransientReply || error instanceof RowsRefusedForNow) {
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
        passesByItself(errorCode) ||
        passesByItself(code) ||
        NETWORK_CODES.has(cause?.code ?? '')
    );
}

/**
 * Tries until it succeeds, at most five times, with growing, jittered waits, at least as long as the org asks. Only failures
 * that pass by themselves are tried again; the last one is thrown as it is. `work` has to bear a second time.
 */
export function patiently<T>(
    work: (attempt: number, isLast: boolean) => Promise<T>,
    sleep: (milliseconds: number) => Promise<void> = setTimeout
): Promise<T> {
    return pRetry((attempt) => work(attempt, attempt === ATTEMPTS), {
        retries: ATTEMPTS - 1,
        // Waits itself, by a clock that tests hold still and as the org asks.
        minTimeout: 0,
        async shouldRetry({ error, attemptNumber }) {
            if (!isTransient(error)) {
                return false;
            }
            const asked = (error instanceof TransientReply && error.retryAfter) || 0;
            const growing = FIRST_WAIT * 2 ** (attemptNumber - 1) * (1 + Math.random());
            await sleep(Math.min(LONGEST_WAIT, Math.max(asked, growing)));
            return true;
        }
    });
}

/** Words a failure that did not pass in time: throws OrgUnreachable for it, and any other error as it is. */
export function asUnreachable(error: unknown): never {
    throw isTransient(error)
        ? new OrgUnreachable(`The org did not answer: ${(error as Error).message}`, { cause: error })
        : error;
}
