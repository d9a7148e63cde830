import type { Batchable, BatchSummary } from './batchable';
import type { Runtime } from './runtime';
import { chunks } from './selector';
import type { SObject } from './sobject';
import { pageOf } from './soql';

/** A query page of the platform. */
const PAGE = 2000;

/** How far a batch has come. */
interface BatchMark {
    /** Id of the last row done; null before the first. */
    after: string | null;
    state: unknown;
    summary: BatchSummary;
}

/** A batch of any rows and state. */
export type AnyBatch = Batchable<SObject, unknown>;

/** Throws an Error that names the batches there are. */
export function batchNamed(batches: readonly AnyBatch[], name: string): AnyBatch {
    const found = batches.find((batch) => batch.name === name);
    if (!found) {
        throw new Error(`There is no batch ${name}. There are: ${batches.map((batch) => batch.name).join(', ')}`);
    }
    return found;
}

const markOf = (name: string): string => `batch ${name}`;

/**
 * Runs a batch to its end, or from where it was stopped. Pages are read and done in one turn, so that no trigger's writes
 * fall between what a scope has read and what it writes. When the signal is given it stops after a page.
 * Throws LimitReached, OrgError or OrgUnreachable: the mark stays, and the next run goes on from it.
 */
export async function runBatch(runtime: Runtime, batch: AnyBatch, signal?: AbortSignal): Promise<BatchSummary | null> {
    const { state, turns, log } = runtime;
    const begun = state.mark<BatchMark>(markOf(batch.name));
    let mark = begun ?? {
        after: null,
        state: batch.initialState(),
        summary: { scopes: 0, rows: 0, written: 0, refused: 0 }
    };
    log.info('batch.started', { batch: batch.name, resumed: begun !== undefined, rows: mark.summary.rows });
    const locator = await batch.start(runtime.context());
    const size = Math.max(1, Math.floor(PAGE / batch.scopeSize)) * batch.scopeSize;
    for (let isLast = false; !isLast;) {
        if (signal?.aborted) {
            log.info('batch.stopped', { batch: batch.name, ...mark.summary });
            return null;
        }
        await turns.take(async () => {
            const { database } = runtime.context();
            const rows = await database.query(pageOf(locator, mark.after, size));
            isLast = rows.length < size;
            for (const scope of chunks(rows, batch.scopeSize)) {
                mark = await runScope(runtime, batch, scope, mark);
            }
        });
    }
    await turns.take(() =>
        runtime.perform(
            (context) => batch.finish(mark.state, mark.summary, context),
            () => state.removeMark(markOf(batch.name))
        )
    );
    const { calls, milliseconds } = runtime.limits;
    log.info('batch.finished', { batch: batch.name, ...mark.summary, calls, milliseconds });
    return mark.summary;
}

async function runScope(
    runtime: Runtime,
    batch: AnyBatch,
    scope: readonly SObject[],
    mark: BatchMark
): Promise<BatchMark> {
    let next = mark;
    await runtime.perform(
        (context) => batch.execute(scope, mark.state, context),
        ({ value, results }) => {
            const written = results.filter(({ success }) => success).length;
            const { scopes, rows, written: before, refused } = mark.summary;
            next = {
                after: scope[scope.length - 1].Id,
                state: value,
                summary: {
                    scopes: scopes + 1,
                    rows: rows + scope.length,
                    written: before + written,
                    refused: refused + results.length - written
                }
            };
            runtime.state.setMark(markOf(batch.name), next);
        }
    );
    return next;
}
