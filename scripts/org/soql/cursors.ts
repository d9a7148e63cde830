import type { OrgDatabase } from '../database';
import { SalesforceError } from '../errors';
import { newId } from '../schema';

/** Open cursors that are kept; the oldest go first. */
const OPEN_CURSORS = 50;
/** As on the platform, a locator is good for two days. */
const LIFE = 2 * 86_400_000;
/** Ids in one row of the table. */
const PART = 2000;

/** A query that a client reads page by page, and what decides its rows' shape. */
export interface CursorQuery {
    userId: string;
    soql: string;
    includeDeleted: boolean;
    batchSize: number;
    /** Rows in all. */
    total: number;
}

/** A page of a cursor: the ids of its rows as they were when the query was first asked. */
export interface CursorPage {
    query: CursorQuery;
    ids: string[];
    start: number;
    /** Locator of the next page; null on the last one. */
    next: string | null;
}

/** The open cursors, in the org's database: a restart keeps them. A locator is `01g…-2000`: cursor and next row. */
export class Cursors {
    constructor(private readonly database: OrgDatabase) {
        database.exec(
            `CREATE TABLE IF NOT EXISTS _query_cursor (
                id TEXT PRIMARY KEY, opened INTEGER NOT NULL, query TEXT NOT NULL) WITHOUT ROWID;
             CREATE TABLE IF NOT EXISTS _query_cursor_ids (
                cursor TEXT NOT NULL, part INTEGER NOT NULL, ids TEXT NOT NULL, PRIMARY KEY (cursor, part)) WITHOUT ROWID`
        );
    }

    /** Keeps a cursor and gives its id. */
    keep(query: CursorQuery, ids: string[]): string {
        const { database } = this;
        return database.transaction(() => {
            const id = newId('01g', database.nextNumber('query cursor'));
            database.run('INSERT INTO _query_cursor (id, opened, query) VALUES (?, ?, ?)', [
                id,
                this.now(),
                JSON.stringify(query)
            ]);
            for (let part = 0; part * PART < ids.length; part++) {
                const own = ids.slice(part * PART, (part + 1) * PART).join(' ');
                database.run('INSERT INTO _query_cursor_ids (cursor, part, ids) VALUES (?, ?, ?)', [id, part, own]);
            }
            this.forget();
            return id;
        });
    }

    /** The page of a locator; throws INVALID_QUERY_LOCATOR for one that is over or another user's. */
    page(locator: string, userId: string): CursorPage {
        const [, id = '', row = ''] = /^(01g\w{12}(?:\w{3})?)-(\d{1,9})$/.exec(locator) ?? [];
        const found = this.database.get('SELECT query FROM _query_cursor WHERE id = ? AND opened > ?', [
            id,
            this.now() - LIFE
        ]);
        const query = found && (JSON.parse(String(found.query)) as CursorQuery);
        const start = Number(row);
        if (!query || query.userId !== userId || start >= query.total) {
            throw new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        const end = Math.min(start + query.batchSize, query.total);
        const ids = this.ids(id, start, end);
        return { query, ids, start, next: end < query.total ? `${id}-${end}` : null };
    }

    private ids(cursor: string, start: number, end: number): string[] {
        const first = Math.floor(start / PART);
        const rows = this.database.all(
            'SELECT ids FROM _query_cursor_ids WHERE cursor = ? AND part BETWEEN ? AND ? ORDER BY part',
            [cursor, first, Math.floor((end - 1) / PART)]
        );
        const ids = rows.flatMap((row) => String(row.ids).split(' '));
        return ids.slice(start - first * PART, end - first * PART);
    }

    private forget(): void {
        this.database.run(
            `DELETE FROM _query_cursor WHERE opened <= ?
             OR id NOT IN (SELECT id FROM _query_cursor ORDER BY id DESC LIMIT ${OPEN_CURSORS})`,
            [this.now() - LIFE]
        );
        this.database.run('DELETE FROM _query_cursor_ids WHERE cursor NOT IN (SELECT id FROM _query_cursor)');
    }

    private now(): number {
        return this.database.now().getTime();
    }
}
