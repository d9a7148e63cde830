import JSZip from 'jszip';
import type { Connection } from 'jsforce';
import { customField, customObject, metadata, zipOf } from '../metadata/__tests__/metadataOrg';
import { startTestOrg, type TestOrg } from './support/testOrg';

const thing = { 'objects/Thing__c.object': customObject(customField('Note__c', 'TextArea')) };

describe('jsforce by the Metadata API', () => {
    let org: TestOrg;
    let connection: Connection;

    beforeAll(async () => {
        org = await startTestOrg();
        connection = await org.connect();
        connection.metadata.pollInterval = 50;
    });

    afterAll(() => org.dispose());

    it('deploys, over SOAP and over REST', async () => {
        const soap = await connection.metadata.deploy(await zipOf(thing), { rollbackOnError: true }).complete(true);
        expect(soap).toMatchObject({ status: 'Succeeded', numberComponentsDeployed: 2 });
        const rest = await connection.metadata.deployRest(await zipOf(thing));
        await org.services.metadata.finished(rest.id);
        expect(await connection.metadata.checkDeployStatus(rest.id, true, true)).toMatchObject({ success: true });
        expect((await connection.describe('Thing__c')).fields.map(({ name }) => name)).toContain('Note__c');
    });

    it('hears what is wrong, and where', async () => {
        const broken = { 'tabs/Gone__c.tab': metadata('CustomTab', '<customObject>true</customObject>') };
        const { id } = await connection.metadata.deploy(await zipOf(broken));
        await org.services.metadata.finished(String(id));
        const { details, success } = await connection.metadata.checkDeployStatus(String(id), true);
        expect(success).toBe(false);
        expect(details.componentFailures).toMatchObject([{ fullName: 'Gone__c', lineNumber: 2, problemType: 'Error' }]);
    });

    it('retrieves, lists and describes what was deployed', async () => {
        const { zipFile } = await connection.metadata
            // The client's typing wants what the API leaves to choice.
            .retrieve({
                apiVersion: '66.0',
                singlePackage: true,
                unpackaged: { types: [{ name: 'CustomObject', members: 'Thing__c' }], version: '66.0' }
            } as never)
            .complete();
        const zip = await JSZip.loadAsync(zipFile, { base64: true });
        expect(await zip.file('objects/Thing__c.object')!.async('string')).toContain('<fullName>Note__c</fullName>');
        expect(await connection.metadata.list({ type: 'CustomObject' })).toMatchObject([{ fullName: 'Thing__c' }]);
        const { metadataObjects } = await connection.metadata.describe();
        expect(metadataObjects.map(({ xmlName }) => xmlName)).toContain('PlatformEventChannelMember');
    });

    it('deletes a field with its values, which come back only to a field of the same kind', async () => {
        const numbers = '<precision>4</precision><scale>0</scale>';
        const deployed = async (field: string): Promise<unknown> => {
            await connection.metadata.delete('CustomField', ['Kept__c.Value__c']);
            const files = { 'objects/Kept__c.object': customObject(field) };
            await connection.metadata.deploy(await zipOf(files), { rollbackOnError: true }).complete();
            return (await connection.query('SELECT Value__c FROM Kept__c')).records[0]?.Value__c;
        };
        const text = customField('Value__c', 'Text', '<externalId>true</externalId><length>20</length>');
        await deployed(text);
        const { id } = await connection.sobject('Kept__c').create({ Value__c: 'kept' });
        expect(await deployed(customField('Value__c', 'Number', numbers))).toBeNull();
        await connection.sobject('Kept__c').update({ Id: id!, Value__c: 12 });
        expect((await connection.query('SELECT Id FROM Kept__c WHERE Value__c > 7')).totalSize).toBe(1);
        expect(await deployed(text)).toBe('kept');
        expect((await connection.query("SELECT Id FROM Kept__c WHERE Value__c = 'kept'")).totalSize).toBe(1);
    });

    it('tracks what changed since a revision', async () => {
        const revisions = async (): Promise<Array<{ MemberName: string; RevisionCounter: number }>> =>
            (
                await connection.tooling.query(
                    "SELECT MemberName, RevisionCounter FROM SourceMember WHERE MemberName LIKE 'Thing__c%' ORDER BY RevisionCounter"
                )
            ).records as never;
        const before = await revisions();
        expect(before.map(({ MemberName }) => MemberName)).toEqual(['Thing__c', 'Thing__c.Note__c']);
        await connection.metadata.update('CustomField', {
            fullName: 'Thing__c.Note__c',
            label: 'Another label',
            type: 'TextArea'
        } as never);
        const after = await revisions();
        expect(after.at(-1)!.MemberName).toBe('Thing__c.Note__c');
        expect(after.at(-1)!.RevisionCounter).toBeGreaterThan(before.at(-1)!.RevisionCounter);
    });
});
