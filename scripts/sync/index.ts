import type { Connection } from 'jsforce';
import { OrgApi } from '../salesforce';
import { applyAccount } from './apply/applyAccount';
import { planAccount } from './plan/planAccount';
import type { Days } from './plan/stakeholderSources';
import { refuseIfAny } from './problems';
import { summarise } from './report/summary';
import type { AccountOutcome } from './report/summary';
import { readSources } from './sources';
import type { SourceOptions } from './sources';
import type { Dataset, SyncSummary } from './types';

export { InputError } from './problems';
export { applyProfile } from './profile/applyProfile';
export type { ProfileSummary } from './profile/applyProfile';
export type { Problem } from './problems';
export { OUTCOMES } from './types';
export type { Outcome, RowResult, SyncSummary } from './types';

/** How sources are read and compared. */
export interface SyncOptions extends SourceOptions {
    /** Day on which the sources' structure was true, YYYY-MM-DD; today by default. Positions open and close on it. */
    asOf?: string;
    /** Day that the current copies are for, YYYY-MM-DD; today by default. */
    today?: string;
    /** Told what is going on, in a few words. */
    onProgress?: (detail: string) => void;
}

/** Says what `applySources` would do. Writes nothing. Throws InputError, OrgError, OrgUnreachable. */
export async function planSources(
    connection: Connection,
    sources: readonly string[],
    options: SyncOptions = {}
): Promise<SyncSummary> {
    const datasets = readSources(sources, options);
    const api = new OrgApi(connection);
    const outcomes: AccountOutcome[] = [];
    for (const dataset of datasets) {
        options.onProgress?.(`comparing "${dataset.account.row.key}"`);
        const plan = await planAccount(api, dataset, new Map(), daysOf(options));
        const writes = plan.units.flat();
        const created = writes.filter(({ id }) => id === null).length;
        outcomes.push({ ...plan, writes: { created, updated: writes.length - created }, stopped: null });
    }
    return summarise('plan', outcomes, api.calls);
}

/**
 * Brings the sources into the org. Throws InputError when anything in them is wrong: then nothing is written. A row that
 * the org refuses is a failed row of the summary; a run that had to stop says so there.
 */
export async function applySources(
    connection: Connection,
    sources: readonly string[],
    options: SyncOptions = {}
): Promise<SyncSummary> {
    const datasets = readSources(sources, options);
    const api = new OrgApi(connection);
    const days = daysOf(options);
    if (datasets.length > 1) {
        await checkAll(api, datasets, days);
    }
    const outcomes: AccountOutcome[] = [];
    for (const dataset of datasets) {
        options.onProgress?.(`comparing "${dataset.account.row.key}"`);
        const applied = await applyAccount(api, dataset, days, (written, total) =>
            options.onProgress?.(`${written} of ${total} records written`)
        );
        const { account, plan, rows, writes, stopped } = applied;
        outcomes.push({ account, rows, writes, stopped, notInSources: plan.notInSources, notes: plan.notes });
        if (stopped) {
            break;
        }
    }
    return summarise('apply', outcomes, api.calls);
}

/** Finds what is wrong in any account before the first one is written. */
async function checkAll(api: OrgApi, datasets: readonly Dataset[], days: Days): Promise<void> {
    for (const dataset of datasets) {
        await planAccount(api, dataset, new Map(), days);
    }
}

function daysOf({ asOf, today = localToday() }: SyncOptions): Days {
    const problems = Object.entries({ '--as-of': asOf, today }).flatMap(([field, day]) =>
        day === undefined || isDay(day)
            ? []
            : { file: 'options', line: null, field, message: `"${day}" is no day. Write it as 2026-01-31.` }
    );
    refuseIfAny(problems);
    return { asOf: asOf ?? today, today };
}

function isDay(text: string): boolean {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Today where the person sits. */
function localToday(): string {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
