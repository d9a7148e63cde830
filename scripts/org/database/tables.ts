import { isNumeric, isStored, type FieldSchema, type ObjectSchema } from '../schema';
import type { OrgDatabase } from '.';
import { quoted } from './sql';

/** One table an object, one column a stored field; only ever grows. */
export function createTable(database: OrgDatabase, object: ObjectSchema): void {
    const table = quoted(object.name);
    const fields = [...object.fields.values()].filter(isStored);
    const existing = new Set(
        database
            .all(`SELECT name FROM pragma_table_info(?)`, [object.name])
            .map((row) => String(row.name).toLowerCase())
    );
    if (existing.size === 0) {
        database.exec(`CREATE TABLE ${table} (${fields.map(columnSql).join(', ')})`);
    } else {
        for (const field of fields.filter((field) => !existing.has(field.name.toLowerCase()))) {
            database.exec(`ALTER TABLE ${table} ADD COLUMN ${columnSql(field)}`);
        }
    }
    for (const field of fields.filter(isSearched)) {
        database.exec(
            `CREATE INDEX IF NOT EXISTS ${quoted(`${object.name}.${field.name}`)} ON ${table} (${quoted(field.name)})`
        );
    }
}

/**
 * Renames the column of a field that is deleted, for values of its kind: a field of the same name and kind that comes later
 * finds them, one of another kind starts blank.
 */
export function setColumnAside(database: OrgDatabase, objectName: string, fieldName: string, kind: string): void {
    renameColumn(database, objectName, fieldName, asideName(fieldName, kind));
    database.exec(`DROP INDEX IF EXISTS ${quoted(`${objectName}.${fieldName}`)}`);
}

/** Brings the column of a deleted field of this kind back, if there is one. */
export function takeColumnBack(database: OrgDatabase, objectName: string, fieldName: string, kind: string): void {
    renameColumn(database, objectName, asideName(fieldName, kind), fieldName);
}

const asideName = (fieldName: string, kind: string): string => `${fieldName} (${kind})`.toLowerCase();

function renameColumn(database: OrgDatabase, table: string, from: string, to: string): void {
    if (database.get('SELECT 1 FROM pragma_table_info(?) WHERE name = ? COLLATE NOCASE', [table, from])) {
        database.exec(`ALTER TABLE ${quoted(table)} RENAME COLUMN ${quoted(from)} TO ${quoted(to)}`);
    }
}

function columnSql(field: FieldSchema): string {
    const name = quoted(field.name);
    if (field.type === 'id') {
        return `${name} TEXT PRIMARY KEY`;
    }
    if (field.type === 'boolean') {
        return `${name} INTEGER NOT NULL DEFAULT 0`;
    }
    if (field.type === 'int') {
        return `${name} INTEGER`;
    }
    if (isNumeric(field.type)) {
        return `${name} REAL`;
    }
    return `${name} TEXT COLLATE ${isCaseSensitive(field) ? 'BINARY' : 'NOCASE'}`;
}

/** Ids, dates and case-sensitive keys are compared byte by byte, other text without regard to case. */
function isCaseSensitive(field: FieldSchema): boolean {
    return field.caseSensitive || ['reference', 'date', 'datetime', 'time'].includes(field.type);
}

function isSearched(field: FieldSchema): boolean {
    const audit = field.name === 'CreatedById' || field.name === 'LastModifiedById';
    return (
        (field.type === 'reference' && !audit) ||
        field.unique ||
        field.externalId ||
        field.nameField ||
        field.name === 'SystemModstamp'
    );
}
