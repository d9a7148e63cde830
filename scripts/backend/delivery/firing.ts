import type { CollectedWork, SObject, TriggerContext, TriggerOperation, WorkContext } from '../runtime';
import { isUnlike, operationOf, type Touched } from './classify';
import type { TriggerRegistry } from './registry';

const ORDER: readonly TriggerOperation[] = ['afterDelete', 'afterInsert', 'afterUndelete', 'afterUpdate'];

/**
 * Runs the handlers for rows of any objects, then what they have collected, each once. Gives the number of rows that fired
 * a handler.
 */
export async function fire(
    registry: TriggerRegistry,
    touched: ReadonlyMap<string, readonly Touched[]>,
    beganAt: string,
    context: WorkContext
): Promise<number> {
    const collected = new Map<CollectedWork, Set<string>>();
    const fired = new Set<Touched>();
    for (const object of registry.objects) {
        for (const trigger of registry.of(object)) {
            const rows = byOperation(touched.get(object) ?? [], (row) => operationOf(trigger, row, beganAt));
            for (const operation of ORDER) {
                const group = rows.get(operation) ?? [];
                if (group.length > 0 && trigger[operation]) {
                    group.forEach((row) => fired.add(row));
                    await trigger[operation](triggerContext(operation, group, collected, context));
                }
            }
        }
    }
    for (const [work, ids] of collected) {
        await work(ids, context);
    }
    return fired.size;
}

function triggerContext(
    operation: TriggerOperation,
    rows: readonly Touched[],
    collected: Map<CollectedWork, Set<string>>,
    context: WorkContext
): TriggerContext {
    const isGone = operation === 'afterDelete';
    const newMap = new Map(rows.flatMap(({ id, current }) => (current && !isGone ? [[id, current as SObject]] : [])));
    const oldMap = new Map(operation === 'afterInsert' ? [] : rows.flatMap((row) => oldRow(row, isGone)));
    return {
        ...context,
        operation,
        new: [...newMap.values()],
        newMap,
        old: [...oldMap.values()],
        oldMap,
        isChanged: (row, ...fields) => fields.some((field) => isUnlike(oldMap.get(row.Id)?.[field], row[field])),
        collect(work, ids) {
            const given = collected.get(work) ?? new Set();
            collected.set(work, given);
            for (const id of ids) {
                if (id) {
                    given.add(id);
                }
            }
        }
    };
}

/** Of a deleted row what the recycle bin still tells stands in for what we have not seen. */
function oldRow({ id, shadow, current }: Touched, isGone: boolean): [string, SObject][] {
    if (isGone) {
        return [[id, { ...current, ...shadow?.row, Id: id }]];
    }
    return shadow ? [[id, shadow.row]] : [];
}

function byOperation(
    rows: readonly Touched[],
    operation: (row: Touched) => TriggerOperation | null
): Map<TriggerOperation, Touched[]> {
    const groups = new Map<TriggerOperation, Touched[]>();
    for (const row of rows) {
        const own = operation(row);
        if (own) {
            groups.set(own, groups.get(own) ?? []);
            groups.get(own)?.push(row);
        }
    }
    return groups;
}
