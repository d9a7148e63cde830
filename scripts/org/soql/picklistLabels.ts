import { literal } from '../database/sql';
import type { FieldSchema, ObjectSchema } from '../schema';
import type { QueryContext } from './context';

/** The labels of a picklist's values in a language, by API value; the schema's own where nothing is translated. */
export function picklistLabels(
    context: QueryContext,
    object: ObjectSchema,
    field: FieldSchema,
    language: string
): Map<string, string> {
    if (!field.picklist) return new Map();
    const translated = context.translationOf(object.name, language)?.fields.get(field.name.toLowerCase())?.values;
    return new Map(field.picklist.values.map(({ value, label }) => [value, translated?.get(value) ?? label]));
}

/** The label of a stored picklist value, or the labels of a multi-select one; unknown values stand for themselves. */
export function labelOf(labels: Map<string, string>, field: FieldSchema, value: string): string {
    if (field.type !== 'multipicklist') return labels.get(value) ?? value;
    return value
        .split(';')
        .map((part) => labels.get(part) ?? part)
        .join(';');
}

/** The label of a picklist column as SQL. */
export function labelSql(column: string, labels: Map<string, string>): string {
    if (!labels.size) return column;
    const cases = [...labels].map(([value, label]) => `WHEN ${literal(value)} THEN ${literal(label)}`);
    return `(CASE ${column} ${cases.join(' ')} ELSE ${column} END)`;
}
