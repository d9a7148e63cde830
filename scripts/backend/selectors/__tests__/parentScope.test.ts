import { byParent, inOne, rangesOf } from '../parentScope';

const rows = [1, 2, 3, 4].map((number) => ({ Id: `00${number}`, children: number }));
const soqlOf = (scope: Parameters<typeof byParent>[0]): string[] =>
    byParent(scope, 'Parent__c', ({ text }) => ({ soql: text })).map(({ soql }) => soql);

describe('ranges of parents', () => {
    it('take as many as fit on a page, in their order, each at least one', () => {
        expect(rangesOf(rows, ({ children }) => children, 5)).toEqual([
            { from: '001', to: '002' },
            { from: '003', to: '003' },
            { from: '004', to: '004' }
        ]);
        expect(rangesOf(rows, () => 9, 5)).toHaveLength(4);
        expect(rangesOf([], () => 1, 5)).toEqual([]);
    });

    it('are asked for one by one, or as a whole', () => {
        const ranges = rangesOf(rows, ({ children }) => children, 5);
        expect(soqlOf({ ranges })).toHaveLength(3);
        expect(soqlOf(inOne({ ranges }))).toEqual(["Parent__c >= '001' AND Parent__c <= '004'"]);
        expect(soqlOf(inOne({ ranges: [] }))).toEqual([]);
    });

    it('or ids, each once, so many a query', () => {
        expect(soqlOf({ ids: ['b', 'a', 'b'] })).toEqual(["Parent__c IN ('a', 'b')"]);
        expect(soqlOf({ ids: Array.from({ length: 401 }, (_, index) => String(index)) })).toHaveLength(2);
        expect(soqlOf({ ids: [] })).toEqual([]);
    });
});
