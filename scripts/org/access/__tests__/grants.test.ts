import type { Connection } from 'jsforce';
import { customField, zipOf } from '../../metadata/__tests__/metadataOrg';
import { rejection } from '../../__tests__/support/testOrg';
import { startAccessOrg, type AccessOrg, type User } from './support/accessOrg';
import { permissionSet, type FieldGrants, type ObjectGrants } from './support/accessPackage';

let org: AccessOrg;
let hired = 0;

beforeAll(async () => {
    org = await startAccessOrg();
});
afterAll(() => org.dispose());

/** A user with a profile of their own choice and nothing else. */
const userOf = (profile: string): Promise<User> => org.hire(`user${hired++}`, { profile });

/** A user with minimum access and a permission set of their own. */
async function granted(objects: ObjectGrants, fields: FieldGrants = {}, permissions: string[] = []): Promise<User> {
    const name = `Own${hired}`;
    await org.deploy({ [`permissionsets/${name}.permissionset`]: permissionSet(objects, fields, permissions) });
    return org.hire(`user${hired++}`, { sets: [name] });
}

const codeOf = async (work: PromiseLike<unknown>): Promise<string> =>
    Promise.resolve(work).then(
        () => 'done',
        ({ errorCode }: { errorCode: string }) => errorCode
    );
const query = (client: Connection, soql: string): Promise<string> => codeOf(client.query(soql));
const count = async (client: Connection, object: string): Promise<number> =>
    (await client.query(`SELECT Id FROM ${object}`)).totalSize;

const READONLY = 'INSUFFICIENT_ACCESS_OR_READONLY';

describe('a profile', () => {
    it.each([
        ['System Administrator', 'done', 'done', 'done', 'done'],
        ['Standard User', 'done', 'done', READONLY, 'INVALID_TYPE'],
        ['Minimum Access - Salesforce', 'NOT_FOUND', 'INVALID_TYPE', 'NOT_FOUND', 'INVALID_TYPE']
    ])('%s: accounts, campaigns to see and to make, custom objects', async (profile, ...codes) => {
        const { client } = await userOf(profile);
        expect([
            await codeOf(client.sobject('Account').create({ Name: 'Own' })),
            await query(client, 'SELECT Id FROM Campaign'),
            await codeOf(client.sobject('Campaign').create({ Name: 'Own' })),
            await query(client, 'SELECT Id FROM Open__c')
        ]).toEqual(codes);
    });

    it('for standard users has no custom fields of standard objects', async () => {
        const { client } = await userOf('Standard User');
        expect(await query(client, 'SELECT Rank__c FROM Account')).toBe('INVALID_FIELD');
        expect(await query(org.admin, 'SELECT Rank__c FROM Account')).toBe('done');
    });

    it('lets everybody see the platform’s own objects, and administrators change them', async () => {
        const { client } = await userOf('Minimum Access - Salesforce');
        expect(await count(client, 'Organization')).toBe(1);
        const set = { Name: 'Mine', Label: 'Mine' };
        expect(await codeOf(client.sobject('PermissionSet').create(set))).toBe(READONLY);
        expect(await codeOf(org.admin.sobject('PermissionSet').create(set))).toBe('done');
    });

    it('shows notes, histories and shares of customers to administrators only', async () => {
        const { client } = await userOf('Standard User');
        for (const object of ['Note', 'AccountHistory', 'OpportunityShare']) {
            expect([
                await query(org.admin, `SELECT Id FROM ${object}`),
                await query(client, `SELECT Id FROM ${object}`)
            ]).toEqual(['done', 'INVALID_TYPE']);
        }
    });

    it('lets users choose their own language, nothing else and nobody else’s', async () => {
        const [user, other] = [await userOf('Standard User'), await userOf('Standard User')];
        const change = (Id: string, values: object): Promise<string> =>
            codeOf(user.client.sobject('User').update({ Id, ...values }));
        expect([
            await change(user.id, { LanguageLocaleKey: 'zh_CN' }),
            await change(other.id, { LanguageLocaleKey: 'zh_CN' }),
            await change(user.id, { LanguageLocaleKey: 'en_US', UserRoleId: null })
        ]).toEqual(['done', READONLY, READONLY]);
    });
});

describe('permission sets', () => {
    it('add up', async () => {
        await org.deploy({
            'permissionsets/More.permissionset': permissionSet({ Open__c: 'cr' }, { 'Open__c.Note__c': 'edit' }),
            'permissionsets/Others.permissionset': permissionSet({ Open__c: 'r' }, { 'Open__c.Note__c': 'read' })
        });
        const { client } = await org.hire('both', { sets: ['More', 'Others'] });
        expect(await codeOf(client.sobject('Open__c').create({ Note__c: 'x' }))).toBe('done');
    });

    it('count from the moment they are assigned, deployed anew and taken away', async () => {
        const { id, client } = await granted({ Open__c: 'r' });
        const see = (field: string): Promise<string> => query(client, `SELECT ${field} FROM Open__c`);
        expect([await see('Name'), await see('Note__c')]).toEqual(['done', 'INVALID_FIELD']);
        const file = `permissionsets/Own${hired - 1}.permissionset`;
        await org.deploy({ [file]: permissionSet({ Open__c: 'r' }, { 'Open__c.Note__c': 'read' }) });
        expect(await see('Note__c')).toBe('done');
        const [assignment] = await org.admin.sobject('PermissionSetAssignment').find({ AssigneeId: id }, 'Id');
        await org.admin.sobject('PermissionSetAssignment').destroy(String(assignment.Id));
        expect(await see('Name')).toBe('INVALID_TYPE');
    });

    it('give nothing on a detail without its second master, which came later', async () => {
        const { client } = await granted({ Read__c: 'r', Movable__c: 'r' });
        const [Read__c, Hub] = [await org.make(org.admin, 'Read__c'), await org.make(org.admin, 'Hub__c')];
        await org.make(org.admin, 'Movable__c', { Read__c });
        expect(await count(client, 'Movable__c')).toBe(1);
        const rest = '<relationshipName>LateMovables</relationshipName><relationshipOrder>1</relationshipOrder>';
        const field = customField('Late__c', 'MasterDetail', `<referenceTo>Hub__c</referenceTo>${rest}`);
        await org.deploy({
            'objects/Movable__c.object': `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${field}</CustomObject>`,
            'package.xml': `<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Movable__c.Late__c</members>
                <name>CustomField</name></types><version>66.0</version></Package>`
        });
        await org.make(org.admin, 'Movable__c', { Read__c, Late__c: Hub });
        expect([await count(client, 'Movable__c'), await count(org.admin, 'Movable__c')]).toEqual([0, 2]);
    });

    it('end with the user', async () => {
        const { id, client } = await granted({ Open__c: 'r' });
        expect(await query(client, 'SELECT Id FROM Open__c')).toBe('done');
        await org.admin.sobject('User').update({ Id: id, IsActive: false });
        expect(await query(client, 'SELECT Id FROM Open__c')).toBe('INVALID_SESSION_ID');
    });
});

describe('tasks and events', () => {
    const see = 'ActivitiesAccess';

    it('are seen by one permission and written by another, fields by field permissions', async () => {
        const task = { Subject: 'Call back', Description: 'About the offer' };
        const fields: FieldGrants = { 'Task.Description': 'edit' };
        const [blind, reader, writer] = [
            await granted({}, fields, ['EditTask']),
            await granted({}, fields, [see]),
            await granted({}, fields, [see, 'EditTask'])
        ];
        const id = await org.make(writer.client, 'Task', task);
        expect(await writer.client.sobject('Task').retrieve(id)).toMatchObject(task);
        expect(await query(writer.client, 'SELECT WhatId FROM Task')).toBe('INVALID_FIELD');
        expect(await codeOf(writer.client.sobject('Event').create({ Subject: 'x' }))).toBe(READONLY);
        expect(await codeOf(reader.client.sobject('Task').create(task))).toBe(READONLY);
        expect(await query(reader.client, 'SELECT Subject FROM Task')).toBe('done');
        expect(await query(blind.client, 'SELECT Subject FROM Task')).toBe('INVALID_TYPE');
    });

    it('have relations and e-mails that are seen with them', async () => {
        const [blind, reader] = [await granted({}), await granted({}, {}, [see])];
        for (const object of ['EventRelation', 'EmailMessage', 'EmailMessageRelation']) {
            expect([
                await query(blind.client, `SELECT Id FROM ${object}`),
                await query(reader.client, `SELECT Id FROM ${object}`)
            ]).toEqual(['INVALID_TYPE', 'done']);
        }
    });
});

describe('customising the org is for administrators only', () => {
    const label = { fullName: 'Mine', language: 'en_US', protected: false, shortDescription: 'x', value: 'x' };
    const all = { unpackaged: { types: [{ name: 'CustomObject', members: '*' }], version: '66.0' } };
    const deployRequest = '/services/data/v66.0/metadata/deployRequest';
    let client: Connection;
    let zip: Buffer;
    let deploy: string;

    beforeAll(async () => {
        ({ client } = await org.hire('author', { sets: ['Writer', 'ModifyAll'] }));
        zip = await zipOf({ 'permissionsets/All.permissionset': permissionSet({ Closed__c: 'credVM' }) });
        deploy = String((await org.admin.metadata.deploy(zip, { checkOnly: true })).id);
        await org.services.metadata.finished(deploy);
    });

    it.each<[what: string, work: () => PromiseLike<unknown>]>([
        ['a deploy over SOAP', () => client.metadata.deploy(zip)],
        ['a deploy over REST', () => client.metadata.deployRest(zip)],
        ['how a deploy went', () => client.metadata.checkDeployStatus(deploy, true)],
        ['how it went over REST', () => client.request(`${deployRequest}/${deploy}?includeDetails=true`)],
        [
            'a deploy of what was validated',
            () => client.requestPost(deployRequest, { validatedDeployRequestId: deploy })
        ],
        ['a new component', () => client.metadata.create('CustomLabel', label)],
        ['a component', () => client.metadata.read('CustomObject', 'Closed__c')],
        ['the list of components', () => client.metadata.list({ type: 'PermissionSet' })],
        // The client's typing wants what the API leaves to choice.
        ['a retrieve', () => client.metadata.retrieve(all as never)],
        ['what changed', () => client.tooling.query('SELECT MemberName FROM SourceMember')]
    ])('%s', async (_what, work) => {
        const { errorCode, message } = await rejection(work());
        expect(`${errorCode} ${message}`).toContain('INSUFFICIENT_ACCESS');
    });
});
