import type { OrgDatabase } from '../database';
import type { OrgSchema } from '../schema';

/** Id of the active user of this name, whatever its case. */
export function userIdByName(schema: OrgSchema, database: OrgDatabase, username: string): string | undefined {
    database.ensureTable(schema.requireObject('User'));
    const row = database.get('SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE AND "IsActive" = 1', [
        username
    ]);
    return row === undefined ? undefined : String(row.Id);
}
