import type { FormulaValue } from './ast';
import { Day, Moment } from './values';

/** Blank text equals blank text; any other blank makes the answer unknown. Letters' case counts. */
export function isEqual(a: FormulaValue, b: FormulaValue): boolean | null {
    if (typeof a === 'string' || typeof b === 'string') {
        return (a ?? '') === (b ?? '');
    }
    if (a === null || b === null) {
        return null;
    }
    return typeof a === 'boolean' || typeof b === 'boolean' ? a === b : order(a, b) === 0;
}

/** Null when either side is blank. */
export function compare(operator: '<' | '<=' | '>' | '>=', a: FormulaValue, b: FormulaValue): boolean | null {
    if (a === null || b === null || a === '' || b === '') {
        return null;
    }
    const difference = order(a, b);
    switch (operator) {
        case '<':
            return difference < 0;
        case '<=':
            return difference <= 0;
        case '>':
            return difference > 0;
        case '>=':
            return difference >= 0;
    }
}

export function not(value: boolean | null): boolean | null {
    return value === null ? null : !value;
}

function order(a: FormulaValue, b: FormulaValue): number {
    if (typeof a === 'string' && typeof b === 'string') {
        return a < b ? -1 : a > b ? 1 : 0;
    }
    return measure(a) - measure(b);
}

function measure(value: FormulaValue): number {
    if (value instanceof Day) {
        return value.date.getTime();
    }
    return value instanceof Moment ? value.milliseconds : Number(value);
}
