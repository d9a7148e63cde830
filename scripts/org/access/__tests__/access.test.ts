import { SalesforceError } from '../../errors';
import { GraphqlApi } from '../../graphql';
import type { Caller } from '../../records';
import { testOrg, type TestOrg } from '../../records/__tests__/testOrg';
import { Queries } from '../../soql';
import { PermissionSets, rightsOf, type Grants, type ObjectRights, type ProfileKind } from '..';

let org: TestOrg;
let queries: Queries;
let graphql: GraphqlApi;

beforeEach(() => {
    org = testOrg();
    queries = new Queries(org);
    graphql = new GraphqlApi(org, org.records);
});
afterEach(() => org.database.close());

const none: ObjectRights = { create: false, read: false, edit: false, delete: false, viewAll: false, modifyAll: false };
const allowed = (objectName: string, rights: Partial<ObjectRights>) => ({ objectName, ...none, ...rights });
const field = (name: string, editable = false) => {
    const [objectName, fieldName] = name.split('.');
    return { objectName, fieldName, readable: true, editable };
};
const READ = { read: true };
const WRITE = { read: true, create: true, edit: true, delete: true };

/** A new user with a profile, what a permission set grants, and a role. */
function aUser(profile: ProfileKind, grants: Partial<Grants> = {}, roleId: string | null = null): Caller {
    const profileId = org.database.get('SELECT "ProfileId" FROM "User"')!.ProfileId;
    const number = org.database.nextNumber('test user');
    const userId = org.records.create(org.caller, 'User', {
        ...{ Username: `u${number}@test.example`, LastName: `User ${number}`, Email: `u${number}@test.example` },
        ...{ Alias: `u${number}`, CommunityNickname: `u${number}`, ProfileId: profileId, UserRoleId: roleId },
        ...{ TimeZoneSidKey: 'GMT', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' }
    });
    const rights = rightsOf(profile, [{ objectPermissions: [], fieldPermissions: [], userPermissions: [], ...grants }]);
    return { userId, language: 'en_US', permissions: new Set(), rights };
}

function refusal(work: () => unknown): Pick<SalesforceError, 'errorCode' | 'status'> {
    try {
        work();
    } catch (error) {
        if (error instanceof SalesforceError) {
            return { errorCode: error.errorCode, status: error.status };
        }
        throw error;
    }
    throw new Error('It was allowed.');
}

const names = (caller: Caller, soql: string) =>
    queries.query(caller, soql, { apiVersion: '66.0' }).records.map(({ Name }) => Name);
const share = (objectName: string, sharingModel: string) =>
    org.schema.defineObject({ ...org.schema.requireObject(objectName), sharingModel });
const project = (caller: Caller, name: string) => org.records.create(caller, 'Project__c', { Name: name });
const step = (caller: Caller, projectId: string) => org.records.create(caller, 'Step__c', { Project__c: projectId });

const reader: Partial<Grants> = {
    objectPermissions: [allowed('Project__c', READ), allowed('Step__c', READ)],
    fieldPermissions: [field('Project__c.Budget__c')]
};
const writer: Partial<Grants> = {
    objectPermissions: [allowed('Project__c', WRITE), allowed('Step__c', WRITE)],
    fieldPermissions: [field('Project__c.Budget__c', true)]
};

describe('objects', () => {
    it('that nothing grants are not there, in SOQL, GraphQL and by id', () => {
        const id = project(org.caller, 'Secret');
        const nobody = aUser('minimum');
        expect(refusal(() => names(nobody, 'SELECT Name FROM Project__c')).errorCode).toBe('INVALID_TYPE');
        expect(refusal(() => org.records.retrieve(nobody, 'Project__c', id)).status).toBe(404);
        const query = '{ uiapi { query { Project__c { edges { node { Id } } } } } }';
        expect(graphql.execute(nobody, { query }).errors[0].message).toMatch(/Project__c/);
        expect(graphql.execute(aUser('minimum', reader), { query }).errors).toEqual([]);
    });

    it('of the platform are read by all and written by administrators only', () => {
        const user = aUser('standard');
        expect(names(user, 'SELECT Name FROM Organization')).toEqual(['Local Org']);
        const promote = () => org.records.update(user, 'User', user.userId, { Alias: 'boss' });
        expect(refusal(promote)).toEqual({ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', status: 403 });
        expect(refusal(() => org.records.create(user, 'PermissionSet', { Name: 'X', Label: 'X' })).status).toBe(403);
    });

    it('let users choose their own language and nothing else', () => {
        const user = aUser('standard');
        const other = aUser('standard');
        const speak = (id: string) => org.records.update(user, 'User', id, { LanguageLocaleKey: 'zh_CN' });
        expect(() => speak(user.userId)).not.toThrow();
        expect(refusal(() => speak(other.userId)).status).toBe(403);
        const profile = { LanguageLocaleKey: 'zh_CN', ProfileId: null };
        expect(refusal(() => org.records.update(user, 'User', user.userId, profile)).status).toBe(403);
    });

    it.each<[string, (caller: Caller, id: string) => unknown]>([
        ['create', (caller) => project(caller, 'New')],
        ['update', (caller, id) => org.records.update(caller, 'Project__c', id, { Name: 'Mine' })],
        ['delete', (caller, id) => org.records.delete(caller, 'Project__c', id)]
    ])('that are read-only refuse to %s', (_what, act) => {
        const id = project(org.caller, 'Open');
        expect(refusal(() => act(aUser('minimum', reader), id))).toEqual({
            errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
            status: 403
        });
        const owner = aUser('minimum', writer);
        const own = project(owner, 'Own');
        expect(() => act(owner, own)).not.toThrow();
    });

    it('of a standard user are the standard ones', () => {
        const user = aUser('standard');
        const id = org.records.create(user, 'Account', { Name: 'Own' });
        expect(names(user, 'SELECT Name FROM Account')).toEqual(['Own']);
        expect(org.records.retrieve(user, 'Account', id)).toMatchObject({ Name: 'Own', Industry: null });
    });
});

describe('fields', () => {
    it('that nothing grants are no columns, and cannot be filtered by', () => {
        project(org.caller, 'P');
        const user = aUser('minimum', reader);
        expect(names(user, 'SELECT Name, Budget__c FROM Project__c')).toEqual(['P']);
        expect(refusal(() => names(user, 'SELECT Code__c FROM Project__c')).errorCode).toBe('INVALID_FIELD');
        expect(refusal(() => names(user, "SELECT Name FROM Project__c WHERE Code__c = 'x'")).errorCode).toBe(
            'INVALID_FIELD'
        );
        expect(refusal(() => names(user, 'SELECT Name FROM Project__c ORDER BY Code__c')).errorCode).toBe(
            'INVALID_FIELD'
        );
    });

    it('that are optional in GraphQL are left out', () => {
        project(org.caller, 'P');
        const query = `{ uiapi { query { Project__c { edges { node { Name { value } Code__c @optional { value } } } } } } }`;
        const answer = graphql.execute(aUser('minimum', reader), { query });
        expect(answer.errors).toEqual([]);
        expect(JSON.stringify(answer.data)).toBe(
            '{"uiapi":{"query":{"Project__c":{"edges":[{"node":{"Name":{"value":"P"}}}]}}}}'
        );
    });

    it('that are read-only refuse to be written', () => {
        const id = project(org.caller, 'P');
        const user = aUser('minimum', {
            objectPermissions: writer.objectPermissions,
            fieldPermissions: [field('Project__c.Budget__c')]
        });
        const write = () => org.records.update(user, 'Project__c', id, { Budget__c: 1 });
        expect(refusal(write).errorCode).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
        const hidden = () => org.records.update(user, 'Project__c', id, { Code__c: 'x' });
        expect(refusal(hidden).errorCode).toBe('INVALID_FIELD');
        expect(() => org.records.update(user, 'Project__c', id, { Name: 'Q' })).not.toThrow();
    });

    it('count in formulas and roll-ups also for those who do not see them', () => {
        org.addField('Project__c', { name: 'Rich__c', type: 'string', formula: 'IF(Budget__c > 10, "yes", "no")' });
        const id = org.records.create(org.caller, 'Project__c', { Name: 'P', Budget__c: 11 });
        org.records.create(org.caller, 'Step__c', { Project__c: id, Hours__c: 7 });
        const user = aUser('minimum', {
            objectPermissions: [allowed('Project__c', READ)],
            fieldPermissions: [field('Project__c.Rich__c'), field('Project__c.OpenHours__c')]
        });
        expect(org.records.retrieve(user, 'Project__c', id)).toMatchObject({ Rich__c: 'yes', OpenHours__c: 7 });
        expect(org.records.retrieve(user, 'Project__c', id)).not.toHaveProperty('Budget__c');
    });
});

describe('rows', () => {
    it('of a private object belong to their owners and to those above them', () => {
        share('Project__c', 'Private');
        const top = org.records.create(org.caller, 'UserRole', { Name: 'Top', DeveloperName: 'Top' });
        const below = org.records.create(org.caller, 'UserRole', {
            Name: 'Below',
            DeveloperName: 'Below',
            ParentRoleId: top
        });
        const boss = aUser('minimum', writer, top);
        const rep = aUser('minimum', writer, below);
        const other = aUser('minimum', writer, below);
        const id = project(rep, "Rep's");
        const all = 'SELECT Name FROM Project__c';
        expect([rep, boss, other].map((user) => names(user, all).length)).toEqual([1, 1, 0]);
        expect(refusal(() => org.records.retrieve(other, 'Project__c', id)).status).toBe(404);
        expect(refusal(() => org.records.update(other, 'Project__c', id, { Name: 'x' })).errorCode).toBe(
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
        expect(() => org.records.update(boss, 'Project__c', id, { Name: "Boss's" })).not.toThrow();
    });

    it('of a public read-only object are seen by all and changed by their owners', () => {
        share('Project__c', 'Read');
        const [rep, other] = [aUser('minimum', writer), aUser('minimum', writer)];
        const id = project(rep, "Rep's");
        expect(names(other, 'SELECT Name FROM Project__c')).toEqual(["Rep's"]);
        expect(refusal(() => org.records.update(other, 'Project__c', id, { Name: 'x' })).errorCode).toBe(
            'INSUFFICIENT_ACCESS_OR_READONLY'
        );
        expect(refusal(() => org.records.delete(other, 'Project__c', id)).status).toBe(403);
    });

    it('that all may change are deleted by their owners only', () => {
        const [rep, other] = [aUser('minimum', writer), aUser('minimum', writer)];
        const id = project(rep, "Rep's");
        expect(() => org.records.update(other, 'Project__c', id, { Name: 'Ours' })).not.toThrow();
        expect(refusal(() => org.records.delete(other, 'Project__c', id)).status).toBe(403);
    });

    it('of everybody are open to who may view all', () => {
        share('Project__c', 'Private');
        project(org.caller, 'P');
        const viewer = aUser('minimum', { objectPermissions: [allowed('Project__c', { read: true, viewAll: true })] });
        expect(names(viewer, 'SELECT Name FROM Project__c')).toEqual(['P']);
    });

    it('of details follow their master', () => {
        share('Project__c', 'Read');
        const [rep, other] = [aUser('minimum', writer), aUser('minimum', writer)];
        const id = project(rep, "Rep's");
        const detail = step(rep, id);
        expect(names(other, 'SELECT Name FROM Step__c')).toHaveLength(1);
        expect(refusal(() => step(other, id)).errorCode).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
        expect(refusal(() => org.records.update(other, 'Step__c', detail, { After__c: null })).status).toBe(403);
        expect(refusal(() => org.records.delete(other, 'Step__c', detail)).status).toBe(403);
        share('Project__c', 'Private');
        expect(names(other, 'SELECT Name FROM Step__c')).toEqual([]);
        expect(names(rep, 'SELECT Name FROM Step__c')).toHaveLength(1);
    });

    it('of details are written by who reads the master, where that is enough', () => {
        share('Project__c', 'Read');
        const master = org.schema.requireObject('Step__c').fields.get('project__c')!;
        org.schema.defineField('Step__c', {
            ...master,
            reference: { ...master.reference!, writeRequiresMasterRead: true }
        });
        const id = project(org.caller, 'Shared');
        const rep = aUser('minimum', writer);
        const detail = step(rep, id);
        expect(() => org.records.delete(rep, 'Step__c', detail)).not.toThrow();
    });

    it('of details with two masters need both', () => {
        org.schema.defineField('Step__c', {
            ...org.schema.requireObject('Step__c').fields.get('project__c')!,
            name: 'Account__c',
            reference: {
                to: ['Account'],
                relationshipName: 'Account__r',
                childRelationshipName: 'Steps__r',
                onDelete: 'Cascade',
                masterOrder: 1
            }
        });
        share('Account', 'Private');
        const projectId = project(org.caller, 'P');
        const accountId = org.records.create(org.caller, 'Account', { Name: 'A' });
        org.records.create(org.caller, 'Step__c', { Project__c: projectId, Account__c: accountId });
        const grants = { ...reader, objectPermissions: [...reader.objectPermissions!, allowed('Account', READ)] };
        expect(names(aUser('minimum', grants), 'SELECT Name FROM Step__c')).toEqual([]);
        share('Account', 'Read');
        expect(names(aUser('minimum', grants), 'SELECT Name FROM Step__c')).toHaveLength(1);
        expect(names(aUser('minimum', reader), 'SELECT Name FROM Step__c')).toEqual([]);
    });

    it('of a private account show themselves to who owns something below', () => {
        share('Account', 'Private');
        const rep = aUser('standard');
        const accountId = org.records.create(org.caller, 'Account', { Name: 'A' });
        expect(names(rep, 'SELECT Name FROM Account')).toEqual([]);
        const deal = { Name: 'D', AccountId: accountId, StageName: 'Prospecting', CloseDate: '2027-01-01' };
        org.records.create(org.caller, 'Opportunity', { ...deal, OwnerId: rep.userId });
        expect(names(rep, 'SELECT Name FROM Account')).toEqual(['A']);
        expect(refusal(() => org.records.update(rep, 'Account', accountId, { Name: 'x' })).errorCode).toBe(
            'INSUFFICIENT_ACCESS_OR_READONLY'
        );
    });

    it('out of reach read as blank through a lookup, and cannot be looked up', () => {
        share('Account', 'Private');
        const accountId = org.records.create(org.caller, 'Account', { Name: 'Hidden' });
        const id = org.records.create(org.caller, 'Project__c', { Name: 'P', Account__c: accountId });
        const grants: Partial<Grants> = {
            objectPermissions: [...writer.objectPermissions!, allowed('Account', READ)],
            fieldPermissions: [field('Project__c.Account__c', true)]
        };
        const rep = aUser('minimum', grants);
        const [row] = queries.query(rep, 'SELECT Account__r.Name FROM Project__c', { apiVersion: '66.0' }).records;
        expect(row.Account__r).toBeNull();
        expect(refusal(() => org.records.update(rep, 'Project__c', id, { Account__c: accountId })).errorCode).toBe(
            'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
        );
    });

    it('are counted and grouped only as far as they are in reach', () => {
        share('Project__c', 'Private');
        project(org.caller, 'Theirs');
        const rep = aUser('minimum', writer);
        project(rep, 'Mine');
        const counted = queries.query(rep, 'SELECT COUNT() FROM Project__c', { apiVersion: '66.0' });
        expect(counted.totalSize).toBe(1);
        const grouped = queries.query(rep, 'SELECT Name FROM Project__c GROUP BY Name', { apiVersion: '66.0' });
        expect(grouped.records).toMatchObject([{ Name: 'Mine' }]);
    });
});

it('is worked out once for users with the same permission sets, until something is deployed', () => {
    const source = { revision: 1, permissionSet: () => ({ customPermissions: ['P'], ...reader }) as never };
    const sets = new PermissionSets(source);
    const rights = sets.rights('minimum', ['A']);
    expect(sets.rights('minimum', ['A'])).toBe(rights);
    expect(sets.rights('standard', ['A'])).not.toBe(rights);
    source.revision = 2;
    expect(sets.rights('minimum', ['A'])).not.toBe(rights);
});

describe('tasks and events', () => {
    const task = { Subject: 'Call back', Description: 'About the offer' };
    const activities = (...userPermissions: string[]): Caller =>
        aUser('minimum', { userPermissions, fieldPermissions: [field('Task.Description', true)] });

    it('are seen by the permission to see activities and written by those of their own, fields by field permissions', () => {
        const [blind, reading, writing] = [
            activities(),
            activities('ActivitiesAccess'),
            activities('ActivitiesAccess', 'EditTask')
        ];
        const id = org.records.create(writing, 'Task', task);
        expect(org.records.retrieve(writing, 'Task', id, ['Subject', 'Description'])).toMatchObject(task);
        expect(refusal(() => org.records.create(reading, 'Task', task)).errorCode).toBe(
            'INSUFFICIENT_ACCESS_OR_READONLY'
        );
        expect(refusal(() => names(blind, 'SELECT Subject FROM Task')).errorCode).toBe('INVALID_TYPE');
        expect(refusal(() => names(writing, 'SELECT WhatId FROM Task')).errorCode).toBe('INVALID_FIELD');
    });
});
