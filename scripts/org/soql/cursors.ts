import { SalesforceError } from '../errors';
import { newId } from '../schema';
import type { RowQuery } from './rowQuery';

const OPEN_CURSORS = 50;

/** The rows of a query that a client reads page by page: their ids as they were when it was first asked. */
export interface Cursor {
    userId: string;
    query: RowQuery;
    ids: string[];
    batchSize: number;
}

/** The open cursors of the org, in memory; the oldest are forgotten. A locator is `01g…-2000`: cursor and next row. */
export class Cursors {
    private readonly open = new Map<string, Cursor>();
    private opened = 0;

    /** Keeps a cursor and gives the locator of its second page. */
    keep(cursor: Cursor): string {
        const id = newId('01g', ++this.opened);
        this.open.set(id, cursor);
        if (this.open.size > OPEN_CURSORS) {
            const [oldest] = this.open.keys();
            this.open.delete(oldest);
        }
        return `${id}-${cursor.batchSize}`;
    }

    /** The cursor of a locator and the row to go on from; throws INVALID_QUERY_LOCATOR, also for another user's. */
    find(locator: string, userId: string): { id: string; cursor: Cursor; start: number } {
        const [, id, start] = /^(01g\w{12}(?:\w{3})?)-(\d+)$/.exec(locator) ?? [];
        const cursor = this.open.get(id);
        if (!cursor || cursor.userId !== userId || Number(start) >= cursor.ids.length) {
            throw new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
        }
        return { id, cursor, start: Number(start) };
    }
}
