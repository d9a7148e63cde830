import type { SObject } from './sobject';
import { soql, withId, type Query, type QueryLocator, type Soql } from './soql';

/** Ids that one query names at most: far below SOQL's 100,000 characters, and few enough that a page holds their details. */
const MOST_IDS = 500;

/** What a query may ask for beside its condition. */
export interface QueryOptions {
    orderBy?: string;
    limit?: number;
    /** Rows in the recycle bin too. */
    withDeleted?: boolean;
}

/**
 * The queries of one object, the only home of its SOQL. Apex: a selector class (fflib `fflib_SObjectSelector`).
 * Methods give queries; `Database` runs them, several in one call where it can.
 */
export abstract class Selector<Row extends SObject = SObject> {
    abstract readonly object: string;
    /** API names that every query reads, parents' by path (`Account__r.Name`). */
    abstract readonly fields: readonly string[];

    /** Rows by their ids: as many queries as their number needs. */
    byIds(ids: Iterable<string>, options: QueryOptions = {}): Query<Row>[] {
        return this.among('Id', ids, options);
    }

    /** All rows, in pages, for a batch to go over. */
    all(where: Soql | null = null): QueryLocator<Row> {
        return { object: this.object, fields: this.fields, where };
    }

    /** Rows that meet a condition. */
    protected where(condition: Soql | null, { orderBy, limit, withDeleted }: QueryOptions = {}): Query<Row> {
        const clauses = [
            `SELECT ${withId(this.fields).join(', ')} FROM ${this.object}`,
            condition && `WHERE ${condition.text}`,
            orderBy && `ORDER BY ${orderBy}`,
            limit && `LIMIT ${limit}`
        ];
        return { soql: clauses.filter(Boolean).join(' '), ...(withDeleted ? { withDeleted } : {}) };
    }

    /** Rows whose field holds one of many values: as many queries as their number needs, none for no values. */
    protected among(
        field: string,
        values: Iterable<string>,
        options: QueryOptions & { and?: Soql; perQuery?: number } = {}
    ): Query<Row>[] {
        const { and, perQuery = MOST_IDS, ...rest } = options;
        const distinct = [...new Set(values)].sort();
        return chunks(distinct, perQuery).map((some) => {
            const condition = `${field} IN ${soql`${some}`.text}${and ? ` AND (${and.text})` : ''}`;
            return this.where({ text: condition }, rest);
        });
    }
}

/** Parts of a list, each of at most so many. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
        list.slice(part * size, (part + 1) * size)
    );
}
