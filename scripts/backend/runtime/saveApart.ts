import type { Clock } from './clock';
import type { Database } from './database';
import { passesByItself, withPatience } from './patience';
import { chunks } from './selector';
import type { SaveResult } from './sobject';
import { alreadyThere, chunkWrites, COLLECTIONS, resultsOf, subrequestOf, type Write } from './writes';

/**
 * Writes rows each for itself: a refused one stops no other. Rows that are locked are tried again; a call whose reply is
 * lost is sent again.
 */
export async function saveApart(database: Database, clock: Clock, writes: readonly Write[]): Promise<SaveResult[]> {
    const results: SaveResult[] = [];
    for (const collections of chunks(chunkWrites(writes), COLLECTIONS)) {
        let pending = collections.flat();
        let isRepeated = false;
        await withPatience(clock, async (isLast) => {
            if (isRepeated) {
                const { present, writes: missing } = await alreadyThere(database, pending);
                results.push(...present);
                pending = missing;
            }
            isRepeated = true;
            if (pending.length === 0) {
                return true;
            }
            const saved = await saveOnce(database, pending);
            pending = [];
            for (const [write, result] of saved) {
                if (!isLast && passesByItself(result.errors.map(({ code }) => code))) {
                    pending.push(write);
                } else {
                    results.push(result);
                }
            }
            return pending.length === 0;
        });
    }
    return results;
}

async function saveOnce(database: Database, writes: readonly Write[]): Promise<[Write, SaveResult][]> {
    const collections = chunkWrites(writes);
    const requests = collections.map((rows, index) => subrequestOf(rows, `rows${index}`, false));
    const replies = await database.call(() => database.api.writeApart(requests));
    database.limits.spendRows(writes.length);
    return collections.flatMap((rows, index) =>
        resultsOf(rows, replies[index]).map((result, row): [Write, SaveResult] => [rows[row], result])
    );
}
