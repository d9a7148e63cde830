import type { FieldSchema } from '../schema';

/** A stored value as users of a language read it: `$8,400,000`, `2/26/2027`; text stays as it is. Times are UTC. */
export function formatted(field: FieldSchema, value: string | number, language: string): string {
    const locale = language.replaceAll('_', '-');
    switch (field.type) {
        case 'currency':
            return number(locale, { style: 'currency', currency: 'USD', ...digits(field) }, value);
        case 'percent':
            return `${number(locale, digits(field), value)}%`;
        case 'int':
        case 'double':
            return number(locale, digits(field), value);
        case 'date':
            return moment(locale, { dateStyle: 'short' }, `${value}T00:00:00Z`);
        case 'datetime':
            return moment(locale, { dateStyle: 'short', timeStyle: 'short' }, String(value).replace('+0000', 'Z'));
        default:
            return String(value);
    }
}

function digits(field: FieldSchema): Intl.NumberFormatOptions {
    return { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function number(locale: string, options: Intl.NumberFormatOptions, value: string | number): string {
    const key = JSON.stringify([locale, options]);
    const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
    numberFormats.set(key, format);
    return format.format(Number(value));
}

function moment(locale: string, options: Intl.DateTimeFormatOptions, value: string): string {
    const key = JSON.stringify([locale, options]);
    const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    dateFormats.set(key, format);
    return format.format(new Date(value));
}
