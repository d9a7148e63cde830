import { filterCondition } from '../lwc/host/recordFilter/recordFilter';

const criterion = (fieldPath: string, operator: string, value: unknown) => ({ fieldPath, operator, value });

it('is empty for a filter that asks nothing', () => {
    expect(filterCondition(undefined)).toBe('');
    expect(filterCondition({ criteria: [] })).toBe('');
});

it('asks for all criteria where no logic is given', () => {
    const criteria = [criterion('Account__c', 'eq', "O'Neil"), criterion('Power__c', 'gte', 3)];
    expect(filterCondition({ criteria })).toBe("(Account__c = 'O\\'Neil') AND (Power__c >= 3)");
});

it('follows the logic of the filter', () => {
    const criteria = [
        criterion('Status__c', 'in', ['Active', 'Vacant']),
        criterion('Title__c', 'eq', null),
        criterion('Owner.Name', 'like', 'A%')
    ];
    expect(filterCondition({ criteria, filterLogic: '1 AND (2 OR 3)' })).toBe(
        "(Status__c IN ('Active', 'Vacant')) AND ((Title__c = null) OR (Owner.Name LIKE 'A%'))"
    );
});

it.each([
    ['a field that is none', { criteria: [criterion('Name = 1 OR Id', 'eq', 1)] }],
    ['an operator that is none', { criteria: [criterion('Name', 'is', 1)] }],
    ['a criterion that is none', { criteria: [criterion('Name', 'eq', 1)], filterLogic: '1 AND 2' }],
    ['logic with other words', { criteria: [criterion('Name', 'eq', 1)], filterLogic: '1 LIMIT' }]
])('refuses %s', (_what, filter) => {
    expect(() => filterCondition(filter)).toThrow(/is not|has no criterion/);
});
