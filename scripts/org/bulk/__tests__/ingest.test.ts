import type { Connection } from 'jsforce';
import { callRest, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { defineProjects } from '../../__tests__/support/testSchema';

let org: TestOrg;
let connection: Connection;

beforeAll(async () => {
    org = await startTestOrg();
    defineProjects(org);
    connection = await org.connect();
    connection.bulk2.pollInterval = 20;
    connection.bulk2.pollTimeout = 60_000;
});

afterAll(() => org.dispose());

interface JobOptions {
    operation?: string;
    externalIdFieldName?: string;
    columnDelimiter?: string;
    lineEnding?: string;
}

interface Finished {
    id: string;
    info: Record<string, unknown>;
    successful: string;
    failed: string;
    unprocessed: string;
}

/** Runs a job on CSV text by plain HTTP, as a client in another language would. */
async function runJob(csv: string, options: JobOptions = {}): Promise<Finished> {
    const { body: job } = await callRest(connection, 'POST', '/jobs/ingest', {
        object: 'project__c',
        operation: 'insert',
        ...options
    });
    expect(job).toMatchObject({ object: 'Project__c', state: 'Open' });
    await upload(job.id, csv);
    await callRest(connection, 'PATCH', `/jobs/ingest/${job.id}`, { state: 'UploadComplete' });
    const info = await finished(job.id);
    const [successful, failed, unprocessed] = await Promise.all(
        ['successfulResults', 'failedResults', 'unprocessedrecords'].map((name) =>
            text(`/jobs/ingest/${job.id}/${name}`)
        )
    );
    return { id: job.id, info, successful, failed, unprocessed };
}

const authorized = (): Record<string, string> => ({ Authorization: `Bearer ${connection.accessToken}` });

const upload = (id: string, csv: string): Promise<Response> =>
    fetch(`${org.url}/services/data/v66.0/jobs/ingest/${id}/batches`, {
        method: 'PUT',
        headers: { ...authorized(), 'Content-Type': 'text/csv' },
        body: csv
    });

const text = async (path: string): Promise<string> =>
    (await fetch(`${org.url}/services/data/v66.0${path}`, { headers: authorized() })).text();

async function finished(id: string): Promise<Record<string, unknown>> {
    for (;;) {
        const { body } = await callRest(connection, 'GET', `/jobs/ingest/${id}`);
        if (['JobComplete', 'Failed', 'Aborted'].includes(body.state)) {
            return body;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

const named = async (name: string): Promise<Array<Record<string, unknown>>> =>
    (
        await connection.query(
            `SELECT Name, ProjectKey__c, Budget__c, Account__r.Name FROM Project__c WHERE Name LIKE '${name}%' ORDER BY Name`
        )
    ).records;

describe('ingest jobs', () => {
    it('insert, update, upsert and delete by jsforce', async () => {
        const load = (operation: 'insert' | 'update' | 'upsert' | 'delete', input: Array<Record<string, string>>) =>
            connection.bulk2.loadAndWaitForResults({
                object: 'Project__c',
                operation,
                input,
                ...(operation === 'upsert' ? { externalIdFieldName: 'ProjectKey__c' } : {})
            });
        const inserted = await load('insert', [
            { Name: 'js one', ProjectKey__c: 'js1' },
            { Name: 'js two', ProjectKey__c: 'js2' }
        ]);
        expect(inserted.successfulResults).toMatchObject([
            { sf__Created: 'true', Name: 'js one' },
            { sf__Created: 'true', Name: 'js two' }
        ]);
        const [first, second] = inserted.successfulResults.map((row) => row.sf__Id);
        await load('update', [{ Id: first, Name: 'js ONE' }]);
        const upserted = await load('upsert', [
            { ProjectKey__c: 'js2', Name: 'js TWO' },
            { ProjectKey__c: 'js3', Name: 'js three' }
        ]);
        expect(upserted.successfulResults.map((row) => row.sf__Created)).toEqual(['false', 'true']);
        expect((await named('js')).map((row) => row.Name)).toEqual(['js ONE', 'js three', 'js TWO']);
        const deleted = await load('delete', [{ Id: first }, { Id: second }]);
        expect(deleted.successfulResults).toHaveLength(2);
        expect(await named('js')).toHaveLength(1);
    });

    it('tell rows saved from rows refused, with the columns as they came', async () => {
        const { info, successful, failed } = await runJob(`Name,Budget__c\nmixed,1\n${'x'.repeat(81)},2\n`);
        expect(info).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 2, numberRecordsFailed: 1 });
        expect(successful).toMatch(/^"sf__Id","sf__Created","Name","Budget__c"\n"a\w{17}","true","mixed","1"\n$/);
        expect(failed).toMatch(
            /^"sf__Id","sf__Error","Name","Budget__c"\n"","STRING_TOO_LONG:.*:Name --","x{81}","2"\n$/
        );
    });

    it('leave empty cells alone, blank #N/A and name parents by key', async () => {
        await connection.sobject('Account').create({ Name: 'Parent', AccountKey__c: 'parent' });
        const upsert = (csv: string) => runJob(csv, { operation: 'upsert', externalIdFieldName: 'projectkey__c' });
        await upsert(
            'ProjectKey__c,Name,Budget__c,Account__r.AccountKey__c\nb1,blank 1,5,parent\nb2,blank 2,6,parent\n'
        );
        await upsert('ProjectKey__c,Budget__c,Account__r.AccountKey__c\nb1,,\nb2,#N/A,#N/A\n');
        expect(await named('blank')).toMatchObject([
            { Budget__c: 5, Account__r: { Name: 'Parent' } },
            { Budget__c: null, Account__r: null }
        ]);
    });

    it.each([
        ['BACKQUOTE', '`'],
        ['CARET', '^'],
        ['COMMA', ','],
        ['PIPE', '|'],
        ['SEMICOLON', ';'],
        ['TAB', '\t']
    ])('part columns by %s', async (columnDelimiter, character) => {
        const cells = `Name${character}Budget__c\n"delimited ${columnDelimiter} ""${character}"""${character}3\n`;
        const { successful } = await runJob(cells, { columnDelimiter });
        expect(successful.split('\n')[0]).toBe(['"sf__Id"', '"sf__Created"', '"Name"', '"Budget__c"'].join(character));
        expect(await named(`delimited ${columnDelimiter}`)).toMatchObject([{ Budget__c: 3 }]);
    });

    it('read lines that end in CRLF, a byte order mark and line breaks in quotes', async () => {
        const { info, successful } = await runJob('\uFEFFName,Budget__c\r\n"crlf 林\r\ntwo",4\r\n', {
            lineEnding: 'CRLF'
        });
        expect(info).toMatchObject({ state: 'JobComplete', numberRecordsFailed: 0 });
        expect(successful).toContain('"Budget__c"\r\n');
        expect(await named('crlf')).toHaveLength(1);
    });

    it.each([
        ['an unknown column', 'Name,Nope__c\nx,1\n', {}, 'InvalidBatch : Field name not found : Nope__c'],
        ['an unknown parent', 'Name,Nope__r.Key__c\nx,1\n', {}, 'InvalidBatch : Field name not found : Nope__r.Key__c'],
        ['no id to update by', 'Name\nx\n', { operation: 'update' }, 'InvalidBatch : Field name not found : Id'],
        [
            'another line ending',
            'Name\r\nx\r\n',
            {},
            'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
        ],
        ['a row too long', 'Name\nx,1\n', {}, expect.stringContaining('InvalidBatch : Invalid Record Length')],
        ['nothing in it', '', {}, 'InvalidBatch : The data has no header row']
    ])('fail as a whole with %s, and give all rows back', async (_what, csv, options, errorMessage) => {
        const { info, unprocessed } = await runJob(csv, options);
        expect(info).toMatchObject({ state: 'Failed', errorMessage, numberRecordsProcessed: 0 });
        expect(unprocessed).toBe(csv);
    });

    it('refuse rows whose key comes twice', async () => {
        const { failed, info } = await runJob('ProjectKey__c,Name\nd,dup\nd,dup\n', {
            operation: 'upsert',
            externalIdFieldName: 'ProjectKey__c'
        });
        expect(info).toMatchObject({ numberRecordsFailed: 2 });
        expect(failed).toContain('"DUPLICATE_VALUE:Duplicate external id specified: d:ProjectKey__c --"');
    });

    it('answer other requests while they work, and work through thousands of rows', async () => {
        const rows = Array.from({ length: 3000 }, (_, index) => `many,m${index}`);
        const { body: job } = await callRest(connection, 'POST', '/jobs/ingest', {
            object: 'Project__c',
            operation: 'insert'
        });
        await upload(job.id, `Name,ProjectKey__c\n${rows.join('\n')}\n`);
        const { body: closed } = await callRest(connection, 'PATCH', `/jobs/ingest/${job.id}`, {
            state: 'UploadComplete'
        });
        expect(closed.state).toBe('UploadComplete');
        const { body: seen } = await callRest(connection, 'GET', `/jobs/ingest/${job.id}`);
        expect(['UploadComplete', 'InProgress']).toContain(seen.state);
        expect(await finished(job.id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 3000 });
        expect((await connection.query("SELECT COUNT() FROM Project__c WHERE Name = 'many'")).totalSize).toBe(3000);
    });

    it('stop when aborted and give back what they did not come to', async () => {
        const rows = Array.from({ length: 5000 }, (_, index) => `abort,a${index}`);
        const { body: job } = await callRest(connection, 'POST', '/jobs/ingest', {
            object: 'Project__c',
            operation: 'insert'
        });
        await upload(job.id, `Name,ProjectKey__c\n${rows.join('\n')}\n`);
        await callRest(connection, 'PATCH', `/jobs/ingest/${job.id}`, { state: 'UploadComplete' });
        await callRest(connection, 'PATCH', `/jobs/ingest/${job.id}`, { state: 'Aborted' });
        const { body: info } = await callRest(connection, 'GET', `/jobs/ingest/${job.id}`);
        expect(info.state).toBe('Aborted');
        const left = (await text(`/jobs/ingest/${job.id}/unprocessedrecords`)).trim().split('\n');
        expect(left).toHaveLength(1 + 5000 - info.numberRecordsProcessed);
        const { totalSize } = await connection.query("SELECT COUNT() FROM Project__c WHERE Name = 'abort'");
        expect(totalSize).toBe(info.numberRecordsProcessed);
    });

    it('go on where they were after a restart of the org', async () => {
        // The schema of this test is not deployed, so that a restart forgets it: the job is one on accounts.
        let own = await startTestOrg();
        const client = await own.connect();
        const { body: job } = await callRest(client, 'POST', '/jobs/ingest', {
            object: 'Account',
            operation: 'insert'
        });
        await fetch(`${own.url}/services/data/v66.0/jobs/ingest/${job.id}/batches`, {
            method: 'PUT',
            headers: { Authorization: `Bearer ${client.accessToken}`, 'Content-Type': 'text/csv' },
            body: `Name\n${Array.from({ length: 4000 }, (_, index) => `restart ${index}`).join('\n')}\n`
        });
        await callRest(client, 'PATCH', `/jobs/ingest/${job.id}`, { state: 'UploadComplete' });
        own = await own.restart();
        const again = await own.connect();
        let info = await callRest(again, 'GET', `/jobs/ingest/${job.id}`);
        while (info.body.state !== 'JobComplete') {
            await new Promise((resolve) => setTimeout(resolve, 20));
            info = await callRest(again, 'GET', `/jobs/ingest/${job.id}`);
        }
        const { totalSize } = await again.query("SELECT COUNT() FROM Account WHERE Name LIKE 'restart%'");
        expect([info.body.numberRecordsProcessed, totalSize]).toEqual([4000, 4000]);
        await own.dispose();
    });

    it.each([
        ['an unknown object', { object: 'Nothing__c', operation: 'insert' }, 'INVALIDJOB'],
        ['an upsert without a key', { object: 'Project__c', operation: 'upsert' }, 'INVALIDJOB'],
        [
            'a key that is none',
            { object: 'Project__c', operation: 'upsert', externalIdFieldName: 'Budget__c' },
            'INVALIDJOB'
        ],
        ['a hard delete', { object: 'Project__c', operation: 'hardDelete' }, 'FEATURENOTENABLED'],
        ['an unknown operation', { object: 'Project__c', operation: 'merge' }, 'JSON_PARSER_ERROR'],
        ['an unknown setting', { object: 'Project__c', operation: 'insert', speed: 'high' }, 'JSON_PARSER_ERROR']
    ])('are not made with %s', async (_what, body, errorCode) => {
        const reply = await callRest(connection, 'POST', '/jobs/ingest', body);
        expect([reply.status, reply.body[0].errorCode]).toEqual([400, errorCode]);
    });

    it('take data once, and only while open', async () => {
        const { body: job } = await callRest(connection, 'POST', '/jobs/ingest', {
            object: 'Project__c',
            operation: 'insert'
        });
        const first = await upload(job.id, 'Name\nonce\n');
        const second = await upload(job.id, 'Name\ntwice\n');
        expect([first.status, second.status]).toEqual([201, 400]);
        await callRest(connection, 'PATCH', `/jobs/ingest/${job.id}`, { state: 'Aborted' });
        const late = (await (await upload(job.id, 'Name\nlate\n')).json()) as Array<{ errorCode: string }>;
        expect(late[0].errorCode).toBe('INVALIDJOBSTATE');
    });

    it('are listed, and gone once deleted', async () => {
        const { id } = await runJob('Name\nlisted\n');
        const { body: list } = await callRest(connection, 'GET', '/jobs/ingest');
        expect(list.records.map((job: { id: string }) => job.id)).toContain(id);
        expect((await callRest(connection, 'DELETE', `/jobs/ingest/${id}`)).status).toBe(204);
        expect((await callRest(connection, 'GET', `/jobs/ingest/${id}`)).status).toBe(404);
    });

    it('have no results before their end', async () => {
        const { body: job } = await callRest(connection, 'POST', '/jobs/ingest', {
            object: 'Project__c',
            operation: 'insert'
        });
        const { status, body } = await callRest(connection, 'GET', `/jobs/ingest/${job.id}/successfulResults`);
        expect([status, body[0].errorCode]).toEqual([400, 'INVALIDJOBSTATE']);
    });
});
