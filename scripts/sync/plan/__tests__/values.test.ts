import { bodyOf, changedValues, describeChanges } from '../values';
import type { Lookup, OrgRow } from '../values';

const stored = (values: Record<string, unknown>): OrgRow => ({ Id: 'id', ...values });
const boss = (id: string | null): Lookup => ({
    relationship: 'ReportsTo__r',
    keyField: 'StakeholderKey__c',
    key: 'a:boss',
    id
});

describe('values that changed', () => {
    it.each([
        ['blank in three ways', null, undefined],
        ['space around a text', ' A ', 'A'],
        ['the order of words', ['User', 'Approver'], 'Approver;User'],
        ['no words', [], null],
        ['a number', 3, 3],
        ['a flag', false, false]
    ])('do not include %s', (_, value, before) => {
        expect(changedValues({ Field: value }, stored({ Field: before }))).toEqual({});
    });

    it('include what is really different', () => {
        const values = { A: 'x', B: null, C: ['User'], D: 0, E: true };
        expect(changedValues(values, stored({ A: 'y', B: 'z', C: null, D: null, E: false }))).toEqual(values);
    });

    it('compare a reference by the id of the record it names', () => {
        expect(changedValues({ ReportsTo__c: boss('1') }, stored({ ReportsTo__c: '1' }))).toEqual({});
        expect(changedValues({ ReportsTo__c: boss('1') }, stored({ ReportsTo__c: '2' }))).toEqual({
            ReportsTo__c: boss('1')
        });
        expect(changedValues({ ReportsTo__c: boss(null) }, stored({ ReportsTo__c: null }))).toEqual({
            ReportsTo__c: boss(null)
        });
    });

    it('are told with before and after; blanks of a new record are not', () => {
        expect(describeChanges('X', { A: null, B: ['p', 'q'] }, undefined)).toEqual([
            { object: 'X', field: 'B', before: null, after: 'p;q' }
        ]);
        expect(describeChanges('X', { A: null }, stored({ A: 'was' }))).toEqual([
            { object: 'X', field: 'A', before: 'was', after: null }
        ]);
    });
});

it('a body names a record by its id, and by its key as long as it has none', () => {
    expect(bodyOf({ ReportsTo__c: boss('1'), Roles__c: ['a', 'b'], None__c: [] })).toEqual({
        ReportsTo__c: '1',
        Roles__c: 'a;b',
        None__c: null
    });
    expect(bodyOf({ ReportsTo__c: boss(null) })).toEqual({ ReportsTo__r: { StakeholderKey__c: 'a:boss' } });
});
