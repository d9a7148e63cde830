import { lookup, refusal, testOrg, type TestOrg } from './testOrg';

let org: TestOrg;
beforeEach(() => {
    org = testOrg();
});
afterEach(() => org.database.close());

const create = (objectName: string, values: Record<string, unknown>): string =>
    org.records.create(org.caller, objectName, values);
const remove = (objectName: string, id: string): void => org.records.delete(org.caller, objectName, id);
const alive = (objectName: string): number =>
    org.database.all(`SELECT 1 FROM "${objectName}" WHERE "IsDeleted" = 0`).length;

describe('deleting a record', () => {
    it('hides it from readers and keeps its row', () => {
        const project = create('Project__c', { Name: 'Bridge' });
        remove('Project__c', project);

        expect(refusal(() => org.records.retrieve(org.caller, 'Project__c', project))).toMatchObject({
            errorCode: 'NOT_FOUND'
        });
        expect(org.database.all('SELECT "IsDeleted" FROM "Project__c"')).toEqual([{ IsDeleted: 1 }]);
    });

    it('takes the details of the master along, at any depth', () => {
        const account = create('Account', { Name: 'Acme' });
        org.addField('Project__c', {
            name: 'Client__c',
            type: 'reference',
            reference: { ...lookup('Account', 'Owned__r'), onDelete: 'Cascade', masterOrder: 0 }
        });
        const project = create('Project__c', { Client__c: account });
        create('Step__c', { Project__c: project });
        create('Step__c', { Project__c: create('Project__c', {}) });
        remove('Account', account);

        expect([alive('Account'), alive('Project__c'), alive('Step__c')]).toEqual([0, 1, 1]);
    });

    it('empties lookups to it', () => {
        const project = create('Project__c', {});
        const first = create('Step__c', { Project__c: project });
        const second = create('Step__c', { Project__c: project, After__c: first });
        remove('Step__c', first);

        expect(org.records.retrieve(org.caller, 'Step__c', second, ['After__c'])).toMatchObject({ After__c: null });
    });

    it('is refused, as a whole, when a lookup forbids it', () => {
        org.addField('Project__c', {
            name: 'Guard__c',
            type: 'reference',
            reference: { ...lookup('Account', 'Guarded__r'), onDelete: 'Restrict' }
        });
        const account = create('Account', { Name: 'Acme' });
        const project = create('Project__c', { Guard__c: account });
        create('Contact', { LastName: 'Byron', AccountId: account });

        expect(refusal(() => remove('Account', account))).toMatchObject({
            errorCode: 'DELETE_FAILED',
            message: `Your attempt to delete ${account} could not be completed because it is associated with the following projects: ${project}`
        });
        expect([alive('Account'), alive('Contact')]).toEqual([1, 1]);
    });

    it('is not forbidden by a record that goes too', () => {
        org.addField('Step__c', {
            name: 'Also__c',
            type: 'reference',
            reference: { ...lookup('Project__c', 'Also__r'), onDelete: 'Restrict' }
        });
        const project = create('Project__c', {});
        create('Step__c', { Project__c: project, Also__c: project });

        expect(() => remove('Project__c', project)).not.toThrow();
    });

    it('ends although records refer to each other in a circle', () => {
        org.addField('Step__c', {
            name: 'Twin__c',
            type: 'reference',
            reference: { ...lookup('Step__c', 'Twins__r'), onDelete: 'Cascade' }
        });
        const project = create('Project__c', {});
        const first = create('Step__c', { Project__c: project });
        const second = create('Step__c', { Project__c: project, Twin__c: first });
        org.records.update(org.caller, 'Step__c', first, { Twin__c: second });
        remove('Step__c', first);

        expect(alive('Step__c')).toBe(0);
    });

    it('is refused for one that is gone already', () => {
        const project = create('Project__c', {});
        remove('Project__c', project);

        expect(refusal(() => remove('Project__c', project))).toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
    });

    it('removes rows of objects without a recycle bin', () => {
        const set = create('PermissionSet', { Name: 'Viewer', Label: 'Viewer' });
        const assignment = create('PermissionSetAssignment', { PermissionSetId: set, AssigneeId: org.caller.userId });
        remove('PermissionSetAssignment', assignment);

        expect(org.database.all('SELECT * FROM "PermissionSetAssignment"')).toEqual([]);
    });
});
