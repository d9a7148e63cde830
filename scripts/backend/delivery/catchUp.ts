import type { BackendContext } from '../runtime';
import { unkeyed } from './pollSource';
import type { Dispatcher } from './dispatcher';
import type { CatchUpArgs } from './jobNames';
import { REACH, readReplicated } from './replication';

/** Transactions are dated when they begin, and may take so long. */
const LONGEST_TRANSACTION = 600_000;

/**
 * Reads what happened to an object in a span and hands it to the triggers. Gives what is left of the span, because the org
 * answers for whole minutes only and never for the present one; null when nothing is. `lost` is told when the span begins
 * before what the org can still answer for.
 */
export async function catchUp(
    { object, since, until }: CatchUpArgs,
    { database, clock }: BackendContext,
    dispatcher: Dispatcher,
    lost: (object: string) => void
): Promise<CatchUpArgs | null> {
    const now = clock.now();
    const reach = now.getTime() - REACH + 60_000;
    const asked = Date.parse(since) - LONGEST_TRANSACTION;
    if (asked < reach) {
        lost(object);
    }
    const found = await readReplicated(database, object, new Date(Math.max(asked, reach)), now, true);
    const changes = [...found.updated, ...found.deleted].map((id) => unkeyed(object, id));
    await dispatcher.deliver({ changes, overflows: [], marks: {} });
    if (found.covered.getTime() >= Date.parse(until)) {
        return null;
    }
    return { object, since: found.covered.toISOString(), until };
}
