import * as fc from 'fast-check';
import { SalesforceError } from '../../errors';
import { evaluate, FormulaError, formulaOf, Day, Moment, referencedPaths, type FormulaValue } from '..';
import { refusal } from '../../records/__tests__/testOrg';

const FIELDS: Record<string, FormulaValue> = {
    name: 'Ada',
    blank: '',
    number: 7,
    zero: 0,
    none: null,
    yes: true,
    no: false,
    stage: 'Won',
    skills: 'Law;IT',
    day: Day.parse('2026-02-28'),
    noday: null,
    moment: new Moment(Date.parse('2026-02-28T12:00:00Z')),
    'account__r.name': 'Acme',
    '$user.id': '005000000000001'
};

const valueOf = (formula: string): FormulaValue =>
    evaluate(formulaOf(formula), { now: new Date('2026-11-22T03:04:05Z'), value: ({ key }) => FIELDS[key] });

/** A result as a plain value, so that days can be compared by their text. */
const shown = (formula: string): unknown => {
    const value = valueOf(formula);
    return value instanceof Day || value instanceof Moment ? String(value) : value;
};

describe('a formula', () => {
    it.each<[string, unknown]>([
        ['1 + 2 * 3', 7],
        ['(1 + 2) * 3', 9],
        ['-number + 10 - 1', 2],
        ['2 - 3 - 4', -5],
        ['8 / 2 / 2', 2],
        ['2 ^ 3', 8],
        ['2 * 3 ^ 2', 36],
        ['.5 + 1.25', 1.75],
        ['"a" & "b" & name', 'abAda'],
        ['"a" + \'b\'', 'ab'],
        ['"say \\"hi\\"\\n"', 'say "hi"\n'],
        ['1 /* one */ + /* two\nlines */ 1', 2],
        ['TRUE && !FALSE || false', true],
        ['1 < 2', true],
        ['1 >= 2', false],
        ['1 == 1 && 1 != 2 && 1 <> 2', true],
        ['"a" < "b"', true],
        ['"a" = "A"', false],
        ['Account__r.Name', 'Acme'],
        ['$User.Id', '005000000000001']
    ])('%s is %j', (formula, expected) => {
        expect(shown(formula)).toEqual(expected);
    });

    it.each<[string, unknown]>([
        ['none + 1', null],
        ['none * 0', null],
        ['-none', null],
        ['none > 1', null],
        ['none = 1', null],
        ['none <> 1', null],
        ['NOT(none = 1)', null],
        ['AND(none > 1, TRUE)', null],
        ['AND(none > 1, FALSE)', false],
        ['OR(none > 1, TRUE)', true],
        ['OR(none > 1, FALSE)', null],
        ['IF(none > 1, "yes", "no")', 'no'],
        ['noday + 1', null],
        ['noday < TODAY()', null],
        ['blank = ""', true],
        ['blank = NULL', true],
        ['blank & "x"', 'x'],
        ['name <> ""', true],
        ['MAX(1, none)', null]
    ])('over blanks: %s is %j', (formula, expected) => {
        expect(shown(formula)).toEqual(expected);
    });

    it.each<[string, unknown]>([
        ['IF(yes, 1, 2)', 1],
        ['IF(no, 1 / 0, 2)', 2],
        ['CASE(stage, "Lost", 0, "Won", 1, 9)', 1],
        ['CASE(number, 1, "one", "other")', 'other'],
        ['CASE(none, 1, "one", "other")', 'other'],
        ['CASE(blank, "", "blank", "other")', 'blank'],
        ['ISPICKVAL(stage, "Won")', true],
        ['ISPICKVAL(blank, "")', true],
        ['INCLUDES(skills, "IT")', true],
        ['INCLUDES(skills, "I")', false],
        ['ISBLANK(blank)', true],
        ['ISBLANK(zero)', false],
        ['ISBLANK(none)', true],
        ['ISNULL(blank)', false],
        ['ISNULL(none)', true],
        ['BLANKVALUE(blank, "x")', 'x'],
        ['BLANKVALUE(zero, 5)', 0],
        ['NULLVALUE(none, 5)', 5],
        ['NOT(yes)', false],
        ['ISNEW()', false]
    ])('logic: %s is %j', (formula, expected) => {
        expect(shown(formula)).toEqual(expected);
    });

    it.each<[string, unknown]>([
        ['ABS(-3)', 3],
        ['ROUND(2.5, 0)', 3],
        ['ROUND(-2.5, 0)', -3],
        ['ROUND(1.005, 2)', 1.01],
        ['ROUND(1234, -2)', 1200],
        ['FLOOR(2.9)', 2],
        ['FLOOR(-2.1)', -2],
        ['MFLOOR(-2.1)', -3],
        ['CEILING(2.1)', 3],
        ['CEILING(-2.1)', -3],
        ['MCEILING(-2.1)', -2],
        ['MAX(1, 3, 2)', 3],
        ['MIN(1, 3, 2)', 1],
        ['MOD(7, 3)', 1],
        ['TRUNC(2.79, 1)', 2.7],
        ['SQRT(9)', 3],
        ['LOG(1000)', 3],
        ['VALUE("1.5")', 1.5],
        ['VALUE("")', null]
    ])('numbers: %s is %j', (formula, expected) => {
        expect(shown(formula)).toEqual(expected);
    });

    it.each<[string, unknown]>([
        ['TODAY()', '2026-11-22'],
        ['NOW()', '2026-11-22 03:04:05Z'],
        ['DATE(2026, 2, 28) + 1', '2026-03-01'],
        ['1 + day', '2026-03-01'],
        ['day - 30.9', '2026-01-29'],
        ['TODAY() - day', 267],
        ['day < TODAY()', true],
        ['moment + 0.5', '2026-03-01 00:00:00Z'],
        ['NOW() - moment > 1', true],
        ['DATEVALUE(moment)', '2026-02-28'],
        ['DATEVALUE("2026-05-06")', '2026-05-06'],
        ['DATETIMEVALUE("2026-05-06 07:08:09")', '2026-05-06 07:08:09Z'],
        ['YEAR(day) * 10000 + MONTH(day) * 100 + DAY(day)', 20260228],
        ['WEEKDAY(DATE(2026, 11, 22))', 1],
        ['ADDMONTHS(day, 1)', '2026-03-31'],
        ['ADDMONTHS(DATE(2026, 1, 30), 1)', '2026-02-28'],
        ['TEXT(day)', '2026-02-28'],
        ['TEXT(noday)', '']
    ])('dates: %s is %j', (formula, expected) => {
        expect(shown(formula)).toEqual(expected);
    });

    it.each<[string, unknown]>([
        ['LEN(name)', 3],
        ['LEFT("abc", 2) & RIGHT("abc", 2) & MID("abc", 2, 1)', 'abbcb'],
        ['RIGHT("abc", 0)', ''],
        ['TRIM("  a ")', 'a'],
        ['UPPER("a") & LOWER("B")', 'Ab'],
        ['CONTAINS("abc", "b")', true],
        ['CONTAINS("abc", "B")', false],
        ['BEGINS("abc", "ab")', true],
        ['FIND("c", "abcabc", 4)', 6],
        ['FIND("x", "abc")', 0],
        ['SUBSTITUTE("a-b-c", "-", "$&")', 'a$&b$&c'],
        ['LPAD("7", 3, "0") & RPAD("7", 3)', '0077  '],
        ['REGEX("AB-12", "[A-Z]{2}-\\\\d+")', true],
        ['REGEX("xAB-12", "[A-Z]{2}-\\\\d+")', false],
        ['ISNUMBER("1e3")', true],
        ['ISNUMBER("one")', false],
        ['TEXT(number) & TEXT(1.50)', '71.5'],
        ['CASESAFEID($User.Id)', '005000000000001AAA'],
        ['HYPERLINK("/x", "X")', '<a href="/x" target="_blank">X</a>']
    ])('texts: %s is %j', (formula, expected) => {
        expect(shown(formula)).toEqual(expected);
    });

    it.each([
        '1 / zero',
        'VALUE("one")',
        'DATE(2026, 2, 30)',
        'SQRT(-1)',
        'REGEX("a", "(")',
        'DATEVALUE("soon")',
        'DATETIMEVALUE("soon")',
        '10 ^ 400'
    ])('%s is #Error!', (formula) => {
        expect(() => valueOf(formula)).toThrow(FormulaError);
    });
});

describe('a formula that cannot be saved', () => {
    it.each([
        ['IF(TRUE, 1', "Syntax error. Missing ')'"],
        ['1 + 2)', "Syntax error. Extra ')'"],
        ['1 2', "Syntax error. Found '2'"],
        ['', 'Syntax error. Missing end of formula'],
        ['1 +', 'Syntax error. Missing end of formula'],
        ['"open', `Syntax error. Found '"'`],
        ['a # b', "Syntax error. Found '#'"],
        ['* 2', "Syntax error. Found '*'"],
        ['FOO(1)', 'Unknown function FOO. Check spelling.'],
        ['constructor(1)', 'Unknown function CONSTRUCTOR. Check spelling.'],
        ['LEN()', "Incorrect number of parameters for function 'LEN()'. Expected 1, received 0"],
        ['TODAY(1)', "Incorrect number of parameters for function 'TODAY()'. Expected 0, received 1"],
        ['CASE(a, 1, 2)', "Incorrect number of parameters for function 'CASE()'. Expected 4, received 3"],
        ['CASE(a, 1, 2, 3, 4)', "Incorrect number of parameters for function 'CASE()'. Expected 6, received 5"]
    ])('%s: %s', (formula, message) => {
        expect(refusal(() => formulaOf(formula))).toMatchObject({ errorCode: 'FIELD_INTEGRITY_EXCEPTION', message });
    });
});

describe('any text at all', () => {
    it('is a formula or is refused with a reason', () => {
        const words = fc.constantFrom(
            '(',
            ')',
            ',',
            '"',
            '-',
            '!',
            '&&',
            '<',
            'IF(',
            'name',
            '1',
            '.',
            '/*',
            '*/',
            ' '
        );
        const texts = fc.oneof(
            fc.string(),
            fc.array(words).map((list) => list.join(''))
        );
        fc.assert(
            fc.property(texts, (text) => {
                try {
                    formulaOf(text);
                } catch (error) {
                    expect(error).toBeInstanceOf(SalesforceError);
                }
            })
        );
    });

    it.each(['('.repeat(3000), '-'.repeat(3000) + '1', 'IF('.repeat(1000), '1'.repeat(4000)])(
        'of great depth or length is refused',
        (text) => {
            expect(refusal(() => formulaOf(text)).errorCode).toBe('FIELD_INTEGRITY_EXCEPTION');
        }
    );
});

it('tells the fields it refers to, each once', () => {
    expect(referencedPaths(formulaOf('IF($Permission.X, Name, Account__r.Name & NAME) & -Owner:User.Age'))).toEqual([
        ['$Permission', 'X'],
        ['Name'],
        ['Account__r', 'Name'],
        ['Owner:User', 'Age']
    ]);
});
