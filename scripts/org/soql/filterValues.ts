import type { SqlValue } from '../database';
import { SalesforceError } from '../errors';
import { formatDatetime } from '../database/values';
import { normaliseId, type FieldSchema } from '../schema';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATETIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/;

/** The first moment of a day, as datetimes are stored. */
export function startOfDay(day: string): string {
    return `${day}T00:00:00.000+0000`;
}

/** A filter's value in the form the field is stored in; throws INVALID_FIELD or MALFORMED_QUERY for another type's value. */
export function storedValue(field: FieldSchema, value: string | number | boolean | null): SqlValue {
    if (value === null || value === '') return null;
    switch (field.type) {
        case 'id':
        case 'reference':
            return storedId(field, value);
        case 'boolean':
            if (typeof value !== 'boolean') throw wrongType(field);
            return value ? 1 : 0;
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            if (typeof value !== 'number') throw wrongType(field);
            return value;
        case 'date':
            return storedDate(field, value);
        case 'datetime':
            return storedDatetime(field, value);
        default:
            if (typeof value !== 'string') throw wrongType(field);
            return value;
    }
}

function storedId(field: FieldSchema, value: string | number | boolean): string {
    if (typeof value !== 'string') throw wrongType(field);
    const id = normaliseId(value);
    if (!id) throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${value}`);
    return id;
}

function storedDate(field: FieldSchema, value: string | number | boolean): string {
    if (typeof value !== 'string' || !DATE.test(value)) throw wrongType(field);
    if (!isDay(value)) throw new SalesforceError('MALFORMED_QUERY', `Invalid date: ${value}`);
    return value;
}

/** Whether the calendar has the day: February has no 30th. */
function isDay(text: string): boolean {
    const day = new Date(text);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function storedDatetime(field: FieldSchema, value: string | number | boolean): string {
    const match = typeof value === 'string' ? DATETIME.exec(value) : null;
    if (!match) throw wrongType(field);
    const zone = (match[2] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const moment = new Date(match[1] + zone);
    if (Number.isNaN(moment.getTime())) throw new SalesforceError('MALFORMED_QUERY', `Invalid date/time: ${value}`);
    return formatDatetime(moment);
}

const SPOKEN: Partial<Record<FieldSchema['type'], string>> = {
    boolean: 'boolean',
    int: 'int',
    double: 'double',
    currency: 'double',
    percent: 'double',
    date: 'date',
    datetime: 'dateTime'
};

/** The error of a filter whose value is of another type than its field. */
export function wrongType(field: FieldSchema): SalesforceError {
    const type = SPOKEN[field.type];
    return new SalesforceError(
        'INVALID_FIELD',
        `value of filter criterion for field '${field.name}' must be of type ${type ?? 'string'} and should ${
            type ? 'not be' : 'be'
        } enclosed in quotes`
    );
}
