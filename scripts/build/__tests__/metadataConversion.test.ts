import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { files, projectRoot } from './metadataSource';

interface Project {
    packageDirectories: Array<{ path: string; default?: boolean }>;
    sourceApiVersion: string;
}

const project = JSON.parse(fs.readFileSync(path.join(projectRoot, 'sfdx-project.json'), 'utf8')) as Project;
const packages = project.packageDirectories.map((directory) => path.join(projectRoot, directory.path));

/** Members of package.xml by metadata type. */
function members(packageXml: string): Map<string, string[]> {
    return new Map(
        [...packageXml.matchAll(/<types>(.*?)<\/types>/gs)].map(([, types]) => [
            /<name>(.*?)<\/name>/.exec(types)?.[1] ?? '',
            [...types.matchAll(/<members>(.*?)<\/members>/g)].map(([, member]) => member)
        ])
    );
}

describe('the metadata, read by the library that the Salesforce CLI deploys with', () => {
    const target = fs.mkdtempSync(path.join(os.tmpdir(), 'metadata-format-'));
    const componentSet = ComponentSet.fromSource(packages);
    let manifest: Map<string, string[]>;

    beforeAll(async () => {
        componentSet.sourceApiVersion = project.sourceApiVersion;
        await new MetadataConverter().convert(componentSet, 'metadata', {
            type: 'directory',
            outputDirectory: target,
            genUniqueDir: false
        });
        manifest = members(fs.readFileSync(path.join(target, 'package.xml'), 'utf8'));
    });

    afterAll(() => fs.rmSync(target, { recursive: true }));

    it('belongs to API version 66.0 and to three package directories', () => {
        expect(project.sourceApiVersion).toBe('66.0');
        expect(project.packageDirectories.map((directory) => directory.path)).toEqual([
            'force-app/main',
            'force-app/zh_CN',
            'force-app/changeEvents'
        ]);
    });

    it('resolves every metadata file to a component', () => {
        const resolved = componentSet
            .getSourceComponents()
            .toArray()
            .flatMap((component) => [component, ...component.getChildren()])
            .flatMap((component) => (component.xml ? [component.xml] : []));
        const written = packages.flatMap((folder) => files(folder, '-meta.xml'));
        expect(written.filter((file) => !resolved.includes(file))).toEqual([]);
    });

    it.each([
        ['CustomField', '.field-meta.xml', 'objects'],
        ['ListView', '.listView-meta.xml', 'objects'],
        ['ValidationRule', '.validationRule-meta.xml', 'objects'],
        ['CompactLayout', '.compactLayout-meta.xml', 'objects'],
        ['Layout', '.layout-meta.xml', 'layouts'],
        ['PermissionSet', '.permissionset-meta.xml', 'permissionsets'],
        ['CustomTab', '.tab-meta.xml', 'tabs'],
        ['FlexiPage', '.flexipage-meta.xml', 'flexipages'],
        ['CustomObjectTranslation', '.objectTranslation-meta.xml', 'objectTranslations']
    ])('lists every %s in package.xml', (type, ending, folder) => {
        const written = packages.flatMap((directory) => files(path.join(directory, 'default', folder), ending));
        expect(written.length).toBeGreaterThan(0);
        expect(manifest.get(type)).toHaveLength(written.length);
    });

    it('puts the parts of an object back into one file', () => {
        const stakeholder = fs.readFileSync(path.join(target, 'objects/Stakeholder__c.object'), 'utf8');
        expect(stakeholder).toContain('<fullName>ReviewDueOn__c</fullName>');
        expect(stakeholder).toContain('<fullName>Opponents_With_Power</fullName>');
        expect(stakeholder).toContain('<fullName>Nobody_Reports_To_Themselves</fullName>');
    });

    it('puts the translated fields of an object back into one file', () => {
        const folder = path.join(target, 'objectTranslations/Stakeholder__c-zh_CN.objectTranslation');
        expect(fs.readFileSync(folder, 'utf8')).toContain('<name>ReviewDueOn__c</name>');
    });

    it('leaves TypeScript and tests out of what is deployed', () => {
        expect(files(target, '.ts')).toEqual([]);
    });
});
