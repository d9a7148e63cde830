import type { FormulaGlobals, OrgDatabase } from '../database';
import { ORG_ID, type OrgSchema } from '../schema';
import { RowSource } from '../database';
import type { PermissionSets, ProfileKind, Rights } from '../access';

/** Who acts. Whatever a request may see or do is decided from it. */
export interface Caller {
    userId: string;
    /** Language of labels, such as `en_US`. */
    language: string;
    /** Names of the custom permissions that permission sets give: `$Permission.X` in formulas. */
    permissions: ReadonlySet<string>;
    /** What profile and permission sets allow. */
    rights: Rights;
    /** The API that the user acts through, as change events name it; left out where it is none. */
    changeOrigin?: string;
}

const PROFILES: Readonly<Record<string, ProfileKind>> = {
    'System Administrator': 'administrator',
    'Standard User': 'standard'
};

/** The active user with language and custom permissions; undefined when there is none. */
export function callerOf(
    schema: OrgSchema,
    database: OrgDatabase,
    userId: string,
    permissionSets: PermissionSets
): Caller | undefined {
    for (const object of ['User', 'Profile', 'PermissionSet', 'PermissionSetAssignment']) {
        database.ensureTable(schema.requireObject(object));
    }
    const user = database.get(
        `SELECT u."LanguageLocaleKey", p."Name" AS profile FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"
         WHERE u."Id" = ? AND u."IsActive" = 1`,
        [userId]
    );
    if (!user) {
        return undefined;
    }
    const assigned = database.all(
        `SELECT s."Name" FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
         WHERE a."AssigneeId" = ? ORDER BY s."Name"`,
        [userId]
    );
    const names = assigned.map((row) => String(row.Name));
    return {
        userId,
        language: String(user.LanguageLocaleKey ?? 'en_US'),
        permissions: permissionSets.customPermissions(names),
        rights: permissionSets.rights(PROFILES[String(user.profile)] ?? 'minimum', names)
    };
}

/** What `$User`, `$Profile`, `$Organization` and `$Permission` are for this caller. */
export function globalsOf(schema: OrgSchema, database: OrgDatabase, caller: Caller): FormulaGlobals {
    const lookUp = (objectName: string, id: string, path: string[]): string | boolean | null => {
        const rows = new RowSource(schema, database, schema.requireObject(objectName));
        const column = rows.column(path);
        const row = database.get(
            `SELECT ${column.sql} AS value FROM ${rows.fromSql()} WHERE ${rows.column(['Id']).sql} = ?`,
            [id]
        );
        const value = row?.value ?? null;
        if (column.field.type === 'boolean') {
            return value === 1;
        }
        return value === null
            ? null
            : ['id', 'reference'].includes(column.field.type)
              ? String(value).slice(0, 15)
              : String(value);
    };
    return {
        value([global, ...path]) {
            switch (global.toLowerCase()) {
                case '$permission':
                    return caller.permissions.has(path[0]);
                case '$user':
                    return path[0].toLowerCase() === 'id'
                        ? caller.userId.slice(0, 15)
                        : lookUp('User', caller.userId, path);
                case '$profile':
                    return lookUp('User', caller.userId, ['Profile', ...path]);
                case '$organization':
                    return lookUp('Organization', ORG_ID, path);
                default:
                    return null;
            }
        }
    };
}
