import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serveMetadata, type ApiServer } from '../../org/metadata/__tests__/apiServer';
import { openMetadataOrg, type MetadataOrg } from '../../org/metadata/__tests__/metadataOrg';
import { DeployError, deployProject, packProject, projectDirectories } from '../deploy';

// The compiler takes seconds on a busy machine.
jest.setTimeout(60_000);

const xml = (type: string, elements: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${elements}\n</${type}>\n`;

/** A project in source format: an object with a field, and a component with a test and TypeScript beside it. */
function writeProject(folder: string, template = '<template><p>Hello</p></template>'): string {
    const files: Record<string, string> = {
        'sfdx-project.json': JSON.stringify({
            packageDirectories: [{ path: 'app', default: true }],
            sourceApiVersion: '66.0'
        }),
        '.forceignore': '**/*.ts\n**/__tests__/**\n',
        'app/objects/Thing__c/Thing__c.object-meta.xml': xml(
            'CustomObject',
            `<label>Thing</label><nameField><label>Name</label><type>Text</type></nameField>
            <pluralLabel>Things</pluralLabel><sharingModel>ReadWrite</sharingModel>`
        ),
        'app/objects/Thing__c/fields/Note__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>Note__c</fullName><label>Note</label><type>TextArea</type>'
        ),
        'app/objects/Account/fields/Code__c.field-meta.xml': xml(
            'CustomField',
            '<fullName>Code__c</fullName><label>Code</label><length>9</length><type>Text</type>'
        ),
        'app/lwc/hello/hello.js':
            "import { LightningElement } from 'lwc';\nexport default class Hello extends LightningElement {}\n",
        'app/lwc/hello/hello.ts': 'export {};',
        'app/lwc/hello/__tests__/hello.test.js': 'it("works", () => undefined);',
        'app/lwc/hello/hello.html': template,
        'app/lwc/hello/hello.js-meta.xml': xml('LightningComponentBundle', '<apiVersion>66.0</apiVersion>')
    };
    for (const [file, text] of Object.entries(files)) {
        const target = path.join(folder, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, text);
    }
    return path.join(folder, 'app');
}

describe('deploying a project to an org', () => {
    let folder: string;
    let org: MetadataOrg;
    let api: ApiServer;

    beforeAll(async () => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'deploy-'));
        org = openMetadataOrg();
        api = await serveMetadata(org);
    });

    afterAll(async () => {
        await api.close();
        org.database.close();
        fs.rmSync(folder, { recursive: true });
    });

    it('takes what .forceignore lets through, says how far it is, and counts what changed', async () => {
        const source = writeProject(path.join(folder, 'good'));
        const said: string[] = [];
        const first = await deployProject(api.signedIn, {
            packageDirectories: [source],
            onProgress: (detail) => said.push(detail)
        });

        expect(first).toMatchObject({ components: 4, changed: 4, id: expect.stringMatching(/^0Af/) });
        expect(said[0]).toBe('reading the project');
        expect(said[said.length - 1]).toBe('4 components, 4 changed');
        expect(org.schema.object('Account')!.fields.has('code__c')).toBe(true);
        expect([...org.setup.lwcBundle('hello')!.files.keys()]).toEqual([
            'hello.html',
            'hello.js',
            'hello.js-meta.xml'
        ]);

        expect(await deployProject(api.signedIn, { packageDirectories: [source] })).toMatchObject({
            components: 4,
            changed: 0
        });
    });

    it('lists each component that the org refuses with file, line and problem', async () => {
        const source = writeProject(path.join(folder, 'bad'), '<template>\n  <p>{greet()}</p>\n</template>');
        const error = await deployProject(api.signedIn, { packageDirectories: [source] }).catch(
            (thrown: unknown) => thrown
        );

        expect(error).toBeInstanceOf(DeployError);
        const { problems, message } = error as DeployError;
        expect(problems).toEqual([
            {
                type: 'LightningComponentBundle',
                fullName: 'hello',
                fileName: 'lwc/hello/hello.html',
                line: 2,
                column: expect.any(Number),
                problem: expect.stringContaining('LWC1060')
            }
        ]);
        expect(message).toMatch(
            /ended as Failed: 1 of 4 components were refused\n {2}lwc\/hello\/hello.html:2:\d+ {2}Lightning/
        );
    });

    it('keeps nothing of a deploy that only checks', async () => {
        const source = writeProject(path.join(folder, 'checked'));
        const field = path.join(source, 'objects/Thing__c/fields/Note__c.field-meta.xml');
        fs.writeFileSync(field, fs.readFileSync(field, 'utf8').replace(/Note/g, 'Remark'));
        fs.renameSync(field, field.replace('Note__c', 'Remark__c'));
        await deployProject(api.signedIn, { packageDirectories: [source], checkOnly: true });

        expect(org.schema.object('Thing__c')!.fields.has('remark__c')).toBe(false);
    });

    it('refuses to deploy nothing', async () => {
        const empty = path.join(folder, 'empty');
        fs.mkdirSync(empty);
        await expect(packProject([empty], '66.0')).rejects.toThrow(`Nothing to deploy in ${empty}`);
    });

    it('finds the folders of this project', () => {
        expect(projectDirectories().every((directory) => fs.existsSync(directory))).toBe(true);
    });
});
