import { groupBy } from 'c/relationshipModel';
import { asUnreachable, passesByItself, patiently, RowsRefusedForNow } from '../../salesforce';
import type { Clock } from './clock';
import type { Database } from './database';
import type { SaveResult } from './sobject';
import { chunkWrites, COLLECTIONS, resultsOf, subrequestOf, type Write } from './writes';

/** What the platform says of rows that were taken back because of another one. */
const COLLATERAL = ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'PROCESSING_HALTED'];

/**
 * Writes groups of rows, all or none of each. As many groups as fit share a call; when one is refused it is left out and
 * the others are sent again.
 */
export async function saveGroups(database: Database, clock: Clock, writes: readonly Write[]): Promise<SaveResult[]> {
    const results: SaveResult[] = [];
    for (const groups of packGroups([...groupBy(writes, ({ group }) => group ?? '').values()])) {
        let pending = groups;
        while (pending.length > 0) {
            const { done, again } = await saveOnce(database, clock, pending);
            results.push(...done);
            pending = again;
        }
    }
    return results;
}

/** Fills calls with groups, in their order. Throws when one is more than a call takes. */
function packGroups(groups: readonly Write[][]): Write[][][] {
    const calls: Write[][][] = [];
    for (const group of groups) {
        const last = calls.at(-1);
        if (last && chunkWrites([...last.flat(), ...group]).length <= COLLECTIONS) {
            last.push(group);
        } else {
            if (chunkWrites(group).length > COLLECTIONS) {
                throw new Error(`The group ${group[0].group} has ${group.length} rows: more than one call writes.`);
            }
            calls.push([group]);
        }
    }
    return calls;
}

interface Round {
    done: SaveResult[];
    /** Groups to send again, without what was refused or is there already. */
    again: Write[][];
}

async function saveOnce(database: Database, clock: Clock, groups: Write[][]): Promise<Round> {
    const collections = chunkWrites(groups.flat());
    const requests = collections.map((rows, index) => subrequestOf(rows, `rows${index}`, true));
    const results = new Map<Write, SaveResult>();
    const write = async (_attempt: number, isLast: boolean): Promise<void> => {
        const replies = await database.call(() => database.api.writeTogether(requests));
        collections.forEach((rows, index) =>
            resultsOf(rows, replies[index]).forEach((result, row) => results.set(rows[row], result))
        );
        if (!isLast && [...results.values()].some(({ errors }) => errors.some(({ code }) => passesByItself(code)))) {
            throw new RowsRefusedForNow();
        }
    };
    await patiently(write, clock.sleep).catch(asUnreachable);
    database.limits.spendRows(results.size);
    const of = (write: Write): SaveResult => results.get(write) as SaveResult;
    const rolledBack =
        [...results.values()].some(({ errors }) => errors.length > 0) || [...results.values()].some(isSilent);
    if (!rolledBack) {
        return { done: [...results.values()], again: [] };
    }
    return afterRefusal(groups, of);
}

/** A row that is there already, or gone already, counts as done; yet it took the transaction back. */
const isSilent = ({ operation, success, created, gone }: SaveResult): boolean =>
    success && ((operation === 'insert' && !created) || (operation === 'delete' && gone));

const isCulprit = ({ errors }: SaveResult): boolean => errors.some(({ code }) => !COLLATERAL.includes(code));

function afterRefusal(groups: Write[][], of: (write: Write) => SaveResult): Round {
    const done: SaveResult[] = [];
    const again: Write[][] = [];
    const isAnyFound = groups.flat().some((write) => isCulprit(of(write)) || isSilent(of(write)));
    for (const group of groups) {
        if (!isAnyFound || group.some((write) => isCulprit(of(write)))) {
            done.push(...group.map((write) => ({ ...of(write), success: false, created: false })));
            continue;
        }
        const present = group.filter((write) => isSilent(of(write)));
        done.push(...present.map(of));
        again.push(group.filter((write) => !isSilent(of(write))));
    }
    return { done, again: again.filter((group) => group.length > 0) };
}
