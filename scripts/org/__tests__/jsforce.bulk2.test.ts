import type { Connection } from 'jsforce';
import { startTestOrg, type TestOrg } from './support/testOrg';
import { defineProjects } from './support/testSchema';

const DELIMITERS = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
const ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

const dialects = (Object.keys(DELIMITERS) as Array<keyof typeof DELIMITERS>).flatMap((columnDelimiter) =>
    (Object.keys(ENDINGS) as Array<keyof typeof ENDINGS>).map((lineEnding) => ({ columnDelimiter, lineEnding }))
);

describe('jsforce by Bulk API 2.0', () => {
    let org: TestOrg;
    let connection: Connection;

    beforeAll(async () => {
        org = await startTestOrg();
        defineProjects(org);
        connection = await org.connect();
        connection.bulk2.pollInterval = 20;
    });

    afterAll(() => org.dispose());

    /** Runs a job of CSV from its making to its end. */
    async function ingest(options: Record<string, unknown>, data: string) {
        const job = connection.bulk2.createJob({ object: 'Project__c', operation: 'insert', ...options } as never);
        await job.open();
        await job.uploadData(data);
        await job.close();
        await job.poll(20, 30_000);
        return job;
    }

    it.each(dialects)(
        'loads $columnDelimiter with $lineEnding, awkward cells too',
        async ({ columnDelimiter, lineEnding }) => {
            const [delimiter, end] = [DELIMITERS[columnDelimiter], ENDINGS[lineEnding]];
            const name = `${columnDelimiter}${delimiter}${lineEnding} "quoted"`;
            const data =
                ['Name', 'Budget__c'].join(delimiter) +
                end +
                [`"${name.replaceAll('"', '""')}"`, '1'].join(delimiter) +
                end;
            const job = await ingest({ columnDelimiter, lineEnding }, data);
            expect(await job.check()).toMatchObject({
                state: 'JobComplete',
                numberRecordsProcessed: 1,
                numberRecordsFailed: 0
            });
            const { records } = await connection.query(
                `SELECT Name FROM Project__c WHERE Name LIKE '${columnDelimiter}%${lineEnding}%'`
            );
            expect(records).toMatchObject([{ Name: name }]);
        }
    );

    it('tells which rows succeeded, which failed and which it did not come to', async () => {
        const job = await ingest({}, 'Name,Budget__c\nGood,1\nBad,much\n');
        const { successfulResults, failedResults, unprocessedRecords } = await job.getAllResults();
        expect(successfulResults).toMatchObject([{ sf__Created: 'true', Name: 'Good' }]);
        expect(failedResults).toMatchObject([{ Name: 'Bad', sf__Error: expect.stringMatching(/:Budget__c --$/) }]);
        expect(unprocessedRecords).toEqual([]);
    });

    it('updates, upserts and deletes in one call each', async () => {
        const load = (operation: string, input: Array<Record<string, string>>, externalIdFieldName?: string) =>
            connection.bulk2.loadAndWaitForResults({
                object: 'Project__c',
                operation: operation as 'insert',
                ...(externalIdFieldName && { externalIdFieldName }),
                input
            });
        const { successfulResults } = await load('insert', [{ Name: 'Bulk', ProjectKey__c: 'b1' }]);
        const Id = successfulResults[0].sf__Id;
        await load('update', [{ Id, Name: 'Bulk updated' }]);
        const upserted = await load('upsert', [{ ProjectKey__c: 'b1', Name: 'Bulk upserted' }], 'ProjectKey__c');
        expect(upserted.successfulResults).toMatchObject([{ sf__Id: Id, sf__Created: 'false' }]);
        expect(await connection.sobject('Project__c').retrieve(Id)).toMatchObject({ Name: 'Bulk upserted' });
        await load('delete', [{ Id }]);
        expect(await connection.sobject('Project__c').count({ ProjectKey__c: 'b1' })).toBe(0);
    });

    it('queries', async () => {
        await connection.sobject('Project__c').create([
            { Name: 'Queried', Budget__c: 1 },
            { Name: 'Queried', Budget__c: 2 }
        ]);
        const stream = await connection.bulk2.query("SELECT Name, Budget__c FROM Project__c WHERE Name = 'Queried'");
        const records = (await stream.toArray()) as Array<Record<string, string>>;
        expect(records.map(({ Budget__c: budget }) => budget).sort()).toEqual(['1', '2']);
    });

    it('gives a job up and removes it', async () => {
        const job = connection.bulk2.createJob({ object: 'Project__c', operation: 'insert' });
        await job.open();
        await job.abort();
        expect(await job.check()).toMatchObject({ state: 'Aborted' });
        await job.delete();
        await expect(job.check()).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    });

    it('fails the whole job for a column that there is not', async () => {
        const job = connection.bulk2.createJob({ object: 'Project__c', operation: 'insert' });
        await job.open();
        await job.uploadData('Name,Nope__c\nX,1\n');
        await job.close();
        await expect(job.poll(20, 30_000)).rejects.toThrow();
        expect(await job.check()).toMatchObject({
            state: 'Failed',
            errorMessage: 'InvalidBatch : Field name not found : Nope__c'
        });
    });
});
