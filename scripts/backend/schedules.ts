import type { Schedulable } from './runtime';

/** When which batch runs; the times are UTC, at the hours when fewest people are at work. */
const TIMES: Readonly<Record<string, string>> = {
    Recompute: '0 1 * * *',
    Evidence: '0 2 * * *',
    ReviewSweep: '0 3 * * *',
    ArchiveProposals: '30 3 * * *',
    ConsistencyCheck: '0 4 * * 0',
    AccountDigest: '0 5 * * 1'
};

/** The schedule of each batch, under the batch's own name. */
export const SCHEDULES: readonly Schedulable[] = Object.entries(TIMES).map(([name, cron]) => ({
    name,
    cron,
    execute: ({ runBatch }) => runBatch(name)
}));
