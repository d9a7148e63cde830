import { z } from 'zod';
import { without } from '../rest/body';
import type { OrgSchema } from '../schema';
import { AsyncError, invalidJob } from './asyncError';
import type { AsyncBatch, AsyncJob } from './batchStore';

const jobSchema = z.object({
    operation: z.enum(['insert', 'update', 'upsert', 'delete', 'hardDelete', 'query', 'queryAll']),
    object: z.string().min(1),
    externalIdFieldName: z.string().optional(),
    concurrencyMode: z.enum(['Parallel', 'Serial']).default('Parallel'),
    contentType: z.enum(['CSV', 'JSON', 'XML', 'ZIP_CSV', 'ZIP_JSON', 'ZIP_XML']).default('XML')
});

export type NewAsyncJob = Pick<
    AsyncJob,
    'operation' | 'object' | 'externalIdFieldName' | 'concurrencyMode' | 'contentType'
>;

/** Reads what a client asks of a new job. Throws InvalidJob, FeatureNotEnabled. */
export function newAsyncJob(schema: OrgSchema, info: unknown): NewAsyncJob {
    const read = jobSchema.safeParse(info);
    if (!read.success) {
        const [issue] = read.error.issues;
        throw invalidJob(`${issue.path.join('.')}: ${issue.message}`);
    }
    const { operation, concurrencyMode, contentType } = read.data;
    const object = schema.object(read.data.object);
    if (object === undefined) {
        throw invalidJob(`Unable to find object: ${read.data.object}`);
    }
    if (operation === 'hardDelete') {
        throw new AsyncError('FeatureNotEnabled', 'hardDelete is not enabled for this user');
    }
    if (contentType !== 'CSV' && contentType !== 'JSON') {
        throw invalidJob(`The content type ${contentType} is not supported by this local org: use CSV or JSON`);
    }
    const key = operation === 'upsert' ? keyField(schema, object.name, read.data.externalIdFieldName) : undefined;
    return { operation, object: object.name, externalIdFieldName: key, concurrencyMode, contentType };
}

function keyField(schema: OrgSchema, objectName: string, name: string | undefined): string {
    if (!name) {
        throw invalidJob(`External ID was blank for ${objectName}. An external ID must be specified for upsert.`);
    }
    const field = schema.requireObject(objectName).fields.get(name.toLowerCase());
    if (!field || !(field.externalId || field.idLookup)) {
        throw invalidJob(
            `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${objectName}`
        );
    }
    return field.name;
}

/** A job with the counts of its batches, as the API words it. */
export function jobInfo(job: AsyncJob, batches: AsyncBatch[]): Record<string, unknown> {
    const inState = (...states: string[]): number => batches.filter(({ state }) => states.includes(state)).length;
    const sum = (count: (batch: AsyncBatch) => number): number =>
        batches.reduce((total, batch) => total + count(batch), 0);
    return {
        ...without({ ...job }, 'changeOrigin'),
        numberBatchesQueued: inState('Queued'),
        numberBatchesInProgress: inState('InProgress'),
        numberBatchesCompleted: inState('Completed'),
        numberBatchesFailed: inState('Failed'),
        numberBatchesTotal: batches.length,
        numberRecordsProcessed: sum((batch) => batch.numberRecordsProcessed),
        numberRetries: 0,
        numberRecordsFailed: sum((batch) => batch.numberRecordsFailed),
        totalProcessingTime: sum((batch) => batch.totalProcessingTime),
        apiActiveProcessingTime: sum((batch) => batch.totalProcessingTime),
        apexProcessingTime: 0
    };
}

/** A batch as the API words it. */
export function batchInfo(batch: AsyncBatch): Record<string, unknown> {
    return { ...batch, apiActiveProcessingTime: batch.totalProcessingTime, apexProcessingTime: 0 };
}
