import { SECTIONS } from '../schema/fields';
import type { Origin } from '../types';
import type { Write } from './types';
import { changedValues, describeChanges } from './values';
import type { OrgRow, Values } from './values';

/** A write, unless the org has all of the values already. */
export function writeOf(
    origin: Origin,
    section: keyof typeof SECTIONS,
    key: string | null,
    values: Values,
    stored: OrgRow | undefined
): Write[] {
    const { object, keyField } = SECTIONS[section];
    const changes = changedValues(values, stored);
    if (stored && Object.keys(changes).length === 0) {
        return [];
    }
    return [
        {
            origin,
            object,
            id: stored?.Id ?? null,
            key: key === null ? null : { field: keyField, value: key },
            values: changes,
            changes: describeChanges(object, changes, stored)
        }
    ];
}
