import type { Connection } from 'jsforce';

/** The invented rep whom opening the local org's pages on this machine signs in. */
export const demoRep = {
    Username: 'ana.reis@demo.example',
    FirstName: 'Ana',
    LastName: 'Reis',
    Email: 'ana.reis@demo.example',
    Alias: 'areis',
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
};

const permissionSet = 'Relationship_Map_Rep';

/** Creates the demo rep with the rep's permission set where they are missing; a second call writes nothing. */
export async function ensureDemoRep(connection: Connection): Promise<void> {
    const userId = await ensureUser(connection);
    const set = await connection.sobject('PermissionSet').findOne({ Name: permissionSet }, ['Id']);
    if (!set) {
        throw new Error(`The permission set ${permissionSet} is not in the org: the deploy did not bring it.`);
    }
    const assignment = { AssigneeId: userId, PermissionSetId: set.Id };
    if (!(await connection.sobject('PermissionSetAssignment').findOne(assignment, ['Id']))) {
        await connection.sobject('PermissionSetAssignment').create(assignment);
    }
}

async function ensureUser(connection: Connection): Promise<string> {
    const user = await connection.sobject('User').findOne({ Username: demoRep.Username }, ['Id']);
    if (user?.Id) {
        return user.Id;
    }
    const profile = await connection.sobject('Profile').findOne({ Name: 'Standard User' }, ['Id']);
    const created = await connection.sobject('User').create({ ...demoRep, ProfileId: profile?.Id });
    if (!created.success) {
        throw new Error(
            `The demo rep could not be created: ${created.errors.map(({ message }) => message).join('; ')}`
        );
    }
    return created.id;
}
