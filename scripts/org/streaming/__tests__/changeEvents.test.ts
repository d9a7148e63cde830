import type { Connection } from 'jsforce';
import { customField, customObject, zipOf } from '../../metadata/__tests__/metadataOrg';
import { callRest, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { deployTo, published, selected, subscribe } from './subscriber';

const NOTES = Array.from({ length: 8 }, (_, index) => `Note${index}__c`);

const project = {
    'objects/Project__c.object': customObject(
        customField('Budget__c', 'Number', '<precision>10</precision><scale>2</scale>') +
            NOTES.map((name) =>
                customField(name, 'LongTextArea', '<length>131072</length><visibleLines>3</visibleLines>')
            ).join('')
    )
};

describe('change events', () => {
    let org: TestOrg;
    let connection: Connection;

    const create = async (object: string, row: Record<string, unknown>): Promise<string> => {
        const { id } = await connection.sobject(object).create(row);
        return String(id);
    };

    beforeAll(async () => {
        org = await startTestOrg();
        connection = await org.connect();
        await deployTo(org, {
            ...project,
            ...selected('ChangeEvents', 'AccountChangeEvent', 'ContactChangeEvent', 'Project__ChangeEvent')
        });
    });

    afterAll(() => org.dispose());

    it('tell all fields of a new row that are not blank', async () => {
        const { count } = await subscribe(connection, '/data/AccountChangeEvent');
        const id = await create('Account', { Name: 'Acme', BillingCity: 'Basel', NumberOfEmployees: 7 });
        const [{ payload, event, schema }] = await count(1);

        expect(payload).toMatchObject({
            ChangeEventHeader: {
                entityName: 'Account',
                recordIds: [id],
                changeType: 'CREATE',
                changeOrigin: 'com/salesforce/api/rest/66.0',
                transactionKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
                sequenceNumber: 1,
                commitTimestamp: expect.any(Number),
                commitNumber: expect.any(Number),
                commitUser: expect.stringMatching(/^005/),
                changedFields: [],
                nulledFields: [],
                diffFields: []
            },
            Name: 'Acme',
            NumberOfEmployees: 7,
            BillingAddress: { City: 'Basel' },
            OwnerId: expect.stringMatching(/^005/),
            CreatedDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)
        });
        expect(payload).not.toHaveProperty('Website');
        expect(payload).not.toHaveProperty('SystemModstamp');
        expect(event.replayId).toEqual(expect.any(Number));
        expect(schema).toMatch(/^[\w-]{22}$/);
    });

    it('tell of a change the fields that changed, those that were blanked too', async () => {
        const id = await create('Account', { Name: 'Before', Phone: '1', Website: 'https://a.example' });
        await published();
        const { count } = await subscribe(connection, '/data/AccountChangeEvent');
        await connection.sobject('Account').update({ Id: id, Name: 'After', Phone: '1', Website: null });
        const [{ payload }] = await count(1);

        const { ChangeEventHeader: header, ...values } = payload;
        expect(header).toMatchObject({ changeType: 'UPDATE', recordIds: [id], nulledFields: ['Website'] });
        expect(new Set(header.changedFields as string[])).toEqual(new Set(['Name', 'Website', 'LastModifiedDate']));
        expect(values).toEqual({ Name: 'After', Website: null, LastModifiedDate: expect.any(String) });
    });

    it('put the parts of a person’s name together', async () => {
        const { count } = await subscribe(connection, '/data/ContactChangeEvent');
        const id = await create('Contact', { FirstName: 'Ada', LastName: 'Example' });
        await connection.sobject('Contact').update({ Id: id, LastName: 'Sample' });
        const [created, updated] = await count(2);

        expect(created.payload.Name).toEqual({ FirstName: 'Ada', LastName: 'Example' });
        expect(updated.payload.Name).toEqual({ LastName: 'Sample' });
        expect(updated.payload.ChangeEventHeader.changedFields).toContain('Name.LastName');
    });

    it('tell each row that goes with its parent, in one transaction', async () => {
        const accountId = await create('Account', { Name: 'Parent' });
        const contactId = await create('Contact', { LastName: 'Child', AccountId: accountId });
        await published();
        const { count } = await subscribe(connection, '/data/ChangeEvents');
        await callRest(connection, 'POST', '/composite', {
            allOrNone: true,
            compositeRequest: [contactId, accountId].map((id, index) => ({
                method: 'DELETE',
                url: `/services/data/v66.0/sobjects/${index === 0 ? 'Contact' : 'Account'}/${id}`,
                referenceId: `r${index}`
            }))
        });
        const headers = (await count(2)).map(({ payload }) => payload.ChangeEventHeader);

        expect(headers.map(({ changeType, recordIds }) => [changeType, recordIds])).toEqual([
            ['DELETE', [contactId]],
            ['DELETE', [accountId]]
        ]);
        expect(headers.map(({ sequenceNumber }) => sequenceNumber)).toEqual([1, 2]);
        expect(new Set(headers.map(({ transactionKey }) => transactionKey)).size).toBe(1);
    });

    it('say nothing of what was rolled back', async () => {
        const { received, count } = await subscribe(connection, '/data/AccountChangeEvent');
        const row = (Name: string | null) => ({ attributes: { type: 'Account' }, Name });
        await callRest(connection, 'POST', '/composite/sobjects', {
            allOrNone: true,
            records: [row('Rolled back'), row(null)]
        });
        await callRest(connection, 'POST', '/composite/sobjects', {
            records: [row('Kept'), row(null), row('Kept too')]
        });
        await count(2);
        expect(received.map(({ payload }) => [payload.Name, payload.ChangeEventHeader.sequenceNumber])).toEqual([
            ['Kept', 1],
            ['Kept too', 2]
        ]);
    });

    it('name the client that made the change', async () => {
        const { count } = await subscribe(connection, '/data/AccountChangeEvent');
        await callRest(
            connection,
            'POST',
            '/sobjects/Account',
            { Name: 'Mine' },
            { 'Sforce-Call-Options': 'client=MapSync' }
        );
        await connection.bulk2.loadAndWaitForResults({
            object: 'Account',
            operation: 'insert',
            input: [{ Name: 'By bulk' }]
        });
        const [single, bulk] = await count(2);
        expect(single.payload.ChangeEventHeader.changeOrigin).toBe('com/salesforce/api/rest/66.0;client=MapSync');
        expect(bulk.payload.ChangeEventHeader.changeOrigin).toBe('com/salesforce/api/bulkapi/66.0');
    });

    it('come late enough for whoever subscribes and changes at once', async () => {
        const subscription = subscribe(connection, '/data/AccountChangeEvent');
        await create('Account', { Name: 'At once' });
        const [{ payload }] = await (await subscription).count(1);
        expect(payload.Name).toBe('At once');
    });

    it('are told again from a place in the past, after a restart too', async () => {
        const first = await subscribe(connection, '/data/Project__ChangeEvent');
        await create('Project__c', { Name: 'One' });
        await create('Project__c', { Name: 'Two' });
        const events = await first.count(2);
        await first.end();
        await create('Project__c', { Name: 'Three' });
        await published();
        org = await org.restart();
        connection = await org.connect();

        const names = async (replayId: number, wanted: number): Promise<unknown[]> =>
            (await (await subscribe(connection, '/data/Project__ChangeEvent', replayId)).count(wanted)).map(
                ({ payload }) => payload.Name
            );
        expect(await names(-2, 3)).toEqual(['One', 'Two', 'Three']);
        expect(await names(events[0].event.replayId, 2)).toEqual(['Two', 'Three']);
    });

    it('give way to a gap event when one is too large', async () => {
        const { count } = await subscribe(connection, '/data/Project__ChangeEvent');
        const notes = Object.fromEntries(NOTES.map((name) => [name, 'x'.repeat(131_072)]));
        const id = await create('Project__c', { Name: 'Large', ...notes });
        const [{ payload }] = await count(1);
        expect(payload.ChangeEventHeader).toMatchObject({
            changeType: 'GAP_CREATE',
            recordIds: [id],
            changedFields: []
        });
        expect(payload).not.toHaveProperty('Name');
    });

    it('end with a gap event when their object is deleted', async () => {
        const manifest = await zipOf({
            'package.xml': '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><version>66.0</version></Package>',
            'destructiveChanges.xml':
                '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Project__c</members><name>CustomObject</name></types></Package>'
        });
        const { count } = await subscribe(connection, '/data/ChangeEvents');
        await create('Project__c', { Name: 'Last' });
        const { id } = await connection.metadata.deploy(manifest, { rollbackOnError: true });
        expect(await org.services.metadata.finished(String(id))).toMatchObject({ success: true });
        const [, gap] = await count(2);

        const { ChangeEventHeader: header, ...values } = gap.payload;
        expect(header).toMatchObject({
            entityName: 'Project__c',
            changeType: 'GAP_DELETE',
            recordIds: [expect.stringMatching(/^a0.\*$/)]
        });
        expect(values).toEqual({});
        expect(org.services.components.list('PlatformEventChannelMember')).not.toContain(
            'ChangeEvents_Project__ChangeEvent'
        );
    });
});
