/** Figures that only grow while the process lives. */
const COUNTERS = [
    'changes',
    'ownChanges',
    'duplicates',
    'fired',
    'rowsWritten',
    'rowsRefused',
    'deliveriesFailed',
    'jobsDone',
    'jobsFailed',
    'overflows'
] as const;

type Counter = (typeof COUNTERS)[number];

/** What the backend has done since its start, for the health line. */
export class Metrics {
    private readonly counts = new Map<Counter, number>(COUNTERS.map((name) => [name, 0]));

    add(name: Counter, count = 1): void {
        this.counts.set(name, (this.counts.get(name) ?? 0) + count);
    }

    get figures(): Record<Counter, number> {
        return Object.fromEntries(this.counts) as Record<Counter, number>;
    }
}
