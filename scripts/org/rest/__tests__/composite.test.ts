import type { Connection } from 'jsforce';
import { callRest, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { defineProjects } from '../../__tests__/support/testSchema';

let org: TestOrg;
let connection: Connection;

beforeAll(async () => {
    // What is nested too deeply is logged too, which this test need not show.
    org = await startTestOrg({ logger: false });
    defineProjects(org);
    connection = await org.connect();
});

afterAll(() => org.dispose());

const BASE = '/services/data/v66.0';
const node = (referenceId: string, method: string, path: string, body?: object, httpHeaders?: object): object => ({
    referenceId,
    method,
    url: `${BASE}${path}`,
    body,
    httpHeaders
});

const composite = (compositeRequest: object[], allOrNone = false) =>
    callRest(connection, 'POST', '/composite', { allOrNone, compositeRequest });

const countOf = async (name: string): Promise<number> =>
    (await connection.query(`SELECT COUNT() FROM Project__c WHERE Name = '${name}'`)).totalSize;

const TOO_LONG = 'x'.repeat(81);

describe('composite', () => {
    it('lets later subrequests use what earlier ones gave', async () => {
        const { status, body } = await composite([
            node('account', 'POST', '/sobjects/Account', { Name: 'R&D = 100%' }),
            node('found', 'GET', "/query?q=SELECT+Id,Name+FROM+Account+WHERE+Id='@{account.id}'"),
            node('project', 'POST', '/sobjects/Project__c', {
                Name: 'of @{found.records[0].Name}',
                Account__c: '@{account.id}'
            }),
            node('read', 'GET', '/sobjects/Project__c/@{project.id}?fields=Name')
        ]);
        expect(status).toBe(200);
        expect(body.compositeResponse.map((result: { httpStatusCode: number }) => result.httpStatusCode)).toEqual([
            201, 200, 201, 200
        ]);
        expect(body.compositeResponse[0].httpHeaders.Location).toBe(
            `${BASE}/sobjects/Account/${body.compositeResponse[0].body.id}`
        );
        expect(body.compositeResponse[3].body).toMatchObject({ Name: 'of R&D = 100%' });
    });

    it('goes on after a refusal, but not with what depends on it', async () => {
        const { body } = await composite([
            node('bad', 'POST', '/sobjects/Project__c', { Name: TOO_LONG }),
            node('dependent', 'POST', '/sobjects/Step__c', { Name: 's', Project__c: '@{bad.id}' }),
            node('good', 'POST', '/sobjects/Project__c', { Name: 'unharmed' })
        ]);
        const [bad, dependent, good] = body.compositeResponse;
        expect(bad).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'STRING_TOO_LONG' }] });
        expect(dependent).toMatchObject({ httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] });
        expect(good.httpStatusCode).toBe(201);
        expect(await countOf('unharmed')).toBe(1);
    });

    it('takes everything back under allOrNone', async () => {
        const { body } = await composite(
            [
                node('first', 'POST', '/sobjects/Project__c', { Name: 'taken back' }),
                node('bad', 'POST', '/sobjects/Project__c', { Name: TOO_LONG }),
                node('last', 'POST', '/sobjects/Project__c', { Name: 'taken back' })
            ],
            true
        );
        expect(
            body.compositeResponse.map((result: { body: Array<{ errorCode: string }> }) => result.body[0].errorCode)
        ).toEqual(['PROCESSING_HALTED', 'STRING_TOO_LONG', 'PROCESSING_HALTED']);
        expect(await countOf('taken back')).toBe(0);
    });

    it('takes everything back when a row of a collection is refused under allOrNone', async () => {
        const records = ['in collection', TOO_LONG].map((Name) => ({ attributes: { type: 'Project__c' }, Name }));
        const { body } = await composite(
            [
                node('single', 'POST', '/sobjects/Project__c', { Name: 'in collection' }),
                node('rows', 'POST', '/composite/sobjects', { allOrNone: false, records })
            ],
            true
        );
        expect(body.compositeResponse[1].body[1].errors[0].statusCode).toBe('STRING_TOO_LONG');
        expect(await countOf('in collection')).toBe(0);
    });

    it('upserts 1,000 rows in five collections', async () => {
        const rows = (part: number): object[] =>
            Array.from({ length: 200 }, (_, index) => ({
                attributes: { type: 'Project__c' },
                Name: 'thousand',
                ProjectKey__c: `t-${part}-${index}`
            }));
        const { body } = await composite(
            [0, 1, 2, 3, 4].map((part) =>
                node(`part${part}`, 'PATCH', '/composite/sobjects/Project__c/ProjectKey__c', { records: rows(part) })
            )
        );
        expect(
            body.compositeResponse.every((result: { httpStatusCode: number }) => result.httpStatusCode === 200)
        ).toBe(true);
        expect(await countOf('thousand')).toBe(1000);
    });

    it('honours If-Unmodified-Since of a subrequest', async () => {
        const { id } = await connection.sobject('Project__c').create({ Name: 'guarded' });
        const headers = { 'If-Unmodified-Since': new Date(Date.now() - 3_600_000).toUTCString() };
        const { body } = await composite([
            node('late', 'PATCH', `/sobjects/Project__c/${id}`, { Name: 'late' }, headers)
        ]);
        expect(body.compositeResponse[0].httpStatusCode).toBe(412);
        expect(await countOf('guarded')).toBe(1);
    });

    it.each([
        [
            '26 subrequests',
            Array.from({ length: 26 }, (_, index) => node(`r${index}`, 'GET', '/limits')),
            'LIMIT_EXCEEDED'
        ],
        [
            'six queries',
            Array.from({ length: 6 }, (_, index) => node(`r${index}`, 'GET', '/query?q=x')),
            'LIMIT_EXCEEDED'
        ],
        [
            'a repeated reference id',
            [node('same', 'GET', '/limits'), node('same', 'GET', '/limits')],
            'JSON_PARSER_ERROR'
        ],
        ['no reference id', [{ method: 'GET', url: `${BASE}/limits` }], 'JSON_PARSER_ERROR'],
        [
            'a header of its own for the session',
            [node('a', 'GET', '/limits', undefined, { Authorization: 'x' })],
            'INVALID_HTTP_HEADER'
        ],
        ['a composite in a composite', [node('a', 'POST', '/composite', {})], 'INVALID_INPUT']
    ])('is refused as a whole with %s', async (_what, requests, errorCode) => {
        const { status, body } = await composite(requests);
        expect([status, body[0].errorCode]).toEqual([400, errorCode]);
    });
});

describe('a subrequest that is nested without end', () => {
    it('is the fault of its client', async () => {
        const body = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
        const request = `{"compositeRequest":[{"method":"POST","url":"${BASE}/sobjects/Account","referenceId":"deep","body":${body}}]}`;
        const reply = await callRest(connection, 'POST', '/composite', request);
        expect([reply.status, reply.body[0].errorCode]).toEqual([400, 'JSON_PARSER_ERROR']);
    });
});

describe('composite graph', () => {
    it('takes back the graph that fails and keeps the others', async () => {
        const graph = (graphId: string, name: string, last: string): object => ({
            graphId,
            compositeRequest: [
                node('project', 'POST', '/sobjects/Project__c', { Name: name }),
                node('step', 'POST', '/sobjects/Step__c', { Name: last, Project__c: '@{project.id}' })
            ]
        });
        const { body } = await callRest(connection, 'POST', '/composite/graph', {
            graphs: [graph('good', 'graph kept', 'step'), graph('bad', 'graph gone', TOO_LONG)]
        });
        expect(body.graphs.map((result: { isSuccessful: boolean }) => result.isSuccessful)).toEqual([true, false]);
        expect([await countOf('graph kept'), await countOf('graph gone')]).toEqual([1, 0]);
    });
});

describe('composite batch', () => {
    it('answers each request by itself', async () => {
        const { body } = await callRest(connection, 'POST', '/composite/batch', {
            batchRequests: [
                { method: 'POST', url: 'v66.0/sobjects/Project__c', richInput: { Name: 'batched' } },
                { method: 'GET', url: '/services/data/v66.0/nothing' }
            ]
        });
        expect(body).toMatchObject({ hasErrors: true, results: [{ statusCode: 201 }, { statusCode: 404 }] });
    });

    it('stops at an error when asked to', async () => {
        const { body } = await callRest(connection, 'POST', '/composite/batch', {
            haltOnError: true,
            batchRequests: [
                { method: 'GET', url: 'v66.0/nothing' },
                { method: 'GET', url: 'v66.0/limits' }
            ]
        });
        expect(body.results[1]).toMatchObject({ statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] });
    });
});

describe('composite tree', () => {
    const row = (type: string, referenceId: string, values: object): object => ({
        attributes: { type, referenceId },
        ...values
    });

    it('creates nested records', async () => {
        const { status, body } = await callRest(connection, 'POST', '/composite/tree/Account', {
            records: [
                row('Account', 'a', {
                    Name: 'Tree',
                    Projects__r: {
                        records: [
                            row('Project__c', 'p', {
                                Name: 'Branch',
                                Steps__r: { records: [row('Step__c', 's', { Name: 'Leaf' })] }
                            })
                        ]
                    }
                })
            ]
        });
        expect([status, body.hasErrors]).toEqual([201, false]);
        expect(body.results.map((result: { referenceId: string }) => result.referenceId)).toEqual(['a', 'p', 's']);
        const { records } = await connection.query(
            "SELECT Project__r.Account__r.Name FROM Step__c WHERE Name = 'Leaf'"
        );
        expect(records).toMatchObject([{ Project__r: { Account__r: { Name: 'Tree' } } }]);
    });

    it('creates nothing when one record is refused, and names it', async () => {
        const { status, body } = await callRest(connection, 'POST', '/composite/tree/Project__c', {
            records: [row('Project__c', 'ok', { Name: 'felled' }), row('Project__c', 'bad', { Name: TOO_LONG })]
        });
        expect(status).toBe(400);
        expect(body).toMatchObject({
            hasErrors: true,
            results: [{ referenceId: 'bad', errors: [{ statusCode: 'STRING_TOO_LONG' }] }]
        });
        expect(await countOf('felled')).toBe(0);
    });
});
