import { visibleSchema } from '../access';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import { AggregateQuery, isAggregate } from './aggregateQuery';
import { queryColumns, type QueryColumns } from './columnMetadata';
import type { QueryContext } from './context';
import { Cursors, type CursorPage } from './cursors';
import { parseSoql } from './parse';
import { requireQueryable, RowQuery, type QueryRequest } from './rowQuery';
import type { QueryRecord } from './shape';

const LARGEST_BATCH = 2000;
const SMALLEST_BATCH = 200;

/** A page of results, as REST answers with it. */
export interface QueryPage {
    /** All rows of the query, not only this page's. */
    totalSize: number;
    done: boolean;
    /** Address of the next page; absent on the last one. */
    nextRecordsUrl?: string;
    records: QueryRecord[];
}

export interface QueryOptions {
    /** Version in the addresses of the answer, such as `66.0`. */
    apiVersion: string;
    /** Rows a page; brought into 200 … 2,000. */
    batchSize?: number;
    /** Rows in the recycle bin count too (`queryAll`). */
    includeDeleted?: boolean;
}

/** SOQL over the org's rows. All errors are SalesforceErrors in the platform's words. */
export class Queries {
    private readonly cursors: Cursors;
    private readonly context: QueryContext;

    constructor(context: Pick<QueryContext, 'schema' | 'database'> & Partial<QueryContext>) {
        this.context = { translationOf: () => undefined, now: () => context.database.now(), ...context };
        this.cursors = new Cursors(context.database);
    }

    /** The first page of a query. */
    query(caller: Caller, soql: string, options: QueryOptions): QueryPage {
        const { context, query, objectName, request, text } = this.read(caller, soql, options);
        if (isAggregate(query)) {
            const aggregate = new AggregateQuery(context, request, text, objectName, query);
            if (aggregate.countsOnly) return { totalSize: aggregate.count(), done: true, records: [] };
            const records = aggregate.records();
            return { totalSize: records.length, done: true, records };
        }
        const rows = new RowQuery(context, request, text, objectName, query);
        const batchSize = Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, options.batchSize ?? LARGEST_BATCH));
        const records = rows.records(batchSize + 1);
        if (records.length <= batchSize) return { totalSize: records.length, done: true, records };
        const ids = rows.ids();
        const kept = {
            userId: caller.userId,
            soql,
            includeDeleted: options.includeDeleted ?? false,
            batchSize,
            total: ids.length
        };
        const id = this.cursors.keep(kept, ids);
        const next = ids.length > batchSize ? `${id}-${batchSize}` : null;
        return this.page(rows, { query: kept, ids: ids.slice(0, batchSize), start: 0, next }, options.apiVersion);
    }

    /** The page a locator (`01g…-2000`) stands for: the rows of then, as they are now and as far as the caller sees them now. */
    more(caller: Caller, locator: string, { apiVersion }: Pick<QueryOptions, 'apiVersion'>): QueryPage {
        const page = this.cursors.page(locator, caller.userId);
        const { soql, includeDeleted } = page.query;
        const { context, query, objectName, request, text } = this.read(caller, soql, { apiVersion, includeDeleted });
        return this.page(new RowQuery(context, request, text, objectName, query), page, apiVersion);
    }

    /** The columns of a query (`columns=true`), which is checked as if it ran. */
    columns(caller: Caller, soql: string): QueryColumns {
        const { context, query, objectName, request, text } = this.read(caller, soql, { apiVersion: '' });
        if (isAggregate(query)) new AggregateQuery(context, request, text, objectName, query);
        else new RowQuery(context, request, text, objectName, query);
        return queryColumns(context.schema, context.schema.requireObject(objectName), query);
    }

    private read(caller: Caller, soql: string, options: QueryOptions) {
        const { query, text, allRows } = parseSoql(soql);
        const context = { ...this.context, schema: visibleSchema(this.context.schema, caller.rights) };
        const objectName = requireQueryable(context, text, query.sObject);
        const request: QueryRequest = {
            caller,
            apiVersion: options.apiVersion,
            includeDeleted: allRows || (options.includeDeleted ?? false)
        };
        if (query.withDataCategory) {
            throw new SalesforceError('MALFORMED_QUERY', 'WITH DATA CATEGORY is not supported');
        }
        return { context, query, objectName, request, text };
    }

    private page(rows: RowQuery, { query, ids, next }: CursorPage, apiVersion: string): QueryPage {
        const page = { totalSize: query.total, done: next === null, records: rows.recordsOf(ids) };
        return next === null ? page : { ...page, nextRecordsUrl: `/services/data/v${apiVersion}/query/${next}` };
    }
}

export type { QueryContext } from './context';
export type { ColumnMetadata, QueryColumns } from './columnMetadata';
export type { QueryRecord } from './shape';
