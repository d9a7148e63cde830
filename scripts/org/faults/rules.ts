import fs from 'node:fs';
import { z } from 'zod';

const share = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** Which of the calls, rows or batches that a rule is about it hits. */
const choice = {
    /** Chance of each to be hit, from 0 to 1. */
    rate: share.default(1),
    /** So many are let through first. */
    skip: count.default(0),
    /** So many are hit at most. */
    times: count.optional()
};

/** Calls of the API; sign-in and pages are hit only by rules that name their paths. */
const call = {
    ...choice,
    /** Text that the path holds, such as `/composite`. */
    path: z.string().min(1).optional(),
    method: z.string().toUpperCase().optional()
};

const seconds = z.number().min(0).max(3600);
const milliseconds = z.number().int().min(0).max(600_000);

const rule = z.discriminatedUnion('fault', [
    /** 503 before anything is done. */
    z.strictObject({ fault: z.literal('unavailable'), ...call, retryAfter: seconds.optional() }),
    /** 429 before anything is done. */
    z.strictObject({ fault: z.literal('tooManyRequests'), ...call, retryAfter: seconds.default(1) }),
    /** 403 REQUEST_LIMIT_EXCEEDED: with `skip`, the day's calls are used up after so many. */
    z.strictObject({ fault: z.literal('limitCalls'), ...call }),
    /** The work is done and committed; then the connection ends without a reply. */
    z.strictObject({ fault: z.literal('loseReply'), ...call }),
    /** The reply's body takes so long to come. */
    z.strictObject({ fault: z.literal('slowReply'), ...call, milliseconds: milliseconds.default(1000) }),
    /** The connection ends in the middle of the reply's body. */
    z.strictObject({ fault: z.literal('truncateReply'), ...call }),
    /** The session of the call ends: this and later calls with its token are answered 401 INVALID_SESSION_ID. */
    z.strictObject({ fault: z.literal('endSession'), ...call }),
    /**
     * UNABLE_TO_LOCK_ROW for rows below a parent that somebody else is writing to: once drawn, for all rows of that
     * parent in the same transaction.
     */
    z.strictObject({
        fault: z.literal('lockRow'),
        ...choice,
        /** Object of the rows written. */
        object: z.string().min(1).optional(),
        /** Object, or id, of the parent. */
        parent: z.string().min(1).optional()
    }),
    /** A batch of a bulk job fails, and the job with it; what it wrote before stays. */
    z.strictObject({ fault: z.literal('failBatch'), ...choice, object: z.string().min(1).optional() })
]);

export type FaultRule = z.output<typeof rule>;

/** The faults that strike calls, not rows or batches. */
export type CallRule = Exclude<FaultRule, { fault: 'lockRow' | 'failBatch' }>;

export const isOfCall = (rule: FaultRule): rule is CallRule => rule.fault !== 'lockRow' && rule.fault !== 'failBatch';

const plan = z.strictObject({
    /** The same seed and the same calls in the same order give the same faults. */
    seed: z.number().int().default(1),
    rules: z.array(rule).default([])
});

/** What may go wrong in a run of the org, and which chance decides. */
export type FaultPlan = z.input<typeof plan>;
export type CheckedPlan = z.output<typeof plan>;

/** Throws what is wrong with a plan, by the path of the value. */
export function checkPlan(given: unknown): CheckedPlan {
    const read = plan.safeParse(given);
    if (!read.success) {
        throw new Error(`The faults cannot be read:\n${z.prettifyError(read.error)}`);
    }
    return read.data;
}

/** The plan in a file of JSON. Throws what is wrong with it. */
export function readFaults(file: string): FaultPlan {
    try {
        return JSON.parse(fs.readFileSync(file, 'utf8')) as FaultPlan;
    } catch (error) {
        throw new Error(`${file} cannot be read as JSON: ${(error as Error).message}`, { cause: error });
    }
}

/** A rule of one request, from its header: `slowReply; milliseconds=200`. Throws what is wrong with it. */
export function ruleOfHeader(text: string): FaultRule {
    const [fault, ...settings] = text.split(';').map((part) => part.trim());
    const values = settings.filter(Boolean).map((setting) => {
        const [name, value = ''] = setting.split('=').map((part) => part.trim());
        return [name, value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value];
    });
    const read = rule.safeParse({ ...Object.fromEntries(values), fault });
    if (!read.success) {
        throw new Error(`The fault '${text}' cannot be read:\n${z.prettifyError(read.error)}`);
    }
    return read.data;
}
