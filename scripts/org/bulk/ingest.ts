import fs from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import { repeatedKeyError, repeatedKeys, type RowResult, saveRows } from '../rest/rowResults';
import type { OrgServices } from '../services';
import { ingestColumns, InvalidBatch, rowValues } from './columns';
import { readCsv } from './csvReader';
import { toCsv } from './dialect';
import type { Job, JobStore } from './jobStore';

/** Rows saved at once: the platform's own chunk. Other requests are served between two chunks. */
const CHUNK = 200;

/** Name of the file that holds what a client uploaded. */
export const DATA_FILE = 'data.csv';

/** Files of results, as their resources are called. */
export const SUCCESSFUL_FILE = 'successfulResults';
export const FAILED_FILE = 'failedResults';

type Values = Record<string, unknown>;

/** What of a job decides over what its rows are used for. */
export type Work = Pick<Job, 'operation' | 'object' | 'externalIdFieldName'>;

interface Batch {
    services: OrgServices;
    caller: Caller;
    job: Work;
}

/** The column whose values name the rows that a job is about; null for inserts. */
function keyColumn(job: Work): string | null {
    return job.operation === 'insert' ? null : (job.externalIdFieldName ?? 'Id');
}

/** Throws InvalidBatch when the columns do not fit the operation. */
export function checkHeader(job: Work, header: string[]): void {
    const key = keyColumn(job);
    if (key !== null && !header.some((name) => name.toLowerCase() === key.toLowerCase())) {
        throw new InvalidBatch(`InvalidBatch : Field name not found : ${key}`);
    }
    if (job.operation === 'delete' && header.length > 1) {
        throw new InvalidBatch('InvalidBatch : delete operations take the column Id only');
    }
}

function saveRow({ services, caller, job }: Batch, row: Values, key: string | null): { id: string; created: boolean } {
    const { records } = services;
    if (key === null) {
        return { id: records.create(caller, job.object, row), created: true };
    }
    const { [key]: keyValue, ...values } = row;
    if (keyValue === undefined || keyValue === null) {
        throw new SalesforceError('MISSING_ARGUMENT', `${key} not specified`, { fields: [key] });
    }
    if (job.operation === 'upsert' && key !== 'Id') {
        return records.upsert(caller, job.object, key, String(keyValue), values);
    }
    const id = String(keyValue);
    if (job.operation === 'delete') {
        records.delete(caller, job.object, id);
    } else {
        records.update(caller, job.object, id, values);
    }
    return { id, created: false };
}

/** Saves rows, each for itself. */
export function saveChunk(batch: Batch, rows: Values[]): RowResult[] {
    const { services, job } = batch;
    if (services.faults?.failsBatch(job.object)) {
        throw new InvalidBatch('InternalServerError : The batch could not be processed');
    }
    const wanted = keyColumn(job)?.toLowerCase();
    const key = wanted === undefined ? null : services.schema.requireObject(job.object).fields.get(wanted)!.name;
    const repeated = key === null || job.operation !== 'upsert' ? new Set() : repeatedKeys(rows.map((row) => row[key]));
    return saveRows(services.records, rows, false, (row) => {
        if (key !== null && repeated.has(row[key])) {
            throw repeatedKeyError(key, row[key]);
        }
        return saveRow(batch, row, key);
    });
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --`, the words of failed results. */
export function errorText({ errors }: RowResult): string {
    return errors
        .map(
            ({ statusCode, message, fields }) =>
                `${statusCode}:${message}:${fields.length > 0 ? `${fields.join(' ')} ` : ''}--`
        )
        .join(';');
}

/** Adds to the files of results and gives their lengths then. */
function appendResults(store: JobStore, job: Job, lines: string[][], results: RowResult[]): Job['resultBytes'] {
    const succeeded: Array<Array<string | null>> = [];
    const failed: Array<Array<string | null>> = [];
    results.forEach((result, index) => {
        if (result.success) {
            succeeded.push([result.id ?? null, String(result.created === true), ...lines[index]]);
        } else {
            failed.push([result.id ?? null, errorText(result), ...lines[index]]);
        }
    });
    const files = { successful: store.file(job, SUCCESSFUL_FILE), failed: store.file(job, FAILED_FILE) };
    fs.appendFileSync(files.successful, toCsv(succeeded, job));
    fs.appendFileSync(files.failed, toCsv(failed, job));
    return { successful: fs.statSync(files.successful).size, failed: fs.statSync(files.failed).size };
}

/** Writes the head of both result files, or cuts off what a killed org had written for rows that it did not commit. */
function startResults(store: JobStore, job: Job, header: string[]): void {
    if (job.numberRecordsProcessed > 0 && job.resultBytes) {
        fs.truncateSync(store.file(job, SUCCESSFUL_FILE), job.resultBytes.successful);
        fs.truncateSync(store.file(job, FAILED_FILE), job.resultBytes.failed);
        return;
    }
    fs.writeFileSync(store.file(job, SUCCESSFUL_FILE), toCsv([['sf__Id', 'sf__Created', ...header]], job));
    fs.writeFileSync(store.file(job, FAILED_FILE), toCsv([['sf__Id', 'sf__Error', ...header]], job));
}

/**
 * Works through a job's data, chunk by chunk, until it ends or `keepGoing` says no. The count of processed rows is
 * committed with the rows themselves, so that a job interrupted by a restart, or killed, goes on where it was.
 * Throws InvalidBatch when the data as a whole does not fit.
 */
export async function ingest(
    services: OrgServices,
    store: JobStore,
    start: Job,
    caller: Caller,
    keepGoing: (job: Job) => boolean
): Promise<void> {
    let job = start;
    const lines = readCsv(store.file(job, DATA_FILE), job);
    const first = await lines.next();
    if (first.done === true) {
        throw new InvalidBatch('InvalidBatch : The data has no header row');
    }
    const header = first.value.map((name) => name.trim());
    const columns = ingestColumns(services.access.schemaOf(caller), job.object, header);
    checkHeader(job, header);
    startResults(store, job, header);

    const runChunk = (chunk: string[][]): void => {
        const began = performance.now();
        services.records.atomically(() => {
            const saved = saveChunk(
                { services, caller, job },
                chunk.map((cells) => rowValues(columns, cells))
            );
            job = store.change(job, {
                resultBytes: appendResults(store, job, chunk, saved),
                numberRecordsProcessed: job.numberRecordsProcessed + saved.length,
                numberRecordsFailed: job.numberRecordsFailed + saved.filter((result) => !result.success).length,
                totalProcessingTime: job.totalProcessingTime + Math.ceil(performance.now() - began)
            });
        });
    };

    let skip = job.numberRecordsProcessed;
    let chunk: string[][] = [];
    for await (const cells of lines) {
        if (skip > 0) {
            skip--;
            continue;
        }
        chunk.push(cells);
        if (chunk.length === CHUNK) {
            await nextTurn();
            if (!keepGoing(job)) {
                return;
            }
            runChunk(chunk);
            chunk = [];
        }
    }
    await nextTurn();
    if (chunk.length > 0 && keepGoing(job)) {
        runChunk(chunk);
    }
}
