import type { Connection } from 'jsforce';
import { defineProjects } from '../../__tests__/support/testSchema';
import { rejection, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';

let org: TestOrg;
let connection: Connection;

beforeAll(async () => {
    org = await startTestOrg();
    defineProjects(org);
    connection = await org.connect();
});

afterAll(() => org.dispose());

/** Saves a project and gives its id. */
async function createProject(values: Record<string, unknown> = {}): Promise<string> {
    const result = await connection.sobject('Project__c').create({ Name: 'Bridge', ...values });
    return String(result.id);
}

const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${org.url}/services/data/v66.0${path}`, {
        ...init,
        headers: {
            Authorization: `Bearer ${connection.accessToken}`,
            'Content-Type': 'application/json',
            ...init.headers
        }
    });

describe('rows', () => {
    it('are created, read, changed and deleted', async () => {
        const id = await createProject({ Budget__c: 12.5, StartsOn__c: '2026-03-01' });
        expect(id).toMatch(/^a\w{17}$/);

        await connection.sobject('Project__c').update({ Id: id, Budget__c: null, Name: 'Tower' });
        expect(await connection.sobject('Project__c').retrieve(id)).toMatchObject({
            attributes: { type: 'Project__c', url: `/services/data/v66.0/sobjects/Project__c/${id}` },
            Id: id,
            Name: 'Tower',
            Budget__c: null,
            StartsOn__c: '2026-03-01'
        });

        await connection.sobject('Project__c').destroy(id);
        expect(await rejection(connection.sobject('Project__c').retrieve(id))).toMatchObject({
            errorCode: 'NOT_FOUND'
        });
    });

    it('are created with their address in the Location header', async () => {
        const response = await call('/sobjects/project__c', { method: 'POST', body: '{"Name":"Dam"}' });
        const { id } = (await response.json()) as { id: string };
        expect(response.status).toBe(201);
        expect(response.headers.get('location')).toBe(`/services/data/v66.0/sobjects/Project__c/${id}`);
    });

    it('are read with the fields asked for', async () => {
        const id = await createProject({ Budget__c: 7 });
        const response = await call(`/sobjects/Project__c/${id}?fields=Name,Budget__c`);
        expect(await response.json()).toEqual({
            attributes: { type: 'Project__c', url: `/services/data/v66.0/sobjects/Project__c/${id}` },
            Name: 'Bridge',
            Budget__c: 7
        });
    });

    it('are changed by a POST that says PATCH', async () => {
        const id = await createProject();
        const response = await call(`/sobjects/Project__c/${id}?_HttpMethod=PATCH`, {
            method: 'POST',
            body: '{"Name":"Gate"}'
        });
        expect(response.status).toBe(204);
        expect(await connection.sobject('Project__c').retrieve(id)).toMatchObject({ Name: 'Gate' });
    });

    it.each([
        ['an unknown object', 'Nothing__c', {}, 'NOT_FOUND'],
        ['an unknown field', 'Project__c', { Name: 'x', Nope__c: 1 }, 'INVALID_FIELD'],
        ['a missing master', 'Step__c', { Name: 'x' }, 'REQUIRED_FIELD_MISSING'],
        ['a name that is too long', 'Project__c', { Name: 'x'.repeat(81) }, 'STRING_TOO_LONG'],
        [
            'an unknown picklist value',
            'Project__c',
            { Name: 'x', Stage__c: 'Odd' },
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        ]
    ])('are refused with %s', async (_what, object, values, errorCode) => {
        expect(await rejection(connection.sobject(object).create(values))).toMatchObject({ errorCode });
    });

    it('name the fields of a refusal', async () => {
        const response = await call('/sobjects/Account', { method: 'POST', body: '{}' });
        expect(response.status).toBe(400);
        expect(await response.json()).toEqual([
            { message: 'Required fields are missing: [Name]', errorCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }
        ]);
    });

    it('are not updated with an Id among their values', async () => {
        const id = await createProject();
        const response = await call(`/sobjects/Project__c/${id}`, {
            method: 'PATCH',
            body: JSON.stringify({ Id: id })
        });
        expect(response.status).toBe(400);
    });

    it('are not read when they did not change since the date of the client', async () => {
        const id = await createProject();
        const [before, after] = [-3_600_000, 3_600_000].map((shift) => new Date(Date.now() + shift).toUTCString());
        const statusSince = async (date: string): Promise<number> =>
            (await call(`/sobjects/Project__c/${id}`, { headers: { 'If-Modified-Since': date } })).status;
        expect(await statusSince(before)).toBe(200);
        expect(await statusSince(after)).toBe(304);
    });

    it('are not overwritten when they changed since the date of the client', async () => {
        const id = await createProject();
        const longAgo = new Date(Date.now() - 3_600_000).toUTCString();
        const response = await call(`/sobjects/Project__c/${id}`, {
            method: 'PATCH',
            body: '{"Name":"Late"}',
            headers: { 'If-Unmodified-Since': longAgo }
        });
        expect(response.status).toBe(412);
        expect(await connection.sobject('Project__c').retrieve(id)).toMatchObject({ Name: 'Bridge' });
    });
});

describe('rows by key', () => {
    it('are made by the first upsert and changed by the second', async () => {
        const path = `/sobjects/Project__c/ProjectKey__c/${encodeURIComponent('a/b ü')}`;
        const first = await call(path, { method: 'PATCH', body: '{"Name":"One"}' });
        const made = (await first.json()) as { id: string };
        expect([first.status, made]).toEqual([201, { id: made.id, success: true, errors: [], created: true }]);

        const second = await call(path, { method: 'PATCH', body: '{"Name":"Two"}' });
        expect([second.status, await second.json()]).toEqual([
            200,
            { id: made.id, success: true, errors: [], created: false }
        ]);
        expect(await (await call(path)).json()).toMatchObject({ Id: made.id, Name: 'Two', ProjectKey__c: 'a/b ü' });
    });

    it('are told apart by case', async () => {
        const upsert = (key: string) =>
            connection.sobject('Project__c').upsert({ ProjectKey__c: key, Name: key }, 'ProjectKey__c');
        const [small, capital] = [await upsert('case'), await upsert('CASE')];
        expect([small, capital]).toMatchObject([{ created: true }, { created: true }]);
    });

    it('name their parents by key', async () => {
        await connection.sobject('Account').create({ Name: 'Acme', AccountKey__c: 'acme' });
        const id = await createProject({ Account__r: { AccountKey__c: 'acme' } });
        const { records } = await connection.query(`SELECT Account__r.Name FROM Project__c WHERE Id = '${id}'`);
        expect(records).toMatchObject([{ Account__r: { Name: 'Acme' } }]);
    });

    it('are refused when the key belongs to another row', async () => {
        await createProject({ ProjectKey__c: 'taken' });
        expect(await rejection(createProject({ ProjectKey__c: 'taken' }))).toMatchObject({
            errorCode: 'DUPLICATE_VALUE'
        });
    });

    it('are answered 404 when there is none, or no such key', async () => {
        expect((await call('/sobjects/Project__c/ProjectKey__c/none')).status).toBe(404);
        expect((await call('/sobjects/Project__c/Budget__c/1')).status).toBe(404);
    });

    it('are answered 300 with their addresses when there are several', async () => {
        const ids = [await createProject({ Name: 'Twins' }), await createProject({ Name: 'Twins' })];
        const response = await call('/sobjects/Project__c/Name/Twins');
        expect(response.status).toBe(300);
        expect(await response.json()).toEqual(ids.map((id) => `/services/data/v66.0/sobjects/Project__c/${id}`));
    });

    it('are deleted by it', async () => {
        await createProject({ ProjectKey__c: 'gone' });
        expect((await call('/sobjects/Project__c/ProjectKey__c/gone', { method: 'DELETE' })).status).toBe(204);
        expect((await call('/sobjects/Project__c/ProjectKey__c/gone')).status).toBe(404);
    });
});

describe('descriptions', () => {
    it('list every object', async () => {
        const { sobjects } = await connection.describeGlobal();
        expect(sobjects.map((object) => object.name)).toEqual(expect.arrayContaining(['Account', 'Project__c']));
    });

    it('tell the fields of one', async () => {
        const { fields, keyPrefix } = await connection.describe('Project__c');
        expect(keyPrefix).toMatch(/^a/);
        expect(fields.find((field) => field.name === 'ProjectKey__c')).toMatchObject({
            externalId: true,
            unique: true
        });
    });

    it('are short without /describe', async () => {
        const body = (await (await call('/sobjects/Project__c')).json()) as {
            objectDescribe: object;
            recentItems: unknown[];
        };
        expect(body).toMatchObject({ objectDescribe: { name: 'Project__c' }, recentItems: [] });
        expect(body.objectDescribe).not.toHaveProperty('fields');
    });
});

describe('changes since', () => {
    const inAnHour = (): Date => new Date(Date.now() + 3_600_000);
    const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);

    it('are listed, those of the recycle bin apart', async () => {
        const [kept, gone] = [await createProject(), await createProject()];
        await connection.sobject('Project__c').destroy(gone);
        const projects = connection.sobject('Project__c');
        const { ids } = await projects.updated(anHourAgo(), inAnHour());
        const { deletedRecords } = await projects.deleted(anHourAgo(), inAnHour());
        expect(ids).toContain(kept);
        expect(ids).not.toContain(gone);
        expect(deletedRecords.map((row) => row.id)).toContain(gone);
    });

    it('are refused for a span that is none', async () => {
        const now = new Date();
        const refusal = await rejection(connection.sobject('Project__c').updated(now, now));
        expect(refusal).toMatchObject({ errorCode: 'INVALID_REPLICATION_DATE' });
    });
});
