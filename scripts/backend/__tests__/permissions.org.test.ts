import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../build/bundles';
import { deployProject } from '../../build/deploy';
import { OrgWorld } from './support/orgWorld';

const NAME = 'Relationship_Map_Integration';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-permissions-'));
let admin: OrgWorld;
let world: OrgWorld;
let account: string;

/** Deploys the permission set without the app and the tabs, which need the whole product. */
async function deployPermissionSet(): Promise<void> {
    const file = `permissionsets/${NAME}.permissionset-meta.xml`;
    const text = fs.readFileSync(path.join(projectRoot, 'force-app/main/default', file), 'utf8');
    fs.mkdirSync(path.join(folder, 'permissionsets'));
    fs.writeFileSync(
        path.join(folder, file),
        text.replace(/ *<(tabSettings|applicationVisibilities)>[^]*?<\/\1>\n/g, '')
    );
    await deployProject(admin.connection, { packageDirectories: [folder] });
}

beforeAll(async () => {
    admin = await OrgWorld.start();
    await deployPermissionSet();
    const [profile] = await admin.rows("SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'");
    const user = await admin.create('User', {
        ...{ Username: 'backend@demo.example', LastName: 'Backend', Email: 'backend@demo.example', Alias: 'backend' },
        ...{ ProfileId: profile.Id, TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US' },
        ...{ EmailEncodingKey: 'UTF-8' }
    });
    const [set] = await admin.rows(`SELECT Id FROM PermissionSet WHERE Name = '${NAME}'`);
    await admin.create('PermissionSetAssignment', { AssigneeId: user, PermissionSetId: set.Id });
    world = await OrgWorld.as('backend@demo.example', admin, { digests: folder });
    account = await admin.create('Account', { Name: 'Meridian' });
}, 240_000);
afterAll(async () => {
    world.runtime.state.close();
    await admin.close();
    fs.rmSync(folder, { recursive: true });
});

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
const day = (days: number): string => ago(days).slice(0, 10);

it('the integration permission set alone is enough for all that the backend reads and writes', async () => {
    const contact = await admin.create('Contact', { LastName: 'Ann', AccountId: account, Title: 'Buyer' });
    const leaver = await admin.create('Contact', { LastName: 'Bo', AccountId: account });
    const person = { Account__c: account, Kind__c: 'Customer', Status__c: 'Active' };
    const ann = await admin.create('Stakeholder__c', { ...person, Name: 'Ann', Contact__c: contact });
    const bo = await admin.create('Stakeholder__c', { ...person, Name: 'Bo', Contact__c: leaver });
    const assessment = await admin.create('RelationshipAssessment__c', {
        ...{ Stakeholder__c: ann, AssessedOn__c: day(200), Closeness__c: 'RemoteOnly', Status__c: 'Accepted' }
    });
    await admin.create('RelationshipAssessment__c', {
        ...{ Stakeholder__c: bo, AssessedOn__c: day(2), Attitude__c: 'Supports', Status__c: 'Accepted' }
    });
    const deal = await admin.create('Opportunity', {
        ...{ Name: 'Deal', StageName: 'Prospecting', CloseDate: '2030-01-01', AccountId: account }
    });
    const event = await admin.create('Event', {
        ...{ WhoId: contact, Subject: 'Review', Location: 'Harbour Street' },
        ...{ StartDateTime: ago(2), EndDateTime: ago(1.9) }
    });
    await world.happened('Stakeholder__c', [ann, bo]);
    await world.happened('RelationshipAssessment__c', assessment);
    await world.happened('Opportunity', deal);
    await world.happened('Contact', [contact, leaver]);
    await admin.update('Opportunity', deal, { StageName: 'Qualification' });
    await admin.update('Contact', contact, { Title: 'Chief Buyer' });
    await admin.delete('Contact', leaver);
    await world.happened('Opportunity', deal, 'update');
    await world.happened('Contact', [contact, leaver], 'update');
    await world.happened('Event', event);
    await world.runJobs();
    for (const { name } of world.parts.batches) {
        await world.run(name);
    }
    expect(world.told.filter(({ event: name }) => /refused|failed|hidden|abandoned/.test(name))).toEqual([]);
    const scored = await admin.row('Stakeholder__c', ann, 'Title__c, Strength__c, OpenProposalCount__c');
    expect(scored).toEqual({ Title__c: 'Chief Buyer', Strength__c: expect.any(Number), OpenProposalCount__c: 1 });
    expect(await admin.row('Stakeholder__c', bo, 'Status__c')).toEqual({ Status__c: 'Unverified' });
    const tasks = await admin.rows('SELECT Subject FROM Task ORDER BY Subject');
    expect(tasks.map(({ Subject }) => Subject)).toEqual([
        'Check whether Bo is still with the account',
        'Complete the buying committee',
        'Relationships to look at again'
    ]);
    expect(fs.readdirSync(path.join(folder, day(0)))).toHaveLength(2);
}, 60_000);
