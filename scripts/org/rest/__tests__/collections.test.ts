import type { Connection } from 'jsforce';
import { callRest, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { defineProjects } from '../../__tests__/support/testSchema';

let org: TestOrg;
let connection: Connection;

beforeAll(async () => {
    org = await startTestOrg();
    defineProjects(org);
    connection = await org.connect();
});

afterAll(() => org.dispose());

const projects = (count: number, values: (index: number) => object = () => ({})): object[] =>
    Array.from({ length: count }, (_, index) => ({
        attributes: { type: 'Project__c' },
        Name: `Project ${index}`,
        ...values(index)
    }));

const countOf = async (where: string): Promise<number> =>
    (await connection.query(`SELECT COUNT() FROM Project__c WHERE ${where}`)).totalSize;

const TOO_LONG = 'x'.repeat(81);

describe('collections', () => {
    it('create, update, read and delete rows by jsforce', async () => {
        const created = await connection.sobject('Project__c').create([{ Name: 'A' }, { Name: 'B' }]);
        const ids = created.map((result) => String(result.id));
        const updated = await connection
            .sobject('Project__c')
            .update(ids.map((Id, index) => ({ Id, Budget__c: index })));
        const read = await connection.sobject('Project__c').retrieve(ids);
        const destroyed = await connection.sobject('Project__c').destroy(ids);
        expect(updated.map((result) => result.success)).toEqual([true, true]);
        expect(read).toMatchObject([
            { Name: 'A', Budget__c: 0 },
            { Name: 'B', Budget__c: 1 }
        ]);
        expect(destroyed.map((result) => result.id)).toEqual(ids);
    });

    it('save the good rows beside the bad ones', async () => {
        const records = projects(3, (index) => ({ Name: index === 1 ? TOO_LONG : `partial ${index}` }));
        const { status, body } = await callRest(connection, 'POST', '/composite/sobjects', { records });
        expect(status).toBe(200);
        expect(body.map((result: { success: boolean }) => result.success)).toEqual([true, false, true]);
        expect(body[1].errors).toMatchObject([{ statusCode: 'STRING_TOO_LONG', fields: ['Name'] }]);
        expect(await countOf("Name LIKE 'partial%'")).toBe(2);
    });

    it('save nothing under allOrNone when one row is bad', async () => {
        const records = projects(3, (index) => ({ Name: index === 1 ? TOO_LONG : `whole ${index}` }));
        const { body } = await callRest(connection, 'POST', '/composite/sobjects', { allOrNone: true, records });
        expect(body.map((result: { errors: Array<{ statusCode: string }> }) => result.errors[0].statusCode)).toEqual([
            'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            'STRING_TOO_LONG',
            'ALL_OR_NONE_OPERATION_ROLLED_BACK'
        ]);
        expect(await countOf("Name LIKE 'whole%'")).toBe(0);
    });

    it('upsert by key and say which rows are new', async () => {
        const upsert = (rows: object[]) =>
            callRest(connection, 'PATCH', '/composite/sobjects/Project__c/ProjectKey__c', { records: rows });
        await upsert(projects(1, () => ({ ProjectKey__c: 'k0' })));
        const { body } = await upsert(projects(2, (index) => ({ ProjectKey__c: `k${index}` })));
        expect(body).toMatchObject([
            { success: true, created: false },
            { success: true, created: true }
        ]);
    });

    it('refuse every row whose key comes twice', async () => {
        const records = projects(3, (index) => ({ ProjectKey__c: index < 2 ? 'twice' : 'once' }));
        const { body } = await callRest(connection, 'PATCH', '/composite/sobjects/Project__c/ProjectKey__c', {
            records
        });
        expect(body.map((result: { success: boolean }) => result.success)).toEqual([false, false, true]);
        expect(body[0].errors[0]).toEqual({
            statusCode: 'DUPLICATE_VALUE',
            message: 'Duplicate external id specified: twice',
            fields: ['ProjectKey__c']
        });
    });

    it('refuse a row without its key, its type or its id alone', async () => {
        const keyless = await callRest(connection, 'PATCH', '/composite/sobjects/Project__c/ProjectKey__c', {
            records: projects(1)
        });
        const typeless = await callRest(connection, 'POST', '/composite/sobjects', { records: [{ Name: 'x' }] });
        const idless = await callRest(connection, 'PATCH', '/composite/sobjects', { records: projects(1) });
        expect([keyless, typeless, idless].map(({ status, body }) => [status, body[0].success])).toEqual(
            Array.from({ length: 3 }, () => [200, false])
        );
    });

    it('take 200 rows and no more', async () => {
        const accepted = await callRest(connection, 'POST', '/composite/sobjects', { records: projects(200) });
        const refused = await callRest(connection, 'POST', '/composite/sobjects', { records: projects(201) });
        expect(accepted.body.every((result: { success: boolean }) => result.success)).toBe(true);
        expect([refused.status, refused.body[0].errorCode]).toEqual([400, 'EXCEEDED_ID_LIMIT']);
    });

    it('read null for a row that is not there', async () => {
        const { id } = await connection.sobject('Project__c').create({ Name: 'There' });
        const missing = 'a00000000000zzzAAA';
        const { body } = await callRest(connection, 'POST', '/composite/sobjects/Project__c', {
            ids: [id, missing],
            fields: ['Name']
        });
        expect(body).toMatchObject([{ Name: 'There' }, null]);
    });

    it('refuse a body of another shape', async () => {
        const { status, body } = await callRest(connection, 'POST', '/composite/sobjects', { records: 'many' });
        expect([status, body[0].errorCode]).toEqual([400, 'JSON_PARSER_ERROR']);
    });
});
