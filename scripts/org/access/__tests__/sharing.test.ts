import { startAccessOrg, type AccessOrg, type User } from './support/accessOrg';

let org: AccessOrg;
const users: Record<string, User> = {};

beforeAll(async () => {
    org = await startAccessOrg();
    const { admin, hire, make } = org;
    const role = (name: string, above: string | null): Promise<string> =>
        make(admin, 'UserRole', { Name: name, DeveloperName: name, ParentRoleId: above });
    const top = await role('Top', null);
    const middle = await role('Middle', top);
    const below = await role('Below', middle);
    const writer = { sets: ['Writer'] };
    users.owner = await hire('owner', { ...writer, role: middle });
    users.chief = await hire('chief', { ...writer, role: top });
    users.peer = await hire('peer', { ...writer, role: middle });
    users.junior = await hire('junior', { ...writer, role: below });
    users.reader = await hire('reader', { sets: ['Viewer'], role: top });
    users.auditor = await hire('auditor', { sets: ['ViewAll'] });
    users.steward = await hire('steward', { sets: ['ModifyAll'] });
    users.admin = { id: '', client: admin };
});
afterAll(() => org.dispose());

const refusal = (work: PromiseLike<unknown>): Promise<boolean> =>
    Promise.resolve(work).then(
        () => false,
        () => true
    );

/** What a user may do with a row, tried: `read`, `edit`, `delete`. */
async function triedOn(user: string, object: string, id: string): Promise<string> {
    const rows = users[user].client.sobject(object);
    const tries: [string, () => PromiseLike<unknown>][] = [
        ['read', () => rows.retrieve(id)],
        ['edit', () => rows.update({ Id: id, Name: 'Edited' })],
        ['delete', () => rows.destroy(id)]
    ];
    const may: string[] = [];
    for (const [what, work] of tries) {
        may.push(...((await refusal(work())) ? [] : [what]));
    }
    return may.join(' ');
}

/** A new row of the owner's, with its masters. */
async function rowOf(object: string): Promise<string> {
    const { client } = users.owner;
    const masters: Record<string, string[]> = {
        Detail__c: ['Private__c'],
        Movable__c: ['Read__c'],
        Loose__c: ['Read__c'],
        Both__c: ['Read__c', 'Private__c']
    };
    const values: Record<string, string> = {};
    for (const master of masters[object] ?? []) {
        values[master] = await org.make(client, master);
    }
    return org.make(client, object, values);
}

const ALL = 'read edit delete';
const EVERYONE = { owner: ALL, chief: ALL, admin: ALL };

describe.each<[what: string, object: string, may: Record<string, string>]>([
    [
        'a private row',
        'Private__c',
        { ...EVERYONE, peer: '', junior: '', reader: 'read', auditor: 'read', steward: ALL }
    ],
    ['a row that is public to read', 'Read__c', { ...EVERYONE, peer: 'read', junior: 'read', reader: 'read' }],
    ['a row that is public', 'Open__c', { ...EVERYONE, peer: 'read edit', junior: 'read edit', reader: 'read' }],
    ['a detail of a private row', 'Detail__c', { ...EVERYONE, peer: '', junior: '', reader: 'read', auditor: '' }],
    ['a detail of a row that is public to read', 'Movable__c', { ...EVERYONE, peer: 'read', reader: 'read' }],
    ['a detail that takes no more than reading its master', 'Loose__c', { ...EVERYONE, peer: ALL, reader: 'read' }],
    ['a detail of two masters, one of them private', 'Both__c', { ...EVERYONE, peer: '', junior: '', reader: 'read' }]
])('%s', (_what, object, may) => {
    it.each(Object.entries(may))('gives %s: %j', async (user, rights) => {
        expect(await triedOn(user, object, await rowOf(object))).toBe(rights);
    });
});

it('a private row is seen from every role above that of its owner, however far', async () => {
    const id = await org.make(users.junior.client, 'Private__c');
    const see = async (user: string): Promise<boolean> =>
        !(await refusal(users[user].client.sobject('Private__c').retrieve(id)));
    expect([await see('junior'), await see('owner'), await see('chief')]).toEqual([true, true, true]);
});

describe('the owner of a row can be changed', () => {
    const given = async (by: string, object: string, id: string): Promise<boolean> =>
        !(await refusal(users[by].client.sobject(object).update({ Id: id, OwnerId: users.peer.id })));

    it.each([
        ['owner', 'Read__c', true],
        ['chief', 'Read__c', true],
        ['junior', 'Read__c', false],
        ['junior', 'Open__c', false],
        ['steward', 'Private__c', true]
    ])('by the %s of %s: %j', async (by, object, may) => {
        const id = await rowOf(object);
        expect(await given(by, object, id)).toBe(may);
        const { OwnerId } = await org.admin.sobject(object).retrieve(id);
        expect(OwnerId).toBe(may ? users.peer.id : users.owner.id);
    });

    it('by anybody, of leads', async () => {
        const { client } = await org.hire('seller', { profile: 'Standard User' });
        const id = await org.make(org.admin, 'Lead', { LastName: 'New', Company: 'Works' });
        const owned = (): PromiseLike<unknown> => client.sobject('Lead').update({ Id: id, OwnerId: users.peer.id });
        expect(await refusal(owned())).toBe(false);
        expect(await refusal(client.sobject('Lead').destroy(id))).toBe(true);
    });
});

describe('the master of a detail', () => {
    it('can be changed for another that one may change', async () => {
        const { client } = users.owner;
        const id = await rowOf('Movable__c');
        const Read__c = await org.make(client, 'Read__c');
        await client.sobject('Movable__c').update({ Id: id, Read__c });
        expect(await client.sobject('Movable__c').retrieve(id)).toMatchObject({ Read__c });
    });

    it('lets others in where reading it is enough', async () => {
        const Read__c = await rowOf('Read__c');
        expect(await refusal(users.peer.client.sobject('Loose__c').create({ Read__c }))).toBe(false);
        expect(await refusal(users.peer.client.sobject('Movable__c').create({ Read__c }))).toBe(true);
    });
});

describe('a private account', () => {
    const deal = { Name: 'D', StageName: 'Prospecting', CloseDate: '2027-01-01' };
    let account: string;
    let hired = 0;

    beforeEach(async () => {
        account = await org.make(org.admin, 'Account', { Name: 'Private' });
    });

    it.each([
        ['an opportunity', 'Opportunity', deal],
        ['a contact', 'Contact', { LastName: 'Ada' }],
        ['a case', 'Case', { Subject: 'Help' }]
    ])('shows itself to the owner of %s below it, and lets them change nothing', async (_what, object, values) => {
        const { id, client } = await org.hire(`rep${hired++}`, { profile: 'Standard User' });
        const see = async (): Promise<number> =>
            (await client.query(`SELECT Id FROM Account WHERE Id = '${account}'`)).totalSize;
        expect(await see()).toBe(0);
        const below = await org.make(org.admin, object, { ...values, AccountId: account, OwnerId: id });
        expect(await see()).toBe(1);
        expect(await refusal(client.sobject('Account').update({ Id: account, Name: 'Mine' }))).toBe(true);
        await org.admin.sobject(object).destroy(below);
        expect(await see()).toBe(0);
    });

    it('is not needed by who owns a contact: one without an account is theirs', async () => {
        const [owner, other] = [
            await org.hire(`rep${hired++}`, { profile: 'Standard User' }),
            await org.hire(`rep${hired++}`, { profile: 'Standard User' })
        ];
        const id = await org.make(owner.client, 'Contact', { LastName: 'Mine' });
        const see = async ({ client }: User): Promise<boolean> =>
            !(await refusal(client.sobject('Contact').retrieve(id)));
        expect([await see(owner), await see(other)]).toEqual([true, false]);
    });

    it('hides its contacts and assets, as a private opportunity its contact roles and products', async () => {
        const { admin, make } = org;
        const { client } = await org.hire(`rep${hired++}`, { profile: 'Standard User' });
        const ContactId = await make(admin, 'Contact', { LastName: 'Ada', AccountId: account });
        const OpportunityId = await make(admin, 'Opportunity', { ...deal, AccountId: account });
        const rows = {
            Contact: ContactId,
            Asset: await make(admin, 'Asset', { Name: 'A', AccountId: account, ContactId }),
            OpportunityContactRole: await make(admin, 'OpportunityContactRole', { OpportunityId, ContactId }),
            OpportunityLineItem: await make(admin, 'OpportunityLineItem', { OpportunityId, Quantity: 1, UnitPrice: 1 })
        };
        for (const [object, id] of Object.entries(rows)) {
            const see = async (by: typeof admin): Promise<number> =>
                (await by.query(`SELECT Id FROM ${object} WHERE Id = '${id}'`)).totalSize;
            expect([object, await see(admin), await see(client)]).toEqual([object, 1, 0]);
        }
    });

    it('reads as blank through a lookup', async () => {
        const contact = await org.make(org.admin, 'Contact', { LastName: 'Eve', AccountId: account });
        const { id, client } = await org.hire(`rep${hired++}`, { profile: 'Standard User' });
        await org.make(org.admin, 'Opportunity', { ...deal, AccountId: account, OwnerId: id });
        await org.admin.sobject('Case').create({ Subject: 'Open', ContactId: contact });
        const [row] = (await client.query("SELECT Contact.LastName FROM Case WHERE Subject = 'Open'")).records;
        expect(row.Contact).toMatchObject({ LastName: 'Eve' });
        const hidden = await org.make(org.admin, 'Account', { Name: 'Hidden' });
        await org.admin.sobject('Case').create({ Subject: 'Closed', AccountId: hidden });
        const [blank] = (await client.query("SELECT Account.Name FROM Case WHERE Subject = 'Closed'")).records;
        expect(blank.Account).toBeNull();
    });
});
