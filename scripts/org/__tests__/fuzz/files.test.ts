import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import JSZip from 'jszip';
import { contentSecurityPolicy, documentHtml, plainHtml } from '../../page/document';
import { expectSound, startFuzzedOrg, type FuzzedOrg, type RawReply } from './fuzzedOrg';
import { anyText, broken, nasty, wellFormed } from './words';

let fuzzed: FuzzedOrg;
beforeAll(async () => {
    fuzzed = await startFuzzedOrg();
});
afterEach(() => expect(fuzzed.faults.splice(0)).toEqual([]));
afterAll(() => fuzzed.org.dispose());

const runs = Number(process.env.FUZZ_RUNS ?? 60);
const v = '/services/data/v66.0';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a bulk job', () => {
    const cell = fc.oneof(anyText, fc.constantFrom('#N/A', '5', '2026-01-01', '"', '""', '"a""b"', '\r\n', '\uFEFF'));
    const csv = fc
        .tuple(
            fc.array(
                fc.oneof(fc.constantFrom('Name', 'Budget__c', 'StartsOn__c', 'Account__r.AccountKey__c', 'Id'), cell),
                { minLength: 1, maxLength: 4 }
            ),
            fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }),
            fc.constantFrom(',', ';', '\t', '|'),
            fc.constantFrom('\n', '\r\n', '\r')
        )
        .map(([header, rows, delimiter, end]) => [header, ...rows].map((row) => row.join(delimiter)).join(end));

    it('of any data ends', async () => {
        const data = fc.oneof(csv, anyText, fc.uint8Array({ maxLength: 60 }));
        await fc.assert(
            fc.asyncProperty(
                data,
                fc.constantFrom('insert', 'update', 'upsert', 'delete'),
                async (content, operation) => {
                    const body = {
                        object: 'Project__c',
                        operation,
                        ...(operation === 'upsert' ? { externalIdFieldName: 'ProjectKey__c' } : {})
                    };
                    const made = await fuzzed.sendJson('POST', '/jobs/ingest', body);
                    const { id } = JSON.parse(made.body) as { id: string };
                    const job = `${v}/jobs/ingest/${id}`;
                    expectSound(
                        await fuzzed.send('PUT', `${job}/batches`, Buffer.from(content as string), {
                            'content-type': 'text/csv'
                        })
                    );
                    expectSound(await fuzzed.send('PATCH', job, '{"state":"UploadComplete"}', JSON_TYPE));
                    let state = '';
                    let message = '';
                    for (let tries = 0; !['JobComplete', 'Failed'].includes(state); tries++) {
                        if (tries > 500) throw new Error(`The job hangs as ${state}`);
                        ({ state, errorMessage: message = '' } = JSON.parse((await fuzzed.send('GET', job)).body));
                        await wait(2);
                    }
                    expect(message).not.toContain('InternalServerError');
                    for (const name of ['successfulResults', 'failedResults', 'unprocessedrecords']) {
                        const reply = await fuzzed.send('GET', `${job}/${name}`);
                        expectSound(reply);
                        expect(reply.type).toBe('text/csv');
                    }
                }
            ),
            { numRuns: runs }
        );
    });
});

const SOAP_TYPE = { 'content-type': 'text/xml' };
const envelope = (inner: string, session: string): string =>
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Header><SessionHeader><sessionId>${session}</sessionId></SessionHeader></soapenv:Header><soapenv:Body>${inner}</soapenv:Body></soapenv:Envelope>`;
const token = (): string => String(fuzzed.connection.accessToken);
const sendSoap = (xml: string): Promise<RawReply> =>
    fuzzed.send('POST', '/services/Soap/m/66.0', wellFormed(xml), SOAP_TYPE);

const LAUGHS =
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>';
const FILE = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';

describe('XML', () => {
    it('of any words is answered, as a call or by a fault', async () => {
        const xml = fc.oneof(
            broken(
                [
                    '<deploy> <ZipFile> UEsFBg== </ZipFile> <DeployOptions> <checkOnly> true </checkOnly> </DeployOptions> </deploy>',
                    '<checkDeployStatus> <asyncProcessId> 0Af000000000001AAA </asyncProcessId> <includeDetails> true </includeDetails> </checkDeployStatus>',
                    '<retrieve> <retrieveRequest> <unpackaged> <types> <members> * </members> <name> CustomObject </name> </types> </unpackaged> </retrieveRequest> </retrieve>',
                    '<listMetadata> <queries> <type> CustomObject </type> </queries> </listMetadata>',
                    '<readMetadata> <type> CustomObject </type> <fullNames> Account </fullNames> </readMetadata>',
                    '<createMetadata> <metadata xsi:type="CustomObject"> <fullName> X__c </fullName> </metadata> </createMetadata>',
                    '<deleteMetadata> <type> CustomObject </type> <fullNames> X__c </fullNames> </deleteMetadata>'
                ],
                ['<!--', '-->', '<![CDATA[', ']]>', '&lt;', '&#0;', '&xxe;', '<a', '/>', 'xsi:nil="true"', '<?x?>']
            ).map((inner) => (session: string) => envelope(inner, session)),
            anyText.map((text) => () => text),
            fc
                .constantFrom(LAUGHS, FILE)
                .map((head) => (session: string) => head + envelope('<deploy>&d;&xxe;</deploy>', session)),
            fc.nat(20_000).map((depth) => (session: string) => envelope('<a>'.repeat(depth), session)),
            fc
                .nat(20_000)
                .map((depth) => (session: string) => envelope('<a>'.repeat(depth) + '</a>'.repeat(depth), session))
        );
        await fc.assert(
            fc.asyncProperty(xml, async (make) => {
                const reply = await sendSoap(make(token()));
                expect([200, 500]).toContain(reply.status);
                expect(reply.type).toMatch(/^text\/xml/);
                expect(reply.body).not.toMatch(/root:|(ha){8}/);
            }),
            { numRuns: runs * 2 }
        );
    });

    it('in a deployed package is deployed, or fails at its file', async () => {
        const object = broken(
            [
                '<?xml version="1.0"?> <CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"> <label> B </label> <pluralLabel> Bs </pluralLabel> <nameField> <label> N </label> <type> Text </type> </nameField> <deploymentStatus> Deployed </deploymentStatus> <sharingModel> ReadWrite </sharingModel> <fields> <fullName> L__c </fullName> <label> L </label> <type> Number </type> <precision> 5 </precision> <scale> 1 </scale> </fields> </CustomObject>',
                '<?xml version="1.0"?> <CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"> <label> B </label> <pluralLabel> Bs </pluralLabel> <nameField> <label> N </label> <type> Text </type> </nameField> <deploymentStatus> Deployed </deploymentStatus> <sharingModel> ReadWrite </sharingModel> <fields> <fullName> F__c </fullName> <label> F </label> <type> Text </type> <formula> IF(TODAY()>DATE(2020,1,1),"a","b") </formula> </fields> <validationRules> <fullName> R </fullName> <active> true </active> <errorConditionFormula> LEN(Name)>5 </errorConditionFormula> <errorMessage> no </errorMessage> </validationRules> </CustomObject>'
            ],
            [
                '<fields>',
                '</fields>',
                'Picklist',
                'MasterDetail',
                'Summary',
                '<referenceTo> Account </referenceTo>',
                '&xxe;',
                LAUGHS,
                FILE,
                '-5',
                '1e9'
            ]
        );
        const files = fc.dictionary(
            fc.oneof(
                fc.constantFrom(
                    'objects/Boat__c.object',
                    'objects/.object',
                    'lwc/a/a.js',
                    'lwc/a/a.js-meta.xml',
                    'permissionsets/P.permissionset',
                    'labels/CustomLabels.labels'
                ),
                nasty.map((name) => `objects/${name}.object`)
            ),
            fc.oneof(object, anyText),
            { maxKeys: 3 }
        );
        await fc.assert(
            fc.asyncProperty(object, files, async (xml, further) => {
                const zip = new JSZip();
                zip.file(
                    'package.xml',
                    '<?xml version="1.0"?><Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>*</members><name>CustomObject</name></types><types><members>*</members><name>PermissionSet</name></types><types><members>*</members><name>CustomLabels</name></types><version>66.0</version></Package>'
                );
                zip.file('objects/Boat__c.object', wellFormed(xml));
                Object.entries(further).forEach(([name, content]) => zip.file(wellFormed(name), wellFormed(content)));
                const { metadata } = fuzzed.org.services;
                const caller = fuzzed.org.services.callerOf(
                    String(fuzzed.org.services.userIdByName('admin@local.org'))
                )!;
                const id = metadata.deploy(caller, await zip.generateAsync({ type: 'nodebuffer' }), {
                    checkOnly: true
                });
                const result = await metadata.finished(id);
                expect(result.errorMessage).toBeUndefined();
                expect(result.done).toBe(true);
                const shown = await sendSoap(
                    envelope(
                        `<checkDeployStatus><asyncProcessId>${id}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>`,
                        token()
                    )
                );
                expect(shown.status).toBe(200);
                expect(shown.body).not.toMatch(/<script>|root:/);
            }),
            { numRuns: runs }
        );
    });

    it('is refused where the zip is none', async () => {
        await fc.assert(
            fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
                const { metadata } = fuzzed.org.services;
                const caller = fuzzed.org.services.callerOf(
                    String(fuzzed.org.services.userIdByName('admin@local.org'))
                )!;
                const result = await metadata.finished(metadata.deploy(caller, Buffer.from(bytes)));
                expect(result.status).toBe('Failed');
                expect(result.errorMessage).toBeUndefined();
            }),
            { numRuns: runs / 2 }
        );
    });
});

describe('a page', () => {
    const stage = { name: 'x', imports: { lwc: '/l.js', 'host/main': '/m.js', '@lwc/synthetic-shadow': '/s.js' } };
    const tags = (html: string): number => html.match(/<\/?[a-z!]/gi)?.length ?? 0;

    it('of any words has the tags that it always has', () => {
        const text = fc.oneof(
            nasty,
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('</title><script>', '</pre>', '"></script>')
        );
        const page = (title: string): string =>
            documentHtml({
                language: 'en_US',
                title,
                nonce: 'n',
                platform: stage as never,
                shell: stage as never,
                perUser: { a: title }
            });
        fc.assert(
            fc.property(text, text, (title, detail) => {
                expect(tags(plainHtml(title, detail))).toBe(tags(plainHtml('', '')));
                expect(tags(page(title))).toBe(tags(page('')));
            })
        );
    });

    it('lets no script in but its own', () => {
        expect(contentSecurityPolicy('abc')).toContain("script-src 'self' 'nonce-abc'");
        expect(contentSecurityPolicy('abc')).not.toMatch(/script-src[^;]*unsafe/);
    });
});
