import JSZip from 'jszip';
import { customField, customObject, metadata, openMetadataOrg, zipOf, bundle, type MetadataOrg } from './metadataOrg';
import { serveMetadata, type ApiServer } from './apiServer';

// The compiler takes seconds on a busy machine.
jest.setTimeout(60_000);

const thing = { 'objects/Thing__c.object': customObject(customField('Note__c', 'TextArea')) };
const broken = { 'tabs/Gone__c.tab': metadata('CustomTab', '<customObject>true</customObject>') };

describe('the Metadata API, as jsforce calls it', () => {
    let org: MetadataOrg;
    let api: ApiServer;

    beforeEach(async () => {
        org = openMetadataOrg();
        api = await serveMetadata(org);
    });

    afterEach(async () => {
        await api.close();
        org.database.close();
    });

    it('deploys over SOAP and polls until it is done', async () => {
        const result = await api.signedIn.metadata.deploy(await zipOf(thing), { rollbackOnError: true }).complete(true);

        expect(result).toMatchObject({ status: 'Succeeded', success: true, done: true, numberComponentsDeployed: 2 });
        expect(result.details.componentSuccesses.map(({ fullName, created }) => ({ fullName, created }))).toEqual([
            { fullName: 'Thing__c', created: true },
            { fullName: 'Thing__c.Note__c', created: true }
        ]);
        expect(org.components.list('CustomObject')).toEqual(['Thing__c']);
    });

    it('tells over SOAP what failed, where and why', async () => {
        const { id } = await api.signedIn.metadata.deploy(await zipOf(broken));
        await org.service.finished(id);
        const result = await api.signedIn.metadata.checkDeployStatus(id, true);

        expect(result).toMatchObject({ status: 'Failed', success: false, numberComponentErrors: 1 });
        expect(result.details.componentFailures).toEqual([
            expect.objectContaining({
                componentType: 'CustomTab',
                fullName: 'Gone__c',
                fileName: 'tabs/Gone__c.tab',
                problem: 'In field: fullName - no CustomObject named Gone__c found',
                problemType: 'Error',
                lineNumber: 2,
                success: false
            })
        ]);
    });

    it('keeps the messages to itself unless asked for details', async () => {
        const { id } = await api.signedIn.metadata.deploy(await zipOf(thing));
        await org.service.finished(id);
        const result = await api.signedIn.metadata.checkDeployStatus(id);
        expect(result.numberComponentsDeployed).toBe(2);
        expect(org.service.status(id).details!.componentSuccesses).toHaveLength(2);
        expect(result.details.componentSuccesses).toEqual([]);
    });

    it('passes the options of a deploy on', async () => {
        const { id } = await api.signedIn.metadata.deploy(await zipOf(thing), { checkOnly: true });
        expect(await org.service.finished(id)).toMatchObject({
            status: 'Succeeded',
            checkOnly: true,
            rollbackOnError: true
        });
        expect(org.components.list('CustomObject')).toEqual([]);

        const deployed = await api.signedIn.metadata.deployRecentValidation({ id });
        expect(await org.service.finished(deployed)).toMatchObject({ status: 'Succeeded', checkOnly: false });
    });

    it('deploys over REST and polls until it is done', async () => {
        const { id } = await api.signedIn.metadata.deployRest(await zipOf(thing), { checkOnly: true });
        await org.service.finished(id);
        const result = await api.signedIn.metadata.checkDeployStatus(id, true, true);

        expect(result).toMatchObject({ status: 'Succeeded', checkOnly: true });
        expect(result.details.componentSuccesses).toHaveLength(2);
        const quick = await api.signedIn.metadata.deployRecentValidation({ id, rest: true });
        expect(await org.service.finished(quick)).toMatchObject({ status: 'Succeeded', checkOnly: false });
    });

    it('answers 404 over REST for a deploy that never was', async () => {
        await expect(api.signedIn.metadata.checkDeployStatus('0Af000000000099AAA', true, true)).rejects.toMatchObject({
            errorCode: 'INVALID_CROSS_REFERENCE_KEY'
        });
    });

    it('answers with a fault when the session is over', async () => {
        await expect(api.expired.metadata.describe()).rejects.toMatchObject({
            message: expect.stringContaining('INVALID_SESSION_ID: Invalid Session ID found in SessionHeader')
        });
    });

    it('answers with a fault for what it does not know', async () => {
        await expect(api.signedIn.metadata.checkDeployStatus('0Af000000000099AAA')).rejects.toThrow(
            'INVALID_CROSS_REFERENCE_KEY'
        );
        await expect(api.signedIn.metadata.checkStatus('04s000000000001AAA')).rejects.toThrow(
            'INVALID_OPERATION: The operation checkStatus is not supported by this local org'
        );
        const response = await fetch(`${api.url}/services/Soap/m/66.0`, { method: 'POST', body: 'no xml' });
        expect(response.status).toBe(500);
        expect(await response.text()).toContain('<faultcode>sf:UNKNOWN_EXCEPTION</faultcode>');
    });

    it('describes its types', async () => {
        const { metadataObjects } = await api.signedIn.metadata.describe('66.0');
        expect(metadataObjects.find(({ xmlName }) => xmlName === 'CustomObject')).toMatchObject({
            directoryName: 'objects',
            suffix: 'object',
            childXmlNames: ['CustomField', 'ValidationRule', 'ListView', 'CompactLayout']
        });
        expect(metadataObjects.find(({ xmlName }) => xmlName === 'LightningComponentBundle')).toMatchObject({
            directoryName: 'lwc'
        });
    });

    it('lists what was deployed', async () => {
        await org.deploy(thing);
        const [field] = await api.signedIn.metadata.list({ type: 'CustomField' });
        expect(field).toMatchObject({
            fullName: 'Thing__c.Note__c',
            fileName: 'objects/Thing__c.object',
            type: 'CustomField',
            id: expect.stringMatching(/^00N/)
        });
        expect(await api.signedIn.metadata.list({ type: 'FlexiPage' })).toEqual([]);
    });

    it('gives back what was deployed, whole or in parts', async () => {
        await org.deploy({ ...thing, ...bundle('hello') });
        const retrieve = async (types: Array<{ name: string; members: string }>): Promise<JSZip> => {
            const { zipFile } = await api.signedIn.metadata
                // The client's typing wants what the API leaves to choice.
                .retrieve({ apiVersion: '66.0', singlePackage: true, unpackaged: { types, version: '66.0' } } as never)
                .complete();
            return JSZip.loadAsync(zipFile, { base64: true });
        };

        const whole = await retrieve([
            { name: 'CustomObject', members: '*' },
            { name: 'LightningComponentBundle', members: 'hello' }
        ]);
        expect(Object.keys(whole.files)).toEqual(
            expect.arrayContaining([
                'objects/Thing__c.object',
                'lwc/hello/hello.js',
                'lwc/hello/hello.js-meta.xml',
                'package.xml'
            ])
        );
        const object = await whole.file('objects/Thing__c.object')!.async('string');
        expect(object).toContain('<fullName>Note__c</fullName>');
        expect(object).toContain('<pluralLabel>Things</pluralLabel>');
        expect(
            (
                await org.service.finished(
                    org.service.deploy(org.admin, await whole.generateAsync({ type: 'nodebuffer' }))
                )
            ).status
        ).toBe('Succeeded');

        const part = await retrieve([{ name: 'CustomField', members: 'Thing__c.Note__c' }]);
        expect(await part.file('objects/Thing__c.object')!.async('string')).not.toContain('<pluralLabel>');
    });

    it('says what it cannot find to give back', async () => {
        const id = org.service.retrieve(org.admin, { types: new Map([['FlexiPage', ['Gone']]]), singlePackage: true });
        await org.service.idle();
        expect(org.service.retrieveStatus(id)).toMatchObject({
            status: 'Succeeded',
            messages: [{ problem: "Entity of type 'FlexiPage' named 'Gone' cannot be found" }]
        });
        expect(() => org.service.retrieveStatus('09S000000000099AAA')).toThrow('invalid cross reference id');
    });
});
