import fc from 'fast-check';
import { TestOrg } from './testOrg';

type TestRow = [power: number | null, name: string];
type Expression = { soql: string; holds: (...row: TestRow) => boolean };

const leaf: fc.Arbitrary<Expression> = fc.constantFrom<Expression>(
    { soql: "Name = 'Ada'", holds: (_, name) => name === 'Ada' },
    { soql: "Name != 'Bob'", holds: (_, name) => name !== 'Bob' },
    { soql: 'Power__c > 2', holds: (power) => power !== null && power > 2 },
    { soql: 'Power__c <= 2', holds: (power) => power !== null && power <= 2 },
    { soql: 'Power__c != 5', holds: (power) => power !== 5 },
    { soql: 'Power__c = null', holds: (power) => power === null }
);

/** Any expression, with parentheses round each part that needs them. */
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        tie('expression').map(({ soql, holds }) => ({
            soql: `(NOT (${soql}))`,
            holds: (...row: TestRow) => !holds(...row)
        })),
        fc.array(tie('expression'), { minLength: 2, maxLength: 3 }).map((parts) => ({
            soql: `(${parts.map(({ soql }) => soql).join(' AND ')})`,
            holds: (...row: TestRow) => parts.every(({ holds }) => holds(...row))
        })),
        fc.array(tie('expression'), { minLength: 2, maxLength: 3 }).map((parts) => ({
            soql: `(${parts.map(({ soql }) => soql).join(' OR ')})`,
            holds: (...row: TestRow) => parts.some(({ holds }) => holds(...row))
        }))
    )
}));

describe('AND, OR and NOT', () => {
    it('find the rows for which the expression holds, blanks included', () => {
        const org = new TestOrg();
        const rows: TestRow[] = [
            [5, 'Ada'],
            [2, 'Bob'],
            [null, 'Cem'],
            [3, 'Dee'],
            [null, 'Ada']
        ];
        for (const [power, name] of rows) org.person(name, { Power__c: power });
        const agrees = ({ soql, holds }: Expression): void => {
            fc.pre(!/NOT[ (]+NOT[ (]+NOT/.test(soql));
            const expected = rows.filter((row) => holds(...row)).map(([, name]) => name);
            expect(org.names(`SELECT Name FROM Person__c WHERE ${soql}`)).toEqual(expected);
        };
        fc.assert(fc.property(expression, agrees), { numRuns: 200 });
    });
});
