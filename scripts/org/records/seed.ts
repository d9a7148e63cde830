import type { OrgDatabase } from '../database';
import { ORG_ID, type OrgSchema } from '../schema';
import { createdBy, insertRow, type RowValues } from './rowWriter';

/** Name under which a new org's first user signs in. */
export const ADMIN_USERNAME = 'admin@local.org';

/** Gives a new org what every org starts with: itself, profiles and an administrator. Leaves an org that has them alone. */
export function seedOrg(schema: OrgSchema, database: OrgDatabase): void {
    const organization = schema.requireObject('Organization');
    database.ensureTable(organization);
    if (database.get('SELECT 1 FROM "Organization"')) {
        return;
    }
    database.transaction(() => {
        const userId = database.newId(schema.requireObject('User'));
        const insert = (objectName: string, values: RowValues, id?: string): string => {
            const object = schema.requireObject(objectName);
            database.ensureTable(object);
            const rowId = id ?? database.newId(object);
            insertRow(database, object, rowId, { ...createdBy(database, userId), ...values });
            return rowId;
        };
        insert(
            'Organization',
            {
                Name: 'Local Org',
                OrganizationType: 'Developer Edition',
                InstanceName: 'LOCAL',
                // Clients take a sandbox with a day of expiry for a scratch org, and track its sources.
                IsSandbox: 1,
                TrialExpirationDate: '2099-12-31T00:00:00.000Z',
                LanguageLocaleKey: 'en_US',
                DefaultLocaleSidKey: 'en_US',
                TimeZoneSidKey: 'GMT',
                FiscalYearStartMonth: 1
            },
            ORG_ID
        );
        const license = insert('UserLicense', {
            Name: 'Salesforce',
            MasterLabel: 'Salesforce',
            LicenseDefinitionKey: 'SFDC',
            Status: 'Active',
            TotalLicenses: 100,
            UsedLicenses: 1
        });
        const [administrator] = ['System Administrator', 'Standard User', 'Minimum Access - Salesforce'].map((name) =>
            insert('Profile', { Name: name, UserLicenseId: license, UserType: 'Standard' })
        );
        insert(
            'User',
            {
                Username: ADMIN_USERNAME,
                FirstName: 'Local',
                LastName: 'Admin',
                Email: ADMIN_USERNAME,
                Alias: 'admin',
                CommunityNickname: 'admin',
                IsActive: 1,
                ProfileId: administrator,
                UserType: 'Standard',
                LanguageLocaleKey: 'en_US',
                LocaleSidKey: 'en_US',
                TimeZoneSidKey: 'GMT',
                EmailEncodingKey: 'UTF-8'
            },
            userId
        );
    });
}
