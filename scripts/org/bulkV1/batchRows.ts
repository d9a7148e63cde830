import { parse } from 'csv-parse/sync';
import { ingestColumns, InvalidBatch, rowValues } from '../bulk/columns';
import { checkHeader, errorText } from '../bulk/ingest';
import { toCsv } from '../bulk/dialect';
import { isObject, without } from '../rest/body';
import type { RowResult } from '../rest/rowResults';
import type { OrgSchema } from '../schema';
import { AsyncError } from './asyncError';
import type { AsyncJob } from './batchStore';

const COMMAS = { columnDelimiter: 'COMMA', lineEnding: 'LF' } as const;

/** Rows of the largest batch. */
const MOST_ROWS = 10_000;

type Values = Record<string, unknown>;

/** The rows of a batch's data. Throws InvalidBatch when it does not fit the job as a whole. */
export function readRows(schema: OrgSchema, job: AsyncJob, data: string): Values[] {
    const rows = job.contentType === 'JSON' ? jsonRows(job, data) : csvRows(schema, job, data);
    if (rows.length > MOST_ROWS) {
        throw new AsyncError('ExceededQuota', `Too many records in a batch: the most is ${MOST_ROWS}`);
    }
    return rows;
}

function csvRows(schema: OrgSchema, job: AsyncJob, data: string): Values[] {
    let lines: string[][];
    try {
        lines = parse(data, { bom: true, skipEmptyLines: true });
    } catch (error) {
        throw new InvalidBatch(`InvalidBatch : ${error instanceof Error ? error.message : String(error)}`);
    }
    if (lines.length === 0) {
        throw new InvalidBatch('InvalidBatch : The data has no header row');
    }
    const header = lines[0].map((name) => name.trim());
    const columns = ingestColumns(schema, job.object, header);
    checkHeader(job, header);
    return lines.slice(1).map((cells) => rowValues(columns, cells));
}

function jsonRows(job: AsyncJob, data: string): Values[] {
    let rows: unknown;
    try {
        rows = JSON.parse(data);
    } catch (error) {
        throw new InvalidBatch(`InvalidBatch : ${error instanceof Error ? error.message : String(error)}`);
    }
    if (!Array.isArray(rows) || !rows.every(isObject)) {
        throw new InvalidBatch('InvalidBatch : The data has to be a list of objects');
    }
    return rows.map((row) => withKnownKeys(job, without(row, 'attributes')));
}

/** Keys are looked for under the spelling of the schema. */
function withKnownKeys({ externalIdFieldName }: AsyncJob, values: Values): Values {
    const known = ['Id', ...(externalIdFieldName === undefined ? [] : [externalIdFieldName])];
    return Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
            known.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name,
            value
        ])
    );
}

/** The start of a batch's result: the head of CSV, nothing for JSON, whose parts are lists. */
export function resultHead({ contentType }: AsyncJob): string {
    return contentType === 'CSV' ? toCsv([['Id', 'Success', 'Created', 'Error']], COMMAS) : '[]';
}

/** Results in the order of their rows. */
export function resultText({ contentType }: AsyncJob, results: RowResult[]): string {
    if (contentType === 'JSON') {
        return JSON.stringify(
            results.map(({ id, success, created, errors }) => ({
                ...{ success, created: created === true, id: id ?? null },
                errors: errors.map((error) => ({ ...error, extendedErrorDetails: null }))
            }))
        );
    }
    const lines = results.map((result) => [
        result.success ? (result.id ?? '') : '',
        String(result.success),
        String(result.created === true),
        result.success ? '' : errorText(result)
    ]);
    return toCsv(lines, COMMAS);
}
