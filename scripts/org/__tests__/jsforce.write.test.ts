import type { Connection } from 'jsforce';
import { rejection, startTestOrg, type TestOrg } from './support/testOrg';
import { defineProjects } from './support/testSchema';

const rows = (count: number, row: (index: number) => Record<string, unknown>): Array<Record<string, unknown>> =>
    Array.from({ length: count }, (_, index) => row(index));

describe('jsforce writes', () => {
    let org: TestOrg;
    let connection: Connection;

    beforeAll(async () => {
        org = await startTestOrg();
        defineProjects(org);
        connection = await org.connect();
    });

    afterAll(() => org.dispose());

    const projects = () => connection.sobject('Project__c');
    const count = async (name: string): Promise<number> =>
        (await connection.query(`SELECT COUNT() FROM Project__c WHERE Name = '${name}'`)).totalSize;

    it('one row and back again', async () => {
        const { id, success } = await projects().create({ Name: 'One', Budget__c: 1.5 });
        expect(success).toBe(true);
        await projects().update({ Id: String(id), Budget__c: 2.5 });
        expect(await projects().retrieve(String(id))).toMatchObject({ Name: 'One', Budget__c: 2.5 });
        await projects().record(String(id)).update({ Name: 'Renamed' });
        expect(await projects().record(String(id)).retrieve()).toMatchObject({ Name: 'Renamed' });
        expect(await projects().destroy(String(id))).toMatchObject({ id, success: true });
        expect(await rejection(projects().destroy(String(id)))).toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
    });

    it('arrays, of which each row fares for itself', async () => {
        const results = await projects().create([{ Name: 'A' }, { Name: 'B', Budget__c: 'much' }, { Name: 'C' }]);
        expect(results.map(({ success }) => success)).toEqual([true, false, true]);
        expect(results[1].errors[0]).toMatchObject({ fields: ['Budget__c'] });
    });

    it('arrays all or none', async () => {
        const results = await projects().create([{ Name: 'All' }, { Name: 'All', Budget__c: 'much' }], {
            allOrNone: true
        });
        expect(results.map(({ success }) => success)).toEqual([false, false]);
        expect(results[0].errors[0]).toMatchObject({ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' });
        expect(await count('All')).toBe(0);
    });

    it('more rows than one call takes, in calls of 200', async () => {
        const created = await projects().create(
            rows(450, () => ({ Name: 'Chunk' })),
            { allowRecursive: true }
        );
        expect(created.filter(({ success }) => success)).toHaveLength(450);
        const ids = created.map(({ id }) => String(id));
        const updated = await projects().update(
            ids.map((Id) => ({ Id, Name: 'Chunked' })),
            { allowRecursive: true }
        );
        expect(updated.every(({ success }) => success)).toBe(true);
        expect(await count('Chunked')).toBe(450);
        await projects().destroy(ids, { allowRecursive: true });
        expect(await count('Chunked')).toBe(0);
        await expect(projects().create(rows(201, () => ({ Name: 'Too many' })))).rejects.toThrow(
            'cannot submit more than 200 records'
        );
    });

    it('by key: one row, and arrays', async () => {
        const first = await projects().upsert({ ProjectKey__c: 'u1', Name: 'Made' }, 'ProjectKey__c');
        expect(first).toMatchObject({ success: true, created: true });
        const again = await projects().upsert({ ProjectKey__c: 'u1', Name: 'Changed' }, 'ProjectKey__c');
        expect(again).toMatchObject({ success: true });
        expect(await projects().retrieve(String(first.id))).toMatchObject({ Name: 'Changed' });
        const many = await projects().upsert(
            rows(250, (index) => ({ ProjectKey__c: `u${index}`, Name: 'Many' })),
            'ProjectKey__c',
            { allowRecursive: true }
        );
        expect(many.map(({ created }) => created).filter(Boolean)).toHaveLength(249);
        expect(await count('Many')).toBe(250);
    });

    it('rows that a query finds', async () => {
        await projects().create(rows(12, (index) => ({ Name: 'Found', Budget__c: index })));
        const updated = await projects()
            .find({ Name: 'Found', Budget__c: { $gte: 6 } })
            .update({ Stage__c: 'Done' });
        expect(updated.map(({ success }) => success)).toEqual(Array(6).fill(true));
        expect(await projects().count({ Name: 'Found', Stage__c: 'Done' })).toBe(6);
        const deleted = await projects().find({ Name: 'Found', Stage__c: 'Done' }).destroy();
        expect(deleted).toHaveLength(6);
        expect(await count('Found')).toBe(6);
    });

    it('many rows that a query finds, by bulk', async () => {
        await projects().create(rows(200, () => ({ Name: 'Bulky' })));
        connection.bulk.pollInterval = 20;
        connection.bulk2.pollInterval = 20;
        for (const bulkApiVersion of [1, 2] as const) {
            const updated = await projects()
                .find({ Name: { $like: 'Bulky%' } })
                .update({ Name: `Bulky ${bulkApiVersion}` }, { allowBulk: true, bulkThreshold: 50, bulkApiVersion });
            expect(updated).toHaveLength(200);
            expect(await count(`Bulky ${bulkApiVersion}`)).toBe(200);
        }
        await projects().find({ Name: 'Bulky 2' }).destroy({ allowBulk: true, bulkThreshold: 50, bulkApiVersion: 1 });
        expect(await count('Bulky 2')).toBe(0);
    });

    it('several things in one composite call, and graphs of them', async () => {
        const body = (key: string) => [
            {
                method: 'POST',
                url: '/services/data/v66.0/sobjects/Project__c',
                referenceId: 'project',
                body: { Name: key }
            },
            {
                method: 'POST',
                url: '/services/data/v66.0/sobjects/Step__c',
                referenceId: 'step',
                body: { Name: 'Step', Project__c: '@{project.id}' }
            }
        ];
        const composite = await connection.request<{ compositeResponse: Array<{ httpStatusCode: number }> }>({
            method: 'POST',
            url: '/composite',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ allOrNone: true, compositeRequest: body('Composite') })
        });
        expect(composite.compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 201]);
        const { graphs } = await connection.requestPost<{ graphs: Array<{ isSuccessful: boolean }> }>(
            '/composite/graph',
            {
                graphs: [
                    { graphId: 'g1', compositeRequest: body('Graph') },
                    { graphId: 'g2', compositeRequest: body('x'.repeat(99)) }
                ]
            }
        );
        expect(graphs.map(({ isSuccessful }) => isSuccessful)).toEqual([true, false]);
        expect(await count('Graph')).toBe(1);
    });

    it('trees and batches', async () => {
        const step = { attributes: { type: 'Step__c', referenceId: 's' }, Name: 'Leaf' };
        const tree = await connection.requestPost<{ hasErrors: boolean; results: unknown[] }>(
            '/composite/tree/Project__c',
            {
                records: [
                    {
                        attributes: { type: 'Project__c', referenceId: 'p' },
                        Name: 'Tree',
                        Steps__r: { records: [step] }
                    }
                ]
            }
        );
        expect([tree.hasErrors, tree.results.length]).toEqual([false, 2]);
        const batch = await connection.requestPost<{ results: Array<{ statusCode: number }> }>('/composite/batch', {
            batchRequests: [
                { method: 'GET', url: 'v66.0/limits' },
                { method: 'GET', url: 'v66.0/sobjects/Project__c/a0000000000ZZZZAAA' }
            ]
        });
        expect(batch.results.map(({ statusCode }) => statusCode)).toEqual([200, 404]);
    });

    it('nothing for a row that breaks a rule, and says which', async () => {
        expect(await rejection(projects().create({ Stage__c: 'Nowhere', Name: 'X' }))).toMatchObject({
            errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        });
        expect(await rejection(connection.sobject('Step__c').create({ Name: 'Orphan' }))).toMatchObject({
            errorCode: 'REQUIRED_FIELD_MISSING'
        });
    });
});
