import type { Connection } from 'jsforce';
import { callRest, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { defineProjects } from '../../__tests__/support/testSchema';

let org: TestOrg;
let connection: Connection;
const ROWS = 4500;

beforeAll(async () => {
    org = await startTestOrg();
    defineProjects(org);
    connection = await org.connect();
    connection.bulk2.pollInterval = 20;
    const { records, callerOf, userIdByName, signInAs } = org.services;
    const caller = callerOf(userIdByName(signInAs) ?? '')!;
    records.atomically(() => {
        const account = records.create(caller, 'Account', { Name: 'Quotes "and", commas\nand lines 林' });
        for (let index = 0; index < ROWS; index++) {
            records.create(caller, 'Project__c', {
                Name: `P${index}`,
                Budget__c: index,
                Account__c: index === 0 ? account : null
            });
        }
    });
});

afterAll(() => org.dispose());

async function runQuery(query: string, options: object = {}): Promise<string> {
    const { status, body: job } = await callRest(connection, 'POST', '/jobs/query', {
        operation: 'query',
        query,
        ...options
    });
    expect([status, job.state]).toEqual([200, 'UploadComplete']);
    for (;;) {
        const { body } = await callRest(connection, 'GET', `/jobs/query/${job.id}`);
        if (['JobComplete', 'Failed'].includes(body.state)) {
            expect(body.state).toBe('JobComplete');
            return job.id;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

interface Page {
    csv: string;
    locator: string;
    rows: number;
}

async function page(id: string, parameters = ''): Promise<Page> {
    const response = await fetch(`${org.url}/services/data/v66.0/jobs/query/${id}/results${parameters}`, {
        headers: { Authorization: `Bearer ${connection.accessToken}` }
    });
    expect(response.status).toBe(200);
    return {
        csv: await response.text(),
        locator: String(response.headers.get('sforce-locator')),
        rows: Number(response.headers.get('sforce-numberofrecords'))
    };
}

describe('query jobs', () => {
    it('give jsforce all rows', async () => {
        const records = await (await connection.bulk2.query('SELECT Id, Name, Budget__c FROM Project__c')).toArray();
        expect(records).toHaveLength(ROWS);
        expect(new Set(records.map((record) => record.Name)).size).toBe(ROWS);
    });

    it('quote every cell and write parents, times and blanks as the platform does', async () => {
        const id = await runQuery(
            'SELECT name, account__r.name, CreatedDate, StartsOn__c, IsDeleted FROM Project__c ORDER BY Budget__c LIMIT 1'
        );
        const { csv } = await page(id);
        expect(csv).toMatch(
            /^"Name","Account__r\.Name","CreatedDate","StartsOn__c","IsDeleted"\n"P0","Quotes ""and"", commas\nand lines 林","[\dT:.-]+Z","","false"\n$/
        );
    });

    it('cut results into pages of any size, each with its header', async () => {
        const id = await runQuery('SELECT Name FROM Project__c ORDER BY Budget__c');
        const first = await page(id, '?maxRecords=2001');
        const second = await page(id, `?locator=${first.locator}&maxRecords=2001`);
        const third = await page(id, `?locator=${second.locator}&maxRecords=2001`);
        expect([first.rows, second.rows, third.rows]).toEqual([2001, 2001, ROWS - 4002]);
        expect(third.locator).toBe('null');
        expect(second.csv.split('\n').slice(0, 2)).toEqual(['"Name"', '"P2001"']);
        expect(third.csv.trim().split('\n').at(-1)).toBe(`"P${ROWS - 1}"`);
    });

    it('use the delimiter and line ending asked for', async () => {
        const id = await runQuery('SELECT Name, Budget__c FROM Project__c WHERE Budget__c = 7', {
            columnDelimiter: 'PIPE',
            lineEnding: 'CRLF'
        });
        expect((await page(id)).csv).toBe('"Name"|"Budget__c"\r\n"P7"|"7"\r\n');
    });

    it('give a header alone where nothing is found', async () => {
        const id = await runQuery("SELECT Name FROM Project__c WHERE Name = 'nothing'");
        expect(await page(id)).toEqual({ csv: '"Name"\n', locator: 'null', rows: 0 });
    });

    it.each([
        ['SELECT Nope FROM Project__c', 'INVALID_FIELD'],
        ['SELECT Id FROM Nothing__c', 'INVALID_TYPE'],
        ['no query', 'MALFORMED_QUERY'],
        ['SELECT Id, (SELECT Id FROM Steps__r) FROM Project__c', 'INVALIDJOB'],
        ['SELECT Stage__c FROM Project__c GROUP BY Stage__c', 'INVALIDJOB'],
        ['SELECT COUNT(Id) FROM Project__c', 'INVALIDJOB']
    ])('are not made of %s', async (query, errorCode) => {
        const { status, body } = await callRest(connection, 'POST', '/jobs/query', { operation: 'query', query });
        expect([status, body[0].errorCode]).toEqual([400, errorCode]);
    });

    it('refuse a locator that they never gave', async () => {
        const id = await runQuery('SELECT Name FROM Project__c');
        const { status, body } = await callRest(connection, 'GET', `/jobs/query/${id}/results?locator=bogus`);
        expect([status, body[0].errorCode]).toEqual([400, 'INVALID_QUERY_LOCATOR']);
    });
});
