import { asUnreachable, passesByItself, patiently, RowsRefusedForNow } from '../../salesforce';
import type { Clock } from './clock';
import type { Database } from './database';
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
        const write = async (attempt: number, isLast: boolean): Promise<void> => {
            if (attempt > 1) {
                const { present, writes: missing } = await alreadyThere(database, pending);
                results.push(...present);
                pending = missing;
            }
            const saved = pending.length > 0 ? await saveOnce(database, pending) : [];
            pending = [];
            for (const [row, result] of saved) {
                if (!isLast && result.errors.some(({ code }) => passesByItself(code))) {
                    pending.push(row);
                } else {
                    results.push(result);
                }
            }
            if (pending.length > 0) {
                throw new RowsRefusedForNow();
            }
        };
        await patiently(write, clock.sleep).catch(asUnreachable);
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
