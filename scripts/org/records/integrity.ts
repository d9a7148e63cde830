import type { OrgDatabase } from '../database';
import { quoted } from '../database/sql';
import { SalesforceError } from '../errors';
import type { FieldSchema, ObjectSchema } from '../schema';
import type { RowInput } from './input';

/** Throws DUPLICATE_VALUE when another row has the value of a unique field already. */
export function checkUnique(database: OrgDatabase, object: ObjectSchema, id: string, input: RowInput): void {
    const alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    for (const [field, value] of input) {
        if (!field.unique || value === null) {
            continue;
        }
        const other = database.get(
            `SELECT "Id" FROM ${quoted(object.name)} WHERE ${quoted(field.name)} = ? AND "Id" <> ?${alive}`,
            [value, id]
        );
        if (other) {
            throw new SalesforceError(
                'DUPLICATE_VALUE',
                `duplicate value found: ${field.name} duplicates value on record with id: ${String(other.Id).slice(0, 15)}`
            );
        }
    }
}

/** Throws CIRCULAR_DEPENDENCY for a row that is its own parent; standard hierarchies may have no circle of any length. */
export function checkHierarchy(database: OrgDatabase, object: ObjectSchema, id: string, input: RowInput): void {
    for (const [field, value] of input) {
        if (value !== null && field.reference?.to.length === 1 && field.reference.to[0] === object.name) {
            if (value === id || (!field.custom && isAbove(database, object, field, id, String(value)))) {
                throw new SalesforceError(
                    'CIRCULAR_DEPENDENCY',
                    `${field.label}: attempt to violate hierarchy constraints`,
                    { fields: [field.name] }
                );
            }
        }
    }
}

/** True when `id` is among the ancestors of `descendant`. UNION ends at a circle that is there already. */
function isAbove(
    database: OrgDatabase,
    object: ObjectSchema,
    field: FieldSchema,
    id: string,
    descendant: string
): boolean {
    const [table, parent] = [quoted(object.name), quoted(field.name)];
    const found = database.get(
        `WITH RECURSIVE above(id) AS (SELECT ? UNION SELECT t.${parent} FROM ${table} t JOIN above ON t."Id" = above.id)
         SELECT 1 AS found FROM above WHERE id = ?`,
        [descendant, id]
    );
    return found !== undefined;
}

/** Throws REQUIRED_FIELD_MISSING for required fields that a create leaves out or a request empties. */
export function checkRequired(object: ObjectSchema, input: RowInput, action: 'create' | 'update'): void {
    const missing = [...object.fields.values()].filter(
        (field) =>
            !field.nillable &&
            field.type !== 'boolean' &&
            (action === 'create' ? field.createable && (input.get(field) ?? null) === null : input.get(field) === null)
    );
    if (missing.length > 0) {
        const names = missing.map((field) => field.name);
        throw new SalesforceError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, {
            fields: names
        });
    }
}
