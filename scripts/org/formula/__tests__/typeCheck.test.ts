import { checkFormulaResult, formulaOf, formulaType } from '..';
import { refusal } from '../../records/__tests__/testOrg';
import { fieldSchema, type FieldType } from '../../schema';

const TYPES: Record<string, FieldType> = {
    Name: 'string',
    Amount: 'currency',
    Active: 'boolean',
    Due: 'date',
    Made: 'datetime',
    Stage: 'picklist',
    Skills: 'multipicklist',
    OwnerId: 'reference'
};

const typeOf = (formula: string): string =>
    formulaType(formulaOf(formula), ([name]) => (TYPES[name] ? fieldSchema({ name, type: TYPES[name] }) : null));

describe('the type of a formula', () => {
    it.each([
        ['Name & "x"', 'text'],
        ['OwnerId', 'text'],
        ['Amount * 2 - 1', 'number'],
        ['-Amount', 'number'],
        ['Due - TODAY()', 'number'],
        ['Due + 7', 'date'],
        ['7 + Due', 'date'],
        ['Made - 0.5', 'datetime'],
        ['NOW() - Made', 'number'],
        ['Amount > 1 && Active', 'boolean'],
        ['Name = NULL', 'boolean'],
        ['$Permission.X', 'boolean'],
        ['$User.Foo', 'any'],
        ['IF(Active, NULL, Due)', 'date'],
        ['IF(Active, 1, 2)', 'number'],
        ['CASE(Stage, "Won", 1, "Lost", 2, NULL)', 'number'],
        ['CASE(TEXT(Stage), "Won", "a", "b")', 'text'],
        ['CASE(Amount, 1, Due, NULL)', 'date'],
        ['BLANKVALUE(Due, TODAY())', 'date'],
        ['PRIORVALUE(Amount)', 'number'],
        ['ISPICKVAL(PRIORVALUE(Stage), "Won")', 'boolean'],
        ['ISCHANGED(Skills)', 'boolean'],
        ['ISBLANK(Stage)', 'boolean'],
        ['INCLUDES(Skills, "IT")', 'boolean'],
        ['TEXT(Stage)', 'text'],
        ['ADDMONTHS(Due, 1)', 'date']
    ])('%s is %s', (formula, type) => {
        expect(typeOf(formula)).toBe(type);
    });

    it.each([
        ['Name + 1', "Incorrect parameter type for operator '+'. Expected Text, received Number"],
        ['Name & 1', "Incorrect parameter type for operator '&'. Expected Text, received Number"],
        ['Amount = Name', "Incorrect parameter type for operator '='. Expected Number, received Text"],
        ['Due < Amount', "Incorrect parameter type for operator '<'. Expected Date, received Number"],
        [
            'Active > TRUE',
            "Incorrect parameter type for operator '>'. Expected Number, Text, Date, DateTime, received Boolean"
        ],
        ['Due + Due', "Incorrect parameter type for operator '+'. Expected Number, received Date"],
        ['1 - Due', "Incorrect parameter type for operator '-'. Expected Number, received Date"],
        ['-Name', "Incorrect parameter type for operator '-'. Expected Number, received Text"],
        ['Amount && Active', "Incorrect parameter type for operator '&&'. Expected Boolean, received Number"],
        ['IF(Amount, 1, 2)', "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number"],
        ['IF(Active, 1, "x")', "Incorrect parameter type for function 'IF()'. Expected Number, received Text"],
        ['CASE(Stage, 1, 1, 2)', "Incorrect parameter type for function 'CASE()'. Expected Text, received Number"],
        ['CASE(Stage, "x", 1, "y")', "Incorrect parameter type for function 'CASE()'. Expected Number, received Text"],
        ['YEAR(NOW())', "Incorrect parameter type for function 'YEAR()'. Expected Date, received DateTime"],
        ['LEN(Amount)', "Incorrect parameter type for function 'LEN()'. Expected Text, received Number"],
        [
            'TEXT(Name)',
            "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, DateTime, Picklist, received Text"
        ],
        [
            'ISPICKVAL(Name, "x")',
            "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text"
        ],
        ['PRIORVALUE(1)', "Incorrect parameter for function 'PRIORVALUE()'. Expected field reference."],
        ['Stage = "Won"', 'Field Stage is a picklist field. Picklist fields are only supported in certain functions.'],
        ['LEN(Stage)', 'Field Stage is a picklist field. Picklist fields are only supported in certain functions.'],
        [
            'Skills & "x"',
            'Field Skills is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.'
        ]
    ])('%s cannot be saved: %s', (formula, message) => {
        expect(refusal(() => typeOf(formula))).toMatchObject({ message });
    });

    it('must be that of its field', () => {
        const number = fieldSchema({ name: 'A__c', type: 'double', formula: '"x"' });

        expect(refusal(() => checkFormulaResult(number, 'text')).message).toBe(
            'Formula result is data type (Text), incompatible with expected data type (Number).'
        );
        expect(() => checkFormulaResult(number, 'null')).not.toThrow();
        expect(() => checkFormulaResult(number, 'number')).not.toThrow();
    });
});
