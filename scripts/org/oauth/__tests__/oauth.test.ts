import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Connection } from 'jsforce';
import jsonwebtoken from 'jsonwebtoken';
import { rejection, requestToken, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { ADMIN_USERNAME } from '../../records';

let org: TestOrg;
const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' }
});

beforeAll(async () => {
    org = await startTestOrg();
    org.services.connectedApp.registerPublicKey(keys.publicKey);
});

afterAll(() => org.dispose());

const inSeconds = (milliseconds: number): number => Math.floor((Date.now() + milliseconds) / 1000);

/** Signs an assertion as the holder of the registered key would, with claims to change. */
function assertion(claims: object = {}, key: string = keys.privateKey): string {
    const usual = {
        iss: org.credentials.clientId,
        sub: ADMIN_USERNAME,
        aud: 'https://login.salesforce.com',
        exp: inSeconds(180_000)
    };
    return jsonwebtoken.sign({ ...usual, ...claims }, key, { algorithm: 'RS256' });
}

const signInByJwt = (jwt: string): Promise<Record<string, unknown>> =>
    requestToken(org, { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });

const get = (address: string, token: unknown, init: RequestInit = {}): Promise<Response> =>
    fetch(address, { redirect: 'manual', ...init, headers: { Authorization: `Bearer ${String(token)}` } });

const accessToken = async (): Promise<string> =>
    String((await requestToken(org, { grant_type: 'client_credentials' })).access_token);

describe('client credentials', () => {
    it('sign in with a token of the shape that the Salesforce CLI accepts', async () => {
        const reply = await requestToken(org, { grant_type: 'client_credentials' });
        expect(reply.access_token).toMatch(/^00D\w{12,15}![.\w]*$/);
        expect(reply).toMatchObject({ instance_url: org.url, token_type: 'Bearer' });
        const connection = new Connection({
            instanceUrl: org.url,
            accessToken: String(reply.access_token),
            version: '66.0'
        });
        expect(await connection.identity()).toMatchObject({ username: ADMIN_USERNAME });
    });

    it('sign in by HTTP Basic as well', async () => {
        const { clientId, clientSecret } = org.credentials;
        const response = await fetch(`${org.url}/services/oauth2/token`, {
            method: 'POST',
            headers: { Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
            body: new URLSearchParams({ grant_type: 'client_credentials' })
        });
        expect(response.status).toBe(200);
    });

    it.each([
        [{ client_id: 'other' }, 'invalid_client_id'],
        [{ client_secret: 'guess' }, 'invalid_client'],
        [{ grant_type: 'password' }, 'unsupported_grant_type']
    ])('are refused with %j', async (form, error) => {
        expect(await requestToken(org, { grant_type: 'client_credentials', ...form })).toMatchObject({ error });
    });

    it('lie in a file that only its owner may read', () => {
        const file = path.join(org.directory, 'credentials.json');
        expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    });
});

describe('JWT bearer', () => {
    it.each([
        ['seconds', () => inSeconds(180_000)],
        ['milliseconds', () => Date.now() + 180_000]
    ])('signs in with an expiry in %s', async (_unit, exp) => {
        const reply = await signInByJwt(assertion({ exp: exp() }));
        expect(reply.access_token).toMatch(/^00D/);
    });

    it('takes the org itself as the audience', async () => {
        expect(await signInByJwt(assertion({ aud: `${org.url}/` }))).toHaveProperty('access_token');
    });

    it.each([
        ['an unknown user', { sub: 'nobody@local.org' }],
        ['a foreign audience', { aud: 'https://example.com' }],
        ['an expiry in the past', { exp: inSeconds(-600_000) }],
        ['an expiry far ahead', { exp: inSeconds(86_400_000) }],
        ['a foreign issuer', { iss: 'other' }]
    ])('refuses %s', async (_what, claims) => {
        expect(await signInByJwt(assertion(claims))).toHaveProperty('error');
    });

    it('refuses a signature by an unknown key', async () => {
        const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
            type: 'pkcs8',
            format: 'pem'
        });
        expect(await signInByJwt(assertion({}, String(other)))).toMatchObject({ error: 'invalid_grant' });
    });

    it('refuses an assertion that is signed by nobody', async () => {
        const unsigned = jsonwebtoken.sign({ iss: org.credentials.clientId, sub: ADMIN_USERNAME }, '', {
            algorithm: 'none'
        });
        expect(await signInByJwt(unsigned)).toMatchObject({ error: 'invalid_grant' });
    });

    it.each([
        ['an expiry', { exp: {} }],
        ['an audience', { aud: 5 }]
    ])('refuses %s of the wrong type, though well signed', async (_what, claims) => {
        const usual = { iss: org.credentials.clientId, sub: ADMIN_USERNAME, aud: org.url, exp: inSeconds(180_000) };
        // As bytes: the library would not sign such claims.
        const payload = Buffer.from(JSON.stringify({ ...usual, ...claims }));
        const signed = jsonwebtoken.sign(payload, keys.privateKey, { algorithm: 'RS256' });
        expect(await signInByJwt(signed)).toMatchObject({ error: 'invalid_grant' });
    });

    it('refuses an assertion with an id the second time', async () => {
        const jwt = assertion({ jti: 'once' });
        expect(await signInByJwt(jwt)).toHaveProperty('access_token');
        expect(await signInByJwt(jwt)).toMatchObject({ error: 'invalid_grant' });
    });
});

describe('refresh tokens', () => {
    it('outlive a restart and end when revoked', async () => {
        let own = await startTestOrg();
        const { refreshToken } = own.credentials;
        const refresh = () => requestToken(own, { grant_type: 'refresh_token', refresh_token: refreshToken });
        expect(await refresh()).toHaveProperty('access_token');
        own = await own.restart();
        expect(await refresh()).toHaveProperty('access_token');

        await fetch(`${own.url}/services/oauth2/revoke`, {
            method: 'POST',
            body: new URLSearchParams({ token: refreshToken })
        });
        expect(await refresh()).toMatchObject({ error: 'invalid_grant' });
        own = await own.restart();
        expect(await refresh()).toMatchObject({ error: 'invalid_grant' });
        await own.dispose();
    });

    it.each([
        ['another client', { client_id: 'other' }, 'invalid_client_id'],
        ['a wrong secret', { client_secret: 'guess' }, 'invalid_client_id'],
        ['none that was given', { refresh_token: 'guess' }, 'invalid_grant']
    ])('are refused from %s', async (_what, form, error) => {
        const right = { grant_type: 'refresh_token', refresh_token: org.credentials.refreshToken };
        expect(await requestToken(org, { ...right, ...form })).toMatchObject({ error });
    });

    it('are not what an access token is', async () => {
        const refresh_token = await accessToken();
        expect(await requestToken(org, { grant_type: 'refresh_token', refresh_token })).toMatchObject({
            error: 'invalid_grant'
        });
    });

    it('are no access tokens', async () => {
        const response = await get(`${org.url}/services/oauth2/userinfo`, org.credentials.refreshToken);
        expect(response.status).toBe(401);
    });
});

describe('access tokens', () => {
    it('tell who their user is', async () => {
        const token = await accessToken();
        const info = (await (await get(`${org.url}/services/oauth2/userinfo`, token)).json()) as Record<string, string>;
        expect(info).toMatchObject({
            preferred_username: ADMIN_USERNAME,
            sub: `${org.url}/id/${info.organization_id}/${info.user_id}`
        });
        expect(await (await get(info.sub, token)).json()).toMatchObject({
            user_id: info.user_id,
            username: ADMIN_USERNAME
        });
    });

    it('can be asked about', async () => {
        const ask = async (token: string): Promise<unknown> => {
            const { clientId, clientSecret } = org.credentials;
            const body = new URLSearchParams({ token, client_id: clientId, client_secret: clientSecret });
            return (await fetch(`${org.url}/services/oauth2/introspect`, { method: 'POST', body })).json();
        };
        expect(await ask(await accessToken())).toMatchObject({
            active: true,
            username: ADMIN_USERNAME,
            token_type: 'access_token'
        });
        expect(await ask('unknown')).toEqual({ active: false });
    });

    it('end when revoked', async () => {
        const token = await accessToken();
        await fetch(`${org.url}/services/oauth2/revoke?token=${encodeURIComponent(token)}`);
        const connection = new Connection({ instanceUrl: org.url, accessToken: token, version: '66.0' });
        expect(await rejection(connection.query('SELECT Id FROM Account'))).toMatchObject({
            errorCode: 'INVALID_SESSION_ID'
        });
    });

    it('are not to be found in the database', async () => {
        const token = await accessToken();
        const rows = org.services.database.all('SELECT * FROM _sessions');
        expect(JSON.stringify(rows)).not.toContain(token.slice(16));
    });
});

describe('browser sessions', () => {
    it('come from a single-use address', async () => {
        const token = await accessToken();
        const asked = await get(`${org.url}/services/oauth2/singleaccess?redirect_uri=%2Flightning%2Fsetup`, token);
        const { frontdoor_uri: address } = (await asked.json()) as { frontdoor_uri: string };
        const opened = await fetch(address, { redirect: 'manual' });
        expect([opened.status, opened.headers.get('location')]).toEqual([302, '/lightning/setup']);
        expect(opened.headers.get('set-cookie')).toMatch(/^sid_\d+=.*HttpOnly; SameSite=Strict/);
        expect((await fetch(address, { redirect: 'manual' })).status).toBe(401);
    });

    it('never lead to another site', async () => {
        const sid = encodeURIComponent(await accessToken());
        for (const target of ['https://example.com/', '//example.com/', '/\\example.com']) {
            const address = `${org.url}/secur/frontdoor.jsp?sid=${sid}&retURL=${encodeURIComponent(target)}`;
            const opened = await fetch(address, { redirect: 'manual' });
            expect(opened.headers.get('location')).toBe('/');
        }
    });

    it('end by logging out', async () => {
        const sid = encodeURIComponent(await accessToken());
        const opened = await fetch(`${org.url}/secur/frontdoor.jsp?sid=${sid}`, { redirect: 'manual' });
        const cookie = opened.headers.get('set-cookie')!.split(';')[0];
        const limits = () =>
            fetch(`${org.url}/services/data/v66.0/limits`, { headers: { cookie, 'Sec-Fetch-Site': 'same-origin' } });
        expect((await limits()).status).toBe(200);
        await fetch(`${org.url}/secur/logout.jsp`, { headers: { cookie } });
        expect((await limits()).status).toBe(401);
    });
});
