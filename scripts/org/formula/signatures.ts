import { formulaFault } from './errors';

/** What an expression gives. `any` is not known before it runs, `null` is the word NULL. */
export type FormulaType =
    'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'picklist' | 'multipicklist' | 'null' | 'any';

/** `same` stands for one type throughout a signature, `field` for a field of any type. */
export interface Parameter {
    types: Array<FormulaType | 'same' | 'field'>;
    optional: boolean;
    repeated: boolean;
}

export interface Signature {
    parameters: Parameter[];
    result: FormulaType | 'same';
}

/** All functions there are. CASE takes pairs before its last parameter, which is checked apart. */
const DECLARATIONS = `
    ABS(number) number
    ADDMONTHS(date|datetime, number) same
    AND(boolean...) boolean
    BEGINS(text, text) boolean
    BLANKVALUE(same, same) same
    BR() text
    CASE(any, any...) any
    CASESAFEID(text) text
    CEILING(number) number
    CONTAINS(text|multipicklist, text) boolean
    DATE(number, number, number) date
    DATETIMEVALUE(text|date|datetime) datetime
    DATEVALUE(text|date|datetime) date
    DAY(date) number
    EXP(number) number
    FIND(text, text, number?) number
    FLOOR(number) number
    HYPERLINK(text, text, text?) text
    IF(boolean, same, same) same
    IMAGE(text, text, number?, number?) text
    INCLUDES(multipicklist, text) boolean
    ISBLANK(any) boolean
    ISCHANGED(field) boolean
    ISNEW() boolean
    ISNULL(any) boolean
    ISNUMBER(text) boolean
    ISPICKVAL(picklist, text) boolean
    LEFT(text, number) text
    LEN(text) number
    LN(number) number
    LOG(number) number
    LOWER(text, text?) text
    LPAD(text, number, text?) text
    MAX(number...) number
    MCEILING(number) number
    MFLOOR(number) number
    MID(text, number, number) text
    MIN(number...) number
    MOD(number, number) number
    MONTH(date) number
    NOT(boolean) boolean
    NOW() datetime
    NULLVALUE(same, same) same
    OR(boolean...) boolean
    PRIORVALUE(field) same
    REGEX(text, text) boolean
    RIGHT(text, number) text
    ROUND(number, number) number
    RPAD(text, number, text?) text
    SQRT(number) number
    SUBSTITUTE(text, text, text) text
    TEXT(number|date|datetime|picklist) text
    TODAY() date
    TRIM(text) text
    TRUNC(number, number?) number
    UPPER(text, text?) text
    VALUE(text) number
    WEEKDAY(date) number
    YEAR(date) number`;

const SIGNATURES = new Map<string, Signature>(
    [...DECLARATIONS.matchAll(/(\w+)\((.*)\) (\w+)/g)].map(([, name, parameters, result]) => [
        name,
        { parameters: parameters.split(', ').filter(Boolean).map(parameter), result: result as Signature['result'] }
    ])
);

function parameter(text: string): Parameter {
    return {
        types: text.replace(/\?|\.\.\./, '').split('|') as Parameter['types'],
        optional: text.endsWith('?'),
        repeated: text.endsWith('...')
    };
}

/** Throws for a function that there is none of. */
export function signatureOf(name: string): Signature {
    const signature = SIGNATURES.get(name);
    if (!signature) {
        throw formulaFault(`Unknown function ${name}. Check spelling.`);
    }
    return signature;
}

/** Throws for a function that there is none of, and for a wrong number of parameters. */
export function checkArity(name: string, received: number): void {
    const { parameters } = signatureOf(name);
    const least = name === 'CASE' ? 4 : parameters.filter((each) => !each.optional).length;
    const most = parameters.some((each) => each.repeated) ? Infinity : parameters.length;
    const unpaired = name === 'CASE' && received % 2 === 1;
    if (received < least || received > most || unpaired) {
        const expected = received < least ? least : unpaired ? received + 1 : most;
        throw formulaFault(
            `Incorrect number of parameters for function '${name}()'. Expected ${expected}, received ${received}`
        );
    }
}
