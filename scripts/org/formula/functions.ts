import { to18 } from '../schema';
import type { FormulaValue } from './ast';
import { not } from './comparison';
import { Day, FormulaError, Moment, roundHalfUp, toText } from './values';

type FormulaFunction = (args: FormulaValue[]) => FormulaValue;

/** A function of numbers: blank when any of them is, `#Error!` when there is no answer. */
function numeric(work: (...numbers: number[]) => number): FormulaFunction {
    return (args) => {
        if (!args.every((arg): arg is number => typeof arg === 'number')) {
            return null;
        }
        const result = work(...args);
        if (!Number.isFinite(result)) {
            throw new FormulaError('No such number');
        }
        return result;
    };
}

/** A function of a day or a moment. */
function dated(work: (day: Date) => number): FormulaFunction {
    return ([value]) =>
        value instanceof Day ? work(value.date) : value instanceof Moment ? work(value.day.date) : null;
}

/** A function of a text. */
function textual(work: (text: string, ...rest: FormulaValue[]) => FormulaValue): FormulaFunction {
    return ([text, ...rest]) => work(toText(text), ...rest);
}

const isBlank = (value: FormulaValue): boolean => value === null || value === '';

/** Functions of values; those that choose among their parameters are in evaluate.ts. */
export const functions: Record<string, FormulaFunction> = {
    NOT: ([value]) => not(value as boolean | null),
    ISBLANK: ([value]) => isBlank(value),
    // Text is never null, as the platform has it.
    ISNULL: ([value]) => value === null,
    BLANKVALUE: ([value, substitute]) => (isBlank(value) ? substitute : value),
    NULLVALUE: ([value, substitute]) => value ?? substitute,
    ISPICKVAL: ([value, literal]) => toText(value) === toText(literal),
    INCLUDES: textual((selected, value) => selected.split(';').includes(toText(value))),
    ISNUMBER: textual((text) => /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text)),

    ABS: numeric(Math.abs),
    CEILING: numeric((value) => Math.sign(value) * Math.ceil(Math.abs(value))),
    FLOOR: numeric(Math.trunc),
    MCEILING: numeric(Math.ceil),
    MFLOOR: numeric(Math.floor),
    ROUND: numeric(roundHalfUp),
    TRUNC: numeric((value, places = 0) => Math.trunc(value * 10 ** places) / 10 ** places),
    MAX: numeric(Math.max),
    MIN: numeric(Math.min),
    MOD: numeric((value, divisor) => value % divisor),
    SQRT: numeric(Math.sqrt),
    EXP: numeric(Math.exp),
    LN: numeric(Math.log),
    LOG: numeric(Math.log10),

    DATE: ([year, month, day]) =>
        [year, month, day].every((part) => typeof part === 'number')
            ? Day.of(year as number, month as number, day as number)
            : null,
    DATEVALUE: ([value]) =>
        value instanceof Moment
            ? value.day
            : value instanceof Day || isBlank(value)
              ? value || null
              : Day.parse(toText(value)),
    DATETIMEVALUE: ([value]) => (value instanceof Moment || isBlank(value) ? value || null : moment(value)),
    YEAR: dated((day) => day.getUTCFullYear()),
    MONTH: dated((day) => day.getUTCMonth() + 1),
    DAY: dated((day) => day.getUTCDate()),
    WEEKDAY: dated((day) => day.getUTCDay() + 1),
    ADDMONTHS: ([day, months]) => (day instanceof Day && typeof months === 'number' ? addMonths(day, months) : null),

    TEXT: ([value]) => toText(value),
    VALUE: textual(number),
    LEN: textual((text) => text.length),
    LEFT: textual((text, count) => text.slice(0, Math.max(0, Number(count)))),
    RIGHT: textual((text, count) => (Number(count) > 0 ? text.slice(-Number(count)) : '')),
    MID: textual((text, start, count) =>
        text.slice(Math.max(1, Number(start)) - 1).slice(0, Math.max(0, Number(count)))
    ),
    TRIM: textual((text) => text.trim()),
    UPPER: textual((text) => text.toUpperCase()),
    LOWER: textual((text) => text.toLowerCase()),
    CONTAINS: textual((text, part) => text.includes(toText(part))),
    BEGINS: textual((text, part) => text.startsWith(toText(part))),
    FIND: ([part, text, start]) => toText(text).indexOf(toText(part), Math.max(0, Number(start ?? 1) - 1)) + 1,
    SUBSTITUTE: textual((text, from, to) => (isBlank(from) ? text : text.replaceAll(toText(from), () => toText(to)))),
    LPAD: textual((text, length, pad) => text.slice(0, Number(length)).padStart(Number(length), toText(pad ?? ' '))),
    RPAD: textual((text, length, pad) => text.slice(0, Number(length)).padEnd(Number(length), toText(pad ?? ' '))),
    REGEX: textual((text, pattern) => regularExpression(toText(pattern)).test(text)),
    CASESAFEID: textual((id) => (id.length === 15 ? to18(id) : id)),
    BR: () => '<br>',
    HYPERLINK: textual(
        (url, label, target) => `<a href="${url}" target="${toText(target ?? '_blank')}">${toText(label)}</a>`
    ),
    IMAGE: textual((url, alternative, height, width) => {
        const size = `${height ? ` height="${toText(height)}"` : ''}${width ? ` width="${toText(width)}"` : ''}`;
        return `<img src="${url}" alt="${toText(alternative)}"${size} border="0"/>`;
    })
};

function number(text: string): number | null {
    if (text.trim() === '') {
        return null;
    }
    const value = Number(text);
    if (Number.isNaN(value)) {
        throw new FormulaError(`No number: ${text}`);
    }
    return value;
}

function moment(value: FormulaValue): Moment {
    const text = toText(value).replace(' ', 'T');
    const milliseconds = Date.parse(text.includes('T') ? text.replace(/Z?$/, 'Z') : `${text}T00:00:00Z`);
    if (Number.isNaN(milliseconds)) {
        throw new FormulaError(`No date and time: ${text}`);
    }
    return new Moment(milliseconds);
}

/** The end of a month stays the end of a month. */
function addMonths(day: Day, months: number): Day {
    const date = day.date;
    const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months), 1));
    const last = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const lastOfTarget = last(first.getUTCFullYear(), first.getUTCMonth());
    const wasLast = date.getUTCDate() === last(date.getUTCFullYear(), date.getUTCMonth());
    const dayOfMonth = wasLast ? lastOfTarget : Math.min(date.getUTCDate(), lastOfTarget);
    return Day.of(first.getUTCFullYear(), first.getUTCMonth() + 1, dayOfMonth);
}

function regularExpression(pattern: string): RegExp {
    try {
        return new RegExp(`^(?:${pattern})$`);
    } catch {
        throw new FormulaError(`No regular expression: ${pattern}`);
    }
}
