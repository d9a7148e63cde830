import type { Connection } from 'jsforce';
import { startTestOrg, type TestOrg } from '../../../__tests__/support/testOrg';

/** What comes back for a component: how it fared, or what is in it. */
interface Result {
    fullName: string;
    success: boolean;
    errors?: ApiError | ApiError[];
    fields?: unknown;
}

interface ApiError {
    statusCode: string;
    message: string;
}

const thing = (fullName: string, more: Record<string, unknown> = {}) => ({
    fullName,
    label: 'Thing',
    pluralLabel: 'Things',
    nameField: { type: 'Text', label: 'Thing Name' },
    deploymentStatus: 'Deployed',
    sharingModel: 'ReadWrite',
    ...more
});

const noteField = (fullName: string, label = 'Note') => ({ fullName, label, type: 'Text', length: 80 });

describe('calls on single components, as jsforce makes them', () => {
    let org: TestOrg;
    let connection: Connection;

    beforeAll(async () => {
        org = await startTestOrg();
        connection = await org.connect();
        await create('CustomObject', thing('Thing__c'));
    });

    afterAll(() => org.dispose());

    // The client's typing wants every element that a type can have, and leaves open whether one or many come back.
    const loose = () =>
        connection.metadata as unknown as Record<string, (type: string, what: unknown) => Promise<unknown>>;
    const call =
        (name: string) =>
        async (type: string, what: unknown): Promise<Result[]> =>
            [(await loose()[name](type, what)) as Result | Result[]].flat();
    const [create, update, upsert, remove, read] = ['create', 'update', 'upsert', 'delete', 'read'].map(call);
    const statusOf = ({ errors }: Result): string | undefined => [errors ?? []].flat()[0]?.statusCode;

    it('create an object with its fields, ready for rows', async () => {
        const [result] = await create('CustomObject', thing('Made__c', { fields: [noteField('Note__c')] }));
        expect(result).toMatchObject({ fullName: 'Made__c', success: true });
        const { id } = await connection.sobject('Made__c').create({ Name: 'One', Note__c: 'noted' });
        expect(await connection.sobject('Made__c').retrieve(String(id))).toMatchObject({ Note__c: 'noted' });
    });

    it('create several fields, each for itself', async () => {
        const results = await create('CustomField', [
            noteField('Thing__c.First__c'),
            noteField('Thing__c.Bad Name__c'),
            noteField('Thing__c.Second__c')
        ]);
        expect(results.map(({ fullName, success }) => [fullName, success])).toEqual([
            ['Thing__c.First__c', true],
            ['Thing__c.Bad Name__c', false],
            ['Thing__c.Second__c', true]
        ]);
        expect([results[1].errors].flat()[0]?.message).toMatch(
            /can only contain underscores and alphanumeric characters/
        );
        const { fields } = await connection.describe('Thing__c');
        expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['First__c', 'Second__c']));
    });

    it('create all or none where the header says so', async () => {
        const body = `<createMetadata>${['All__c', 'None Of It__c']
            .map(
                (name) =>
                    `<metadata xsi:type="CustomField"><fullName>Thing__c.${name}</fullName><label>X</label><type>Text</type><length>9</length></metadata>`
            )
            .join('')}</createMetadata>`;
        const response = await fetch(`${org.url}/services/Soap/m/66.0`, {
            method: 'POST',
            headers: { 'Content-Type': 'text/xml' },
            body: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <e:Header><SessionHeader><sessionId>${connection.accessToken}</sessionId></SessionHeader><AllOrNoneHeader><allOrNone>true</allOrNone></AllOrNoneHeader></e:Header>
                <e:Body>${body}</e:Body></e:Envelope>`
        });
        const text = await response.text();
        expect(text).toContain('<statusCode>ALL_OR_NONE_OPERATION_ROLLED_BACK</statusCode>');
        expect(text).toContain('can only contain underscores');
        expect(org.services.components.has('CustomField', 'Thing__c.All__c')).toBe(false);
    });

    it('read what is there, and nothing for what is not', async () => {
        await create('CustomField', noteField('Thing__c.Read__c'));
        const [object, missing] = await read('CustomObject', ['Thing__c', 'Gone__c']);
        expect(object).toMatchObject({ fullName: 'Thing__c', label: 'Thing', sharingModel: 'ReadWrite' });
        expect(object.fields).toEqual(
            expect.arrayContaining([expect.objectContaining({ fullName: 'Read__c', type: 'Text' })])
        );
        expect(missing.fullName).toBeFalsy();
        expect(await read('CustomField', 'Thing__c.Read__c')).toMatchObject([
            { fullName: 'Thing__c.Read__c', label: 'Note' }
        ]);
    });

    it('update what is there, and refuse the rest', async () => {
        await create('CustomField', noteField('Thing__c.Old__c'));
        const results = await update('CustomField', [
            noteField('Thing__c.Old__c', 'New label'),
            noteField('Thing__c.Never__c')
        ]);
        expect(results[0]).toMatchObject({ success: true });
        expect([results[1].errors].flat()[0]).toMatchObject({
            statusCode: 'INVALID_CROSS_REFERENCE_KEY',
            message: 'no CustomField named Thing__c.Never__c found'
        });
        const { fields } = await connection.describe('Thing__c');
        expect(fields.find(({ name }) => name === 'Old__c')?.label).toBe('New label');
    });

    it('refuse to create what is there already', async () => {
        const [result] = await create('CustomObject', thing('Thing__c'));
        expect(result).toMatchObject({ success: false, fullName: 'Thing__c' });
        expect(statusOf(result)).toBe('DUPLICATE_DEVELOPER_NAME');
    });

    it('upsert, and tell what was new', async () => {
        const [first] = await upsert('CustomPermission', { fullName: 'Edit_Things', label: 'Edit things' });
        const [second] = await upsert('CustomPermission', { fullName: 'Edit_Things', label: 'Edit all things' });
        expect([first, second]).toMatchObject([
            { success: true, created: true },
            { success: true, created: false }
        ]);
        expect(await read('CustomPermission', 'Edit_Things')).toMatchObject([{ label: 'Edit all things' }]);
    });

    it('delete, unless something that stays needs it', async () => {
        await create('CustomField', noteField('Thing__c.Used__c'));
        await create('ValidationRule', {
            fullName: 'Thing__c.Needs_It',
            active: true,
            errorConditionFormula: 'ISBLANK(Used__c)',
            errorMessage: 'Fill it'
        });
        expect(await remove('CustomField', 'Thing__c.Used__c')).toMatchObject([{ success: false }]);
        expect(await remove('ValidationRule', 'Thing__c.Needs_It')).toMatchObject([{ success: true }]);
        expect(await remove('CustomField', 'Thing__c.Used__c')).toMatchObject([{ success: true }]);
        const [gone] = await remove('CustomField', 'Thing__c.Used__c');
        expect(statusOf(gone)).toBe('INVALID_CROSS_REFERENCE_KEY');
    });

    it('rename what nothing else goes by, and refuse to rename an object', async () => {
        await create('CustomPermission', { fullName: 'Before', label: 'Before' });
        expect(await connection.metadata.rename('CustomPermission', 'Before', 'After')).toMatchObject({
            fullName: 'After',
            success: true
        });
        expect(org.services.components.list('CustomPermission')).toEqual(expect.arrayContaining(['After']));
        expect(org.services.components.has('CustomPermission', 'Before')).toBe(false);

        const refusal = await connection.metadata.rename('CustomObject', 'Thing__c', 'Other__c');
        expect(refusal).toMatchObject({ success: false, fullName: 'Thing__c' });
        expect((await connection.describe('Thing__c')).name).toBe('Thing__c');
    });

    it('leave bundles and files to packages', async () => {
        const [result] = await create('LightningComponentBundle', { fullName: 'hello', apiVersion: 66 });
        expect(statusOf(result)).toBe('INVALID_TYPE');
    });

    it('take ten components at most', async () => {
        const fields = Array.from({ length: 11 }, (_, index) => noteField(`Thing__c.Many${index}__c`));
        await expect(create('CustomField', fields)).rejects.toThrow('LIMIT_EXCEEDED');
    });
});
