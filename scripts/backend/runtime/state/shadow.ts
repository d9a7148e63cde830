import type { SObject, Values } from '../sobject';
import { chunks } from '../selector';
import type { StateFile } from './stateFile';

/** A row as it was last seen; fields that were never seen are not there. */
export interface ShadowRow {
    row: SObject;
    deleted: boolean;
}

const ROWS = 500;
/** Deleted rows are kept as long as the platform keeps them for an undelete. */
const TOMBSTONES = 16 * 86_400_000;

/** Copies of rows as triggers last saw them: where `Trigger.old` comes from. */
export class Shadow {
    constructor(private readonly state: StateFile) {}

    /** The copies of these rows, by id. */
    rows(object: string, ids: readonly string[]): Map<string, ShadowRow> {
        const found = chunks(ids, ROWS).flatMap((some) =>
            this.state.all(
                'SELECT id, row, deleted FROM shadow WHERE object = ? AND id IN (SELECT value FROM json_each(?))',
                object,
                JSON.stringify(some)
            )
        );
        return new Map(
            found.map(({ id, row, deleted }) => [
                String(id),
                { row: { ...(JSON.parse(String(row)) as Values), Id: String(id) }, deleted: deleted === 1 }
            ])
        );
    }

    /** Keeps rows as they are now. */
    put(object: string, rows: readonly SObject[], at: number, deleted = false): void {
        for (const { Id, ...values } of rows) {
            this.state.run(
                'INSERT OR REPLACE INTO shadow (object, id, row, deleted, at) VALUES (?, ?, ?, ?, ?)',
                object,
                Id,
                JSON.stringify(values),
                Number(deleted),
                at
            );
        }
    }

    /** Brings some fields of a row in line with what was just written. */
    merge(object: string, id: string, values: Values, at: number): void {
        const known = this.rows(object, [id]).get(id);
        this.put(object, [{ ...known?.row, ...values, Id: id }], at, known?.deleted);
    }

    /** Forgets rows that were deleted long ago. */
    prune(now: number): void {
        this.state.run('DELETE FROM shadow WHERE deleted = 1 AND at < ?', now - TOMBSTONES);
    }
}
