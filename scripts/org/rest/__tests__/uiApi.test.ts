import type { Connection } from 'jsforce';
import { callRest, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { defineProjects } from '../../__tests__/support/testSchema';

let org: TestOrg;
let connection: Connection;
let accountId: string;
let projectId: string;

beforeAll(async () => {
    org = await startTestOrg();
    defineProjects(org);
    connection = await org.connect();
    accountId = String((await connection.sobject('Account').create({ Name: 'Acme' })).id);
    const project = {
        Name: 'Bridge',
        Stage__c: 'Running',
        Budget__c: 1234.5,
        StartsOn__c: '2026-03-01',
        Account__c: accountId
    };
    projectId = String((await connection.sobject('Project__c').create(project)).id);
});

afterAll(() => org.dispose());

describe('UI API records', () => {
    it('carry values, what users read, and parents', async () => {
        const fields = ['Name', 'Stage__c', 'Budget__c', 'StartsOn__c', 'Account__r.Name', 'Account__r.Owner.Name'];
        const query = fields.map((field) => `Project__c.${field}`).join(',');
        const { status, body } = await callRest(connection, 'GET', `/ui-api/records/${projectId}?fields=${query}`);
        expect(status).toBe(200);
        expect(body).toMatchObject({ apiName: 'Project__c', id: projectId, childRelationships: {} });
        expect(body.fields).toMatchObject({
            Name: { displayValue: null, value: 'Bridge' },
            Stage__c: { displayValue: 'Running!', value: 'Running' },
            Budget__c: { displayValue: '$1,234.50', value: 1234.5 },
            StartsOn__c: { displayValue: '3/1/26', value: '2026-03-01' },
            Account__r: {
                displayValue: 'Acme',
                value: {
                    apiName: 'Account',
                    id: accountId,
                    fields: { Name: { value: 'Acme' }, Owner: { value: { apiName: 'User' } } }
                }
            }
        });
    });

    it('have null for a parent that is not there', async () => {
        const { id } = await connection.sobject('Project__c').create({ Name: 'Alone' });
        const { body } = await callRest(connection, 'GET', `/ui-api/records/${id}?fields=Project__c.Account__r.Name`);
        expect(body.fields.Account__r).toEqual({ displayValue: null, value: null });
    });

    it('leave out optional fields that there are not, and refuse others', async () => {
        const read = (parameter: string) => callRest(connection, 'GET', `/ui-api/records/${projectId}?${parameter}`);
        const optional = await read('fields=Project__c.Name&optionalFields=Project__c.Nope__c,Project__c.Nope__r.Name');
        expect(Object.keys(optional.body.fields)).toEqual(['Name']);
        const refused = await read('fields=Project__c.Nope__c');
        expect([refused.status, refused.body[0].errorCode]).toEqual([400, 'INVALID_FIELD']);
        const foreign = await read('fields=Account.Name');
        expect([foreign.status, foreign.body[0].errorCode]).toEqual([400, 'INVALID_FIELD']);
    });

    it('are made, changed and deleted', async () => {
        const made = await callRest(connection, 'POST', '/ui-api/records', {
            apiName: 'Project__c',
            fields: { Name: 'Made' }
        });
        expect([made.status, made.body.fields.Name.value]).toEqual([201, 'Made']);
        const path = `/ui-api/records/${made.body.id}`;
        const changed = await callRest(connection, 'PATCH', path, { fields: { Id: made.body.id, Name: 'Changed' } });
        expect([changed.status, changed.body.fields.Name.value]).toEqual([200, 'Changed']);
        expect((await callRest(connection, 'DELETE', path)).status).toBe(204);
        expect((await callRest(connection, 'GET', path)).status).toBe(404);
    });

    it('are answered 404 for what is no record id', async () => {
        expect((await callRest(connection, 'GET', '/ui-api/records/nothing')).status).toBe(404);
    });
});

describe('UI API object info', () => {
    it('tells labels, name fields and fields', async () => {
        const { body } = await callRest(connection, 'GET', '/ui-api/object-info/Project__c');
        expect(body).toMatchObject({
            apiName: 'Project__c',
            nameFields: ['Name'],
            fields: {
                Account__c: { dataType: 'Reference', referenceToInfos: [{ apiName: 'Account', nameFields: ['Name'] }] },
                Budget__c: { dataType: 'Currency', required: false }
            }
        });
        expect(body.childRelationships).toContainEqual(
            expect.objectContaining({ relationshipName: 'Steps__r', fieldName: 'Project__c' })
        );
    });

    it('tells the values of a picklist', async () => {
        const { body } = await callRest(
            connection,
            'GET',
            '/ui-api/object-info/Project__c/picklist-values/012000000000000AAA/Stage__c'
        );
        expect(body.defaultValue).toMatchObject({ value: 'Planned', label: 'Planned!' });
        expect(body.values).toHaveLength(3);
    });
});

describe('GraphQL', () => {
    const ask = (query: unknown, variables?: object) => callRest(connection, 'POST', '/graphql', { query, variables });

    it('answers queries with variables', async () => {
        const { status, body } = await ask(
            'query ($id: ID) { uiapi { query { Project__c(where: { Id: { eq: $id } }) { edges { node { Id Name { value } } } } } } }',
            { id: projectId }
        );
        expect([status, body.errors]).toEqual([200, []]);
        expect(body.data.uiapi.query.Project__c.edges).toEqual([
            { node: { Id: projectId, Name: { value: 'Bridge' } } }
        ]);
    });

    it('answers 200 with errors to a query that cannot be', async () => {
        const { status, body } = await ask('{ uiapi { query { Nothing__c { edges { node { Id } } } } } }');
        expect(status).toBe(200);
        expect(body.errors).not.toHaveLength(0);
    });

    it('refuses a body without a query', async () => {
        const { status, body } = await ask(undefined);
        expect([status, body[0].errorCode]).toEqual([400, 'JSON_PARSER_ERROR']);
    });
});
