import type { Connection } from 'jsforce';
import { callRest, rejection, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { defineProjects } from '../../__tests__/support/testSchema';

let org: TestOrg;
let connection: Connection;
const ROWS = 2500;

beforeAll(async () => {
    org = await startTestOrg();
    defineProjects(org);
    connection = await org.connect();
    const { records, callerOf, userIdByName, signInAs } = org.services;
    const caller = callerOf(userIdByName(signInAs) ?? '')!;
    records.atomically(() => {
        for (let index = 0; index < ROWS; index++) {
            records.create(caller, 'Project__c', { Name: `P${index}`, Budget__c: index });
        }
    });
});

afterAll(() => org.dispose());

describe('query', () => {
    it('gives 2,000 rows a page and the way to the next', async () => {
        const first = await connection.query('SELECT Id FROM Project__c ORDER BY Budget__c', { autoFetch: false });
        expect([first.totalSize, first.records.length, first.done]).toEqual([ROWS, 2000, false]);
        expect(first.nextRecordsUrl).toMatch(/\/services\/data\/v66\.0\/query\/01g\w+-2000$/);
        const second = await connection.queryMore(String(first.nextRecordsUrl));
        expect([second.records.length, second.done]).toEqual([ROWS - 2000, true]);
    });

    it('gives all rows to a client that fetches on', async () => {
        const { records } = await connection.query('SELECT Id FROM Project__c', { autoFetch: true, maxFetch: 10_000 });
        expect(new Set(records.map((record) => record.Id)).size).toBe(ROWS);
    });

    it('makes pages of the size a client asks for', async () => {
        const { body } = await callRest(connection, 'GET', '/query?q=SELECT+Id+FROM+Project__c', undefined, {
            'Sforce-Query-Options': 'batchSize=500'
        });
        expect(body.records).toHaveLength(500);
    });

    it('counts deleted rows in queryAll only', async () => {
        const { id } = await connection.sobject('Project__c').create({ Name: 'binned' });
        await connection.sobject('Project__c').destroy(String(id));
        const count = async (resource: string): Promise<number> =>
            (await callRest(connection, 'GET', `/${resource}?q=SELECT+Id+FROM+Project__c+WHERE+Name='binned'`)).body
                .totalSize;
        expect([await count('query'), await count('queryAll')]).toEqual([0, 1]);
    });

    it('tells the columns of a query', async () => {
        const { body } = await callRest(connection, 'GET', '/query?q=SELECT+Id,Name+FROM+Project__c&columns=true');
        expect(body.columnMetadata.map((column: { columnName: string }) => column.columnName)).toEqual(['Id', 'Name']);
    });

    it.each([
        ['SELECT Id FROM Nothing__c', 'INVALID_TYPE'],
        ['SELECT Nope FROM Account', 'INVALID_FIELD'],
        ['SELECT FROM WHERE', 'MALFORMED_QUERY'],
        ['', 'MALFORMED_QUERY']
    ])('refuses "%s" with %s', async (soql, errorCode) => {
        const { status, body } = await callRest(connection, 'GET', `/query?q=${encodeURIComponent(soql)}`);
        expect([status, body[0].errorCode]).toEqual([400, errorCode]);
    });

    it('refuses a locator that it never gave', async () => {
        const refusal = await rejection(connection.queryMore('/services/data/v66.0/query/01gnothing-2000'));
        expect(refusal).toMatchObject({ errorCode: 'INVALID_QUERY_LOCATOR' });
    });
});

describe('search', () => {
    it('finds words in text and escapes what looks like a pattern', async () => {
        await connection.sobject('Account').create([{ Name: 'Blue 100% Ltd' }, { Name: 'Blue Whale' }]);
        const found = async (text: string): Promise<unknown[]> =>
            (
                await connection.search(
                    `FIND {${text}} IN NAME FIELDS RETURNING Account(Id, Name), Project__c(Name LIMIT 5)`
                )
            ).searchRecords.map((record) => record.Name);
        expect(await found('blue')).toEqual(['Blue 100% Ltd', 'Blue Whale']);
        expect(await found('100%')).toEqual(['Blue 100% Ltd']);
        expect(await found('wh*le')).toEqual(['Blue Whale']);
    });

    it('searches by parameters', async () => {
        await connection.sobject('Account').create({ Name: 'Orange' });
        const { body } = await callRest(connection, 'GET', '/parameterizedSearch?q=orang&sobject=Account&fields=Name');
        expect(body.searchRecords).toMatchObject([{ Name: 'Orange' }]);
    });

    it('refuses a limit that is no number', async () => {
        const body = { q: 'orange', sobjects: [{ name: 'Account', limit: 'all' }] };
        const reply = await callRest(connection, 'POST', '/parameterizedSearch', body);
        expect([reply.status, reply.body[0].errorCode]).toEqual([400, 'MALFORMED_SEARCH']);
    });

    it('refuses SOSL that it does not know', async () => {
        const { status, body } = await callRest(
            connection,
            'GET',
            `/search?q=${encodeURIComponent('FIND {x} WITH DIVISION')}`
        );
        expect([status, body[0].errorCode]).toEqual([400, 'MALFORMED_SEARCH']);
    });
});
