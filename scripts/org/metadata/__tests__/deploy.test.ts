import JSZip from 'jszip';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
    bundle,
    customField,
    customObject,
    manifest,
    metadata,
    openMetadataOrg,
    problemsOf,
    zipOf,
    type MetadataOrg
} from './metadataOrg';

const size = customField('Size__c', 'Number', '<precision>3</precision><scale>0</scale>');
const thing = { 'objects/Thing__c.object': customObject(size) };

describe('a deploy', () => {
    let org: MetadataOrg;

    beforeEach(() => {
        org = openMetadataOrg();
    });

    afterEach(() => org.database.close());

    it('gives an id at once and works after that', async () => {
        const id = org.service.deploy(org.admin, await zipOf(thing));

        expect(id).toMatch(/^0Af\w{15}$/);
        expect(org.service.status(id)).toMatchObject({ status: 'Pending', done: false, success: false });
        expect(await org.service.finished(id)).toMatchObject({ status: 'Succeeded', done: true, success: true });
    });

    it('makes an object whose rows can be written, and tells of each component', async () => {
        const result = await org.deploy(thing);

        expect(result).toMatchObject({
            numberComponentsDeployed: 2,
            numberComponentsTotal: 2,
            numberComponentErrors: 0
        });
        expect(result.details!.componentSuccesses).toEqual([
            expect.objectContaining({
                componentType: 'CustomObject',
                fullName: 'Thing__c',
                fileName: 'objects/Thing__c.object',
                created: true,
                changed: true,
                deleted: false,
                success: true
            }),
            expect.objectContaining({ componentType: 'CustomField', fullName: 'Thing__c.Size__c', created: true })
        ]);
        const id = org.records.create(org.admin, 'Thing__c', { Name: 'One', Size__c: 7 });
        expect(org.records.retrieve(org.admin, 'Thing__c', id)).toMatchObject({ Name: 'One', Size__c: 7 });
    });

    it('says that nothing changed when the same comes again', async () => {
        await org.deploy(thing);
        const { details } = await org.deploy(thing);

        expect(details!.componentSuccesses.map(({ created, changed }) => ({ created, changed }))).toEqual([
            { created: false, changed: false },
            { created: false, changed: false }
        ]);
    });

    it('finds the package in the one folder of the zip', async () => {
        const zip = await zipOf(thing, 'unpackaged/');
        const result = await org.service.finished(org.service.deploy(org.admin, zip));

        expect(result.details!.componentSuccesses[0].fileName).toBe('unpackaged/objects/Thing__c.object');
    });

    it('puts a field on a standard object that the manifest names alone', async () => {
        const field = customField('AccountKey__c', 'Text', '<externalId>true</externalId><length>120</length>');
        const result = await org.deploy({
            'objects/Account.object': metadata('CustomObject', field),
            'package.xml': manifest({ CustomField: ['Account.AccountKey__c'] })
        });

        expect(result.details!.componentSuccesses.map(({ fullName }) => fullName)).toEqual(['Account.AccountKey__c']);
        const { id } = org.records.upsert(org.admin, 'Account', 'AccountKey__c', 'a', { Name: 'Acme' });
        expect(org.records.retrieve(org.admin, 'Account', id, ['AccountKey__c']).AccountKey__c).toBe('a');
    });

    it('leaves the object of a field that is deployed alone as it was', async () => {
        await org.deploy(thing);
        await org.deploy({
            'objects/Thing__c.object': metadata('CustomObject', customField('Note__c', 'TextArea')),
            'package.xml': manifest({ CustomField: ['Thing__c.Note__c'] })
        });

        expect(org.components.list('CustomField')).toEqual(['Thing__c.Note__c', 'Thing__c.Size__c']);
        expect(org.schema.object('Thing__c')!.fields.has('size__c')).toBe(true);
    });

    it('undoes everything when one component is refused', async () => {
        const result = await org.deploy({
            ...thing,
            'tabs/Nothing__c.tab': metadata('CustomTab', '<customObject>true</customObject>')
        });

        expect(result).toMatchObject({
            status: 'Failed',
            success: false,
            numberComponentErrors: 1,
            numberComponentsDeployed: 0
        });
        expect(problemsOf(result)).toEqual([
            'CustomTab Nothing__c: In field: fullName - no CustomObject named Nothing__c found'
        ]);
        expect(org.schema.object('Thing__c')).toBeUndefined();
        expect(org.components.list('CustomObject')).toEqual([]);
    });

    it('keeps what works when it need not roll back', async () => {
        const files = { ...thing, 'tabs/Nothing__c.tab': metadata('CustomTab', '<customObject>true</customObject>') };
        const result = await org.deploy(files, { rollbackOnError: false });

        expect(result).toMatchObject({
            status: 'SucceededPartial',
            numberComponentErrors: 1,
            numberComponentsDeployed: 2
        });
        expect(org.components.list('CustomObject')).toEqual(['Thing__c']);
        expect(org.components.list('CustomTab')).toEqual([]);
    });

    it('keeps nothing that rests on what failed', async () => {
        const importing = (module: string): string =>
            `import { LightningElement } from 'lwc';\nimport x from '${module}';\nexport default class extends LightningElement { x = x; }\n`;
        const files = {
            ...bundle('sound'),
            ...bundle('first', { 'first.js': importing('c/last') }),
            ...bundle('last', { 'last.js': importing('@salesforce/label/c.Gone') })
        };
        const result = await org.deploy(files, { rollbackOnError: false });

        expect(problemsOf(result)).toHaveLength(2);
        expect(result).toMatchObject({ status: 'SucceededPartial', numberComponentsDeployed: 1 });
        expect(org.components.list('LightningComponentBundle')).toEqual(['sound']);
    });

    it('keeps nothing when it only checks, and deploys the same later', async () => {
        const checked = await org.deploy(thing, { checkOnly: true });
        expect(checked).toMatchObject({ status: 'Succeeded', checkOnly: true });
        expect(org.schema.object('Thing__c')).toBeUndefined();

        const deployed = await org.service.finished(org.service.deployValidated(org.admin, checked.id));
        expect(deployed).toMatchObject({ status: 'Succeeded', checkOnly: false });
        expect(org.schema.object('Thing__c')).toBeDefined();
    });

    it('deploys later only what was found good before', async () => {
        const { id } = await org.deploy(thing);
        expect(() => org.service.deployValidated(org.admin, id)).toThrow('not the id of a successful validation');
    });

    it('can be cancelled before it begins', async () => {
        const id = org.service.deploy(org.admin, await zipOf(thing));
        expect(org.service.cancel(org.admin, id)).toEqual({ id, done: false });

        expect(await org.service.finished(id)).toMatchObject({ status: 'Canceled', done: true, success: false });
        expect(org.schema.object('Thing__c')).toBeUndefined();
        expect(() => org.service.cancel(org.admin, id)).toThrow('already completed');
    });

    it('refuses to tell of a deploy that never was', () => {
        expect(() => org.service.status('0Af000000000099AAA')).toThrow('invalid cross reference id');
    });

    it('is there again after a restart', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'metadata-'));
        try {
            const file = join(folder, 'org.sqlite');
            const first = openMetadataOrg(file);
            const formula = customField(
                'Double__c',
                'Number',
                '<formula>Half__c * 4</formula><precision>18</precision><scale>0</scale>'
            );
            const half = customField(
                'Half__c',
                'Number',
                '<formula>Size__c / 2</formula><precision>18</precision><scale>1</scale>'
            );
            await first.deploy({ 'objects/Thing__c.object': customObject(formula + half + size) });
            const id = first.records.create(first.admin, 'Thing__c', { Name: 'One', Size__c: 7 });
            first.database.close();

            const second = openMetadataOrg(file);
            expect(second.records.retrieve(second.admin, 'Thing__c', id, ['Double__c']).Double__c).toBe(14);
            second.database.close();
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
});

describe('a package that is no good', () => {
    let org: MetadataOrg;

    beforeEach(() => {
        org = openMetadataOrg();
    });

    afterEach(() => org.database.close());

    it('is refused when it is no zip', async () => {
        const result = await org.service.finished(org.service.deploy(org.admin, Buffer.from('no zip')));
        expect(result.status).toBe('Failed');
        expect(problemsOf(result)[0]).toMatch(/Invalid zip file/);
    });

    it('is refused without a package.xml', async () => {
        const zip = await new JSZip().file('readme.txt', 'hello').generateAsync({ type: 'nodebuffer' });
        const result = await org.service.finished(org.service.deploy(org.admin, zip));
        expect(problemsOf(result)).toEqual([' package.xml: No package.xml found']);
    });

    it('is refused with an empty package.xml', async () => {
        const result = await org.deploy({ 'package.xml': '' });
        expect(problemsOf(result)).toEqual([' package.xml: Error parsing file: Start tag expected.']);
    });

    it('is refused when a path leads out of it', async () => {
        const zip = new JSZip().file('package.xml', manifest({})).file('lwc/../../evil.js', '');
        const bytes = await zip.generateAsync({ type: 'nodebuffer' });
        const result = await org.service.finished(org.service.deploy(org.admin, bytes));
        expect(result.status).toBe('Failed');
    });

    it('is refused for a component that is named and missing', async () => {
        const result = await org.deploy({
            'package.xml': manifest({ CustomTab: ['Gone__c'], CustomField: ['Account.Gone__c'] })
        });
        expect(problemsOf(result)).toEqual([
            "CustomTab Gone__c: An object 'Gone__c' of type CustomTab was named in package.xml, but was not found in zipped directory",
            "CustomField Account.Gone__c: An object 'Account.Gone__c' of type CustomField was named in package.xml, but was not found in zipped directory"
        ]);
    });

    it('lets missing files pass when told to', async () => {
        const result = await org.deploy(
            { 'package.xml': manifest({ CustomTab: ['Gone__c'] }) },
            { allowMissingFiles: true }
        );
        expect(result.status).toBe('Succeeded');
    });

    it('is refused for a file that the manifest does not name, unless warnings are ignored', async () => {
        const files = { ...thing, 'package.xml': manifest({}) };
        expect(problemsOf(await org.deploy(files))).toEqual(['CustomObject Thing__c: Not in package.xml']);
        expect((await org.deploy(files, { ignoreWarnings: true })).status).toBe('Succeeded');
    });

    it('is refused for a type that this org does not have', async () => {
        const result = await org.deploy({
            'classes/Hello.cls': 'class Hello {}',
            'classes/Hello.cls-meta.xml': '<x/>'
        });
        expect(problemsOf(result)[0]).toBe(
            'ApexClass Hello: Metadata type ApexClass is not supported by this local org'
        );
    });

    it('is refused for a newer API version than the org speaks', async () => {
        const result = await org.deploy({ 'package.xml': manifest({}, '99.0') });
        expect(problemsOf(result)[0]).toMatch(/Invalid version specified: 99.0/);
    });

    it('is refused with line and column for XML that is broken', async () => {
        const result = await org.deploy({
            'objects/Thing__c.object': '<CustomObject>\n  <label>Thing</lable>\n</CustomObject>'
        });
        expect(result.details!.componentFailures[0]).toMatchObject({
            fullName: 'Thing__c',
            fileName: 'objects/Thing__c.object',
            lineNumber: 2,
            problemType: 'Error',
            problem: expect.stringContaining("Expected closing tag 'label'")
        });
    });

    it.each([
        [
            'an element that the type does not have',
            '<lable>Thing</lable>',
            'Element lable invalid at this location in type CustomObject'
        ],
        [
            'an element that comes twice',
            '<label>A</label><label>B</label>',
            'Element label is duplicated at this location in type CustomObject'
        ],
        [
            'a flag that is none',
            '<enableFeeds>perhaps</enableFeeds>',
            "'perhaps' is not a valid value for the type xsd:boolean"
        ],
        [
            'a word that is no value of its list',
            '<sharingModel>Open</sharingModel>',
            "'Open' is not a valid value for the enum 'SharingModel'"
        ],
        [
            'a number that is none',
            customField('A__c', 'Text', '<length>long</length>'),
            "'long' is not a valid value for the type xsd:int"
        ]
    ])('is refused for %s', async (_what, element, problem) => {
        const result = await org.deploy({ 'objects/Thing__c.object': metadata('CustomObject', element) });
        expect(problemsOf(result)).toEqual([`CustomObject Thing__c: Error parsing file: ${problem}`]);
        expect(result.details!.componentFailures[0].lineNumber).toBe(3);
    });
});
