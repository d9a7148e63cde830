import { nextStepFor } from '../../salesforce';
import type { Outcome, RowError, RowResult, SkippedRow, Sourced } from '../types';
import { rowId } from './types';
import type { Write } from './types';

/** Keeps what becomes of each row of an account; every row is in it once. */
export class RowBook {
    private readonly results = new Map<string, RowResult>();
    private readonly skipped: RowResult[] = [];

    /** Takes a row in, unchanged as long as nothing else is said. */
    add({ origin, notes }: Sourced<unknown>): void {
        if (origin.line !== null) {
            this.results.set(rowId(origin), {
                ...origin,
                outcome: 'unchanged',
                reasons: [...notes],
                changes: [],
                error: null
            });
        }
    }

    addSkipped({ origin, reason }: SkippedRow): void {
        this.skipped.push({ ...origin, outcome: 'skipped', reasons: [reason], changes: [], error: null });
    }

    note(row: Sourced<unknown>, reason: string): void {
        this.results.get(rowId(row.origin))?.reasons.push(reason);
    }

    fail(row: Sourced<unknown>, error: RowError | { code: string; fields: string[]; message: string }): void {
        this.set(row, 'failed', { ...error, nextStep: nextStepFor(error.code) });
    }

    skip(row: Sourced<unknown>, reason: string): void {
        this.note(row, reason);
        this.set(row, 'skipped', null);
    }

    /** A record the row asks for: its own record decides the outcome, any other makes it updated. */
    write({ origin, id, changes }: Write, isOwn: boolean): void {
        const result = this.results.get(rowId(origin));
        if (result) {
            result.changes.push(...changes);
            const outcome: Outcome = isOwn && id === null ? 'created' : 'updated';
            result.outcome = result.outcome === 'created' ? 'created' : outcome;
        }
    }

    /** The results, file by file, in the order of the lines. */
    all(): RowResult[] {
        const results = [...this.results.values(), ...this.skipped];
        const files = [...new Set(results.map(({ file }) => file))];
        return results.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0));
    }

    private set(row: Sourced<unknown>, outcome: Outcome, error: RowError | null): void {
        const result = this.results.get(rowId(row.origin));
        if (result) {
            Object.assign(result, { outcome, error, changes: [] });
        }
    }
}
