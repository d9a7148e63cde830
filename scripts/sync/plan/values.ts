import type { FieldChange } from '../types';

/** A value as the org holds it: multi-select words as a list. */
export type Scalar = string | number | boolean | readonly string[] | null;

/** A reference to a record that has an external id, and an id once it is in the org. */
export interface Lookup {
    /** Name of the relationship, such as `ReportsTo__r`. */
    relationship: string;
    keyField: string;
    key: string;
    id: string | null;
}

/** Values of a record by API name. Fields that are left out are left as they are. */
export type Values = Record<string, Scalar | Lookup>;

/** A record as a query gives it. */
export type OrgRow = Record<string, unknown> & { Id: string };

const isLookup = (value: Scalar | Lookup): value is Lookup =>
    typeof value === 'object' && value !== null && 'relationship' in value;

/** A value in the one form in which two equal ones are the same text. Blank, empty and absent are one. */
function normal(value: unknown): string {
    if (value === null || value === undefined) {
        return '';
    }
    const words = Array.isArray(value) ? value : null;
    return words ? [...words].sort().join(';') : String(value).trim();
}

/** The values that the stored record does not have yet; all of them for a record that is not there. */
export function changedValues(values: Values, stored: OrgRow | undefined): Values {
    if (!stored) {
        return values;
    }
    return Object.fromEntries(
        Object.entries(values).filter(([field, value]) => {
            if (isLookup(value)) {
                return value.id === null || value.id !== stored[field];
            }
            const before = Array.isArray(value) ? String(stored[field] ?? '').split(';') : stored[field];
            return normal(value) !== normal(before);
        })
    );
}

/** The changes as a report shows them; blanks of a new record are no changes. */
export function describeChanges(object: string, changes: Values, stored: OrgRow | undefined): FieldChange[] {
    return Object.entries(changes).flatMap(([field, value]) => {
        const after = isLookup(value) ? value.key : Array.isArray(value) ? value.join(';') : value;
        const before = stored?.[field] ?? null;
        return stored || normal(after) !== '' ? { object, field, before, after: after ?? null } : [];
    });
}

/** Values as a REST body has them. A record that has no id yet is named by its key. */
export function bodyOf(values: Values): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(values).flatMap(([field, value]): [string, unknown][] => {
            if (isLookup(value)) {
                return [value.id ? [field, value.id] : [value.relationship, { [value.keyField]: value.key }]];
            }
            return [[field, Array.isArray(value) ? value.join(';') || null : value]];
        })
    );
}

/** The given columns of a row under their API names; a column that is left out (undefined) stays out. */
export function mapped(row: object, fields: Readonly<Record<string, string>>): Values {
    const named = row as Record<string, Scalar | undefined>;
    return Object.fromEntries(
        Object.entries(fields).flatMap(([column, field]) =>
            named[column] === undefined ? [] : [[field, named[column] === '' ? null : named[column]]]
        )
    );
}
