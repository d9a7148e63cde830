import type { BinaryOperator, Call, FieldReference, Formula, FormulaValue } from './ast';
import { functions } from './functions';
import { compare, isEqual, not } from './comparison';
import { Day, FormulaError, Moment, toText } from './values';

/** What a formula is evaluated against. */
export interface FormulaContext {
    now: Date;
    value(reference: FieldReference): FormulaValue;
    /** Validation rules only: the value before the update. */
    prior?(reference: FieldReference): FormulaValue;
    /** Validation rules only: the row is being created. */
    isNew?: boolean;
}

/** The value of a formula. Logic has three values: what depends on a blank is null. Throws FormulaError for `#Error!`. */
export function evaluate(formula: Formula, context: FormulaContext): FormulaValue {
    switch (formula.kind) {
        case 'literal':
            return formula.value;
        case 'reference':
            return context.value(formula);
        case 'negate': {
            const value = evaluate(formula.operand, context);
            return typeof value === 'number' ? -value : null;
        }
        case 'binary':
            return binary(formula.operator, formula.left, formula.right, context);
        case 'call':
            return call(formula, context);
    }
}

function binary(operator: BinaryOperator, left: Formula, right: Formula, context: FormulaContext): FormulaValue {
    if (operator === '&&' || operator === '||') {
        return operator === '&&' ? every([left, right], context) : some([left, right], context);
    }
    const a = evaluate(left, context);
    const b = evaluate(right, context);
    switch (operator) {
        case '=':
            return isEqual(a, b);
        case '<>':
            return not(isEqual(a, b));
        case '<':
        case '<=':
        case '>':
        case '>=':
            return compare(operator, a, b);
        case '&':
            return toText(a) + toText(b);
        case '+':
            return add(a, b);
        case '-':
            return subtract(a, b);
        default:
            return multiply(operator, a, b);
    }
}

function add(a: FormulaValue, b: FormulaValue): FormulaValue {
    if (typeof a === 'string' || typeof b === 'string') {
        return toText(a) + toText(b);
    }
    if (typeof a === 'number' && (b instanceof Day || b instanceof Moment)) {
        return add(b, a);
    }
    if (typeof b !== 'number') {
        return null;
    }
    if (a instanceof Day) {
        return new Day(a.days + Math.trunc(b));
    }
    return a instanceof Moment ? a.plusDays(b) : typeof a === 'number' ? a + b : null;
}

function subtract(a: FormulaValue, b: FormulaValue): FormulaValue {
    if (a instanceof Day && b instanceof Day) {
        return a.days - b.days;
    }
    if (a instanceof Moment && b instanceof Moment) {
        return a.minus(b);
    }
    return typeof b === 'number' ? add(a, -b) : null;
}

function multiply(operator: BinaryOperator, a: FormulaValue, b: FormulaValue): FormulaValue {
    if (typeof a !== 'number' || typeof b !== 'number') {
        return null;
    }
    const result = operator === '*' ? a * b : operator === '/' ? a / b : a ** b;
    if (!Number.isFinite(result)) {
        throw new FormulaError('Division by zero or a number too big');
    }
    return result;
}

/** Functions that look at their parameters' formulas or leave some of them alone; the others get values. */
function call({ name, args }: Call, context: FormulaContext): FormulaValue {
    switch (name) {
        case 'IF':
            return evaluate(args[evaluate(args[0], context) === true ? 1 : 2], context);
        case 'AND':
            return every(args, context);
        case 'OR':
            return some(args, context);
        case 'CASE':
            return chosen(args, context);
        case 'TODAY':
            return new Moment(context.now.getTime()).day;
        case 'NOW':
            return new Moment(context.now.getTime());
        case 'ISNEW':
            return context.isNew === true;
        case 'ISCHANGED':
            return isChanged(args[0], context);
        case 'PRIORVALUE':
            return prior(args[0], context);
        default:
            return functions[name](args.map((arg) => evaluate(arg, context)));
    }
}

function every(args: Formula[], context: FormulaContext): boolean | null {
    let result: boolean | null = true;
    for (const arg of args) {
        const value = evaluate(arg, context);
        if (value === false) {
            return false;
        }
        result = value === true ? result : null;
    }
    return result;
}

function some(args: Formula[], context: FormulaContext): boolean | null {
    let result: boolean | null = false;
    for (const arg of args) {
        const value = evaluate(arg, context);
        if (value === true) {
            return true;
        }
        result = value === false ? result : null;
    }
    return result;
}

/** CASE(value, when, then, when, then, …, otherwise) */
function chosen(args: Formula[], context: FormulaContext): FormulaValue {
    const value = evaluate(args[0], context);
    for (let i = 1; i < args.length - 1; i += 2) {
        if (isEqual(value, evaluate(args[i], context)) === true) {
            return evaluate(args[i + 1], context);
        }
    }
    return evaluate(args[args.length - 1], context);
}

/** A new row has changed nothing, and its prior values are the ones it comes with. */
function prior(field: Formula, context: FormulaContext): FormulaValue {
    const reference = field as FieldReference;
    return context.prior && !context.isNew ? context.prior(reference) : context.value(reference);
}

function isChanged(field: Formula, context: FormulaContext): boolean {
    const before = prior(field, context);
    const after = context.value(field as FieldReference);
    return toText(before) !== toText(after);
}
