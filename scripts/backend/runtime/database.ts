import type { OrgApi, Subrequest } from '../../salesforce';
import { asLimit } from './limits';
import type { Limits } from './limits';
import { chunks } from './selector';
import type { SObject } from './sobject';
import type { Query } from './soql';

/** A Composite call takes so many queries. */
const QUERIES = 5;

interface QueryPage {
    records: Record<string, unknown>[];
    done: boolean;
    nextRecordsUrl?: string;
}

type Asked<Row> = Query<Row> | readonly Query<Row>[];
/** The rows of a query, or of several queries of one kind in their order. */
export type RowsOf<Q> = Q extends Query<infer Row> ? Row[] : Q extends readonly Query<infer Row>[] ? Row[] : never;

/**
 * Reads from the org within the limits. Apex: `Database.query`; writes go through the `UnitOfWork`.
 * Throws LimitReached before a call that may not be made, and OrgError or OrgUnreachable.
 */
export class Database {
    constructor(
        readonly api: Pick<OrgApi, 'get' | 'readTogether' | 'writeApart' | 'writeTogether'>,
        readonly limits: Limits
    ) {}

    /** All rows of a query, or of several of one kind. */
    async query<Row extends SObject>(asked: Asked<Row>): Promise<Row[]> {
        const { rows } = await this.queryTogether({ rows: asked });
        return rows as Row[];
    }

    /**
     * Rows of several queries, by the names they are given here: five queries are one call as long as each has at most
     * 2,000 rows. Lists of queries (`Selector.byIds`) count one by one; an empty list asks nothing.
     */
    async queryTogether<Wanted extends Record<string, Asked<SObject>>>(
        wanted: Wanted
    ): Promise<{ [Name in keyof Wanted]: RowsOf<Wanted[Name]> }> {
        const queries = Object.entries(wanted).flatMap(([name, asked]) =>
            [asked].flat().map((query) => ({ name, query: query as Query }))
        );
        const found = new Map<string, SObject[]>(Object.keys(wanted).map((name) => [name, []]));
        for (const some of chunks(queries, QUERIES)) {
            const pages = await this.pagesOf(some.map(({ query }) => query));
            for (const [index, page] of pages.entries()) {
                const rows = await this.rowsOf(page);
                rows.forEach((row) => found.get(some[index].name)?.push(row));
            }
        }
        return Object.fromEntries(found) as { [Name in keyof Wanted]: RowsOf<Wanted[Name]> };
    }

    /** The first pages of at most five queries, in one call. */
    private pagesOf(queries: Query[]): Promise<unknown[]> {
        const urls = queries.map(
            ({ soql, withDeleted }) => `/${withDeleted ? 'queryAll' : 'query'}?q=${encodeURIComponent(soql)}`
        );
        return this.call(async () =>
            urls.length === 1
                ? [await this.api.get(urls[0])]
                : this.api.readTogether(
                      urls.map((url, index): Subrequest => ({ method: 'GET', url, referenceId: `query${index}` }))
                  )
        );
    }

    private async rowsOf(page: unknown): Promise<SObject[]> {
        const rows: SObject[] = [];
        for (let { records, done, nextRecordsUrl } = page as QueryPage; ;) {
            this.limits.spendRows(records.length);
            records.forEach((row) => rows.push(withoutAttributes(row)));
            if (done || !nextRecordsUrl) {
                return rows;
            }
            const further = nextRecordsUrl;
            ({ records, done, nextRecordsUrl } = await this.call(() => this.api.get<QueryPage>(further)));
        }
    }

    /** Makes one call, when the limits allow it. */
    async call<T>(work: () => Promise<T>): Promise<T> {
        this.limits.check();
        try {
            return await work();
        } catch (error) {
            throw asLimit(error);
        }
    }
}

function withoutAttributes({ attributes: _attributes, ...row }: Record<string, unknown>): SObject {
    const plain = Object.entries(row).map(([name, value]) => [
        name,
        isParent(value) ? withoutAttributes(value) : value
    ]);
    return Object.fromEntries(plain) as SObject;
}

function isParent(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && 'attributes' in value;
}
