import { groupBy } from 'c/relationshipModel';
import { Selector, type Database, type Query } from '../runtime';
import type { Shadow } from '../runtime/state';
import type { Change } from './changeSource';
import type { CurrentRow, Touched } from './classify';
import type { TriggerRegistry } from './registry';

/** Read beside the triggers' own fields. */
const FURTHER = ['IsDeleted', 'CreatedDate', 'SystemModstamp'];

/** The rows of an object as they are now, those in the recycle bin too. */
class CurrentRowSelector extends Selector<CurrentRow> {
    constructor(
        readonly object: string,
        readonly fields: readonly string[]
    ) {
        super();
    }

    now(ids: Iterable<string>): Query<CurrentRow>[] {
        return this.byIds(ids, { withDeleted: true });
    }
}

/** The rows that changes are about, by object, as they were seen last and as they are: one call for up to five objects. */
export async function readTouched(
    registry: TriggerRegistry,
    shadow: Shadow,
    database: Database,
    changes: readonly Change[]
): Promise<Map<string, Touched[]>> {
    const byObject = groupBy(changes, ({ object }) => object);
    const queries = [...byObject].map(([object, own]): [string, Query<CurrentRow>[]] => {
        const fields = [...(registry.watched.get(object) ?? []), ...FURTHER];
        return [object, new CurrentRowSelector(object, fields).now(own.map(({ id }) => id))];
    });
    const rows = await database.queryTogether(Object.fromEntries(queries));
    const touched = [...byObject].map(([object, own]): [string, Touched[]] => {
        const current = new Map(rows[object].map((row) => [row.Id, row]));
        const byId = groupBy(own, ({ id }) => id);
        const copies = shadow.rows(object, [...byId.keys()]);
        const its = [...byId].map(([id, changesOfRow]) => ({
            id,
            changes: changesOfRow,
            shadow: copies.get(id),
            current: current.get(id) ?? null
        }));
        return [object, its];
    });
    return new Map(touched);
}

/** Keeps rows as the triggers have now seen them. */
export function keepTouched(shadow: Shadow, touched: ReadonlyMap<string, readonly Touched[]>, now: number): void {
    for (const [object, rows] of touched) {
        for (const { id, shadow: copy, current } of rows) {
            const isGone = !current || current.IsDeleted;
            shadow.put(object, [isGone ? { ...current, ...copy?.row, Id: id } : current], now, isGone);
        }
    }
}
