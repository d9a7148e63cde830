import type { FastifyBaseLogger } from 'fastify';
import { SalesforceError } from '../errors';
import type { OrgServices } from '../services';
import { InvalidBatch } from './columns';
import { ingest } from './ingest';
import type { Job, JobState, JobStore } from './jobStore';
import { runQuery } from './queryResults';

const FINISHED: JobState[] = ['JobComplete', 'Failed', 'Aborted'];

const inState = (job: Job, wish: string): SalesforceError =>
    new SalesforceError('INVALIDJOBSTATE', `Job ${job.id} is in the state ${job.state} and cannot be ${wish}`);

/** Runs bulk jobs beside the requests, one after the other in the order in which they became ready. */
export class Jobs {
    private queue: Promise<void> = Promise.resolve();
    private stopping = false;

    constructor(
        private readonly services: OrgServices,
        readonly store: JobStore,
        private readonly log: FastifyBaseLogger
    ) {
        const unfinished = [...store.list('V2Ingest'), ...store.list('V2Query')].reverse();
        for (const job of unfinished.filter(({ state }) => state === 'UploadComplete' || state === 'InProgress')) {
            this.enqueue(job);
        }
    }

    /** Takes a job whose data is there into the queue. */
    enqueue(job: Job): void {
        this.queue = this.queue.then(() => this.run(job)).catch((error: unknown) => this.log.error(error));
    }

    /** Moves an ingest job to where its client wants it: ready to run, or given up. Throws INVALIDJOBSTATE. */
    move(job: Job, state: 'UploadComplete' | 'Aborted'): Job {
        if (state === 'Aborted') {
            if (FINISHED.includes(job.state)) {
                throw inState(job, 'aborted');
            }
            return this.store.change(job, { state });
        }
        if (job.state !== 'Open') {
            throw inState(job, 'closed');
        }
        const ready = this.store.change(job, { state });
        this.enqueue(ready);
        return ready;
    }

    /** Throws INVALIDJOBSTATE while a job is at work. */
    remove(job: Job): void {
        if (job.state === 'InProgress') {
            throw inState(job, 'deleted');
        }
        this.store.remove(job);
    }

    /** Throws INVALIDJOBSTATE for a job that is not at its end. */
    requireFinished(job: Job): void {
        if (!FINISHED.includes(job.state)) {
            throw inState(job, 'asked for results');
        }
    }

    /** Ends after the chunk at work; the next start goes on from there. */
    async stop(): Promise<void> {
        this.stopping = true;
        await this.queue;
    }

    private async run({ id, jobType }: Job): Promise<void> {
        const current = this.find({ id, jobType });
        if (this.stopping || current === undefined || FINISHED.includes(current.state)) {
            return;
        }
        // A query begins anew after a restart; an ingest job goes on behind its last committed chunk.
        const anew = jobType === 'V2Query' ? { numberRecordsProcessed: 0 } : {};
        const job = this.store.change(current, { state: 'InProgress', ...anew });
        try {
            await this.work(job);
            this.finish(job, { state: 'JobComplete' });
        } catch (error) {
            this.finish(job, { state: 'Failed', errorMessage: this.reason(error) });
        }
    }

    private async work(job: Job): Promise<void> {
        const caller = this.services.callerOf(job.createdById);
        if (caller === undefined) {
            throw new InvalidBatch('InvalidBatch : The user who made the job is no longer active');
        }
        const keepGoing = (): boolean => !this.stopping && this.find(job)?.state === 'InProgress';
        const process = job.jobType === 'V2Query' ? runQuery : ingest;
        await process(this.services, this.store, job, { ...caller, changeOrigin: job.changeOrigin }, keepGoing);
    }

    /** Ends a job, unless it was aborted or deleted meanwhile or waits for the next start. */
    private finish({ id, jobType }: Job, changes: Partial<Job>): void {
        const job = this.find({ id, jobType });
        if (job?.state === 'InProgress' && !(this.stopping && changes.state === 'JobComplete')) {
            this.store.change(job, changes);
        }
    }

    private find({ id, jobType }: Pick<Job, 'id' | 'jobType'>): Job | undefined {
        return this.store.find(jobType, id);
    }

    private reason(error: unknown): string {
        if (error instanceof InvalidBatch) {
            return error.message;
        }
        if (error instanceof SalesforceError) {
            return `${error.errorCode} : ${error.message}`;
        }
        this.log.error(error);
        return 'InternalServerError : The job could not be processed. The log of the org has its cause.';
    }
}
