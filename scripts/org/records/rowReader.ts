import { toJson, type OrgDatabase, type Row, type RowSource } from '../database';
import { quoted } from '../database/sql';
import { SalesforceError } from '../errors';
import { keyPrefixOf, normaliseId, type ObjectSchema } from '../schema';

/** One row as REST gives it, all its fields unless some are named. Throws NOT_FOUND (404) for one out of reach. */
export function readRow(rows: RowSource, reach: string | null, id: string, fields?: string[]): Record<string, unknown> {
    const { object, database } = rows;
    const readable = [...object.fields.values()].filter((field) => field.type !== 'base64');
    const columns = (fields ?? readable.map((field) => field.name)).map((name) => rows.column([name]));
    const alive = object.fields.has('isdeleted') ? ` AND ${rows.column(['IsDeleted']).sql} = 0` : '';
    const selected = columns.map((column, i) => `${column.sql} AS c${i}`).join(', ') || '1';
    const condition = `${rows.column(['Id']).sql} = ?${alive}${reach === null ? '' : ` AND ${reach}`}`;
    const rowId = normaliseId(id);
    const row = rowId && database.get(`SELECT ${selected} FROM ${rows.fromSql()} WHERE ${condition}`, [rowId]);
    if (!row) {
        throw notAccessible(id);
    }
    const record: Record<string, unknown> = {
        attributes: { type: object.name, url: `/services/data/v66.0/sobjects/${object.name}/${rowId}` }
    };
    columns.forEach(({ field }, i) => (record[field.name] = toJson(field, row[`c${i}`])));
    return record;
}

/**
 * The long id of a row that is there to be changed. Throws MALFORMED_ID, INVALID_CROSS_REFERENCE_KEY (404) or
 * ENTITY_IS_DELETED (404), and PRECONDITION_FAILED (412) when it was changed in a later second than `unmodifiedSince`.
 */
export function requireRow(database: OrgDatabase, object: ObjectSchema, id: string, unmodifiedSince?: Date): string {
    const rowId = normaliseId(id);
    if (rowId === undefined || keyPrefixOf(rowId) !== object.keyPrefix) {
        const label = object.fields.get('id')!.label;
        throw new SalesforceError('MALFORMED_ID', `${label}: id value of incorrect type: ${id}`, { fields: ['Id'] });
    }
    const row = storedRow(database, object, rowId);
    if (!row) {
        throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', { status: 404 });
    }
    if (row.IsDeleted === 1) {
        throw new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404 });
    }
    const seconds = (moment: number): number => Math.floor(moment / 1000);
    const modified = Date.parse(String(row.LastModifiedDate ?? row.SystemModstamp));
    if (unmodifiedSince && seconds(modified) > seconds(unmodifiedSince.getTime())) {
        throw new SalesforceError('PRECONDITION_FAILED', 'The record was modified after the time given', {
            status: 412
        });
    }
    return rowId;
}

/** A row as it is stored, without regard to who asks. */
export function storedRow(database: OrgDatabase, object: ObjectSchema, rowId: string): Row | undefined {
    return database.get(`SELECT * FROM ${quoted(object.name)} WHERE "Id" = ?`, [rowId]);
}

/** What REST answers for a row, or a key field, that there is none of. */
export function notAccessible(what: string): SalesforceError {
    return new SalesforceError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${what}`, {
        status: 404
    });
}
