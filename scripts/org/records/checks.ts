import type { SqlValue } from '../database';
import { SalesforceError } from '../errors';
import { roundHalfUp } from '../formula';
import { isNumeric, type FieldSchema } from '../schema';

const LARGEST_INTEGER = 2 ** 31;

/** The value as it is stored, or a SalesforceError that says why the field cannot hold it. */
export function checked(field: FieldSchema, value: SqlValue): SqlValue {
    if (value === null) {
        return null;
    }
    if (isNumeric(field.type)) {
        return checkedNumber(field, Number(value));
    }
    if (field.type === 'picklist') {
        checkPicklist(field, [String(value)]);
    }
    if (field.type === 'multipicklist') {
        return checkedMultiPicklist(field, String(value));
    }
    if (field.type === 'email' && !/^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()".]+$/.test(String(value))) {
        throw fault('INVALID_EMAIL_ADDRESS', field, `invalid email address: ${value}`);
    }
    if (field.length > 0 && String(value).length > field.length) {
        throw fault('STRING_TOO_LONG', field, `data value too large: ${value} (max length=${field.length})`);
    }
    return value;
}

/** Decimals beyond the scale are rounded; digits before the point must fit. */
function checkedNumber(field: FieldSchema, value: number): number {
    if (field.type === 'int') {
        if (Math.abs(value) >= LARGEST_INTEGER) {
            throw outOfRange(field, value);
        }
        return value;
    }
    const rounded = field.custom || field.scale > 0 ? roundHalfUp(value, field.scale) : value;
    if (field.precision > 0 && Math.abs(rounded) >= 10 ** (field.precision - field.scale)) {
        throw outOfRange(field, value);
    }
    return rounded;
}

function outOfRange(field: FieldSchema, value: number): SalesforceError {
    return fault('NUMBER_OUTSIDE_VALID_RANGE', field, `value outside of valid range on numeric field: ${value}`);
}

function checkPicklist(field: FieldSchema, values: string[]): void {
    const picklist = field.picklist;
    const bad = picklist?.restricted
        ? values.find((value) => !picklist.values.some((entry) => entry.active && entry.value === value))
        : undefined;
    if (bad !== undefined) {
        throw fault(
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            field,
            `bad value for restricted picklist field: ${bad}`
        );
    }
}

/** Chosen values once each, in the picklist's order, unknown ones of an open picklist last. */
function checkedMultiPicklist(field: FieldSchema, value: string): string | null {
    const chosen = [...new Set(value.split(';').map((each) => each.trim()))].filter((each) => each !== '');
    checkPicklist(field, chosen);
    const order = field.picklist?.values.map((entry) => entry.value) ?? [];
    const place = (each: string): number => (order.includes(each) ? order.indexOf(each) : order.length);
    return chosen.sort((a, b) => place(a) - place(b)).join(';') || null;
}

function fault(errorCode: string, field: FieldSchema, detail: string): SalesforceError {
    return new SalesforceError(errorCode, `${field.label}: ${detail}`, { fields: [field.name] });
}
