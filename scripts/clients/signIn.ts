import assert from 'node:assert/strict';
import { failed, succeeded } from './expectations';
import type { Steps } from './steps';
import { ADMIN, type Workplace } from './workplace';

/** Signing in each way, and what the CLI says of the org afterwards. */
export async function signIn(steps: Steps, { cli, org, keyFile, accessToken }: Workplace): Promise<void> {
    steps.group('Sign in');
    const instance = ['--instance-url', org.url];
    const byJwt = (username: string, key: string) => [
        ...['org', 'login', 'jwt', '--client-id', org.credentials.clientId, '--jwt-key-file', key],
        ...['--username', username, ...instance]
    ];

    await steps.step('org login access-token', async () => {
        const login = ['org', 'login', 'access-token', ...instance, '--no-prompt', '--alias', 'by-token'];
        const { username } = succeeded(await cli.run(login, { SF_ACCESS_TOKEN: await accessToken() }));
        assert.equal(username, ADMIN.username);
    });
    await steps.step('org login access-token refuses a token that is not the org’s', async () => {
        const login = ['org', 'login', 'access-token', ...instance, '--no-prompt'];
        const token = `${(await accessToken()).split('!')[0]}!${'x'.repeat(60)}`;
        failed(await cli.run(login, { SF_ACCESS_TOKEN: token }), /Bad_OAuth_Token|INVALID_SESSION|expired|401/i);
    });
    await steps.step('org login jwt', async () => {
        const login = [...byJwt(ADMIN.username, keyFile), '--alias', ADMIN.alias, '--set-default'];
        assert.equal(succeeded(await cli.run(login)).orgId, '00D000000000001EAA');
    });
    await steps.step('org login jwt refuses a user whom the org does not know', async () => {
        failed(await cli.run(byJwt('nobody@local.org', keyFile)), /user hasn't approved this consumer/);
    });
    await steps.step('org display', async () => {
        const { instanceUrl, connectedStatus } = succeeded(await cli.run(['org', 'display']));
        assert.deepEqual([instanceUrl.replace(/\/$/, ''), connectedStatus ?? 'Connected'], [org.url, 'Connected']);
    });
    await steps.step('org list', async () => {
        const lists = Object.values(succeeded(await cli.run(['org', 'list']))) as { username: string }[][];
        assert.ok(lists.flat().some(({ username }) => username === ADMIN.username));
    });
    await steps.step('org list limits', async () => {
        const limits = succeeded(await cli.run(['org', 'list', 'limits'])) as { name: string; max: number }[];
        assert.equal(limits.find(({ name }) => name === 'DailyApiRequests')?.max, 101_000);
    });
    await steps.step('org display user', async () => {
        const { profileName } = succeeded(await cli.run(['org', 'display', 'user']));
        assert.equal(profileName, 'System Administrator');
    });
    await steps.step('org open --url-only', async () => {
        const { url } = succeeded(await cli.run(['org', 'open', '--url-only', '--path', '/lightning/page/home']));
        const arrived = await fetch(url, { redirect: 'manual' });
        assert.equal(new URL(arrived.headers.get('location')!, org.url).pathname, '/lightning/page/home');
        assert.match(arrived.headers.get('set-cookie') ?? '', /^sid_\d+=.*HttpOnly/);
        assert.equal((await fetch(url, { redirect: 'manual' })).status, 401, 'A sign-in address works once.');
    });
}
