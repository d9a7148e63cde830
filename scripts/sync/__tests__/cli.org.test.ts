import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { mapFile, organogramFile, person, writeFiles } from './files';
import { startTestOrg } from './testOrg';
import type { TestOrg } from './testOrg';

const root = path.resolve(__dirname, '../../..');
let test: TestOrg;
beforeAll(async () => {
    test = await startTestOrg();
}, 60_000);
afterAll(() => test.close());

interface Ended {
    code: number;
    stdout: string;
    stderr: string;
}

/** Runs the command as a process of its own, signed in by client credentials unless told otherwise. */
function sync(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
    const { clientId, clientSecret } = test.org.credentials;
    const signIn = {
        SF_INSTANCE_URL: test.org.url,
        SF_CLIENT_ID: clientId,
        SF_CLIENT_SECRET: clientSecret,
        ...environment
    };
    return new Promise((resolve) => {
        const command = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'scripts/sync/cli.ts', ...args];
        const options = { cwd: root, env: { ...process.env, ...signIn } };
        execFile(process.execPath, command, options, (error, stdout, stderr) =>
            resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
        );
    });
}

describe('the command line', () => {
    it('plans, applies, reports every row and ends with 0', async () => {
        const files = writeFiles({
            'posts.csv': organogramFile([{ reference: 'A' }, { reference: 'B', superior: 'A' }])
        });
        const plan = await sync(['plan', '--source', files['posts.csv'], '--account-name', 'Test Office']);
        expect(plan).toMatchObject({ code: 0, stderr: '' });
        expect(plan.stdout).toContain('2 rows: 2 to be created');
        const report = path.join(files.folder, 'report.csv');
        const applied = await sync([
            'apply',
            '--source',
            files['posts.csv'],
            '--account-name',
            'Test Office',
            '--report',
            report,
            '--json'
        ]);
        expect(applied).toMatchObject({ code: 0, stderr: '' });
        expect(JSON.parse(applied.stdout)).toMatchObject({
            counts: { created: 2 },
            accounts: [{ key: 'test-office', name: 'Test Office' }]
        });
        expect(fs.readFileSync(report, 'utf8').trim().split('\n')).toHaveLength(3);
    }, 60_000);

    it('signs in by JWT with a key file', async () => {
        const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        test.org.services.connectedApp.registerPublicKey(String(publicKey.export({ type: 'spki', format: 'pem' })));
        const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
        const files = writeFiles({ 'map.json': mapFile(), 'key.pem': key });
        const signIn = {
            SF_CLIENT_SECRET: '',
            SF_USERNAME: test.org.credentials.runAs,
            SF_PRIVATE_KEY_FILE: files['key.pem']
        };
        expect(await sync(['plan', '--source', files['map.json']], signIn)).toMatchObject({ code: 0, stderr: '' });
    }, 60_000);

    it('makes a scoring profile the active one, once, and refuses one that makes no sense', async () => {
        const first = await sync(['profile', 'config/scoring/default.json']);
        expect(first).toMatchObject({ code: 0, stderr: '' });
        expect(first.stdout).toBe('Scoring profile default-1: created, active; 1 writes; 2 API calls\n');
        const again = await sync(['profile', 'config/scoring/default.json', '--json']);
        expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'unchanged', writes: 0 });
        const { 'p.json': file } = writeFiles({ 'p.json': '{\n "name": "Odd", "version": 1,\n "charm": 5\n}' });
        const refused = await sync(['profile', file]);
        expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('p.json:3: charm: ')]);
    }, 60_000);

    it('ends with 1 for wrong input, and says what is wrong', async () => {
        const file = writeFiles({ 'map.json': mapFile({ stakeholders: [person('a', { kind: 'Alien' })] }) })[
            'map.json'
        ];
        const { code, stderr, stdout } = await sync(['apply', '--source', file]);
        expect(code).toBe(1);
        expect(stdout).toBe('');
        expect(stderr).toContain('map.json:11: stakeholders "a", kind: "Alien" is none of the allowed words');
        expect(stderr).toContain('Nothing was written');
    }, 60_000);

    it('ends with 2 when the org refuses a row', async () => {
        const links = [{ key: 'l', from: 'a', to: 'a', kind: 'Trusts' }];
        const file = writeFiles({ 'map.json': mapFile({ stakeholders: [person('a')], links }) })['map.json'];
        const { code, stdout } = await sync(['apply', '--source', file]);
        expect(code).toBe(2);
        expect(stdout).toContain('FIELD_CUSTOM_VALIDATION_EXCEPTION on To__c');
    }, 60_000);

    it('ends with 3 when it cannot sign in, and shows no secret', async () => {
        const file = writeFiles({ 'map.json': mapFile() })['map.json'];
        const wrong = await sync(['plan', '--source', file], { SF_CLIENT_SECRET: 'not-the-secret' });
        expect(wrong.code).toBe(3);
        expect(wrong.stderr).toContain('Could not sign in');
        expect(wrong.stderr).not.toContain('not-the-secret');
        expect((await sync(['plan', '--source', file], { SF_INSTANCE_URL: 'http://127.0.0.1:1' })).code).toBe(3);
    }, 60_000);
});
