import {
    bundle,
    customField,
    customObject,
    metadata,
    openMetadataOrg,
    problemsOf,
    type MetadataOrg
} from './metadataOrg';
import type { DeployMessage } from '../deploy/deployResult';

// The compiler takes seconds on a busy machine.
jest.setTimeout(60_000);

const importing = (...modules: string[]): string =>
    [
        "import { LightningElement } from 'lwc';",
        ...modules.map((module, index) => `import m${index} from '${module}';`),
        `export default class Hello extends LightningElement { all = [${modules.map((_, index) => `m${index}`)}]; }`
    ].join('\n');

describe('component bundles in a deploy', () => {
    let org: MetadataOrg;

    beforeEach(() => {
        org = openMetadataOrg();
    });

    afterEach(() => org.database.close());

    it('are compiled, stored and read', async () => {
        const result = await org.deploy(bundle('hello', { 'helper.js': 'export const one = 1;' }));
        expect(problemsOf(result)).toEqual([]);

        const [stored] = org.setup.lwcBundles();
        expect(stored).toMatchObject({ name: 'hello', apiVersion: 66, exposed: false, targets: [] });
        expect([...stored.files.keys()]).toEqual(['hello.html', 'hello.js', 'hello.js-meta.xml', 'helper.js']);
    });

    it('are refused without a file of their own name', async () => {
        const without = (...files: string[]): Record<string, string> =>
            Object.fromEntries(
                Object.entries(bundle('hello')).filter(([path]) => !files.some((file) => path.endsWith(file)))
            );
        expect(problemsOf(await org.deploy(without('hello.js', 'hello.html')))[0]).toMatch(/it has no hello.js/);
        expect(problemsOf(await org.deploy(without('hello.js-meta.xml')))[0]).toMatch(
            /the metadata file \(-meta.xml\) is missing/
        );
    });

    it('cannot show a component that is not there', async () => {
        const result = await org.deploy(
            bundle('hello', { 'hello.html': '<template><c-gone-card></c-gone-card></template>' })
        );
        expect(problemsOf(result)).toEqual([
            'LightningComponentBundle hello: [Line: 1, Col: 12] No MODULE named markup://c-gone-card found : [markup://c:hello]'
        ]);
    });

    it('find what comes with them or was there before', async () => {
        const label = `<labels><fullName>Greeting</fullName><language>en_US</language><protected>true</protected>
            <shortDescription>Greeting</shortDescription><value>Hello</value></labels>`;
        const result = await org.deploy({
            ...bundle('hello', {
                'hello.js': importing(
                    'lightning/modal',
                    'c/goodCard',
                    './helper',
                    '@salesforce/label/c.Greeting',
                    '@salesforce/schema/Thing__c.Size__c',
                    '@salesforce/schema/Contact.Account.Name',
                    '@salesforce/user/Id',
                    '@salesforce/resourceUrl/logo',
                    '@salesforce/customPermission/Bypass'
                ),
                'helper.js': 'export default 1;',
                'hello.html': '<template><c-good-card></c-good-card><lightning-button></lightning-button></template>'
            }),
            ...bundle('goodCard', { 'goodCard.js': importing('c/hello').replace('Hello', 'GoodCard') }),
            'labels/CustomLabels.labels': metadata('CustomLabels', label),
            'customPermissions/Bypass.customPermission': metadata(
                'CustomPermission',
                '<isLicensed>false</isLicensed><label>Bypass</label>'
            ),
            'staticresources/logo.resource': '<svg/>',
            'staticresources/logo.resource-meta.xml': metadata(
                'StaticResource',
                '<cacheControl>Public</cacheControl><contentType>image/svg+xml</contentType>'
            ),
            'objects/Thing__c.object': customObject(customField('Size__c', 'TextArea'))
        });
        expect(problemsOf(result)).toEqual([]);
        expect(org.setup.staticResource('logo')).toMatchObject({
            contentType: 'image/svg+xml',
            content: Buffer.from('<svg/>')
        });
    });

    it('are not compiled again when they did not change', async () => {
        await org.deploy(bundle('hello'));
        const compiled = (): unknown => org.database.get('SELECT count(*) AS n FROM _metadata_compiled')!.n;
        expect(compiled()).toBe(1);
        org.database.run("UPDATE _metadata_compiled SET found = '[]'");
        await org.deploy(bundle('hello'));
        expect(org.database.get('SELECT found FROM _metadata_compiled')!.found).toBe('[]');
        await org.deploy(bundle('hello', { 'hello.html': '<template></template>' }));
        expect(compiled()).toBe(2);
    });
});

describe('component bundles that are refused', () => {
    const cases: Array<
        [what: string, files: Record<string, string>, file: string, line: number | undefined, problem: RegExp]
    > = [
        [
            'a call in a template',
            { 'hello.html': '<template>\n  <p>{greet()}</p>\n</template>' },
            'hello.html',
            2,
            /LWC1060/
        ],
        ['broken JavaScript', { 'hello.js': "import { LightningElement from 'lwc';" }, 'hello.js', 1, /Parsing error/],
        ['an unknown scope', { 'hello.js': importing('@salesforce/bogus/x') }, 'hello.js', 2, /LWC1704/],
        ['TypeScript', { 'helper.ts': 'export const one: number = 1;' }, 'helper.ts', undefined, /Unexpected file/],
        ['a file too large', { 'big.js': ' '.repeat(1_000_001) }, 'big.js', undefined, /maximum length is:1000000/],
        ...[
            ['d3', /^No MODULE named markup:\/\/d3 found : \[markup:\/\/c:hello\d+\]$/],
            ['c/gone', /^No MODULE named markup:\/\/c:gone found/],
            ['@salesforce/label/c.Gone', /^Invalid reference c.Gone of type label in file hello\d+.js$/],
            ['@salesforce/schema/Account.Gone__c', /^Invalid reference Account.Gone__c of type schema/],
            ['@salesforce/schema/Contact.Gone__r.Name', /^Invalid reference Contact.Gone__r.Name of type schema/],
            ['@salesforce/resourceUrl/gone', /^Invalid reference gone of type resourceUrl/],
            ['@salesforce/customPermission/Gone', /^Invalid reference Gone of type customPermission/],
            ['@salesforce/apex/Gone.read', /^Unable to find Apex action class referenced as 'Gone'.$/]
        ].map(([module, problem]): (typeof cases)[number] => [
            `an import of ${String(module)}`,
            { 'hello.js': importing(String(module)) },
            'hello.js',
            2,
            problem as RegExp
        ])
    ];
    let failures: DeployMessage[];

    beforeAll(async () => {
        const org = openMetadataOrg();
        const named = cases.map(([, files], index) => {
            const renamed = Object.entries(files).map(([file, text]) => [file.replace('hello', `hello${index}`), text]);
            return bundle(`hello${index}`, Object.fromEntries(renamed) as Record<string, string>);
        });
        const result = await org.deploy(Object.assign({}, ...named) as Record<string, string>);
        failures = result.details!.componentFailures;
        expect(org.components.list('LightningComponentBundle')).toEqual([]);
        org.database.close();
    });

    it.each(cases.map((each, index) => [each[0], index] as const))(
        'tell the file and the line of %s',
        (_what, index) => {
            const [, , file, line, problem] = cases[index];
            expect(failures.filter(({ fullName }) => fullName === `hello${index}`)).toEqual([
                expect.objectContaining({
                    componentType: 'LightningComponentBundle',
                    fileName: `lwc/hello${index}/${file.replace('hello', `hello${index}`)}`,
                    problem: expect.stringMatching(
                        line === undefined
                            ? problem
                            : new RegExp(`^\\[Line: ${line}, Col: \\d+\\] .*${problem.source.replace(/^\^/, '')}`)
                    )
                })
            ]);
            expect(failures.find(({ fullName }) => fullName === `hello${index}`)!.lineNumber).toBe(line);
        }
    );
});
