import { OUTCOMES } from '../types';
import type { Outcome, RowResult, SyncSummary } from '../types';

/** What became of one account. */
export type AccountOutcome = Pick<SyncSummary, 'rows' | 'writes' | 'notInSources' | 'notes' | 'stopped'> & {
    account: SyncSummary['accounts'][number];
};

/** Adds up what became of all accounts. */
export function summarise(
    mode: SyncSummary['mode'],
    outcomes: readonly AccountOutcome[],
    apiCalls: number
): SyncSummary {
    const rows = outcomes.flatMap((outcome) => outcome.rows);
    const counts = countOutcomes(rows);
    const writes = {
        created: sum(outcomes.map((outcome) => outcome.writes.created)),
        updated: sum(outcomes.map((outcome) => outcome.writes.updated))
    };
    return {
        mode,
        headline: headlineOf(mode, rows.length, counts, writes, apiCalls),
        rows,
        counts,
        writes,
        accounts: outcomes.map(({ account }) => account),
        notInSources: outcomes.flatMap(({ notInSources }) => notInSources),
        notes: outcomes.flatMap(({ notes }) => notes),
        apiCalls,
        stopped: outcomes.map(({ stopped }) => stopped).find((stopped) => stopped !== null) ?? null
    };
}

function countOutcomes(rows: readonly RowResult[]): Record<Outcome, number> {
    const counts: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
    rows.forEach(({ outcome }) => (counts[outcome] += 1));
    return counts;
}

function headlineOf(
    mode: SyncSummary['mode'],
    rowCount: number,
    counts: Record<Outcome, number>,
    { created, updated }: SyncSummary['writes'],
    apiCalls: number
): string {
    const verb = mode === 'plan' ? 'to be ' : '';
    const parts = OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
        const planned = outcome === 'created' || outcome === 'updated' ? verb : '';
        return `${counts[outcome]} ${planned}${outcome}`;
    });
    const records = mode === 'plan' ? 'writes to come' : 'writes';
    return `${rowCount} rows: ${parts.join(', ') || 'none'}; ${created + updated} ${records}; ${apiCalls} API calls`;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
