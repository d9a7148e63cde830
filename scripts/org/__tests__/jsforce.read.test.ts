import type { Connection } from 'jsforce';
import { rejection, startTestOrg, type TestOrg } from './support/testOrg';
import { defineProjects } from './support/testSchema';

const ROWS = 4500;

describe('jsforce reads', () => {
    let org: TestOrg;
    let connection: Connection;

    beforeAll(async () => {
        org = await startTestOrg();
        defineProjects(org);
        connection = await org.connect();
        const { services } = org;
        const admin = services.callerOf(services.userIdByName('admin@local.org')!)!;
        services.records.atomically(() => {
            for (let index = 0; index < ROWS; index++) {
                services.records.create(admin, 'Project__c', {
                    Name: `P${index}`,
                    ProjectKey__c: `p${index}`,
                    Budget__c: index
                });
            }
        });
    });

    afterAll(() => org.dispose());

    it('the objects of the org, and one of them', async () => {
        const { sobjects } = await connection.describeGlobal();
        expect(sobjects.map(({ name }) => name)).toEqual(expect.arrayContaining(['Account', 'Project__c', 'Step__c']));
        const described = await connection.describe('Project__c');
        expect(described.fields.find(({ name }) => name === 'ProjectKey__c')).toMatchObject({
            externalId: true,
            unique: true
        });
        expect(described.childRelationships).toEqual(
            expect.arrayContaining([expect.objectContaining({ childSObject: 'Step__c', relationshipName: 'Steps__r' })])
        );
        expect((await rejection(connection.describe('Nothing__c'))).errorCode).toBe('NOT_FOUND');
    });

    it('descriptions from its cache', async () => {
        const first = await connection.describe$('Project__c');
        expect(await connection.describe$('Project__c')).toEqual(first);
        expect((await connection.describeGlobal$()).sobjects.length).toBeGreaterThan(400);
        expect(await connection.sobject('Project__c').describe$()).toMatchObject({ keyPrefix: first.keyPrefix });
    });

    it('all rows of a query over pages, or as many as asked for', async () => {
        const soql = 'SELECT Id, Name FROM Project__c ORDER BY Budget__c';
        const all = await connection.query(soql, { autoFetch: true, maxFetch: 10_000 });
        expect([all.totalSize, all.records.length, all.done]).toEqual([ROWS, ROWS, true]);
        expect(all.records.map(({ Name }) => Name)).toEqual(Array.from({ length: ROWS }, (_, index) => `P${index}`));
        const some = await connection.query(soql, { autoFetch: true, maxFetch: 2100 });
        expect(some.records).toHaveLength(2100);
    });

    it('page after page by hand', async () => {
        const first = await connection.query('SELECT Id FROM Project__c');
        expect([first.records.length, first.done]).toEqual([2000, false]);
        const second = await connection.queryMore(first.nextRecordsUrl!);
        const third = await connection.queryMore(second.nextRecordsUrl!);
        expect([second.records.length, third.records.length, third.done]).toEqual([2000, 500, true]);
        const ids = [first, second, third].flatMap(({ records }) => records.map(({ Id }) => Id));
        expect(new Set(ids).size).toBe(ROWS);
        expect((await rejection(connection.queryMore('01g000000000099-2000'))).errorCode).toBe('INVALID_QUERY_LOCATOR');
    });

    it('rows as events, as they come', async () => {
        const names: unknown[] = [];
        await new Promise((resolve, reject) => {
            connection
                .query('SELECT Name FROM Project__c')
                .on('record', ({ Name }) => names.push(Name))
                .on('end', () => resolve(undefined))
                .on('error', reject)
                .run({ autoFetch: true, maxFetch: 3000 });
        });
        expect(names).toHaveLength(3000);
    });

    it('deleted rows where asked to', async () => {
        const { id } = await connection.sobject('Account').create({ Name: 'Deleted' });
        await connection.sobject('Account').destroy(String(id));
        const soql = "SELECT Id, IsDeleted FROM Account WHERE Name = 'Deleted'";
        expect((await connection.query(soql)).totalSize).toBe(0);
        expect((await connection.query(soql, { scanAll: true })).records).toMatchObject([{ Id: id, IsDeleted: true }]);
    });

    it('by conditions, sorting, limits and offsets of its own', async () => {
        const projects = connection.sobject('Project__c');
        const found = await projects
            .find({ $and: [{ Budget__c: { $gte: 10 } }, { Budget__c: { $lt: 20 } }], Name: { $like: 'P1%' } }, [
                'Name',
                'Budget__c'
            ])
            .sort({ Budget__c: -1 })
            .limit(3)
            .skip(1);
        expect(found.map(({ Name }) => Name)).toEqual(['P18', 'P17', 'P16']);
        expect(await projects.findOne({ ProjectKey__c: 'p7' }, { Name: 1 })).toMatchObject({ Name: 'P7' });
        expect(await projects.findOne({ ProjectKey__c: 'none' })).toBeNull();
        expect(await projects.count({ ProjectKey__c: { $in: ['p1', 'p2', 'none'] } })).toBe(2);
        expect(await projects.select('Name, Budget__c').where('Budget__c = 3')).toMatchObject([{ Name: 'P3' }]);
        expect(await projects.find({ Account__c: null, Budget__c: { $nin: [1] } }).limit(1)).toHaveLength(1);
    });

    it('rows with their children', async () => {
        const { id } = await connection.sobject('Project__c').create({ Name: 'Parent' });
        await connection.sobject('Step__c').create([
            { Name: 'S1', Project__c: id },
            { Name: 'S2', Project__c: id }
        ]);
        const [row] = await connection
            .sobject('Project__c')
            .find({ Id: String(id) }, 'Id')
            .include('Steps__r' as never)
            .select('Name')
            .end();
        expect((row as unknown as { Steps__r: { records: Array<{ Name: string }> } }).Steps__r.records).toMatchObject([
            { Name: 'S1' },
            { Name: 'S2' }
        ]);
    });

    it('single rows and many of them', async () => {
        const ids = (
            await connection.query('SELECT Id FROM Project__c WHERE Budget__c != null ORDER BY Budget__c LIMIT 450')
        ).records.map(({ Id }) => String(Id));
        const projects = connection.sobject('Project__c');
        expect(await projects.retrieve(ids[0])).toMatchObject({
            attributes: { type: 'Project__c' },
            ProjectKey__c: 'p0'
        });
        const many = await projects.retrieve(ids, { fields: ['Name'] });
        expect(many.map((row) => row.Name)).toEqual(Array.from({ length: 450 }, (_, index) => `P${index}`));
        expect((await rejection(projects.retrieve('a0000000000ZZZZAAA'))).errorCode).toBe('NOT_FOUND');
    });

    it('what a search finds', async () => {
        await connection.sobject('Account').create({ Name: 'Needle and Thread' });
        const { searchRecords } = await connection.search('FIND {Needle} IN ALL FIELDS RETURNING Account(Id, Name)');
        expect(searchRecords).toMatchObject([{ Name: 'Needle and Thread', attributes: { type: 'Account' } }]);
    });

    it('limits, identity and what changed lately', async () => {
        const { DailyApiRequests } = await connection.limits();
        expect(DailyApiRequests.Max).toBeGreaterThan(DailyApiRequests.Remaining);
        const identity = await connection.identity();
        expect(identity).toMatchObject({ username: 'admin@local.org', organization_id: expect.stringMatching(/^00D/) });
        expect(connection.limitInfo.apiUsage).toMatchObject({ limit: DailyApiRequests.Max });
        expect(await connection.recent()).toEqual([]);

        const { id } = await connection.sobject('Account').create({ Name: 'Lately' });
        const [start, end] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 120_000)];
        expect((await connection.sobject('Account').updated(start, end)).ids).toContain(id);
        await connection.sobject('Account').destroy(String(id));
        const { deletedRecords } = await connection.sobject('Account').deleted(start, end);
        expect(deletedRecords.map((row: { id: string }) => row.id)).toContain(id);
    });

    it('what the Tooling API has', async () => {
        expect((await connection.tooling.describe('SourceMember')).name).toBe('SourceMember');
        const { records } = await connection.tooling.query(
            'SELECT MemberName FROM SourceMember WHERE RevisionCounter > 0'
        );
        expect(records).toEqual([]);
        expect((await rejection(connection.tooling.query('SELECT Id FROM ApexClass'))).errorCode).toBe('INVALID_TYPE');
    });

    it('the words of a query that is wrong', async () => {
        expect(await rejection(connection.query('SELECT Nope__c FROM Project__c'))).toMatchObject({
            errorCode: 'INVALID_FIELD'
        });
        expect(await rejection(connection.query('SELECT Id FROM'))).toMatchObject({ errorCode: 'MALFORMED_QUERY' });
    });
});
