import { OrgError } from '../../salesforce';
import { factsOf, LimitReached } from '../runtime';
import type { QueueableType, Schedulable, Trigger } from '../runtime';
import { requestBatch, requestDone, requestedBatches } from '../runtime/batchRequests';
import { batchNamed, runBatch, type AnyBatch } from '../runtime/batchRunner';
import { JobRunner } from '../runtime/jobRunner';
import type { Runtime } from '../runtime/runtime';
import { dueSchedules, markRun } from '../runtime/schedule';
import { LeaseTaken, type Lease } from '../runtime/state';
import { catchUp } from './catchUp';
import type { ChangeSource } from './changeSource';
import { Dispatcher } from './dispatcher';
import { Health } from './health';
import { CATCH_UP, REDELIVER, type CatchUpArgs, type RedeliverArgs } from './jobNames';
import type { TriggerRegistry } from './registry';

/** What the backend consists of: everything that is registered runs, nothing else does. */
export interface BackendParts {
    triggers: readonly Trigger[];
    batches: readonly AnyBatch[];
    schedules: readonly Schedulable[];
    queueables: readonly QueueableType<never>[];
    /** Name of the batch that makes up for changes which nobody can tell any more. */
    recompute: string;
}

export interface WorkerOptions {
    runtime: Runtime;
    registry: TriggerRegistry;
    lease: Lease;
    parts: BackendParts;
    /** Asked for anew after each failure: what the org offers may have changed. */
    source(): ChangeSource | Promise<ChangeSource>;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** How often the lease is renewed. */
export const BEAT = 5 * SECOND;
const [FIRST_WAIT, LONGEST_WAIT] = [SECOND, MINUTE];
/** At a limit: how long until we ask again how much there is. */
const LIMIT_WAIT = 15 * MINUTE;

/** The serving process: several loops that take turns. */
export class Worker {
    private readonly dispatcher: Dispatcher;
    private readonly jobs: JobRunner;
    private readonly health: Health;
    private readonly stop = new AbortController();

    constructor(private readonly options: WorkerOptions) {
        const { runtime, registry, parts } = options;
        this.options.lease.take();
        this.dispatcher = new Dispatcher(runtime, registry);
        this.health = new Health(runtime);
        this.jobs = new JobRunner(runtime, parts.queueables, [
            {
                name: REDELIVER,
                run: async (args) => {
                    await this.dispatcher.redeliver(args as RedeliverArgs);
                    return null;
                }
            },
            {
                name: CATCH_UP,
                run: async (args) => {
                    const rest = await catchUp(args as CatchUpArgs, runtime.context(), this.dispatcher, (object) =>
                        this.lost(object)
                    );
                    return rest && { args: rest, wait: MINUTE };
                }
            }
        ]);
    }

    /**
     * Works until the signal is given, then ends what is at work and gives the lease back. Throws LeaseTaken when another
     * process has taken over.
     */
    async serve(signal: AbortSignal): Promise<void> {
        const { runtime, lease } = this.options;
        signal.addEventListener('abort', () => this.stop.abort());
        if (signal.aborted) {
            this.stop.abort();
        }
        runtime.log.info('serve.started', { holder: lease.holder });
        const loops = await Promise.allSettled([
            this.loop('changes', () => this.follow()),
            this.loop('jobs', () => this.jobs.runDue(this.stop.signal).then(() => SECOND)),
            this.loop('batches', () => this.runRequested()),
            this.loop('schedules', () => this.runSchedules()),
            this.loop('health', async () => this.beat())
        ]);
        lease.release();
        runtime.log.info('serve.stopped', runtime.metrics.figures);
        const taken = loops.find((loop) => loop.status === 'rejected');
        if (taken) {
            throw taken.reason;
        }
    }

    /**
     * Does something again and again; `once` gives how long to wait for the next time. A failure is told, and tried again;
     * only a lost lease ends it, and all the others.
     */
    private async loop(name: string, once: () => Promise<number>): Promise<void> {
        const { clock, log } = this.options.runtime;
        const { signal } = this.stop;
        let failures = 0;
        while (!signal.aborted) {
            let wait: number;
            try {
                wait = await once();
                failures = 0;
                this.health.works(name);
            } catch (error) {
                if (error instanceof LeaseTaken) {
                    this.stop.abort();
                    throw error;
                }
                failures += 1;
                this.health.fails(name, error);
                log.error(error instanceof LimitReached ? 'limit.reached' : 'loop.failed', {
                    loop: name,
                    ...factsOf(error)
                });
                wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
                if (error instanceof LimitReached) {
                    await clock.sleep(LIMIT_WAIT, signal);
                    await this.askForLimits();
                    wait = 0;
                }
            }
            await clock.sleep(wait, signal);
        }
    }

    /** Takes changes to the triggers for as long as the source tells them. */
    private async follow(): Promise<number> {
        const { runtime, source } = this.options;
        const { signal } = this.stop;
        const start = { mark: <T>(name: string): T | undefined => runtime.state.mark<T>(name), signal };
        for await (const batch of (await source()).open(start)) {
            if (signal.aborted) {
                break;
            }
            await runtime.turns.take(() => this.dispatcher.deliver(batch));
            this.health.works('changes');
        }
        return FIRST_WAIT;
    }

    private async runRequested(): Promise<number> {
        const { runtime, parts } = this.options;
        for (const name of requestedBatches(runtime.state)) {
            if ((await runBatch(runtime, batchNamed(parts.batches, name), this.stop.signal)) !== null) {
                requestDone(runtime.state, name);
            }
        }
        return SECOND;
    }

    private async runSchedules(): Promise<number> {
        const { runtime, parts } = this.options;
        const { state, clock, log } = runtime;
        for (const schedule of dueSchedules(parts.schedules, state, clock.now())) {
            log.info('schedule.started', { schedule: schedule.name });
            const begun = clock.now();
            try {
                await schedule.execute({
                    ...runtime.context(),
                    runBatch: async (name) => {
                        await runBatch(runtime, batchNamed(parts.batches, name), this.stop.signal);
                    }
                });
            } catch (error) {
                if (error instanceof LimitReached || error instanceof LeaseTaken || error instanceof OrgError) {
                    throw error;
                }
                log.error('schedule.failed', { schedule: schedule.name, ...factsOf(error) });
            }
            if (!this.stop.signal.aborted) {
                markRun(schedule, state, begun);
            }
        }
        return 10 * SECOND;
    }

    private beat(): number {
        this.options.lease.renew();
        this.health.tell();
        return BEAT;
    }

    /** Reads the org's count of calls, past our own limits: at the ceiling nothing else would tell us that it has fallen. */
    private async askForLimits(): Promise<void> {
        const { runtime } = this.options;
        await runtime.api.get('/limits').catch((error: unknown) => runtime.log.warn('limits.unknown', factsOf(error)));
        runtime.renewLimits();
    }

    /** Nobody can tell what happened to an object: everything is computed anew. */
    private lost(object: string): void {
        const { runtime, parts } = this.options;
        runtime.log.warn('changes.lost', { object, batch: parts.recompute });
        requestBatch(runtime.state, parts.recompute);
    }
}
