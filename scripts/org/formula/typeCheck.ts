import { isNumeric, type FieldSchema } from '../schema';
import type { BinaryOperator, Call, Formula } from './ast';
import { formulaFault } from './errors';
import { signatureOf, type FormulaType, type Parameter } from './signatures';

/** The field at the end of a path, null for a global whose type is not known; throws when there is none. */
export type FieldOf = (path: string[]) => FieldSchema | null;

const NAMES: Record<FormulaType, string> = {
    text: 'Text',
    number: 'Number',
    boolean: 'Boolean',
    date: 'Date',
    datetime: 'DateTime',
    picklist: 'Picklist',
    multipicklist: 'Multi-Select Picklist',
    null: 'Null',
    any: 'Runtime Validated Type'
};

/** The type of a formula's result. Throws, as saving it would, where types do not fit each other. */
export function formulaType(formula: Formula, fieldOf: FieldOf): FormulaType {
    switch (formula.kind) {
        case 'literal':
            return formula.value === null
                ? 'null'
                : typeof formula.value === 'string'
                  ? 'text'
                  : (typeof formula.value as FormulaType);
        case 'reference':
            return referenceType(formula.path, fieldOf);
        case 'negate':
            expect("operator '-'", ['number'], plain(formula.operand, fieldOf));
            return 'number';
        case 'binary':
            return binaryType(formula.operator, plain(formula.left, fieldOf), plain(formula.right, fieldOf));
        case 'call':
            return formula.name === 'CASE' ? caseType(formula, fieldOf) : callType(formula, fieldOf);
    }
}

/** Throws unless a formula of this type can be the value of the field. */
export function checkFormulaResult(field: FieldSchema, type: FormulaType): void {
    const expected = typeOfField(field);
    if (type !== expected && type !== 'any' && type !== 'null') {
        throw formulaFault(
            `Formula result is data type (${NAMES[type]}), incompatible with expected data type (${NAMES[expected]}).`
        );
    }
}

function referenceType(path: string[], fieldOf: FieldOf): FormulaType {
    if (path[0].toLowerCase() === '$permission') {
        return 'boolean';
    }
    const field = fieldOf(path);
    return field ? typeOfField(field) : 'any';
}

function typeOfField(field: FieldSchema): FormulaType {
    if (isNumeric(field.type)) {
        return 'number';
    }
    switch (field.type) {
        case 'boolean':
        case 'date':
        case 'datetime':
        case 'multipicklist':
            return field.type;
        case 'picklist':
            return field.formula === null ? 'picklist' : 'text';
        default:
            return field.type === 'time' || field.type === 'address' || field.type === 'location' ? 'any' : 'text';
    }
}

/** The type of what an operator works on, where picklists have no place. */
function plain(formula: Formula, fieldOf: FieldOf): FormulaType {
    const type = formulaType(formula, fieldOf);
    if (type === 'picklist' || type === 'multipicklist') {
        throw picklistFault(formula, type);
    }
    return type;
}

function binaryType(operator: BinaryOperator, left: FormulaType, right: FormulaType): FormulaType {
    const name = `operator '${operator}'`;
    switch (operator) {
        case '&&':
        case '||':
            expect(name, ['boolean'], left, right);
            return 'boolean';
        case '=':
        case '<>':
            expect(name, [known(left, right)], left, right);
            return 'boolean';
        case '<':
        case '<=':
        case '>':
        case '>=':
            expect(name, ['number', 'text', 'date', 'datetime'], left, right);
            expect(name, [known(left, right)], left, right);
            return 'boolean';
        case '&':
            expect(name, ['text'], left, right);
            return 'text';
        case '+':
        case '-':
            return sumType(operator, left, right);
        default:
            expect(name, ['number'], left, right);
            return 'number';
    }
}

function sumType(operator: '+' | '-', left: FormulaType, right: FormulaType): FormulaType {
    const [type, other] = left === 'number' && right !== 'null' ? [right, left] : [known(left, right), right];
    if (type === 'text' && operator === '+') {
        expect("operator '+'", ['text'], left, right);
        return 'text';
    }
    if ((type === 'date' || type === 'datetime') && (left === type || operator === '+')) {
        const isDifference = operator === '-' && left === right;
        if (!isDifference) {
            expect(`operator '${operator}'`, ['number'], other);
        }
        return isDifference ? 'number' : type;
    }
    expect(`operator '${operator}'`, ['number', 'date', 'datetime'], left);
    expect(`operator '${operator}'`, ['number'], right);
    return type === 'any' ? 'any' : 'number';
}

function callType({ name, args }: Call, fieldOf: FieldOf): FormulaType {
    const signature = signatureOf(name);
    const last = signature.parameters[signature.parameters.length - 1];
    let same: FormulaType = 'null';
    args.forEach((arg, i) => {
        const parameter = signature.parameters[i] ?? last;
        const type = argumentType(name, parameter, arg, fieldOf);
        if (parameter.types[0] === 'same') {
            expect(`function '${name}()'`, [known(same, type)], type);
            same = known(same, type);
        } else if (parameter.types[0] === 'field' || (signature.result === 'same' && i === 0 && name !== 'IF')) {
            same = type;
        }
    });
    return signature.result === 'same' ? same : signature.result;
}

function argumentType(name: string, parameter: Parameter, arg: Formula, fieldOf: FieldOf): FormulaType {
    const type = formulaType(arg, fieldOf);
    if (parameter.types[0] === 'field') {
        if (arg.kind !== 'reference') {
            throw formulaFault(`Incorrect parameter for function '${name}()'. Expected field reference.`);
        }
        return type;
    }
    const types = parameter.types.filter((each): each is FormulaType => each !== 'same' && each !== 'field');
    if (parameter.types[0] === 'same' && name !== 'IF') {
        return type;
    }
    if ((type === 'picklist' || type === 'multipicklist') && !types.includes(type) && !types.includes('any')) {
        throw picklistFault(arg, type);
    }
    if (types.length > 0) {
        expect(`function '${name}()'`, types, type);
    }
    return type;
}

/** CASE(value, when, then, …, otherwise): the whens are of the value's type, the thens and the otherwise of one type. */
function caseType({ args }: Call, fieldOf: FieldOf): FormulaType {
    const value = formulaType(args[0], fieldOf);
    const whens = value === 'picklist' ? 'text' : value;
    let result: FormulaType = 'null';
    args.slice(1).forEach((arg, i) => {
        const type = plain(arg, fieldOf);
        const isWhen = i % 2 === 0 && i < args.length - 2;
        const expected = isWhen ? whens : known(result, type);
        expect("function 'CASE()'", [expected], type);
        result = isWhen ? result : expected;
    });
    return result;
}

/** The more telling of two types that should be one. */
function known(first: FormulaType, second: FormulaType): FormulaType {
    return first === 'null' || first === 'any' ? second : first;
}

function expect(where: string, expected: FormulaType[], ...received: FormulaType[]): void {
    for (const type of received) {
        const free = type === 'null' || type === 'any' || expected.includes('any') || expected.includes('null');
        if (!free && !expected.includes(type)) {
            throw formulaFault(
                `Incorrect parameter type for ${where}. Expected ${expected.map((each) => NAMES[each]).join(', ')}, received ${NAMES[type]}`
            );
        }
    }
}

function picklistFault(formula: Formula, type: 'picklist' | 'multipicklist'): Error {
    const name = formula.kind === 'reference' ? formula.path.join('.') : 'value';
    return formulaFault(
        type === 'picklist'
            ? `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`
            : `Field ${name} is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.`
    );
}
