import { OrgError } from '../../salesforce';
import { LimitReached } from './limits';
import { factsOf } from './log';
import type { QueueableType } from './queueable';
import type { Runtime } from './runtime';
import { LeaseTaken, type Job } from './state';

/** A job that does not write through a unit of work of its own, such as one of the delivery. */
export interface InternalJob {
    name: string;
    /** Gives arguments for a further job of the same kind, due after so many milliseconds; null when there is none. */
    run(args: unknown): Promise<{ args: unknown; wait: number } | null>;
}

/** Runs the jobs that are due, one after the other, each in a turn of its own. */
export class JobRunner {
    private readonly types: ReadonlyMap<string, QueueableType<never>>;
    private readonly internal: ReadonlyMap<string, InternalJob>;

    constructor(
        private readonly runtime: Runtime,
        queueables: readonly QueueableType<never>[],
        internal: readonly InternalJob[] = []
    ) {
        this.types = new Map(queueables.map((type) => [type.name, type]));
        this.internal = new Map(internal.map((job) => [job.name, job]));
    }

    /** Runs until none is due. Throws what says nothing about the job (limits, the org out of reach, the lease). */
    async runDue(signal?: AbortSignal): Promise<void> {
        const { jobs, clock, turns } = this.runtime;
        while (!signal?.aborted) {
            const job = jobs.next(clock.now().getTime());
            if (!job) {
                return;
            }
            await turns.take(() => this.run(job));
        }
    }

    private async run(job: Job): Promise<void> {
        const { state, jobs, clock, log, metrics } = this.runtime;
        try {
            await this.execute(job);
            metrics.add('jobsDone');
        } catch (error) {
            if (error instanceof LimitReached || error instanceof LeaseTaken || isOutOfReach(error)) {
                throw error;
            }
            metrics.add('jobsFailed');
            const isGivenUp = state.transaction(() => jobs.failed(job, clock.now().getTime()));
            const facts = { type: job.type, number: job.number, attempt: job.attempts + 1, ...factsOf(error) };
            log.error(isGivenUp ? 'job.abandoned' : 'job.failed', facts);
        }
    }

    private async execute(job: Job): Promise<void> {
        const { runtime } = this;
        const { state, jobs, clock } = runtime;
        const internal = this.internal.get(job.type);
        if (internal) {
            const further = await internal.run(job.args);
            state.transaction(() => {
                jobs.done(job);
                if (further) {
                    jobs.add(job.type, further.args, clock.now().getTime() + further.wait);
                }
            });
            return;
        }
        const type = this.types.get(job.type);
        if (!type) {
            throw new Error(`No job of the type ${job.type} is registered.`);
        }
        await runtime.perform(
            (context) => type.execute(job.args as never, context),
            () => jobs.done(job)
        );
    }
}

const isOutOfReach = (error: unknown): boolean => error instanceof OrgError && error.code === 'ORG_UNREACHABLE';
