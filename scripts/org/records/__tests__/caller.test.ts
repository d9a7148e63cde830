import { EVERYTHING, PermissionSets } from '../../access';
import { ADMIN_USERNAME, callerOf, seedOrg } from '..';
import { testOrg, type TestOrg } from './testOrg';

let org: TestOrg;
beforeEach(() => {
    org = testOrg();
});
afterEach(() => org.database.close());

describe('a new org', () => {
    it('has itself, profiles and an administrator', () => {
        expect(org.database.all('SELECT "Name" FROM "Organization"')).toEqual([{ Name: 'Local Org' }]);
        expect(org.database.all('SELECT "Name" FROM "Profile" ORDER BY "Name"').map((row) => row.Name)).toEqual([
            'Minimum Access - Salesforce',
            'Standard User',
            'System Administrator'
        ]);
        expect(
            org.records.retrieve(org.caller, 'User', org.caller.userId, ['Username', 'Name', 'IsActive'])
        ).toMatchObject({
            Username: ADMIN_USERNAME,
            Name: 'Local Admin',
            IsActive: true
        });
    });

    it('is not seeded twice', () => {
        seedOrg(org.schema, org.database);

        expect(org.database.all('SELECT "Id" FROM "User"')).toHaveLength(1);
    });
});

describe('the caller', () => {
    const caller = (userId = org.caller.userId): ReturnType<typeof callerOf> =>
        callerOf(org.schema, org.database, userId, permissionSets);
    const permissionSets = new PermissionSets({
        revision: 1,
        permissionSet: (name) => ({
            customPermissions: [`Permission_of_${name}`],
            objectPermissions: [],
            fieldPermissions: [],
            userPermissions: []
        })
    });

    it('has the language of the user and the custom permissions of assigned permission sets', () => {
        const permissionSet = org.records.create(org.caller, 'PermissionSet', { Name: 'Rep', Label: 'Rep' });
        org.records.create(org.caller, 'PermissionSet', { Name: 'Other', Label: 'Other' });
        org.records.create(org.caller, 'PermissionSetAssignment', {
            PermissionSetId: permissionSet,
            AssigneeId: org.caller.userId
        });
        org.records.update(org.caller, 'User', org.caller.userId, { LanguageLocaleKey: 'zh_CN' });

        expect(caller()).toEqual({
            userId: org.caller.userId,
            language: 'zh_CN',
            permissions: new Set(['Permission_of_Rep']),
            rights: EVERYTHING
        });
    });

    it('is nobody when the user is unknown or inactive', () => {
        expect(caller('005000000009999AAA')).toBeUndefined();
        org.records.update(org.caller, 'User', org.caller.userId, { IsActive: false });
        expect(caller()).toBeUndefined();
    });
});
