import { OrgError } from '../../salesforce';
import type { OrgApi } from '../../salesforce';
import type { Clock } from './clock';

/** What a run may spend; what is left out has no limit of its own. */
export interface Budget {
    /** API calls. */
    calls?: number;
    /** Rows read and written. */
    rows?: number;
    milliseconds?: number;
    /** Share of the org's daily calls that we leave to others, 0–1. */
    reserve?: number;
}

/** A fifth of the org's calls stays free for people and other integrations. */
const RESERVE = 0.2;

/** Thrown before a call that would go past a limit. Whoever runs the work keeps its mark, and goes on from it later. */
export class LimitReached extends Error {
    constructor(
        readonly limit: 'calls' | 'rows' | 'time' | 'org',
        readonly used: number,
        readonly most: number
    ) {
        super(`Stopped at the limit of ${limit}: ${used} of ${most}`);
        this.name = 'LimitReached';
    }
}

/**
 * The account of what a run has spent, beside what it may. Apex: `Limits`; there the platform ends the transaction, here
 * the run stops cleanly before.
 */
export class Limits {
    private readonly began: number;
    private readonly callsBefore: number;
    private rowsUsed = 0;

    constructor(
        private readonly api: Pick<OrgApi, 'calls' | 'dailyUse'>,
        private readonly clock: Clock,
        readonly budget: Budget = {}
    ) {
        this.began = clock.now().getTime();
        this.callsBefore = api.calls;
    }

    /** Apex: `Limits.getQueries() + Limits.getDmlStatements()`. */
    get calls(): number {
        return this.api.calls - this.callsBefore;
    }

    /** Apex: `Limits.getQueryRows() + Limits.getDmlRows()`. */
    get rows(): number {
        return this.rowsUsed;
    }

    get milliseconds(): number {
        return this.clock.now().getTime() - this.began;
    }

    spendRows(count: number): void {
        this.rowsUsed += count;
    }

    /** To be called before a call is made. Throws LimitReached when it would go past a limit. */
    check(): void {
        const { calls = Infinity, rows = Infinity, milliseconds = Infinity, reserve = RESERVE } = this.budget;
        within('calls', this.calls, calls);
        within('rows', this.rows, rows);
        within('time', this.milliseconds, milliseconds);
        const use = this.api.dailyUse;
        if (use) {
            within('org', use.used, Math.floor(use.limit * (1 - reserve)));
        }
    }
}

function within(limit: LimitReached['limit'], used: number, most: number): void {
    if (used >= most) {
        throw new LimitReached(limit, used, most);
    }
}

/** The org's own refusal at its ceiling as a limit reached; any other error as it is. */
export function asLimit(error: unknown): unknown {
    return error instanceof OrgError && error.code === 'REQUEST_LIMIT_EXCEEDED' ? new LimitReached('org', 1, 1) : error;
}
