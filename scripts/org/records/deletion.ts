import type { OrgDatabase, SqlValue } from '../database';
import { quoted } from '../database/sql';
import { SalesforceError } from '../errors';
import type { ChildRelationship, ObjectSchema, OrgSchema } from '../schema';

/** A row that goes. */
export interface Doomed {
    object: ObjectSchema;
    id: string;
}

/**
 * Deletes a row with what hangs on it: details go with their master, lookups are emptied or forbid it. Rows are
 * marked as deleted and stay for queries over all rows. Call it inside a transaction. Returns all that went.
 */
export function deleteRows(
    schema: OrgSchema,
    database: OrgDatabase,
    first: Doomed,
    audit: Record<string, SqlValue>
): Doomed[] {
    const gone: Doomed[] = [];
    const seen = new Set<string>();
    const pending = [first];
    for (let doomed = pending.pop(); doomed; doomed = pending.pop()) {
        if (seen.has(doomed.id)) {
            continue;
        }
        seen.add(doomed.id);
        gone.push(doomed);
        mark(database, doomed, audit);
        for (const relationship of schema.childRelationships(doomed.object.name)) {
            pending.push(...follow(schema, database, doomed, relationship));
        }
    }
    refuseRestricted(schema, database, gone, first);
    return gone;
}

/** Children that go too; the others are let go. */
function follow(schema: OrgSchema, database: OrgDatabase, parent: Doomed, relationship: ChildRelationship): Doomed[] {
    const child = schema.requireObject(relationship.childObject);
    if (relationship.onDelete === 'Restrict' || !database.hasTable(child.name)) {
        return [];
    }
    const [table, field] = [quoted(child.name), quoted(relationship.field)];
    database.ensureTable(child);
    if (relationship.onDelete === 'Cascade') {
        const alive = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
        return database
            .all(`SELECT "Id" FROM ${table} WHERE ${field} = ?${alive}`, [parent.id])
            .map((row) => ({ object: child, id: String(row.Id) }));
    }
    database.run(`UPDATE ${table} SET ${field} = NULL WHERE ${field} = ?`, [parent.id]);
    return [];
}

function mark(database: OrgDatabase, { object, id }: Doomed, audit: Record<string, SqlValue>): void {
    const table = quoted(object.name);
    if (!object.fields.has('isdeleted')) {
        database.run(`DELETE FROM ${table} WHERE "Id" = ?`, [id]);
        return;
    }
    const names = Object.keys(audit).filter((name) => object.fields.has(name.toLowerCase()));
    const changes = ['"IsDeleted" = 1', ...names.map((name) => `${quoted(name)} = ?`)];
    database.run(`UPDATE ${table} SET ${changes.join(', ')} WHERE "Id" = ?`, [...names.map((name) => audit[name]), id]);
}

/** A row that stays and may not lose its parent forbids the whole. */
function refuseRestricted(schema: OrgSchema, database: OrgDatabase, gone: Doomed[], first: Doomed): void {
    for (const { object, id } of gone) {
        for (const { childObject, field, onDelete } of schema.childRelationships(object.name)) {
            const child = schema.requireObject(childObject);
            if (onDelete !== 'Restrict' || !database.hasTable(child.name)) {
                continue;
            }
            const alive = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
            const held = database.get(`SELECT "Id" FROM ${quoted(child.name)} WHERE ${quoted(field)} = ?${alive}`, [
                id
            ]);
            if (held) {
                throw new SalesforceError(
                    'DELETE_FAILED',
                    `Your attempt to delete ${first.id} could not be completed because it is associated with the following ` +
                        `${child.labelPlural.toLowerCase()}: ${held.Id}`
                );
            }
        }
    }
}
