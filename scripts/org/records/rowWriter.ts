import type { OrgDatabase, SqlValue } from '../database';
import { quoted } from '../database/sql';
import { formatDatetime } from '../database/values';
import { isStored, type ObjectSchema } from '../schema';

/** Column values by API name. */
export type RowValues = Record<string, SqlValue>;

/** Writes a new row. Values of fields that the object has not, or does not store, are passed over. */
export function insertRow(database: OrgDatabase, object: ObjectSchema, id: string, values: RowValues): void {
    const columns = stored(object, { ...values, Id: id });
    const names = columns.map(([name]) => quoted(name)).join(', ');
    const places = columns.map(() => '?').join(', ');
    database.run(
        `INSERT INTO ${quoted(object.name)} (${names}) VALUES (${places})`,
        columns.map(([, value]) => value)
    );
}

/** Changes a row; likewise. */
export function updateRow(database: OrgDatabase, object: ObjectSchema, id: string, values: RowValues): void {
    const columns = stored(object, values);
    const changes = columns.map(([name]) => `${quoted(name)} = ?`).join(', ');
    database.run(`UPDATE ${quoted(object.name)} SET ${changes} WHERE "Id" = ?`, [
        ...columns.map(([, value]) => value),
        id
    ]);
}

/** Who changes a row, and when. */
export function changedBy(database: OrgDatabase, userId: string): RowValues {
    const now = formatDatetime(database.now());
    return { LastModifiedDate: now, LastModifiedById: userId, SystemModstamp: now };
}

/** Who makes a row, and when. */
export function createdBy(database: OrgDatabase, userId: string): RowValues {
    const changed = changedBy(database, userId);
    return { ...changed, CreatedDate: changed.LastModifiedDate, CreatedById: userId };
}

function stored(object: ObjectSchema, values: RowValues): Array<[string, SqlValue]> {
    return Object.entries(values).filter(([name]) => {
        const field = object.fields.get(name.toLowerCase());
        return field !== undefined && isStored(field);
    });
}
