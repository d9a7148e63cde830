import fc from 'fast-check';
import { SalesforceError } from '../../errors';
import { caller, TestOrg } from './testOrg';

const QUERIES = [
    "SELECT Id , Owner.Name , ( SELECT Id FROM Reports__r LIMIT 1 ) FROM Person__c WHERE Name = 'x' AND ( Power__c > 5 OR MetOn__c = TODAY ) ORDER BY Name DESC LIMIT 3",
    'SELECT Attitude__c , COUNT ( Id ) n FROM Person__c WHERE MetOn__c != null GROUP BY Attitude__c HAVING COUNT ( Id ) > 1 ORDER BY COUNT ( Id )',
    "SELECT TYPEOF Owner WHEN User THEN Username ELSE Name END FROM Person__c WHERE Roles__c INCLUDES ( 'a;b' ) AND Account__c IN ( SELECT Id FROM Account )"
].map((query) => query.split(' '));
const WORDS = [
    ...new Set(QUERIES.flat()),
    'NOT',
    'LIKE',
    'COUNT()',
    'FIELDS(ALL)',
    'toLabel(Attitude__c)',
    'Story__c',
    '1.5',
    "'"
];

/** One of the queries with a few of its words replaced, doubled or dropped. */
const broken = fc
    .tuple(
        fc.constantFrom(...QUERIES),
        fc.array(fc.tuple(fc.nat(40), fc.constantFrom(0, 1), fc.option(fc.constantFrom(...WORDS))), { maxLength: 3 })
    )
    .map(([words, edits]) => {
        const edited = [...words];
        for (const [at, dropped, word] of edits) edited.splice(at % edited.length, dropped, ...(word ? [word] : []));
        return edited.join(' ');
    });

describe('a query of any words', () => {
    it('is answered, or refused as Salesforce refuses', () => {
        const org = new TestOrg();
        const ada = org.person('Ada', { Account__c: org.account('Acme'), Power__c: 3, Roles__c: 'User' });
        org.person('Bob', { Boss__c: ada });
        const answered = (query: string): boolean => {
            try {
                org.query(query);
                org.queries.columns(caller, query);
            } catch (error) {
                return error instanceof SalesforceError && error.status === 400 && error.message !== '';
            }
            return true;
        };
        fc.assert(fc.property(broken, answered), { numRuns: 150 });
    });
});
