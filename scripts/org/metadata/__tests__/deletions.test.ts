import {
    bundle,
    customField,
    customObject,
    manifest,
    metadata,
    openMetadataOrg,
    problemsOf,
    type MetadataOrg
} from './metadataOrg';
import type { DeployResult } from '..';

// The compiler takes seconds on a busy machine.
jest.setTimeout(60_000);

const size = customField('Size__c', 'Number', '<precision>3</precision><scale>0</scale>');
const twice = customField(
    'Twice__c',
    'Number',
    '<formula>Size__c * 2</formula><precision>18</precision><scale>0</scale>'
);
const permissions = metadata(
    'PermissionSet',
    `<fieldPermissions><editable>false</editable><field>Thing__c.Size__c</field><readable>true</readable></fieldPermissions><label>R</label>`
);

describe('destructive changes', () => {
    let org: MetadataOrg;
    const remove = (types: Record<string, string[]>, files: Record<string, string> = {}): Promise<DeployResult> =>
        org.deploy({ ...files, 'destructiveChanges.xml': manifest(types) });

    beforeEach(async () => {
        org = openMetadataOrg();
        await org.deploy({ 'objects/Thing__c.object': customObject(size) });
    });

    afterEach(() => org.database.close());

    it('delete a field', async () => {
        const result = await remove({ CustomField: ['Thing__c.Size__c'] });
        expect(result.details!.componentSuccesses).toEqual([
            expect.objectContaining({
                componentType: 'CustomField',
                fullName: 'Thing__c.Size__c',
                deleted: true,
                changed: true
            })
        ]);
        expect(org.components.list('CustomField')).toEqual([]);
        expect(org.schema.object('Thing__c')!.fields.has('size__c')).toBe(false);
    });

    it('delete an object with all its parts and rows', async () => {
        org.records.create(org.admin, 'Thing__c', { Name: 'One' });
        expect(problemsOf(await remove({ CustomObject: ['Thing__c'] }))).toEqual([]);
        expect(org.schema.object('Thing__c')).toBeUndefined();
        expect(org.components.list('CustomField')).toEqual([]);

        await org.deploy({ 'objects/Thing__c.object': customObject(size) });
        expect(org.database.all('SELECT * FROM "Thing__c"')).toEqual([]);
    });

    it('do not delete what something else needs', async () => {
        await org.deploy({
            'objects/Thing__c.object': customObject(size + twice),
            'permissionsets/Reader.permissionset': permissions
        });
        expect(problemsOf(await remove({ CustomField: ['Thing__c.Size__c'] }))[0]).toMatch(
            /This component is referenced elsewhere in Salesforce.*CustomField Thing__c.Twice__c/
        );
        expect(problemsOf(await remove({ CustomField: ['Thing__c.Twice__c', 'Thing__c.Size__c'] }))[0]).toMatch(
            /PermissionSet Reader/
        );
        expect(org.schema.object('Thing__c')!.fields.has('size__c')).toBe(true);
        expect(
            problemsOf(
                await remove({ PermissionSet: ['Reader'], CustomField: ['Thing__c.Twice__c', 'Thing__c.Size__c'] })
            )
        ).toEqual([]);
        expect(org.database.all('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?', ['Reader'])).toEqual([]);
    });

    it('do not delete what the code of a bundle needs', async () => {
        const code =
            "import { LightningElement } from 'lwc';\nimport { one } from 'c/base';\nexport default class Hello extends LightningElement { one = one; }";
        await org.deploy({
            ...bundle('base', { 'base.js': 'export const one = 1;' }),
            ...bundle('hello', { 'hello.js': code })
        });
        expect(problemsOf(await remove({ LightningComponentBundle: ['base'] }))[0]).toMatch(
            /LightningComponentBundle hello/
        );
        expect(problemsOf(await remove({ LightningComponentBundle: ['hello', 'base'] }))).toEqual([]);
    });

    it('come before the rest when they say so, so that a name can be given anew', async () => {
        const result = await org.deploy({
            'objects/Thing__c.object': customObject(customField('Size__c', 'Date')),
            'destructiveChangesPre.xml': manifest({ CustomField: ['Thing__c.Size__c'] })
        });
        expect(problemsOf(result)).toEqual([]);
        expect(org.schema.object('Thing__c')!.fields.get('size__c')!.type).toBe('date');
    });

    it('only warn of what is not there', async () => {
        const result = await remove({ CustomField: ['Thing__c.Gone__c'] });
        expect(result.status).toBe('Succeeded');
        expect(result.details!.componentSuccesses).toEqual([
            expect.objectContaining({ problem: 'No CustomField named: Thing__c.Gone__c found', problemType: 'Warning' })
        ]);
    });

    it('are undone with the rest', async () => {
        const result = await remove({ CustomField: ['Thing__c.Size__c'], ApexClass: ['Hello'] });
        expect(problemsOf(result)).toEqual([
            'ApexClass Hello: Metadata type ApexClass is not supported by this local org'
        ]);
        expect(org.schema.object('Thing__c')!.fields.has('size__c')).toBe(true);
        expect(org.components.list('CustomField')).toEqual(['Thing__c.Size__c']);
    });
});
