import fc from 'fast-check';
import { Records } from '../../records';
import { caller, TestOrg } from '../../soql/__tests__/testOrg';
import { GraphqlApi } from '..';

const DOCUMENTS = [
    '{ uiapi { query { Person__c ( where : { Name : { eq : "x" } , Account__r : { Name : { like : "a" } } } , orderBy : { Name : { order : ASC } } , first : 5 ) { edges { node { Id Name { value } Owner { ... on User { Id } } Reports__r { totalCount } } cursor } } } } }',
    'mutation { uiapi ( input : { allOrNone : false } ) { a : Person__cCreate ( input : { Person__c : { Name : "x" , Boss__c : "@{b}" } } ) { Record { Id } } b : Person__cUpdate ( input : { Id : "@{a}" , Person__c : { Name : "y" } } ) { success } c : Person__cDelete ( input : { Id : "@{a}" } ) { Id } } }',
    'query ( $w : Person__c_Filter , $o : Person__c_OrderBy , $n : Int = 3 ) { uiapi { query { Person__c ( where : $w , orderBy : $o , first : $n ) { edges { node { ...F } } } } } } fragment F on Record { Id DisplayValue }'
].map((document) => document.split(' '));
const WORDS = [
    ...new Set(DOCUMENTS.flat()),
    'null',
    'or',
    'not',
    '[',
    ']',
    'Power__c',
    'in',
    'inq',
    '@optional',
    'MetOn__c',
    'range',
    'none'
];

const broken = fc
    .tuple(
        fc.constantFrom(...DOCUMENTS),
        fc.array(fc.tuple(fc.nat(80), fc.constantFrom(0, 1), fc.option(fc.constantFrom(...WORDS))), { maxLength: 3 })
    )
    .map(([words, edits]) => {
        const edited = [...words];
        for (const [at, dropped, word] of edits) edited.splice(at % edited.length, dropped, ...(word ? [word] : []));
        return edited.join(' ');
    });

const variables = fc.constantFrom<Record<string, unknown> | null>(
    null,
    { w: { or: [null, {}], Name: { in: null, like: null } }, n: null },
    { w: { Roles__c: { includes: [null] }, Account__r: null }, o: { Name: null } },
    { w: { MetOn__c: { eq: { range: { last_n_years: 999999999 } } } } },
    {
        w: { Account__c: { inq: { ApiName: 'Id', Account: null } }, Owner: { User: null } },
        o: { Power__c: { order: 'DESC' } }
    },
    { w: 5, n: 'x', o: [] }
);

describe('a document of any words', () => {
    it('is answered with data and errors, never with a throw', () => {
        const org = new TestOrg();
        org.person('Ada', { Account__c: org.account('Acme') });
        const api = new GraphqlApi(
            { schema: org.schema, database: org.database },
            new Records(org.schema, org.database)
        );
        const answered = (query: string, values: Record<string, unknown> | null): void => {
            const { data, errors } = api.execute(caller, { query, variables: values });
            expect(typeof data).toBe('object');
            for (const error of errors)
                expect(error).toMatchObject({
                    message: expect.any(String),
                    extensions: { ErrorType: expect.any(String) }
                });
        };
        fc.assert(fc.property(broken, variables, answered), { numRuns: 150 });
    });
});
