import { factsOf, LimitReached } from '../runtime';
import type { Runtime } from '../runtime/runtime';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EVERY = 60_000;

/** Tells once a minute, as a line of JSON, how the backend does; and keeps the state file small. */
export class Health {
    private readonly failing = new Map<string, string>();
    private readonly began: number;
    private toldAt = 0;
    private prunedAt = 0;
    private renewedAt: number;
    private heardAt: number | null = null;

    constructor(private readonly runtime: Runtime) {
        this.began = runtime.clock.now().getTime();
        this.renewedAt = this.began;
    }

    works(loop: string): void {
        this.failing.delete(loop);
        if (loop === 'changes') {
            this.heardAt = this.runtime.clock.now().getTime();
        }
    }

    fails(loop: string, error: unknown): void {
        this.failing.set(loop, error instanceof LimitReached ? 'LIMIT' : factsOf(error).code);
    }

    /** Does what is due of: the health line, forgetting what is old, a new day's account of calls. */
    tell(): void {
        const { clock, log, state, seen, shadow } = this.runtime;
        const now = clock.now().getTime();
        if (now - this.toldAt >= EVERY) {
            this.toldAt = now;
            log[this.failing.size > 0 ? 'warn' : 'info']('health', this.figures(now));
        }
        if (now - this.prunedAt >= HOUR) {
            this.prunedAt = now;
            state.transaction(() => {
                seen.prune(now);
                shadow.prune(now);
            });
        }
        if (now - this.renewedAt >= DAY) {
            this.renewedAt = now;
            this.runtime.renewLimits();
        }
    }

    private figures(now: number): Record<string, unknown> {
        const { limits, api, jobs, metrics } = this.runtime;
        return {
            ok: this.failing.size === 0,
            failing: Object.fromEntries(this.failing),
            seconds: Math.round((now - this.began) / 1000),
            secondsSinceChanges: this.heardAt === null ? null : Math.round((now - this.heardAt) / 1000),
            calls: limits.calls,
            rows: limits.rows,
            orgCalls: api.dailyUse,
            jobsWaiting: jobs.count(),
            memory: process.memoryUsage().rss,
            ...metrics.figures
        };
    }
}
