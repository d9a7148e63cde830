import type { FieldView } from '../../../model/types';

type Row = Record<string, unknown>;

/** Value at a path such as `Owner.Name`; undefined where the way breaks off. */
export function valueAt(row: Row | undefined, path: string): unknown {
    return path.split('.').reduce<unknown>((value, key) => (value as Row | null | undefined)?.[key], row);
}

/** Id of the record that a lookup points to. */
export function parentId(field: FieldView, row: Row): string {
    const id = field.parent ? valueAt(row, field.name) : undefined;
    return typeof id === 'string' ? id : '';
}

function addressText(parts: unknown[]): string {
    const [street, city, state, postalCode, country] = parts.map((part) => (typeof part === 'string' ? part : ''));
    const place = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
    return [street, place, country].filter(Boolean).join('\n');
}

/** What a row says in a field, as plain text; empty where it says nothing. */
export function displayText(field: FieldView, row: Row): string {
    if (field.parts) {
        return addressText(field.parts.map((part) => valueAt(row, part)));
    }
    const value = valueAt(row, field.name);
    if (value === null || value === undefined) {
        return '';
    }
    if (field.parent) {
        return String(valueAt(row, `${field.parent.relationship}.${field.parent.nameField}`) ?? value);
    }
    if (field.picklist) {
        const labels = String(value)
            .split(';')
            .map((entry) => field.picklist?.[entry] ?? entry);
        return field.type === 'multipicklist' ? labels.join('; ') : labels.join(';');
    }
    return String(value);
}

/** Every path to select for these fields, each once, with the Id. */
export function pathsOf(fields: FieldView[]): string[] {
    return [...new Set(['Id', ...fields.flatMap((field) => field.paths)])];
}
