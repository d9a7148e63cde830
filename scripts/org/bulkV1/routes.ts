import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bearerToken, callerOfToken, requireCaller } from '../http/authentication';
import { callOptionsOf, changeOrigin } from '../http/changeOrigin';
import { errorReply } from '../http/errors';
import { SalesforceError } from '../errors';
import { isApiVersion } from '../rest/versions';
import type { OrgServices } from '../services';
import { AsyncError, invalidBatch, invalidJob, invalidState } from './asyncError';
import { readJobInfo, toAsyncXml } from './asyncXml';
import { isQuery, type BatchRunner } from './batchRunner';
import type { AsyncBatch, AsyncJob } from './batchStore';
import { batchInfo, jobInfo, newAsyncJob } from './jobInfo';

/** Bytes of the largest batch, as on the platform. */
const LARGEST_BATCH = 10_000_000;

type AsyncRequest = FastifyRequest<{
    Params: { version: string; job: string; batch: string; result: string };
    Body: string | undefined;
}>;

const isJson = ({ headers }: FastifyRequest): boolean => /\bjson\b/i.test(headers['content-type'] ?? '');

function send(reply: FastifyReply, asJson: boolean, name: string, content: object, status = 200): FastifyReply {
    reply.code(status);
    return asJson
        ? reply.type('application/json; charset=utf-8').send(JSON.stringify(content))
        : reply.type('application/xml; charset=utf-8').send(toAsyncXml(name, content));
}

/** A job's information from a request's body, XML or JSON. */
function bodyInfo(request: AsyncRequest): Record<string, unknown> {
    const text = request.body ?? '';
    if (!isJson(request)) {
        return readJobInfo(text);
    }
    try {
        return Object(JSON.parse(text)) as Record<string, unknown>;
    } catch {
        throw new AsyncError('InvalidJob', 'The request is no JSON');
    }
}

/** Bulk API 1.0: jobs of batches, at `/services/async/66.0/job`. Its session stands in a header of its own. */
export function bulkV1Routes(services: OrgServices, runner: BatchRunner): (app: FastifyInstance) => Promise<void> {
    const { store } = runner;
    const jobOf = (request: AsyncRequest): AsyncJob => {
        const job = store.job(request.params.job);
        if (job === undefined || !isReachable(request, job)) {
            throw invalidJob(`Unable to find job for id: ${request.params.job}`);
        }
        return job;
    };
    /** Jobs are their maker's; administrators reach all. */
    const isReachable = (request: AsyncRequest, job: AsyncJob): boolean => {
        const { userId, rights } = requireCaller(request);
        return job.createdById === userId || rights.everything;
    };
    const batchOf = (request: AsyncRequest, job: AsyncJob): AsyncBatch => {
        const batch = store.batch(job.id, request.params.batch);
        if (batch === undefined) {
            throw invalidBatch(`Unable to find batch for id: ${request.params.batch}`);
        }
        return batch;
    };

    const createJob = (request: AsyncRequest, reply: FastifyReply): FastifyReply => {
        const caller = requireCaller(request);
        const { version } = request.params;
        const job = store.createJob({
            ...newAsyncJob(services.access.schemaOf(caller), bodyInfo(request)),
            createdById: caller.userId,
            apiVersion: version,
            changeOrigin: changeOrigin('bulkapi', version, callOptionsOf(request))
        });
        return send(reply, isJson(request), 'jobInfo', jobInfo(job, []), 201);
    };

    const changeJob = (request: AsyncRequest, reply: FastifyReply): FastifyReply => {
        const job = jobOf(request);
        const { state } = bodyInfo(request);
        if (state !== 'Closed' && state !== 'Aborted') {
            throw invalidState(`A job can be Closed or Aborted, not ${String(state)}`);
        }
        if (job.state === 'Aborted' || (job.state === 'Closed' && state === 'Closed')) {
            throw invalidState(`Job is not in a state to be ${state}: it is ${job.state}`);
        }
        const changed = store.changeJob(job, state);
        if (state === 'Aborted') {
            const waiting = store.batches(job.id).filter((batch) => ['Queued', 'InProgress'].includes(batch.state));
            waiting.forEach((batch) =>
                store.changeBatch(batch, { state: 'NotProcessed', stateMessage: 'Job has been aborted' })
            );
        }
        return send(reply, isJson(request), 'jobInfo', jobInfo(changed, store.batches(job.id)));
    };

    const createBatch = (request: AsyncRequest, reply: FastifyReply): FastifyReply => {
        const job = jobOf(request);
        if (job.state !== 'Open') {
            throw invalidState(`The job is ${job.state} and takes no more batches`);
        }
        if (!isQuery(job) && isJson(request) !== (job.contentType === 'JSON')) {
            throw new AsyncError('InvalidBatch', `The data has to be ${job.contentType}, as the job says`);
        }
        const batch = store.createBatch(job.id, request.body ?? '');
        runner.enqueue(batch);
        return send(reply, job.contentType === 'JSON', 'batchInfo', batchInfo(batch), 201);
    };

    const listBatches = (request: AsyncRequest, reply: FastifyReply): FastifyReply => {
        const job = jobOf(request);
        const list = store.batches(job.id).map(batchInfo);
        return send(reply, job.contentType === 'JSON', 'batchInfoList', { batchInfo: list });
    };

    /** Results of a batch that is done; rows that were saved count even when it failed later. */
    const sendResult = (request: AsyncRequest, reply: FastifyReply): FastifyReply => {
        const job = jobOf(request);
        const batch = batchOf(request, job);
        if (batch.state !== 'Completed' && !(batch.state === 'Failed' && batch.numberRecordsProcessed > 0)) {
            throw invalidBatch(`Batch not completed: it is ${batch.state}`);
        }
        const asJson = job.contentType === 'JSON';
        if (isQuery(job) && request.params.result === undefined) {
            const ids = [resultId(batch)];
            return asJson
                ? reply.type('application/json').send(JSON.stringify(ids))
                : send(reply, false, 'result-list', { result: ids });
        }
        if (request.params.result !== undefined && request.params.result !== resultId(batch)) {
            throw new AsyncError('InvalidBatch', `Unable to find result for id: ${request.params.result}`);
        }
        return asJson
            ? reply.type('application/json').send(Readable.from(joinedLists(store.result(batch))))
            : reply.type('text/csv; charset=utf-8').send(Readable.from(store.result(batch)));
    };

    return async (app) => {
        app.removeAllContentTypeParsers();
        app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LARGEST_BATCH }, (_request, text, done) =>
            done(null, text)
        );
        app.addHook('onRequest', async (request) => {
            const token = request.headers['x-sfdc-session']?.toString() ?? bearerToken(request);
            request.caller = callerOfToken(services, token);
            services.usage.count();
            const { version } = request.params as { version?: string };
            if (version === undefined || !isApiVersion(version)) {
                throw new AsyncError('InvalidVersion', `Invalid API version specified on URL: ${version ?? ''}`);
            }
        });
        app.setErrorHandler((error, request, reply) => {
            const { code, message, status } = asAsyncError(error, request);
            return send(reply, isJson(request), 'error', { exceptionCode: code, exceptionMessage: message }, status);
        });
        const root = '/services/async/:version';
        app.post(`${root}/job`, createJob);
        app.post(`${root}/job/:job`, changeJob);
        app.get(`${root}/job/:job`, (request: AsyncRequest, reply) => {
            const job = jobOf(request);
            return send(reply, isJson(request), 'jobInfo', jobInfo(job, store.batches(job.id)));
        });
        app.post(`${root}/job/:job/batch`, { bodyLimit: LARGEST_BATCH }, createBatch);
        app.get(`${root}/job/:job/batch`, listBatches);
        app.get(`${root}/job/:job/batch/:batch`, (request: AsyncRequest, reply) => {
            const job = jobOf(request);
            return send(reply, job.contentType === 'JSON', 'batchInfo', batchInfo(batchOf(request, job)));
        });
        app.get(`${root}/job/:job/batch/:batch/request`, (request: AsyncRequest, reply) => {
            const job = jobOf(request);
            const type = job.contentType === 'JSON' ? 'application/json' : 'text/csv; charset=utf-8';
            return reply.type(type).send(store.data(batchOf(request, job)));
        });
        app.get(`${root}/job/:job/batch/:batch/result`, sendResult);
        app.get(`${root}/job/:job/batch/:batch/result/:result`, sendResult);
        app.all(`${root}/*`, () => {
            throw new AsyncError('InvalidUrl', 'Destination URL not found');
        });
    };
}

/** A query's batch has one result. */
const resultId = ({ id }: AsyncBatch): string => id.replace(/^751/, '752');

/** Lists in JSON as one list. */
function* joinedLists(lists: Iterable<string>): Generator<string> {
    let isFirst = true;
    yield '[';
    for (const list of lists) {
        const inner = list.slice(1, -1);
        if (inner !== '') {
            yield isFirst ? inner : `,${inner}`;
            isFirst = false;
        }
    }
    yield ']';
}

function asAsyncError(error: unknown, request: FastifyRequest): { code: string; message: string; status: number } {
    if (error instanceof AsyncError) {
        return { code: error.exceptionCode, message: error.message, status: error.status };
    }
    if (error instanceof SalesforceError && error.errorCode === 'INVALID_SESSION_ID') {
        return { code: 'InvalidSessionId', message: 'Invalid session id', status: 400 };
    }
    const { status, body, unexpected } = errorReply(error);
    if (unexpected) {
        request.log.error({ err: error, method: request.method, path: request.url.split('?')[0] });
    }
    return { code: unexpected ? 'Unknown' : 'ClientInputError', message: body[0].message, status };
}
