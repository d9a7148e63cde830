import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { CliAnswer } from './salesforceCli';
import { refused, succeeded } from './expectations';
import type { Steps } from './steps';
import type { Workplace } from './workplace';

const main = 'force-app/main/default';
const metadata = (type: string, elements: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${elements}\n</${type}>\n`;
const bundleXml = metadata('LightningComponentBundle', '<apiVersion>66.0</apiVersion><isExposed>false</isExposed>');
const script = (first: string): string =>
    `${first}\nimport { LightningElement } from 'lwc';\nexport default class extends LightningElement {}\n`;

/** Files of a component bundle. */
const bundle = (name: string, code: string, html = '<template></template>\n'): Record<string, string> => ({
    [`${main}/lwc/${name}/${name}.js`]: code,
    [`${main}/lwc/${name}/${name}.html`]: html,
    [`${main}/lwc/${name}/${name}.js-meta.xml`]: bundleXml
});
const permissionSet = (name: string, elements: string): Record<string, string> => ({
    [`${main}/permissionsets/${name}.permissionset-meta.xml`]: metadata(
        'PermissionSet',
        `<label>${name}</label>${elements}`
    )
});
const fieldGrant = (field: string): string =>
    `<fieldPermissions><editable>false</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;
const objectGrant = (object: string): string =>
    `<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit>
    <allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;
const field = (object: string, name: string, elements: string): Record<string, string> => ({
    [`${main}/objects/${object}/fields/${name}.field-meta.xml`]: metadata(
        'CustomField',
        `<fullName>${name}</fullName><label>${name}</label>${elements}`
    )
});

/** Something a deploy has to refuse: the files, the component that is blamed, what is said and, where known, the line. */
interface Fault {
    what: string;
    files: Record<string, string>;
    blamed: string;
    said: RegExp;
    line?: number;
}

const imports = (name: string, module: string, said: RegExp): Fault => ({
    what: `an import of ${module}`,
    files: bundle(name, script(`import x from '${module}';`)),
    blamed: name,
    said,
    line: 1
});

/** Told all at once by one deploy. */
const FAULTS: Fault[] = [
    imports('badObject', '@salesforce/schema/Gone__c.Name', /Invalid reference Gone__c.Name of type schema/),
    imports('badField', '@salesforce/schema/Stakeholder__c.Gone__c', /Invalid reference Stakeholder__c.Gone__c/),
    imports('badLabel', '@salesforce/label/c.Gone', /Invalid reference c.Gone of type label/),
    imports('badResource', '@salesforce/resourceUrl/gone', /Invalid reference gone of type resourceUrl/),
    imports('badModule', 'c/gone', /No MODULE named markup:\/\/c:gone found/),
    imports('badD3', 'd3', /No MODULE named markup:\/\/d3 found/),
    imports('badZod', 'zod', /No MODULE named markup:\/\/zod found/),
    {
        what: 'JavaScript that does not parse',
        files: bundle('badScript', "import { LightningElement from 'lwc';\n"),
        ...{ blamed: 'badScript', said: /Parsing error|LWC\d+/, line: 1 }
    },
    {
        what: 'a template that calls a function',
        files: bundle('badTemplate', script(''), '<template>\n    <p>{greet()}</p>\n</template>\n'),
        ...{ blamed: 'badTemplate', said: /LWC1060/, line: 2 }
    },
    {
        what: 'a component that is not there',
        files: bundle('badChild', script(''), '<template>\n    <c-gone></c-gone>\n</template>\n'),
        ...{ blamed: 'badChild', said: /markup:\/\/c-gone/ }
    },
    {
        what: 'JavaScript over the size limit',
        files: bundle('badSize', `${script('')}/*${' '.repeat(1_000_000)}*/\n`),
        ...{ blamed: 'badSize', said: /maximum length is:1000000/ }
    },
    {
        what: 'a record page with an unknown component',
        files: {
            [`${main}/flexipages/Bad_Page.flexipage-meta.xml`]: metadata(
                'FlexiPage',
                `<flexiPageRegions><itemInstances><componentInstance><componentName>gone</componentName><identifier>one</identifier>
                </componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Bad Page</masterLabel>
                <sobjectType>Account</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
            )
        },
        ...{ blamed: 'Bad_Page', said: /c:gone/ }
    },
    {
        what: 'a permission set with an unknown field',
        files: permissionSet('Bad_Field', objectGrant('Account') + fieldGrant('Account.Gone__c')),
        ...{ blamed: 'Bad_Field', said: /no CustomField named Account.Gone__c found/ }
    },
    {
        what: 'a permission set that names a required field',
        files: permissionSet('Bad_Required', fieldGrant('StakeholderLink__c.Kind__c')),
        ...{ blamed: 'Bad_Required', said: /You cannot deploy to a required field: StakeholderLink__c.Kind__c/ }
    },
    {
        what: 'a permission set that names a master-detail field',
        files: permissionSet('Bad_Master', fieldGrant('Stakeholder__c.Account__c')),
        ...{ blamed: 'Bad_Master', said: /You cannot deploy to a required field: Stakeholder__c.Account__c/ }
    },
    {
        what: 'access to details without access to their master',
        files: permissionSet('Bad_Detail', objectGrant('RelationshipAssessment__c')),
        ...{ blamed: 'Bad_Detail', said: /depends on.*(Read|read).*Stakeholder__c/ }
    },
    {
        what: 'a layout with an unknown field',
        files: {
            [`${main}/layouts/Stakeholder__c-Bad Layout.layout-meta.xml`]: metadata(
                'Layout',
                `<layoutSections><layoutColumns><layoutItems><behavior>Edit</behavior><field>Gone__c</field></layoutItems>
                </layoutColumns><style>OneColumn</style></layoutSections>`
            )
        },
        ...{ blamed: 'Stakeholder__c-Bad Layout', said: /no CustomField named Stakeholder__c.Gone__c found/ }
    },
    {
        what: 'a list view with an unknown column',
        files: {
            [`${main}/objects/Stakeholder__c/listViews/Bad_List.listView-meta.xml`]: metadata(
                'ListView',
                '<fullName>Bad_List</fullName><columns>Gone__c</columns><filterScope>Everything</filterScope><label>Bad</label>'
            )
        },
        ...{ blamed: 'Stakeholder__c.Bad_List', said: /Gone__c/ }
    },
    {
        what: 'a lookup to an unknown object',
        files: field(
            'Stakeholder__c',
            'Bad_Lookup__c',
            '<referenceTo>Gone__c</referenceTo><relationshipName>Bad</relationshipName><type>Lookup</type>'
        ),
        ...{ blamed: 'Stakeholder__c.Bad_Lookup__c', said: /'Gone__c' does not resolve to a valid sObject type/ }
    },
    {
        what: 'a formula of an unknown field',
        files: field('Stakeholder__c', 'Bad_Formula__c', '<formula>Gone__c</formula><type>Text</type>'),
        ...{ blamed: 'Stakeholder__c.Bad_Formula__c', said: /Field Gone__c does not exist/ }
    },
    {
        what: 'a translation of an unknown field',
        files: {
            [`${main}/objectTranslations/Opportunity-zh_CN/Opportunity-zh_CN.objectTranslation-meta.xml`]: metadata(
                'CustomObjectTranslation',
                '<fields><label>x</label><name>Gone__c</name></fields>'
            )
        },
        ...{ blamed: 'Opportunity-zh_CN', said: /no CustomField named Opportunity.Gone__c found/ }
    },
    {
        what: 'a translation into a language that is off',
        files: {
            [`${main}/translations/fr.translation-meta.xml`]: metadata(
                'Translations',
                '<customLabels><label>x</label><name>RMap_Title</name></customLabels>'
            )
        },
        ...{ blamed: 'fr', said: /Not available for deploy for this organization/ }
    }
];

/** Deploys that have to fail, and that nothing of them stays. */
export async function refusals(steps: Steps, { cli, write, project }: Workplace): Promise<void> {
    steps.group('Deploys that are refused');

    /** Deploys files that are taken away again. */
    const deployOf = async (files: Record<string, string>, ...words: string[]): Promise<CliAnswer> => {
        const before = Object.keys(files).map((file) => {
            const whole = path.join(project, file);
            return [whole, fs.existsSync(whole) ? fs.readFileSync(whole) : null] as const;
        });
        const folders = new Set<string>();
        for (const [file, text] of Object.entries(files)) {
            const whole = write(file, text);
            folders.add(/[\\/]lwc[\\/]/.test(whole) ? path.dirname(whole) : whole);
        }
        try {
            const places = [...folders].flatMap((place) => ['--source-dir', place]);
            return await cli.run(['project', 'deploy', 'start', ...places, '--ignore-conflicts', ...words]);
        } finally {
            for (const [whole, content] of before) {
                if (content) {
                    fs.writeFileSync(whole, content);
                } else {
                    fs.rmSync(whole);
                    if (fs.readdirSync(path.dirname(whole)).length === 0) {
                        fs.rmdirSync(path.dirname(whole));
                    }
                }
            }
        }
    };

    let all: CliAnswer | undefined;
    await steps.step('project deploy start of everything that can be wrong', async () => {
        all = await deployOf(Object.assign({}, ...FAULTS.map(({ files }) => files)) as Record<string, string>);
        assert.equal(all.status, 1);
    });
    for (const { what, blamed, said, line } of FAULTS) {
        await steps.step(`  refuses ${what}`, async () => refused(all!, blamed, said, line));
    }
    await steps.step('  and keeps nothing of it', async () => {
        const { toRetrieve } = succeeded(await cli.run(['project', 'retrieve', 'preview']));
        assert.deepEqual(toRetrieve, []);
    });

    /** Deploys files in metadata format, as they are. */
    const deployPackage = async (types: Record<string, string>, files: Record<string, string>): Promise<CliAnswer> => {
        const folder = fs.mkdtempSync(path.join(project, 'mdapi-'));
        const listed = Object.entries(types).map(
            ([type, member]) => `<types><members>${member}</members><name>${type}</name></types>`
        );
        const manifest = metadata('Package', `${listed.join('')}<version>66.0</version>`);
        for (const [name, text] of Object.entries({ ...files, 'package.xml': manifest })) {
            fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            fs.writeFileSync(path.join(folder, name), text);
        }
        return cli.run(['project', 'deploy', 'start', '--metadata-dir', folder, '--single-package']);
    };
    const failuresOf = (answer: CliAnswer) =>
        [answer.result?.details?.componentFailures ?? []].flat() as Record<string, unknown>[];

    await steps.step('refuses XML that is broken, with line and column', async () => {
        const broken = metadata(
            'CustomTab',
            '    <customObject>true</customObject>\n    <motif>Custom1: Heart</motiv>'
        );
        const answer = await deployPackage({ CustomTab: 'Stakeholder__c' }, { 'tabs/Stakeholder__c.tab': broken });
        const [{ lineNumber, columnNumber, problem }] = failuresOf(answer);
        assert.match(String(problem), /motif/);
        assert.deepEqual([Number(lineNumber), Number(columnNumber) > 1], [4, true]);
    });
    await steps.step('refuses TypeScript in a bundle', async () => {
        const answer = await deployPackage(
            { LightningComponentBundle: 'typed' },
            {
                'lwc/typed/typed.js': script(''),
                'lwc/typed/typed.js-meta.xml': bundleXml,
                'lwc/typed/typed.ts': 'export const one: number = 1;\n'
            }
        );
        assert.match(
            failuresOf(answer)
                .map(({ problem }) => problem)
                .join(),
            /Unexpected file/
        );
    });
    await steps.step('keeps the good half of a deploy only where it may', async () => {
        const good = field('Stakeholder__c', 'Good__c', '<length>9</length><type>Text</type>');
        const bad = field('Stakeholder__c', 'Bad__c', '<formula>Gone__c</formula><type>Text</type>');
        const asked = ['data', 'query', '--query', 'SELECT Good__c FROM Stakeholder__c'];
        assert.equal((await deployOf({ ...good, ...bad })).status, 1);
        assert.equal((await cli.run(asked)).status, 1, 'Good__c is there, though the deploy was rolled back.');
    });
    await steps.step('keeps a field’s kind of value', async () => {
        const attitude = field(
            'Stakeholder__c',
            'Title__c',
            '<precision>3</precision><scale>0</scale><type>Number</type>'
        );
        refused(await deployOf(attitude), 'Stakeholder__c.Title__c', /Cannot change field type/);
    });
    await steps.step('does not delete a field that something else needs', async () => {
        const words = [
            'project',
            'delete',
            'source',
            '--metadata',
            'CustomField:Stakeholder__c.Attitude__c',
            '--no-prompt'
        ];
        const answer = await cli.run(words);
        assert.notEqual(answer.status, 0);
        assert.match(JSON.stringify(answer), /referenced elsewhere/);
        assert.ok(
            fs.existsSync(path.join(project, `${main}/objects/Stakeholder__c/fields/Attitude__c.field-meta.xml`))
        );
    });
}
