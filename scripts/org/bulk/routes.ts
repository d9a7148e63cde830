import fs from 'node:fs';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';
import { requireCaller } from '../http/authentication';
import { apiVersionOf } from '../http/apiVersion';
import type { Caller } from '../records';
import type { OrgServices } from '../services';
import { readCsv } from './csvReader';
import { toCsv } from './dialect';
import { DATA_FILE, FAILED_FILE, SUCCESSFUL_FILE } from './ingest';
import { newIngestJob, newQueryJob, wantedState } from './jobRequests';
import type { Jobs } from './jobs';
import type { Job, JobType } from './jobStore';
import { resultPage } from './queryResults';

/** Data of one job may weigh this much. */
const MAX_UPLOAD = 150 * 1024 * 1024;
/** Rows of a page of query results whose client names no number. */
const DEFAULT_PAGE = 100_000;

type JobRequest = FastifyRequest<{ Params: { id: string } }>;

/** What is kept of a job for the org's own use. */
const UNTOLD = new Set(['query', 'changeOrigin', 'resultBytes']);

/** A job as the API words it. */
function jobInfo(job: Job): Record<string, unknown> {
    const version = job.apiVersion.toFixed(1);
    return {
        ...Object.fromEntries(Object.entries(job).filter(([name]) => !UNTOLD.has(name))),
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        retries: 0,
        apiActiveProcessingTime: job.totalProcessingTime,
        apexProcessingTime: 0,
        ...(job.state === 'Open' ? { contentUrl: `services/data/v${version}/jobs/ingest/${job.id}/batches` } : {})
    };
}

/** Jobs are their maker's; administrators reach all. */
const isReachable = ({ userId, rights }: Caller, { createdById }: Job): boolean =>
    createdById === userId || rights.everything;

/** Throws NOT_FOUND (404) when there is no such job in reach. */
function jobOf(jobs: Jobs, type: JobType, request: JobRequest): Job {
    const job = jobs.store.find(type, request.params.id);
    if (job === undefined || !isReachable(requireCaller(request), job)) {
        throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    return job;
}

/** Stops an upload that grows too large. */
function limited(limit: number): Transform {
    let bytes = 0;
    return new Transform({
        transform(chunk: Buffer, _encoding, done: TransformCallback) {
            bytes += chunk.length;
            const tooLarge = new SalesforceError('INVALIDBATCH', `The data of a job may weigh ${limit} bytes at most`);
            done(bytes > limit ? tooLarge : null, chunk);
        }
    });
}

async function upload(jobs: Jobs, request: JobRequest): Promise<void> {
    const job = jobOf(jobs, 'V2Ingest', request);
    if (job.state !== 'Open') {
        throw new SalesforceError('INVALIDJOBSTATE', `Job ${job.id} is in the state ${job.state} and takes no data`);
    }
    const file = jobs.store.file(job, DATA_FILE);
    if (fs.existsSync(file)) {
        throw new SalesforceError(
            'INVALIDBATCH',
            `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then ` +
                "create a new Job and make sure you only do 'PUT' once on a given Job."
        );
    }
    const partial = `${file}.partial`;
    try {
        await pipeline(request.body as Readable, limited(MAX_UPLOAD), fs.createWriteStream(partial));
        fs.renameSync(partial, file);
    } finally {
        fs.rmSync(partial, { force: true });
    }
}

/** A file as CSV, or nothing when the job never came to write it. */
function sendFile(reply: FastifyReply, file: string): FastifyReply {
    reply.type('text/csv');
    return fs.existsSync(file) ? reply.send(fs.createReadStream(file)) : reply.send('');
}

async function* unprocessedLines(jobs: Jobs, job: Job): AsyncGenerator<string> {
    let line = -1;
    for await (const cells of readCsv(jobs.store.file(job, DATA_FILE), job)) {
        if (line < 0 || line >= job.numberRecordsProcessed) {
            yield toCsv([cells], job);
        }
        line++;
    }
}

/** Rows that a failed or aborted job did not come to; those of data that cannot be read go back as they came. */
function sendUnprocessed(jobs: Jobs, job: Job, reply: FastifyReply): FastifyReply {
    const file = jobs.store.file(job, DATA_FILE);
    if (job.numberRecordsProcessed === 0) {
        return sendFile(reply, file);
    }
    return reply.type('text/csv').send(Readable.from(unprocessedLines(jobs, job)));
}

function sendResults(services: OrgServices, jobs: Jobs, request: JobRequest, reply: FastifyReply): FastifyReply {
    const job = jobOf(jobs, 'V2Query', request);
    jobs.requireFinished(job);
    if (job.state !== 'JobComplete') {
        throw new SalesforceError('INVALIDJOBSTATE', `Job ${job.id} is in the state ${job.state}: it has no results`);
    }
    const query = new URL(request.url, services.origin).searchParams;
    const maxRecords = Number(query.get('maxRecords') ?? DEFAULT_PAGE);
    if (!Number.isInteger(maxRecords) || maxRecords < 1) {
        throw new SalesforceError('INVALID_QUERY', 'maxRecords has to be a whole number above 0');
    }
    const page = resultPage(services, jobs.store, job, query.get('locator'), maxRecords);
    reply.headers({
        'Sforce-Locator': page.nextLocator ?? 'null',
        'Sforce-NumberOfRecords': String(page.rows)
    });
    reply.type('text/csv');
    if (page.rows === 0) {
        return reply.send(page.header);
    }
    const rows = fs.createReadStream(page.file, { start: page.start, end: page.end - 1 });
    return reply.send(Readable.from(concatenated(page.header, rows)));
}

async function* concatenated(header: string, rows: Readable): AsyncGenerator<string | Buffer> {
    yield header;
    yield* rows;
}

/** What ingest and query jobs share: being looked at, listed, given up and deleted. */
function jobRoutes(app: FastifyInstance, jobs: Jobs, path: string, type: JobType): void {
    const listOf = (request: FastifyRequest): Job[] =>
        jobs.store.list(type).filter((job) => isReachable(requireCaller(request), job));
    app.get(path, (request) => ({ done: true, records: listOf(request).map(jobInfo), nextRecordsUrl: null }));
    app.get(`${path}/:id`, (request: JobRequest) => jobInfo(jobOf(jobs, type, request)));
    app.patch(`${path}/:id`, (request: JobRequest) => {
        const job = jobOf(jobs, type, request);
        return jobInfo(jobs.move(job, wantedState(request.body)));
    });
    app.delete(`${path}/:id`, (request: JobRequest, reply) => {
        jobs.remove(jobOf(jobs, type, request));
        return reply.code(204).send();
    });
}

/** Bulk API 2.0: ingest and query jobs. */
export function bulkRoutes(services: OrgServices, jobs: Jobs): (app: FastifyInstance) => Promise<void> {
    const create = (request: FastifyRequest, jobType: JobType): Record<string, unknown> => {
        const read = jobType === 'V2Query' ? newQueryJob : newIngestJob;
        const job = jobs.store.create({
            ...read(services.access.schemaOf(requireCaller(request)), request.body),
            jobType,
            state: jobType === 'V2Query' ? 'UploadComplete' : 'Open',
            createdById: requireCaller(request).userId,
            changeOrigin: requireCaller(request).changeOrigin,
            apiVersion: Number(apiVersionOf(request))
        });
        if (jobType === 'V2Query') {
            jobs.enqueue(job);
        }
        return jobInfo(job);
    };

    return async (app) => {
        const [ingest, query] = ['ingest', 'query'].map((kind) => `/services/data/:version/jobs/${kind}`);
        app.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
        app.post(ingest, (request) => create(request, 'V2Ingest'));
        app.post(query, (request) => create(request, 'V2Query'));
        jobRoutes(app, jobs, ingest, 'V2Ingest');
        jobRoutes(app, jobs, query, 'V2Query');
        app.put(`${ingest}/:id/batches`, async (request: JobRequest, reply) => {
            await upload(jobs, request);
            return reply.code(201).send();
        });
        for (const name of [SUCCESSFUL_FILE, FAILED_FILE, 'unprocessedrecords']) {
            app.get(`${ingest}/:id/${name}`, (request: JobRequest, reply) => {
                const job = jobOf(jobs, 'V2Ingest', request);
                jobs.requireFinished(job);
                return name === 'unprocessedrecords'
                    ? sendUnprocessed(jobs, job, reply)
                    : sendFile(reply, jobs.store.file(job, name));
            });
        }
        app.get(`${query}/:id/results`, (request: JobRequest, reply) => sendResults(services, jobs, request, reply));
    };
}
