import type { FieldView, ObjectView } from '../../../model/types';
import { query } from '../api/api';
import { pathsOf } from '../fieldText/fieldText';

/** Which rows of an object a list shows. */
export interface RowQuery {
    object: ObjectView;
    columns: FieldView[];
    /** SOQL condition; empty takes all rows. */
    where: string;
    orderBy: string;
}

const from = ({ object, where }: RowQuery): string => `FROM ${object.name}${where ? ` WHERE ${where}` : ''}`;

/** Number of all rows. */
export async function countRows(rows: RowQuery): Promise<number> {
    return (await query(`SELECT COUNT() ${from(rows)}`)).totalSize;
}

/** Some rows, beginning with the one at `offset`. */
export async function readRows(rows: RowQuery, limit: number, offset = 0): Promise<Array<Record<string, unknown>>> {
    const select = `SELECT ${pathsOf(rows.columns).join(', ')} ${from(rows)} ORDER BY ${rows.orderBy}`;
    return (await query(`${select} LIMIT ${limit}${offset ? ` OFFSET ${offset}` : ''}`)).records;
}

/** Path to sort by for a column: a lookup sorts by its parent's name. */
export function sortPath(field: FieldView): string {
    return field.parent ? `${field.parent.relationship}.${field.parent.nameField}` : (field.parts?.[1] ?? field.name);
}
