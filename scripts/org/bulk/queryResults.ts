import fs from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import { isObject } from '../rest/body';
import type { OrgServices } from '../services';
import { toCsv } from './dialect';
import type { Job, JobStore } from './jobStore';
import { type ColumnPath, queryColumns } from './queryColumns';

/** Result rows, without the header. */
const ROWS_FILE = 'results.csv';
/** Where each row of it starts, and where the last one ends: 8 bytes each. Pages of any size are then cut without reading. */
const OFFSETS_FILE = 'results.offsets';
const OFFSET_BYTES = 8;

const PAGE_ROWS = 2000;

const DATETIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\+0000$/;

/** A record's value in a column of results. */
export function cell(record: unknown, path: ColumnPath): string | null {
    const value = path.reduce<unknown>((current, step) => (isObject(current) ? current[step] : null), record);
    if (value === null || value === undefined) {
        return null;
    }
    return isObject(value) ? JSON.stringify(value) : String(value).replace(DATETIME, '$1Z');
}

function offsets(starts: number[]): Buffer {
    const buffer = Buffer.alloc(starts.length * OFFSET_BYTES);
    starts.forEach((start, index) => buffer.writeDoubleLE(start, index * OFFSET_BYTES));
    return buffer;
}

/** Runs a query job page by page into its files; other requests are served in between. */
export async function runQuery(
    services: OrgServices,
    store: JobStore,
    start: Job,
    caller: Caller,
    keepGoing: (job: Job) => boolean
): Promise<void> {
    let job = start;
    const { columns } = queryColumns(services.schema, job.query ?? '');
    let end = 0;
    fs.writeFileSync(store.file(job, ROWS_FILE), '');
    fs.writeFileSync(store.file(job, OFFSETS_FILE), offsets([0]));
    const apiVersion = `${job.apiVersion.toFixed(1)}`;
    let page = services.queries.query(caller, job.query ?? '', {
        includeDeleted: job.operation === 'queryAll',
        batchSize: PAGE_ROWS,
        apiVersion
    });
    for (;;) {
        const began = performance.now();
        const lines = page.records.map((record) => toCsv([columns.map((path) => cell(record, path))], job));
        fs.appendFileSync(store.file(job, ROWS_FILE), lines.join(''));
        fs.appendFileSync(
            store.file(job, OFFSETS_FILE),
            offsets(lines.map((line) => (end += Buffer.byteLength(line))))
        );
        job = store.change(job, {
            numberRecordsProcessed: job.numberRecordsProcessed + lines.length,
            totalProcessingTime: job.totalProcessingTime + Math.ceil(performance.now() - began)
        });
        await nextTurn();
        if (page.done || page.nextRecordsUrl === undefined || !keepGoing(job)) {
            return;
        }
        const locator = page.nextRecordsUrl.split('/').at(-1) ?? '';
        page = services.queries.more(caller, locator, { apiVersion });
    }
}

/** A page of results, to be sent as header row and then the bytes of a slice of a file. */
export interface ResultPage {
    header: string;
    file: string;
    start: number;
    /** Behind the last byte. */
    end: number;
    rows: number;
    /** Names the next page; null on the last one. */
    nextLocator: string | null;
}

function offsetAt(handle: number, row: number): number {
    const buffer = Buffer.alloc(OFFSET_BYTES);
    fs.readSync(handle, buffer, 0, OFFSET_BYTES, row * OFFSET_BYTES);
    return buffer.readDoubleLE();
}

function rowOf(locator: string | null, total: number): number {
    if (locator === null || locator === '') {
        return 0;
    }
    const row = Number(Buffer.from(locator, 'base64').toString('utf8'));
    if (!Number.isInteger(row) || row < 1 || row >= total) {
        throw new SalesforceError('INVALID_QUERY_LOCATOR', `invalid query locator: ${locator}`);
    }
    return row;
}

/** Cuts a page out of a finished job's results. Throws INVALID_QUERY_LOCATOR. */
export function resultPage(
    services: OrgServices,
    store: JobStore,
    job: Job,
    locator: string | null,
    maxRows: number
): ResultPage {
    const total = job.numberRecordsProcessed;
    const first = rowOf(locator, total);
    const next = Math.min(first + maxRows, total);
    const handle = fs.openSync(store.file(job, OFFSETS_FILE), 'r');
    try {
        const { columns } = queryColumns(services.schema, job.query ?? '');
        return {
            header: toCsv([columns.map((path) => path.join('.'))], job),
            file: store.file(job, ROWS_FILE),
            start: offsetAt(handle, first),
            end: offsetAt(handle, next),
            rows: next - first,
            nextLocator: next < total ? Buffer.from(String(next)).toString('base64').replaceAll('=', '') : null
        };
    } finally {
        fs.closeSync(handle);
    }
}
