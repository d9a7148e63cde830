import { SalesforceError } from '../errors';
import { isNumeric, normaliseId, type FieldSchema } from '../schema';
import type { SqlValue } from '.';

/**
 * A value as JSON or CSV carries it, in the form its column stores; text is trimmed and blank text becomes null, as the platform does.
 * Numbers and booleans may come as text. Throws JSON_PARSER_ERROR (naming the field) for a value of another type,
 * MALFORMED_ID for what is no id. Lengths, ranges and picklists are checked by the records, not here.
 */
export function toSql(field: FieldSchema, json: unknown): SqlValue {
    if (json === null || json === undefined || (typeof json === 'string' && json.trim() === '')) {
        return null;
    }
    if (field.type === 'boolean') {
        return booleanToSql(field, json);
    }
    if (isNumeric(field.type)) {
        return numberToSql(field, json);
    }
    if (typeof json !== 'string') {
        throw notA(field, json);
    }
    const text = json.trim();
    switch (field.type) {
        case 'date':
            return dateToSql(field, text);
        case 'datetime':
            return datetimeToSql(field, text);
        case 'time':
            return timeToSql(field, text);
        case 'id':
        case 'reference':
            return idToSql(field, text);
        default:
            return text;
    }
}

/** A stored value as REST gives it. */
export function toJson(field: FieldSchema, value: SqlValue): unknown {
    if (value === null || value === undefined) {
        return field.type === 'boolean' ? false : null;
    }
    if (field.type === 'boolean') {
        return value === 1;
    }
    if (field.type === 'address' || field.type === 'location') {
        return JSON.parse(String(value));
    }
    return value;
}

/** `2026-11-22T03:04:05.000+0000`, Salesforce's way to write a moment. */
export function formatDatetime(moment: Date): string {
    return moment.toISOString().replace('Z', '+0000');
}

function booleanToSql(field: FieldSchema, json: unknown): number {
    const word = typeof json === 'string' ? json.trim().toLowerCase() : json;
    if (word === true || word === 'true' || word === '1') {
        return 1;
    }
    if (word === false || word === 'false' || word === '0') {
        return 0;
    }
    throw notA(field, json);
}

function numberToSql(field: FieldSchema, json: unknown): number {
    const number =
        typeof json === 'string' && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(json.trim()) ? Number(json) : json;
    if (typeof number !== 'number' || !Number.isFinite(number) || (field.type === 'int' && !Number.isInteger(number))) {
        throw notA(field, json);
    }
    return number;
}

function dateToSql(field: FieldSchema, text: string): string {
    // A moment is accepted for a day; its clock time is cut off.
    const match = /^(\d{4})-(\d{2})-(\d{2})(T[\d:.]+(Z|[-+]\d{2}:?\d{2})?)?$/.exec(text);
    const day = match && `${match[1]}-${match[2]}-${match[3]}`;
    const parsed = day ? new Date(`${day}T00:00:00Z`) : undefined;
    if (!day || !parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== day) {
        throw notA(field, text);
    }
    return day;
}

function datetimeToSql(field: FieldSchema, text: string): string {
    const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[-+]\d{2}:?\d{2})?)?$/i.exec(text);
    const zone = match?.[3]?.replace(/([-+]\d{2})(\d{2})$/, '$1:$2') ?? 'Z';
    const moment = match ? new Date(`${match[1]}T${match[2] ?? '00:00:00'}${zone}`) : new Date(Number.NaN);
    if (Number.isNaN(moment.getTime())) {
        throw notA(field, text);
    }
    return formatDatetime(moment);
}

function timeToSql(field: FieldSchema, text: string): string {
    const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?Z?$/.exec(text);
    if (!match) {
        throw notA(field, text);
    }
    return `${match[1]}:${match[2]}:${match[3] ?? '00'}.${(match[4] ?? '').padEnd(3, '0')}Z`;
}

function idToSql(field: FieldSchema, text: string): string {
    const id = normaliseId(text);
    if (id === undefined) {
        throw new SalesforceError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`, {
            fields: [field.name]
        });
    }
    return id;
}

/** The JSON parser's words for a value of the wrong type. */
function notA(field: FieldSchema, json: unknown): SalesforceError {
    const type = field.type === 'textarea' || field.type === 'picklist' ? 'string' : field.type;
    const shown = typeof json === 'object' ? '' : ` value ${String(json)}`;
    return new SalesforceError(
        'JSON_PARSER_ERROR',
        `Cannot deserialize instance of ${type} from ${tokenOf(json)}${shown}`,
        {
            fields: [field.name]
        }
    );
}

function tokenOf(json: unknown): string {
    switch (typeof json) {
        case 'string':
            return 'VALUE_STRING';
        case 'number':
            return Number.isInteger(json) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
        case 'boolean':
            return json ? 'VALUE_TRUE' : 'VALUE_FALSE';
        default:
            return Array.isArray(json) ? 'START_ARRAY' : 'START_OBJECT';
    }
}
