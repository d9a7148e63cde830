import type { OrgDatabase } from '../database';
import type { FieldSchema, ObjectSchema } from '../schema';

/** The next number of an auto-number field in its display format: `RA-{00000000}`, `{YYYY}-{0}`. */
export function nextAutoNumber(database: OrgDatabase, object: ObjectSchema, field: FieldSchema): string {
    const number = String(database.nextNumber(`number:${object.name}.${field.name}`.toLowerCase()));
    const [year, month, day] = database.now().toISOString().slice(0, 10).split('-');
    return field
        .autoNumber!.replace(/\{(0+)\}/, (_, zeros: string) => number.padStart(zeros.length, '0'))
        .replaceAll('{YYYY}', year)
        .replaceAll('{YY}', year.slice(2))
        .replaceAll('{MM}', month)
        .replaceAll('{DD}', day);
}
