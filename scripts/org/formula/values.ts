import { isNumeric, to18, type FieldSchema } from '../schema';
import { formatDatetime } from '../database/values';
import type { SqlValue } from '../database';
import type { FormulaValue } from './ast';

const MILLISECONDS_A_DAY = 86_400_000;

/** What a formula shows as `#Error!`: a division by zero, a text that is no number. */
export class FormulaError extends Error {}

/** A calendar day, as days since 1970-01-01. */
export class Day {
    constructor(readonly days: number) {}

    /** From `2026-11-22`. */
    static parse(text: string): Day {
        const milliseconds = Date.parse(`${text}T00:00:00Z`);
        if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(milliseconds)) {
            throw new FormulaError(`No date: ${text}`);
        }
        return new Day(milliseconds / MILLISECONDS_A_DAY);
    }

    static of(year: number, month: number, day: number): Day {
        const date = new Date(Date.UTC(year, month - 1, day));
        if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
            throw new FormulaError(`No date: ${year}-${month}-${day}`);
        }
        return new Day(date.getTime() / MILLISECONDS_A_DAY);
    }

    get date(): Date {
        return new Date(this.days * MILLISECONDS_A_DAY);
    }

    toString(): string {
        return this.date.toISOString().slice(0, 10);
    }
}

/** A point in time, in milliseconds since 1970. */
export class Moment {
    constructor(readonly milliseconds: number) {}

    get day(): Day {
        return new Day(Math.floor(this.milliseconds / MILLISECONDS_A_DAY));
    }

    plusDays(days: number): Moment {
        return new Moment(this.milliseconds + Math.round(days * MILLISECONDS_A_DAY));
    }

    minus(other: Moment): number {
        return (this.milliseconds - other.milliseconds) / MILLISECONDS_A_DAY;
    }

    toString(): string {
        return new Date(this.milliseconds)
            .toISOString()
            .replace('T', ' ')
            .replace(/\.\d+Z/, 'Z');
    }
}

/** A stored value as formulas see it. */
export function fromSql(field: FieldSchema, value: SqlValue, blanksAsZero: boolean): FormulaValue {
    if (field.type === 'boolean') {
        return value === 1;
    }
    if (isNumeric(field.type)) {
        const number = value === null && blanksAsZero ? 0 : value;
        // Formulas read 18 percent as 0.18, the API as 18.
        return field.type === 'percent' && typeof number === 'number' ? shifted(number, -2) : number;
    }
    if (value === null) {
        return field.type === 'date' || field.type === 'datetime' || field.type === 'time' ? null : '';
    }
    switch (field.type) {
        case 'date':
            return Day.parse(String(value));
        case 'datetime':
            return new Moment(Date.parse(String(value)));
        case 'id':
        case 'reference':
            return String(value).slice(0, 15);
        default:
            return value;
    }
}

/** A formula's result as the field of that formula would store it. */
export function intoSql(field: FieldSchema, value: FormulaValue): SqlValue {
    if (field.type === 'boolean') {
        return value === true ? 1 : 0;
    }
    if (value === null || value === '') {
        return null;
    }
    if (isNumeric(field.type)) {
        const number = field.type === 'percent' && typeof value === 'number' ? shifted(value, 2) : value;
        return typeof number === 'number' ? roundHalfUp(number, field.scale) : null;
    }
    if (field.type === 'datetime') {
        return value instanceof Moment ? formatDatetime(new Date(value.milliseconds)) : null;
    }
    if ((field.type === 'reference' || field.type === 'id') && typeof value === 'string') {
        return value.length === 15 ? to18(value) : value;
    }
    return toText(value);
}

/** How TEXT and `&` write a value. */
export function toText(value: FormulaValue): string {
    return value === null ? '' : String(value);
}

/** Rounded to this many places behind the point, halves away from zero; free of binary noise such as 1.005. */
export function roundHalfUp(value: number, places: number): number {
    return Number.isFinite(value)
        ? Math.sign(value) * shifted(Math.round(shifted(Math.abs(value), places)), -places)
        : value;
}

/** A number with its point moved to the right by so many places; no binary noise comes in. */
function shifted(value: number, places: number): number {
    const [digits, exponent = '0'] = String(value).split('e');
    return Number(`${digits}e${Number(exponent) + places}`);
}
