import type { ShadowRow } from '../runtime/state';
import type { SObject, Trigger, TriggerOperation } from '../runtime';
import type { Change } from './changeSource';

/** A row as the org has it now; `null` when it is purged. */
export type CurrentRow = SObject & { IsDeleted: boolean; CreatedDate: string; SystemModstamp: string };

/** A row that something may have happened to. */
export interface Touched {
    id: string;
    changes: readonly Change[];
    shadow: ShadowRow | undefined;
    current: CurrentRow | null;
}

/**
 * What happened to a row, as a trigger sees it: told by what the shadow copy has and what the org has now, never by the
 * order of events. Null when it is no news: a repeated event, our own write, a field that the trigger does not care for.
 */
export function operationOf(
    trigger: Pick<Trigger, 'fields'>,
    { changes, shadow, current }: Touched,
    beganAt: string
): TriggerOperation | null {
    if (!current || current.IsDeleted) {
        return shadow?.deleted ? null : 'afterDelete';
    }
    if (!shadow) {
        const isNew =
            changes.some(({ kind }) => kind === 'create') || Date.parse(current.CreatedDate) >= Date.parse(beganAt);
        return isNew ? 'afterInsert' : 'afterUpdate';
    }
    if (shadow.deleted) {
        return 'afterUndelete';
    }
    const isOther = trigger.fields.some((field) => isUnlike(shadow.row[field], current[field]));
    return isOther || wasTouched(shadow.row, current) || isTold(trigger, changes) ? 'afterUpdate' : null;
}

/** Written since we last looked, though it reads the same: its effects may have been computed from what it was between. */
function wasTouched(shadow: SObject, current: CurrentRow): boolean {
    return shadow.SystemModstamp !== undefined && isUnlike(shadow.SystemModstamp, current.SystemModstamp);
}

function isTold({ fields }: Pick<Trigger, 'fields'>, changes: readonly Change[]): boolean {
    return changes.some(
        ({ key, isOwn, changedFields }) =>
            key !== null && !isOwn && (changedFields === null || changedFields.some((name) => fields.includes(name)))
    );
}

/** Whether two values of a field differ; one that was never seen differs from every other. */
export function isUnlike(before: unknown, after: unknown): boolean {
    return before === undefined || normal(before) !== normal(after);
}

const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d{4})$/;

/** Moments come with `Z` in events and with `+0000` from REST. */
function normal(value: unknown): string {
    return typeof value === 'string' && MOMENT.test(value)
        ? new Date(value).toISOString()
        : JSON.stringify(value ?? null);
}

/**
 * Whether an event of our own write says what the shadow copy says already. A field we did not know is filled in by it;
 * one that differs means that somebody, or a belated copy of an earlier call of ours, has been there too.
 */
export function isEcho(
    { isOwn, kind, values }: Change,
    shadow: ShadowRow | undefined,
    watched: ReadonlySet<string>
): boolean {
    if (!isOwn || !shadow) {
        return false;
    }
    if (kind === 'delete') {
        return shadow.deleted;
    }
    const told = Object.entries(values ?? {}).filter(([field]) => watched.has(field));
    return (
        values !== null &&
        !shadow.deleted &&
        told.every(([field, value]) => shadow.row[field] === undefined || !isUnlike(shadow.row[field], value))
    );
}
