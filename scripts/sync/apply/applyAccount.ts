import { isTransient, OrgError, OrgUnreachable, patiently } from '../../salesforce';
import type { OrgApi, SubrequestReply } from '../../salesforce';
import { planAccount } from '../plan/planAccount';
import type { Days } from '../plan/stakeholderSources';
import { rowId } from '../plan/types';
import type { Plan, Write } from '../plan/types';
import { SECTIONS } from '../schema/fields';
import type { Dataset, RowError, RowResult } from '../types';
import { refusalsOf, rowErrorOf } from './replies';
import { packRequests } from './requests';
import type { WriteRequest } from './requests';

/** What applying an account came to. */
export interface Applied {
    account: Plan['account'];
    plan: Plan;
    rows: RowResult[];
    writes: { created: number; updated: number };
    stopped: RowError | null;
}

/** Told after each call: how many of the records are written. */
export type Progress = (written: number, total: number) => void;

/** A request that keeps being refused finds at least one culprit a round; past this many something else is wrong. */
const MOST_ROUNDS = 200;

/**
 * Brings an account's sources into the org. Whenever the org refuses rows, or a reply is lost, it looks again at what is
 * there and plans anew without the refused rows: nothing is sent twice blindly, and one bad row stops no sound one.
 */
export async function applyAccount(api: OrgApi, dataset: Dataset, days: Days, progress: Progress): Promise<Applied> {
    const refused = new Map<string, RowError>();
    const first = await planAccount(api, dataset, refused, days);
    const total = first.units.flat().length;
    let plan = first;
    let written = 0;
    let accountId = first.account.id;
    const done = new Set<string>();
    const round = async (): Promise<Map<string, RowError>> => {
        for (const request of packRequests(plan.units)) {
            const replies = await api.writeTogether(request.subrequests);
            const refusals = refusalsOf(request, replies);
            if (refusals.size > 0) {
                return refusals;
            }
            accountId ??= createdAccount(request, replies);
            request.writes.forEach((write) => done.add(recordId(write)));
            written += request.writes.length;
            progress(Math.min(written, total), total);
        }
        return new Map();
    };
    try {
        for (let rounds = 0; ; rounds += 1) {
            const refusals = await patiently(async (attempt) => {
                if (attempt > 1 || rounds > 0) {
                    plan = await planAccount(api, dataset, refused, days);
                }
                return round();
            });
            if (refusals.size === 0) {
                break;
            }
            const fatal = refusals.get(rowId(dataset.account.origin));
            if (fatal) {
                throw new OrgError(fatal.code, fatal.message, fatal.fields);
            }
            refusals.forEach((error, row) => refused.set(row, error));
            if (rounds > MOST_ROUNDS) {
                throw new OrgError('NOT_REACHED', 'The org keeps refusing rows; the rest was left alone.');
            }
        }
    } catch (error) {
        return { ...finished(first, plan, refused, done, stopOf(error)), account: { ...plan.account, id: accountId } };
    }
    return { ...finished(first, plan, refused, done, null), account: { ...plan.account, id: accountId } };
}

/** Id of the account, when the request created it. */
function createdAccount({ records }: WriteRequest, replies: readonly SubrequestReply[]): string | null {
    const reply = replies.find(({ referenceId }) => records.get(referenceId)?.[0].object === SECTIONS.account.object);
    return (reply?.body as { id?: string } | null | undefined)?.id ?? null;
}

function stopOf(error: unknown): RowError {
    if (error instanceof OrgError) {
        return rowErrorOf(error);
    }
    if (isTransient(error)) {
        return rowErrorOf(new OrgUnreachable(`The org did not answer: ${(error as Error).message}`));
    }
    throw error;
}

const recordId = ({ object, id, key }: Write): string => `${object} ${key?.value ?? id}`;

/**
 * The rows as they ended: what the first plan said of a row holds, unless the last plan had to leave it out or the run
 * stopped before its records were written.
 */
function finished(
    first: Plan,
    last: Plan,
    refused: ReadonlyMap<string, RowError>,
    done: ReadonlySet<string>,
    stopped: RowError | null
): Omit<Applied, 'account'> {
    const unwritten = new Set(
        stopped
            ? last.units.flatMap((unit) =>
                  unit.flatMap((write) => (done.has(recordId(write)) ? [] : rowId(write.origin)))
              )
            : []
    );
    const lastRows = new Map(last.rows.map((row) => [rowId(row), row]));
    const rows = first.rows.map((row): RowResult => {
        const after = row.outcome === 'skipped' ? row : (lastRows.get(rowId(row)) ?? row);
        const error = refused.get(rowId(row));
        if (error) {
            return { ...row, outcome: 'failed', changes: [], reasons: after.reasons, error };
        }
        if (unwritten.has(rowId(row)) && stopped) {
            return { ...row, outcome: 'failed', changes: [], error: { ...stopped, code: 'NOT_REACHED' } };
        }
        return after.outcome === 'skipped' || after.outcome === 'failed' ? after : { ...row, reasons: after.reasons };
    });
    const ended = new Map(rows.map((row) => [rowId(row), row.outcome]));
    const kept = first.units
        .flat()
        .filter(({ origin }) => !['failed', 'skipped'].includes(ended.get(rowId(origin)) ?? ''));
    const written = stopped ? kept.filter((write) => done.has(recordId(write))) : kept;
    const created = written.filter(({ id }) => id === null).length;
    return { plan: last, rows, writes: { created, updated: written.length - created }, stopped };
}
