import fc from 'fast-check';
import { expectSound, startFuzzedOrg, type FuzzedOrg } from './fuzzedOrg';
import { anyText, broken, wellFormed } from './words';

let fuzzed: FuzzedOrg;
beforeAll(async () => {
    fuzzed = await startFuzzedOrg();
});
afterEach(() => expect(fuzzed.faults.splice(0)).toEqual([]));
afterAll(() => fuzzed.org.dispose());

const runs = Number(process.env.FUZZ_RUNS ?? 120);

describe('over HTTP, whatever is asked', () => {
    const soql = fc.oneof(
        broken(
            [
                "SELECT Id , Name , ( SELECT Id FROM Steps__r ) FROM Project__c WHERE Name = 'x' AND ( Budget__c > 5 OR StartsOn__c = TODAY ) ORDER BY Name DESC NULLS LAST LIMIT 3 OFFSET 1",
                'SELECT Stage__c , COUNT ( Id ) n FROM Project__c WHERE StartsOn__c != null GROUP BY Stage__c HAVING COUNT ( Id ) > 1 ORDER BY COUNT ( Id )',
                "SELECT Account__r.Owner.Name FROM Project__c WHERE Account__c IN ( SELECT Id FROM Account WHERE Name LIKE '%a_' )"
            ],
            [
                'NOT',
                'TYPEOF',
                'FIELDS(ALL)',
                'LAST_N_DAYS:9999999999',
                'ALL ROWS',
                'USING SCOPE mine',
                'FOR UPDATE',
                '(',
                ')'
            ]
        ),
        anyText,
        fc.nat(4000).map((depth) => `SELECT Id FROM Account WHERE ${'('.repeat(depth)}Name = 'x'${')'.repeat(depth)}`),
        fc.nat(3000).map((count) => `SELECT Id FROM Account WHERE Name IN (${Array(count).fill("'x'").join(',')})`)
    );

    it('a SOQL query is answered or refused', async () => {
        await fc.assert(
            fc.asyncProperty(
                soql,
                fc.constantFrom('query', 'queryAll', 'search', 'query?columns=true&x='),
                async (q, at) => {
                    const joint = at.includes('?') ? '&' : '?';
                    const path = `/${at}${joint}q=${encodeURIComponent(wellFormed(q)).slice(0, 15_000)}`;
                    const reply = await fuzzed.sendJson('GET', path);
                    expectSound(reply);
                }
            ),
            { numRuns: runs }
        );
    });

    const documents = fc.oneof(
        broken(
            [
                '{ uiapi { query { Project__c ( where : { Name : { eq : "x" } , Account__r : { Name : { like : "a" } } } , orderBy : { Name : { order : ASC } } , first : 5 , after : "abc" ) { edges { node { Id Name { value } Owner { ... on User { Id } } } cursor } totalCount } } } }',
                'mutation { uiapi ( input : { allOrNone : false } ) { a : Project__cCreate ( input : { Project__c : { Name : "x" , Account__c : "@{b}" } } ) { Record { Id } } b : Project__cUpdate ( input : { Id : "@{a}" , Project__c : { Name : "y" } } ) { success } } }',
                'query Q ( $w : Project__c_Filter , $n : Int = 3 ) { uiapi { query { Project__c ( where : $w , first : $n ) { edges { node { ...F } } } } objectInfos ( apiNames : [ "Account" ] ) { ApiName } } } fragment F on Record { Id ...F }'
            ],
            [
                'null',
                'or',
                'and',
                '[',
                ']',
                '@optional',
                '@skip(if:true)',
                '__schema',
                '__typename',
                '-1',
                '1e99',
                '"""'
            ]
        ),
        anyText,
        fc.nat(3000).map((depth) => '{ uiapi '.repeat(depth)),
        fc
            .nat(800)
            .map(
                (count) =>
                    `{ uiapi { query { ${Array.from({ length: count }, (_, i) => `a${i}: Account { totalCount }`).join(' ')} } } }`
            )
    );

    it('a GraphQL document is answered with data and errors', async () => {
        const values = fc.oneof(
            fc.constant(undefined),
            fc.jsonValue({ maxDepth: 3 }),
            fc.record({ w: fc.jsonValue({ maxDepth: 4 }), n: fc.jsonValue({ maxDepth: 1 }) })
        );
        await fc.assert(
            fc.asyncProperty(documents, values, async (query, variables) => {
                expectSound(await fuzzed.sendJson('POST', '/graphql', { query, variables }));
            }),
            { numRuns: runs }
        );
    });

    const row = fc.dictionary(
        fc.oneof(
            fc.constantFrom('Name', 'Budget__c', 'Account__c', 'Account__r', 'attributes', 'Id', 'OwnerId'),
            anyText
        ),
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), anyText),
        { maxKeys: 4 }
    );
    const nodes = fc.array(
        fc.record({
            method: fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'x'),
            url: fc.oneof(
                fc.constantFrom(
                    '/services/data/v66.0/sobjects/Project__c',
                    '/services/data/v66.0/query?q=SELECT+Id+FROM+Account'
                ),
                anyText.map((text) => `/services/data/v66.0/sobjects/Account/${text}`)
            ),
            referenceId: fc.oneof(fc.constantFrom('a', 'b'), anyText),
            body: row
        }),
        { maxLength: 4 }
    );

    it('a body of any JSON is taken or refused', async () => {
        const bodies = fc.oneof(
            fc.tuple(fc.constant('/sobjects/Project__c'), row),
            fc.tuple(
                fc.constant('/composite'),
                fc.record({ allOrNone: fc.jsonValue({ maxDepth: 0 }), compositeRequest: nodes })
            ),
            fc.tuple(
                fc.constant('/composite/graph'),
                fc.record({
                    graphs: fc.array(fc.record({ graphId: anyText, compositeRequest: nodes }), { maxLength: 3 })
                })
            ),
            fc.tuple(fc.constant('/composite/batch'), fc.record({ batchRequests: nodes })),
            fc.tuple(
                fc.constant('/composite/tree/Project__c'),
                fc.record({ records: fc.array(row, { maxLength: 3 }) })
            ),
            fc.tuple(
                fc.constant('/composite/sobjects'),
                fc.record({ allOrNone: fc.boolean(), records: fc.array(row, { maxLength: 3 }) })
            ),
            fc.tuple(
                fc.constantFrom(
                    '/composite',
                    '/jobs/ingest',
                    '/jobs/query',
                    '/ui-api/records',
                    '/parameterizedSearch',
                    '/graphql'
                ),
                fc.jsonValue({ maxDepth: 3 })
            )
        );
        await fc.assert(
            fc.asyncProperty(bodies, fc.constantFrom('POST', 'PATCH'), async ([path, body], method) => {
                expectSound(await fuzzed.sendJson(method, path, body));
            }),
            { numRuns: runs * 2 }
        );
    });
});
