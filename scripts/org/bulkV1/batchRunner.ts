import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { InvalidBatch } from '../bulk/columns';
import { toCsv } from '../bulk/dialect';
import { saveChunk } from '../bulk/ingest';
import { queryColumns } from '../bulk/queryColumns';
import { cell } from '../bulk/queryResults';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import type { OrgServices } from '../services';
import { AsyncError } from './asyncError';
import { readRows, resultHead, resultText } from './batchRows';
import type { AsyncBatch, AsyncJob, BatchStore } from './batchStore';

/** Rows saved at once: other requests are served between two chunks. */
const CHUNK = 200;
const PAGE = 2000;
const COMMAS = { columnDelimiter: 'COMMA', lineEnding: 'LF' } as const;

export const isQuery = ({ operation }: AsyncJob): boolean => operation === 'query' || operation === 'queryAll';

/** Works through batches one after the other, beside the requests. */
export class BatchRunner {
    private queue: Promise<void> = Promise.resolve();
    private stopping = false;

    constructor(
        private readonly services: OrgServices,
        readonly store: BatchStore,
        private readonly log: FastifyBaseLogger
    ) {
        store.unfinished().forEach((batch) => this.enqueue(batch));
    }

    enqueue(batch: AsyncBatch): void {
        this.queue = this.queue.then(() => this.run(batch)).catch((error: unknown) => this.log.error(error));
    }

    /** Ends after the chunk at work; the next start goes on from there. */
    async stop(): Promise<void> {
        this.stopping = true;
        await this.queue;
    }

    private async run({ id, jobId }: AsyncBatch): Promise<void> {
        const [batch, job] = [this.store.batch(jobId, id), this.store.job(jobId)];
        if (this.stopping || !batch || !job || !this.isWanted(batch)) {
            return;
        }
        const begun = this.store.changeBatch(batch, { state: 'InProgress' });
        try {
            const caller = this.services.callerOf(job.createdById);
            if (caller === undefined) {
                throw new InvalidBatch('InvalidBatch : The user who made the job is no longer active');
            }
            const asked = { ...caller, changeOrigin: job.changeOrigin };
            const done = isQuery(job) ? await this.query(job, begun, asked) : await this.ingest(job, begun, asked);
            if (!this.stopping && this.isWanted(done)) {
                this.store.changeBatch(done, { state: 'Completed' });
            }
        } catch (error) {
            this.fail(begun, error);
        }
    }

    /** False once the job is given up or deleted. */
    private isWanted({ id, jobId }: AsyncBatch): boolean {
        const state = this.store.batch(jobId, id)?.state;
        return state === 'Queued' || state === 'InProgress';
    }

    private fail({ id, jobId }: AsyncBatch, error: unknown): void {
        const batch = this.store.batch(jobId, id);
        if (batch && this.isWanted(batch)) {
            this.store.changeBatch(batch, { state: 'Failed', stateMessage: this.reason(error) });
        }
    }

    private reason(error: unknown): string {
        if (error instanceof InvalidBatch) {
            return error.message;
        }
        if (error instanceof AsyncError) {
            return `${error.exceptionCode} : ${error.message}`;
        }
        if (error instanceof SalesforceError) {
            return `InvalidBatch : Failed to process query: ${error.errorCode}: ${error.message}`;
        }
        this.log.error(error);
        return 'InternalServerError : The batch could not be processed. The log of the org has its cause.';
    }

    /** Rows, their count and their results are committed together: a stopped org goes on behind the last chunk. */
    private async ingest(job: AsyncJob, start: AsyncBatch, caller: Caller): Promise<AsyncBatch> {
        let batch = start;
        const rows = readRows(this.services.access.schemaOf(caller), job, this.store.data(batch));
        this.store.addResult(batch, 0, resultHead(job));
        while (batch.numberRecordsProcessed < rows.length) {
            await nextTurn();
            if (this.stopping || !this.isWanted(batch)) {
                return batch;
            }
            const began = performance.now();
            const first = batch.numberRecordsProcessed;
            batch = this.services.records.atomically(() => {
                const results = saveChunk({ services: this.services, caller, job }, rows.slice(first, first + CHUNK));
                this.store.addResult(batch, first / CHUNK + 1, resultText(job, results));
                return this.store.changeBatch(batch, {
                    numberRecordsProcessed: first + results.length,
                    numberRecordsFailed: batch.numberRecordsFailed + results.filter(({ success }) => !success).length,
                    totalProcessingTime: batch.totalProcessingTime + Math.ceil(performance.now() - began)
                });
            });
        }
        return batch;
    }

    private async query(job: AsyncJob, start: AsyncBatch, caller: Caller): Promise<AsyncBatch> {
        const soql = this.store.data(start);
        const { object, columns } = queryColumns(this.services.access.schemaOf(caller), soql);
        if (object.toLowerCase() !== job.object.toLowerCase()) {
            throw new InvalidBatch(`InvalidBatch : The query is of ${object}, the job of ${job.object}`);
        }
        const apiVersion = job.apiVersion;
        const options = { includeDeleted: job.operation === 'queryAll', batchSize: PAGE, apiVersion };
        // A query that was stopped begins anew.
        let batch = this.store.changeBatch(start, { numberRecordsProcessed: 0 });
        const isCsv = job.contentType === 'CSV';
        this.store.addResult(batch, 0, isCsv ? toCsv([columns.map((path) => path.join('.'))], COMMAS) : '[]');
        let page = this.services.queries.query(caller, soql, options);
        for (let part = 1; ; part++) {
            const text = isCsv
                ? toCsv(
                      page.records.map((record) => columns.map((path) => cell(record, path))),
                      COMMAS
                  )
                : JSON.stringify(page.records);
            this.store.addResult(batch, part, text);
            batch = this.store.changeBatch(batch, {
                numberRecordsProcessed: batch.numberRecordsProcessed + page.records.length
            });
            await nextTurn();
            if (page.done || page.nextRecordsUrl === undefined || this.stopping || !this.isWanted(batch)) {
                return batch;
            }
            page = this.services.queries.more(caller, page.nextRecordsUrl.split('/').at(-1)!, { apiVersion });
        }
    }
}
