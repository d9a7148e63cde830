import { toSql, type OrgDatabase } from '../database';
import { quoted } from '../database/sql';
import { SalesforceError } from '../errors';
import { keyPrefixOf, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema';
import { MultipleMatchesError } from './multipleMatches';

/** Throws unless the id is of a type the field may point at, and of a row that is there. */
export function checkReference(schema: OrgSchema, database: OrgDatabase, field: FieldSchema, id: string): void {
    const allowed = field.reference!.to;
    const parent = schema.objectByKeyPrefix(keyPrefixOf(id));
    if (allowed.length === 0) {
        return;
    }
    if (!parent || !allowed.some((name) => name.toLowerCase() === parent.name.toLowerCase())) {
        throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, {
            fields: [field.name]
        });
    }
    database.ensureTable(parent);
    const deleted = parent.fields.has('isdeleted') ? '"IsDeleted"' : '0';
    const row = database.get(`SELECT ${deleted} AS deleted FROM ${quoted(parent.name)} WHERE "Id" = ?`, [id]);
    if (!row) {
        throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', {
            fields: [field.name]
        });
    }
    if (row.deleted === 1) {
        throw new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted', { fields: [field.name] });
    }
}

/** The id of the parent that `{ Key__c: 'x' }` names, if the user sees that field; a polymorphic parent says its `type` or `attributes.type` too. */
export function idByParentKey(
    schema: OrgSchema,
    database: OrgDatabase,
    field: FieldSchema,
    key: Record<string, unknown>
): string {
    const { attributes, type, ...rest } = key;
    const named = (attributes as { type?: string } | undefined)?.type ?? type ?? field.reference!.to[0];
    const parent = schema.object(String(named));
    const [entry, ...more] = Object.entries(rest);
    const keyField = entry && parent?.fields.get(entry[0].toLowerCase());
    if (!parent || !keyField || more.length > 0 || !(keyField.externalId || keyField.idLookup)) {
        throw new SalesforceError(
            'INVALID_FIELD',
            `${Object.keys(rest).join(', ') || field.reference!.relationshipName} is not an External ID or indexed field for ${String(named)}`,
            { fields: [field.name] }
        );
    }
    const ids = idsByKey(database, parent, keyField, entry[1]);
    if (ids.length === 0) {
        throw new SalesforceError(
            'INVALID_FIELD',
            `Foreign key external ID: ${String(entry[1])} not found for field ${keyField.name} in entity ${parent.name}`
        );
    }
    if (ids.length > 1) {
        throw new MultipleMatchesError(parent.name, keyField.name, ids);
    }
    return ids[0];
}

/** Ids of the rows, not deleted, whose key is this value. */
export function idsByKey(database: OrgDatabase, object: ObjectSchema, field: FieldSchema, value: unknown): string[] {
    database.ensureTable(object);
    const key = toSql(field, value);
    const alive = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const rows =
        key === null
            ? []
            : database.all(
                  `SELECT "Id" FROM ${quoted(object.name)} WHERE ${quoted(field.name)} = ?${alive} ORDER BY "Id"`,
                  [key]
              );
    return rows.map((row) => String(row.Id));
}
