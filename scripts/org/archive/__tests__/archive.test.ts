import fs from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { objectPackage } from '../../__tests__/support/deployPackage';
import { rejection, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { unpack } from '../format';
import { exportOrg, importOrg } from '..';

let org: TestOrg;
let packed: Buffer;
let copy: string;

beforeAll(async () => {
    org = await startTestOrg();
    copy = path.join(org.directory, 'copy');
    const connection = await org.connect();
    for (const name of ['First__c', 'Boat__c']) {
        const deployed = await connection.metadata.deploy(await objectPackage(name, ['Note__c']), {}).complete(true);
        expect(deployed.success).toBe(true);
    }
    const [pinta, nina] = await connection
        .sobject('Boat__c')
        .create([{ Name: 'Pinta', Note__c: 'Zeile\n"zwei" 你好' }, { Name: 'Niña' }]);
    expect(pinta.success).toBe(true);
    await connection.sobject('Boat__c').destroy(nina.id!);
    await connection.sobject('Account').create({ Name: 'Acme' });
    packed = await exportOrg(org.services);
});
afterAll(() => org.dispose());

const texts = async (bytes: Buffer): Promise<Record<string, string>> =>
    Object.fromEntries([...(await unpack(bytes))].map(([name, content]) => [name, content.toString('utf8')]));

describe('an exported org', () => {
    it('can be read by a person', async () => {
        const files = await texts(packed);
        expect(Object.keys(files)).toEqual(
            expect.arrayContaining([
                'README.md',
                'org.json',
                'components.ndjson',
                'metadata/package.xml',
                'metadata/objects/Boat__c.object',
                'data/Account.ndjson',
                'data/Boat__c.ndjson',
                'data/User.ndjson'
            ])
        );
        const rows = files['data/Boat__c.ndjson'].trim().split('\n');
        expect(rows.map((row) => JSON.parse(row) as object)).toMatchObject([
            { Name: 'Pinta', Note__c: 'Zeile\n"zwei" 你好', IsDeleted: 0 },
            { Name: 'Niña', IsDeleted: 1 }
        ]);
    });

    it('has no secret and no session in it', async () => {
        const all = JSON.stringify(await texts(packed));
        const { clientSecret, refreshToken, clientId } = org.credentials;
        for (const secret of [clientSecret, refreshToken, clientId]) {
            expect(all).not.toContain(secret);
        }
        for (const { hash } of org.services.database.all('SELECT hash FROM _sessions')) {
            expect(all).not.toContain(String(hash));
        }
    });

    it('is imported as an equal org that works', async () => {
        await importOrg(copy, packed);
        const other = await startTestOrg({ directory: copy });
        expect(await texts(await exportOrg(other.services))).toEqual(await texts(packed));

        const [mine, theirs] = await Promise.all([org.connect(), other.connect()]);
        for (const soql of [
            'SELECT Id, Name, Note__c, CreatedDate, CreatedBy.Name FROM Boat__c',
            'SELECT Id, Username, Profile.Name FROM User',
            'SELECT Id, Name FROM Account'
        ]) {
            expect((await theirs.query(soql)).records).toEqual((await mine.query(soql)).records);
        }
        expect(await theirs.describe('Boat__c')).toEqual(await mine.describe('Boat__c'));
        const made = await theirs.sobject('Boat__c').create({ Name: 'Santa María' });
        const known = await theirs.query('SELECT Id FROM Boat__c', { scanAll: true });
        expect(new Set(known.records.map(({ Id }) => Id)).size).toBe(3);
        expect(made.success).toBe(true);
        await other.dispose();
    });

    it('does not take the place of an org', async () => {
        expect((await rejection(importOrg(org.directory, packed))).message).toMatch(/There is an org in/);
    });

    const changed = async (name: string, text: string): Promise<Buffer> => {
        const zip = await JSZip.loadAsync(packed);
        zip.file(name, text);
        return zip.generateAsync({ type: 'nodebuffer' });
    };

    it.each([
        ['another format', 'org.json', '{"format":"other/2","sequences":{}}', /^org\.json: /],
        ['a line that is no JSON', 'data/Account.ndjson', '{"Id":\n', /^data\/Account\.ndjson, line 1: no JSON/],
        ['a row without id', 'data/Account.ndjson', '{"Name":"x"}\n', /^data\/Account\.ndjson, line 1: /],
        ['rows of an unknown object', 'data/Ship__c.ndjson', '', /^data\/Ship__c\.ndjson: the org has no such object/],
        ['a package that does not deploy', 'metadata/objects/Boat__c.object', '<CustomObject', /cannot be deployed/]
    ])('with %s is refused, and leaves nothing behind', async (_what, name, text, reason) => {
        const directory = path.join(org.directory, 'refused');
        expect((await rejection(importOrg(directory, await changed(name, text)))).message).toMatch(reason);
        expect(fs.existsSync(path.join(directory, 'org.sqlite'))).toBe(false);
    });

    it('that is no archive is refused', async () => {
        const refusal = await rejection(importOrg(path.join(org.directory, 'none'), Buffer.from('hello')));
        expect(refusal.message).toBe('The file is no zip archive');
    });
});
