import * as fc from 'fast-check';
import { SalesforceError } from '../../errors';
import { toJson, toSql, type SqlValue } from '..';
import { fieldSchema, type FieldType } from '../../schema';
import { refusal } from '../../records/__tests__/testOrg';

const field = (type: FieldType): ReturnType<typeof fieldSchema> => fieldSchema({ name: 'X__c', type, label: 'X' });

describe('a value on its way into the database', () => {
    it.each<[FieldType, unknown, SqlValue]>([
        ['string', '  text ', 'text'],
        ['string', ' ', null],
        ['textarea', 'two\nlines', 'two\nlines'],
        ['boolean', true, 1],
        ['boolean', 'FALSE', 0],
        ['boolean', '1', 1],
        ['int', 7, 7],
        ['int', '-7', -7],
        ['double', '1.5e3', 1500],
        ['currency', 0.1, 0.1],
        ['date', '2026-02-28', '2026-02-28'],
        ['date', '2026-02-28T12:00:00Z', '2026-02-28'],
        ['datetime', '2026-02-28', '2026-02-28T00:00:00.000+0000'],
        ['datetime', '2026-02-28T01:02:03.004+0130', '2026-02-27T23:32:03.004+0000'],
        ['datetime', '2026-02-28T01:02:03Z', '2026-02-28T01:02:03.000+0000'],
        ['time', '01:02', '01:02:00.000Z'],
        ['time', '23:59:58.1Z', '23:59:58.100Z'],
        ['reference', '001000000000001', '001000000000001AAA'],
        ['double', null, null],
        ['date', '', null],
        ['picklist', undefined, null]
    ])('%s %j becomes %j', (type, json, sql) => {
        expect(toSql(field(type), json)).toBe(sql);
    });

    it.each<[FieldType, unknown, string]>([
        ['boolean', 'yes', 'Cannot deserialize instance of boolean from VALUE_STRING value yes'],
        ['boolean', 1, 'Cannot deserialize instance of boolean from VALUE_NUMBER_INT value 1'],
        ['int', 1.5, 'Cannot deserialize instance of int from VALUE_NUMBER_FLOAT value 1.5'],
        ['double', '1,5', 'Cannot deserialize instance of double from VALUE_STRING value 1,5'],
        ['double', 'Infinity', 'Cannot deserialize instance of double from VALUE_STRING value Infinity'],
        ['double', true, 'Cannot deserialize instance of double from VALUE_TRUE value true'],
        ['string', ['a'], 'Cannot deserialize instance of string from START_ARRAY'],
        ['date', '28.02.2026', 'Cannot deserialize instance of date from VALUE_STRING value 28.02.2026'],
        ['date', '2026-13-01', 'Cannot deserialize instance of date from VALUE_STRING value 2026-13-01'],
        [
            'datetime',
            '2026-02-28 01:02:03',
            'Cannot deserialize instance of datetime from VALUE_STRING value 2026-02-28 01:02:03'
        ],
        ['time', '24:00', 'Cannot deserialize instance of time from VALUE_STRING value 24:00']
    ])('%s %j is refused', (type, json, message) => {
        expect(refusal(() => toSql(field(type), json))).toMatchObject({
            errorCode: 'JSON_PARSER_ERROR',
            message,
            fields: ['X__c']
        });
    });
});

describe('a value on its way out', () => {
    it.each<[FieldType, SqlValue, unknown]>([
        ['boolean', 1, true],
        ['boolean', null, false],
        ['double', 1.5, 1.5],
        ['string', null, null],
        ['address', '{"city":"Bern"}', { city: 'Bern' }]
    ])('%s %j becomes %j', (type, sql, json) => {
        expect(toJson(field(type), sql)).toEqual(json);
    });
});

it('is stored or refused with a reason, whatever a client sends', () => {
    const types = fc.constantFrom<FieldType>(
        'string',
        'boolean',
        'int',
        'double',
        'date',
        'datetime',
        'time',
        'reference'
    );
    fc.assert(
        fc.property(types, fc.jsonValue(), (type, json) => {
            try {
                expect(['string', 'number', 'object']).toContain(typeof toSql(field(type), json));
            } catch (error) {
                expect(error).toBeInstanceOf(SalesforceError);
            }
        })
    );
});
