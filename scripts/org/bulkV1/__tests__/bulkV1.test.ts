import type { Connection } from 'jsforce';
import { defineProjects } from '../../__tests__/support/testSchema';
import { startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';

describe('Bulk API 1.0', () => {
    let org: TestOrg;
    let connection: Connection;

    beforeAll(async () => {
        org = await startTestOrg();
        defineProjects(org);
        connection = await org.connect();
        connection.bulk.pollInterval = 20;
    });

    afterAll(() => org.dispose());

    const load = async (operation: string, rows: unknown, options: Record<string, unknown> = {}) =>
        (await connection.bulk.load('Project__c', operation as 'insert', options, rows as never)) as unknown as Array<{
            id: string | null;
            success: boolean;
            created: boolean;
            errors: string[];
        }>;

    const call = async (
        method: string,
        path: string,
        body?: string,
        headers: Record<string, string> = {}
    ): Promise<{ status: number; type: string | null; text: string }> => {
        const response = await fetch(`${org.url}/services/async/66.0${path}`, {
            method,
            headers: { 'X-SFDC-SESSION': connection.accessToken!, ...headers },
            body
        });
        return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    };
    const json = { 'Content-Type': 'application/json' };
    const createJob = async (info: Record<string, unknown>): Promise<{ id: string }> =>
        JSON.parse((await call('POST', '/job', JSON.stringify(info), json)).text) as { id: string };

    it('inserts rows and tells each row’s result in its place', async () => {
        const results = await load('insert', [{ Name: 'One', Budget__c: 5 }, { Budget__c: 6 }, { Name: 'Three' }]);
        expect(results.map(({ success, created }) => [success, created])).toEqual([
            [true, true],
            [true, true],
            [true, true]
        ]);
        const bad = await load('insert', [
            { Name: 'Good', Budget__c: 1 },
            { Name: 'Bad', Budget__c: 'much' }
        ]);
        expect(bad[0]).toMatchObject({ success: true, errors: [] });
        expect(bad[1]).toMatchObject({ id: null, success: false });
        expect(bad[1].errors[0]).toMatch(/^\w+:.*Budget__c --$/);
    });

    it('updates, upserts and deletes', async () => {
        const [first] = await load('insert', [{ Name: 'Old', ProjectKey__c: 'k1' }]);
        expect(await load('update', [{ Id: first.id, Name: 'New' }])).toMatchObject([{ id: first.id, created: false }]);
        const upserted = await load(
            'upsert',
            [
                { ProjectKey__c: 'k1', Name: 'Newer' },
                { ProjectKey__c: 'k2', Name: 'Fresh' }
            ],
            { extIdField: 'ProjectKey__c' }
        );
        expect(upserted.map(({ created }) => created)).toEqual([false, true]);
        expect(await load('delete', [{ Id: first.id }])).toMatchObject([{ success: true }]);
        const { records } = await connection.query("SELECT Name FROM Project__c WHERE ProjectKey__c IN ('k1', 'k2')");
        expect(records.map(({ Name }) => Name)).toEqual(['Fresh']);
    });

    it('takes CSV as text, with blanks by #N/A', async () => {
        const [{ id }] = await load('insert', 'Name,Budget__c\r\n"With, comma",7\r\n');
        await load('update', `Id,Budget__c\n${id},#N/A\n`);
        expect(await connection.sobject('Project__c').retrieve(String(id))).toMatchObject({
            Name: 'With, comma',
            Budget__c: null
        });
    });

    it('answers queries, over more than one page', async () => {
        await load(
            'insert',
            Array.from({ length: 2500 }, (_, index) => ({ Name: 'Many', ProjectKey__c: `many${index}` }))
        );
        const stream = await connection.bulk.query("SELECT Id, ProjectKey__c FROM Project__c WHERE Name = 'Many'");
        const records = (await stream.toArray()) as Array<Record<string, string>>;
        expect(records).toHaveLength(2500);
        expect(new Set(records.map(({ ProjectKey__c: key }) => key)).size).toBe(2500);
    });

    it('works in JSON from job to result', async () => {
        const job = await createJob({ operation: 'insert', object: 'Project__c', contentType: 'JSON' });
        const batch = JSON.parse(
            (await call('POST', `/job/${job.id}/batch`, JSON.stringify([{ Name: 'J' }, { Budget__c: [] }]), json)).text
        ) as { id: string; state: string };
        expect(batch.state).toBe('Queued');
        let state = '';
        while (state !== 'Completed') {
            ({ state } = JSON.parse((await call('GET', `/job/${job.id}/batch/${batch.id}`)).text) as { state: string });
        }
        const results = JSON.parse((await call('GET', `/job/${job.id}/batch/${batch.id}/result`)).text) as unknown[];
        expect(results).toMatchObject([
            { success: true, created: true, errors: [] },
            { success: false, id: null, errors: [{ statusCode: expect.any(String), message: expect.any(String) }] }
        ]);
        const request = await call('GET', `/job/${job.id}/batch/${batch.id}/request`);
        expect(JSON.parse(request.text)).toEqual([{ Name: 'J' }, { Budget__c: [] }]);
    });

    it('counts the batches of a job, closes it and takes no more', async () => {
        const job = connection.bulk.createJob('Project__c', 'insert');
        await job.open();
        const batch = job.createBatch();
        await new Promise((resolve) => batch.execute([{ Name: 'Counted' }]).once('queue', resolve));
        batch.poll(20, 10_000);
        await batch;
        expect(await job.check()).toMatchObject({
            state: 'Open',
            numberBatchesTotal: '1',
            numberRecordsProcessed: '1'
        });
        expect(await job.list()).toMatchObject([{ state: 'Completed', numberRecordsProcessed: '1' }]);
        const id = job.id!;
        expect(await job.close()).toMatchObject({ state: 'Closed' });
        const late = await call('POST', `/job/${id}/batch`, 'Name\nLate\n', { 'Content-Type': 'text/csv' });
        expect([late.status, late.text]).toEqual([400, expect.stringContaining('<exceptionCode>InvalidJobState<')]);
    });

    it('leaves the batches of an aborted job alone', async () => {
        const job = await createJob({ operation: 'insert', object: 'Project__c', contentType: 'JSON' });
        const data = JSON.stringify(Array.from({ length: 3000 }, () => ({ Name: 'Aborted' })));
        const { id } = JSON.parse((await call('POST', `/job/${job.id}/batch`, data, json)).text) as { id: string };
        const reply = await call('POST', `/job/${job.id}`, JSON.stringify({ state: 'Aborted' }), json);
        expect(JSON.parse(reply.text)).toMatchObject({ state: 'Aborted' });
        expect(JSON.parse((await call('GET', `/job/${job.id}/batch/${id}`)).text)).toMatchObject({
            state: 'NotProcessed'
        });
        const { totalSize } = await connection.query("SELECT COUNT() FROM Project__c WHERE Name = 'Aborted'");
        expect(totalSize).toBeLessThan(3000);
    });

    it('goes on with a batch after a restart', async () => {
        let own = await startTestOrg();
        const client = await own.connect();
        const headers = { 'X-SFDC-SESSION': client.accessToken!, ...json };
        const post = async (path: string, body: unknown): Promise<{ id: string }> => {
            const url = `${own.url}/services/async/66.0${path}`;
            return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as {
                id: string;
            };
        };
        const job = await post('/job', { operation: 'insert', object: 'Account', contentType: 'JSON' });
        const rows = Array.from({ length: 3000 }, (_, index) => ({ Name: `Row ${index}` }));
        await post(`/job/${job.id}/batch`, rows);
        own = await own.restart();
        const again = await own.connect();
        let totalSize = 0;
        while (totalSize < 3000) {
            ({ totalSize } = await again.query("SELECT COUNT() FROM Account WHERE Name LIKE 'Row %'"));
        }
        expect(totalSize).toBe(3000);
        await own.dispose();
    });

    it('fails a batch whose columns do not fit', async () => {
        await expect(load('insert', [{ Name: 'X', Nope__c: 1 }])).rejects.toThrow(
            'InvalidBatch : Field name not found : Nope__c'
        );
        await expect(connection.bulk.query('SELECT Id FROM Project__c GROUP BY Id')).rejects.toThrow('InvalidBatch');
    });

    it.each([
        ['an unknown object', { operation: 'insert', object: 'Nothing__c', contentType: 'CSV' }, 'InvalidJob'],
        ['an upsert without a key', { operation: 'upsert', object: 'Project__c', contentType: 'CSV' }, 'InvalidJob'],
        ['rows in XML', { operation: 'insert', object: 'Project__c' }, 'InvalidJob'],
        ['a hard delete', { operation: 'hardDelete', object: 'Project__c', contentType: 'CSV' }, 'FeatureNotEnabled']
    ])('makes no job with %s', async (_what, info, exceptionCode) => {
        expect(await createJob(info)).toMatchObject({ exceptionCode });
    });

    it('answers in its own words', async () => {
        const unknown = await call('GET', '/job/750000000000099AAA');
        expect(unknown).toMatchObject({ status: 400, type: expect.stringContaining('application/xml') });
        expect(unknown.text).toContain('<exceptionCode>InvalidJob</exceptionCode>');
        const outside = await call('GET', '/job/750000000000099AAA', undefined, { 'X-SFDC-SESSION': '00D!no' });
        expect(outside.text).toContain('<exceptionCode>InvalidSessionId</exceptionCode>');
        expect((await call('GET', '/nothing')).text).toContain('<exceptionCode>InvalidUrl</exceptionCode>');
        expect((await call('POST', '/job', '<jobInfo')).text).toContain('<exceptionCode>InvalidXml</exceptionCode>');
    });
});
