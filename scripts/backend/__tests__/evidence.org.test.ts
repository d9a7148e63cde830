import { explainRecord } from '../explain';
import { OrgWorld } from './support/orgWorld';

let world: OrgWorld;
let account: string;
let rep: string;

beforeAll(async () => {
    world = await OrgWorld.start();
    account = await world.create('Account', { Name: 'Meridian' });
    const [{ Id, ProfileId }] = await world.rows('SELECT Id, ProfileId FROM User LIMIT 1');
    rep = String(Id);
    await world.create('PermissionSet', { Name: 'Relationship_Map_Evidence_Opt_Out', Label: 'Opt-out' });
    shy = await world.create('User', {
        ...{ Username: 'shy@demo.example', LastName: 'Shy', Email: 'shy@demo.example', Alias: 'shy', ProfileId },
        ...{ TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' }
    });
}, 240_000);
afterAll(() => world.close());

let shy: string;
let people = 0;

async function person(): Promise<{ ann: string; contact: string }> {
    people += 1;
    const contact = await world.create('Contact', { LastName: `Ann ${people}`, AccountId: account });
    const values = { Name: `Ann ${people}`, Account__c: account, Kind__c: 'Customer', Contact__c: contact };
    return { ann: await world.create('Stakeholder__c', values), contact };
}

const moment = (hoursAgo: number): string => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();
const meeting = (WhoId: string, values: object = {}): Promise<string> =>
    world.create('Event', {
        ...{
            WhoId,
            Subject: 'Meeting',
            Location: 'Harbour Street',
            OwnerId: rep,
            StartDateTime: moment(50),
            EndDateTime: moment(49)
        },
        ...values
    });
const proposals = (ann: string): Promise<Record<string, unknown>[]> =>
    world.rows(
        `SELECT Closeness__c, ConnectionStage__c, Status__c, Source__c, Evidence__c, AssessedBy__c, EvidenceOrigin__c FROM RelationshipAssessment__c WHERE Stakeholder__c = '${ann}'`
    );

describe('activities that the CRM has on record', () => {
    it('become one proposal that names its records, however often they are told', async () => {
        const { ann, contact } = await person();
        const event = await meeting(contact);
        await world.happened('Event', event);
        await world.happened('Event', event, 'update');
        await world.run('Evidence');
        expect(await proposals(ann)).toEqual([
            {
                ...{
                    Closeness__c: 'OfficeMeetings',
                    ConnectionStage__c: null,
                    Status__c: 'Proposed',
                    Source__c: 'Derived'
                },
                ...{ AssessedBy__c: rep, EvidenceOrigin__c: 'CrmActivity' },
                Evidence__c: expect.stringContaining(`/lightning/r/Event/${event}/view`)
            }
        ]);
        expect(await world.row('Stakeholder__c', ann, 'Closeness__c, Strength__c, OpenProposalCount__c')).toEqual({
            ...{ Closeness__c: null, Strength__c: null, OpenProposalCount__c: 1 }
        });
    }, 60_000);

    it('show nothing where they are private, or of a user who has opted out', async () => {
        const { ann, contact } = await person();
        const [{ Id }] = await world.rows(
            "SELECT Id FROM PermissionSet WHERE Name = 'Relationship_Map_Evidence_Opt_Out'"
        );
        await world.create('PermissionSetAssignment', { AssigneeId: shy, PermissionSetId: Id });
        const other = await OrgWorld.beside(world);
        const ids = [await meeting(contact, { IsPrivate: true }), await meeting(contact, { OwnerId: shy })];
        await other.happened('Event', ids);
        expect(await proposals(ann)).toEqual([]);
        expect(await explainRecord(ann, other.runtime.context())).toContain('none on record that show anything');
    }, 60_000);

    it('copy nothing of what was written in them', async () => {
        const { ann, contact } = await person();
        const event = await meeting(contact, { Subject: 'Lunch about the secret', Description: 'Very secret' });
        await world.happened('Event', event);
        const [proposal] = await proposals(ann);
        expect(proposal.Closeness__c).toBe('MealsAndEvents');
        expect(String(proposal.Evidence__c)).not.toMatch(/secret/);
    }, 60_000);

    it('are calls that reached somebody, and roles on deals', async () => {
        const [called, named] = [await person(), await person()];
        const task = await world.create('Task', {
            ...{ WhoId: called.contact, OwnerId: rep, Subject: 'Call', TaskSubtype: 'Call', Status: 'Completed' },
            CallDurationInSeconds: 120
        });
        await world.happened('Task', task);
        const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2027-03-01', AccountId: account };
        const OpportunityId = await world.create('Opportunity', deal);
        const role = await world.create('OpportunityContactRole', {
            OpportunityId,
            ContactId: named.contact,
            Role: 'Decision Maker'
        });
        await world.happened('OpportunityContactRole', role);
        expect(await proposals(called.ann)).toMatchObject([{ Closeness__c: 'RemoteOnly', Status__c: 'Proposed' }]);
        expect(await proposals(named.ann)).toMatchObject([{ Closeness__c: null, ConnectionStage__c: 'Know' }]);
    }, 60_000);

    it('are archived once a person has judged since, and stay as they are else', async () => {
        const [judged, waiting] = [await person(), await person()];
        await world.happened('Event', [await meeting(judged.contact), await meeting(waiting.contact)]);
        await world.create('RelationshipAssessment__c', {
            ...{ Stakeholder__c: judged.ann, AssessedOn__c: moment(0).slice(0, 10), Closeness__c: 'RemoteOnly' },
            ...{ Status__c: 'Accepted', Source__c: 'Rep', EvidenceStrength__c: 'Explicit' }
        });
        await world.run('ArchiveProposals');
        const statuses = async ({ ann }: { ann: string }): Promise<unknown[]> =>
            (await proposals(ann)).filter(({ Source__c }) => Source__c === 'Derived').map(({ Status__c }) => Status__c);
        expect(await statuses(judged)).toEqual(['Rejected']);
        expect(await statuses(waiting)).toEqual(['Proposed']);
        await world.run('Evidence');
        expect(await statuses(judged)).toEqual(['Rejected']);
    }, 60_000);
});

describe('explain', () => {
    it('tells the parts of a score and the rule behind each activity', async () => {
        const { ann, contact } = await person();
        const event = await meeting(contact);
        const [assessment] = [
            await world.create('RelationshipAssessment__c', {
                ...{
                    Stakeholder__c: ann,
                    AssessedOn__c: '2026-10-01',
                    Attitude__c: 'Supports',
                    Status__c: 'Accepted',
                    Source__c: 'Rep'
                }
            })
        ];
        await world.happened('RelationshipAssessment__c', assessment);
        const told = await explainRecord(assessment, world.runtime.context());
        expect(told).toContain(assessment);
        expect(told).toContain(`Event ${event}: officeMeeting shows OfficeMeetings`);
        expect(await explainRecord(contact, world.runtime.context(), 'zh_CN')).toMatch(/态度/);
        expect(await explainRecord('a00000000000000AAA', world.runtime.context())).toMatch(/is no stakeholder/);
    }, 60_000);
});
