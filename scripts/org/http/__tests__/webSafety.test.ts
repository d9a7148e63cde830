import net from 'node:net';
import os from 'node:os';
import http from 'node:http';
import fs from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Connection } from 'jsforce';
import { callRest, requestToken, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { SESSION_LIFETIME } from '../../oauth/sessions';

// What pages may do is tested here, not what they are made of, which takes seconds to build.
jest.mock('../../page', () => ({
    pageRoutes: () => async (app: FastifyInstance) => app.get('/lightning/*', () => 'a page')
}));

let org: TestOrg;
let connection: Connection;

beforeAll(async () => {
    org = await startTestOrg();
    connection = await org.connect();
});
afterAll(() => org.dispose());

interface Reply {
    status: number;
    headers: http.IncomingHttpHeaders;
    body: string;
}

/** A request with any header and any body, which `fetch` would not send. */
const send = (method: string, at: string, headers: http.OutgoingHttpHeaders = {}, body?: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
        const address = { agent: false, host: '127.0.0.1', port: org.port, path: at, method, headers } as const;
        const request = http.request(address, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
                resolve({
                    status: response.statusCode ?? 0,
                    headers: response.headers,
                    body: Buffer.concat(chunks).toString('utf8')
                })
            );
        });
        request.on('error', reject);
        request.end(body);
    });

const bearer = (): http.OutgoingHttpHeaders => ({ authorization: `Bearer ${connection.accessToken}` });
const limits = '/services/data/v66.0/limits';

describe('the server', () => {
    const others = Object.values(os.networkInterfaces())
        .flat()
        .filter((address) => address && !address.internal && address.family === 'IPv4')
        .map((address) => address!.address);

    it('listens on the loopback address only', async () => {
        const isOpen = (host: string): Promise<boolean> =>
            new Promise((resolve) => {
                const socket = net.connect({ host, port: org.port, timeout: 2000 });
                socket.on('connect', () => (socket.destroy(), resolve(true)));
                socket.on('error', () => resolve(false));
                socket.on('timeout', () => (socket.destroy(), resolve(false)));
            });
        expect(await isOpen('127.0.0.1')).toBe(true);
        for (const host of others) {
            expect(await isOpen(host)).toBe(false);
        }
    });

    it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '0.0.0.0', '169.254.169.254'])(
        'refuses the host %j, signed in or not',
        async (host) => {
            for (const headers of [{ host }, { ...bearer(), host }]) {
                const reply = await send('GET', limits, headers);
                expect([400, 421]).toContain(reply.status);
                expect(reply.body).not.toContain('DailyApiRequests');
            }
        }
    );

    it('lets no page of another origin read a reply', async () => {
        const foreign = { ...bearer(), origin: 'https://evil.example' };
        for (const [method, at] of [
            ['GET', limits],
            ['GET', '/services/data'],
            ['POST', '/services/oauth2/token'],
            ['OPTIONS', limits]
        ]) {
            const reply = await send(method, at, {
                ...foreign,
                'access-control-request-method': 'POST',
                'access-control-request-headers': 'authorization'
            });
            const allowed = Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'));
            expect([method, at, allowed]).toEqual([method, at, []]);
        }
    });

    it.each(['/', '/services/data', limits, '/nothing'])('says at %s that types are not guessed', async (at) => {
        const { headers } = await send('GET', at, bearer());
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['x-frame-options']).toBe('DENY');
    });
});

describe('a cookie session', () => {
    const openPage = async (): Promise<string> => {
        const reply = await send('GET', '/lightning/page/x', { 'sec-fetch-site': 'none' });
        return String(reply.headers['set-cookie']?.[0]);
    };

    it('is out of reach of scripts and of other sites', async () => {
        expect(await openPage()).toMatch(/; HttpOnly; SameSite=Strict$/);
    });

    it.each([
        [
            'GraphQL',
            'POST',
            '/services/data/v66.0/graphql',
            '{"query":"{ uiapi { query { Account { totalCount } } } }"}'
        ],
        ['a composite call', 'POST', '/services/data/v66.0/composite', '{"compositeRequest":[]}'],
        ['a bulk job', 'POST', '/services/data/v66.0/jobs/ingest', '{"object":"Account","operation":"insert"}'],
        ['a deploy', 'POST', '/services/data/v66.0/metadata/deployRequest', '{"validatedDeployRequestId":"x"}'],
        ['a row', 'PATCH', '/services/data/v66.0/sobjects/Account/001000000000001AAA', '{"Name":"x"}'],
        ['a read', 'GET', limits, undefined]
    ])('does not carry %s of another site', async (_what, method, at, body) => {
        const cookie = (await openPage()).split(';')[0];
        const json = { cookie, 'content-type': 'application/json' };
        for (const from of [
            { 'sec-fetch-site': 'cross-site' },
            { 'sec-fetch-site': 'same-site' },
            { origin: 'https://evil.example' },
            { origin: 'null' },
            {}
        ]) {
            expect((await send(method, at, { ...json, ...from }, body)).status).toBe(401);
        }
        expect((await send(method, at, { ...json, 'sec-fetch-site': 'same-origin' }, body)).status).not.toBe(401);
    });

    it('does not carry SOAP calls at all', async () => {
        const cookie = (await openPage()).split(';')[0];
        const xml =
            '<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body><describeMetadata/></Body></Envelope>';
        const reply = await send(
            'POST',
            '/services/Soap/m/66.0',
            { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'text/xml' },
            xml
        );
        expect(reply.body).toContain('INVALID_SESSION_ID');
    });

    it('is not one for API clients: its token ends where the browser says so', async () => {
        const cookie = (await openPage()).split(';')[0];
        await send('GET', '/secur/logout.jsp', { cookie });
        expect((await send('GET', limits, { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(401);
    });
});

describe('sizes', () => {
    it('a JSON body of more than 50 MB is refused', async () => {
        const reply = await callRest(connection, 'POST', '/sobjects/Account', `{"Name":"${'x'.repeat(51 * 2 ** 20)}"}`);
        expect([reply.status, reply.body[0].errorCode]).toEqual([413, 'REQUEST_TOO_LARGE']);
    });

    it('an address and headers of more than 16 KB are refused', async () => {
        const reply = await send('GET', `${limits}?q=${'x'.repeat(20_000)}`, bearer());
        expect([414, 431]).toContain(reply.status);
    });

    it('JSON nested without end is refused, and the next call is answered', async () => {
        const deep = '['.repeat(200_000) + ']'.repeat(200_000);
        const reply = await callRest(connection, 'POST', '/composite', `{"compositeRequest":${deep}}`);
        expect(reply.status).toBe(400);
        expect((await callRest(connection, 'GET', '/limits')).status).toBe(200);
    });
});

describe('paths', () => {
    it.each([
        '/resource/..%2f..%2fcredentials.json',
        '/resource/%2e%2e/credentials.json',
        '/services/data/v66.0/jobs/ingest/..%2f..%2forg.sqlite/successfulResults',
        '/services/data/v66.0/jobs/ingest/750000000000001AAA%00/successfulResults',
        '/services/data/../../credentials.json',
        '/credentials.json',
        '/org.sqlite'
    ])('%s leads to no file', async (at) => {
        const reply = await send('GET', at, bearer());
        expect([400, 401, 404]).toContain(reply.status);
        expect(reply.body).not.toContain(org.credentials.clientSecret);
        expect(reply.body).not.toContain('SQLite format');
    });
});

describe('sessions', () => {
    it('end when they have not been used for two hours', async () => {
        const { access_token: token } = await requestToken(org, { grant_type: 'client_credentials' });
        const ask = async (): Promise<number> =>
            (await send('GET', limits, { authorization: `Bearer ${String(token)}` })).status;
        const pass = (milliseconds: number): number =>
            org.services.database.run('UPDATE _sessions SET expiresAt = expiresAt - ?', [milliseconds]);
        pass(SESSION_LIFETIME - 60_000);
        expect(await ask()).toBe(200);
        pass(SESSION_LIFETIME - 60_000);
        expect(await ask()).toBe(200);
        pass(SESSION_LIFETIME + 1);
        expect(await ask()).toBe(401);
    });

    it('lie in files that only their owner reads', () => {
        const mode = fs.statSync(path.join(org.directory, 'credentials.json')).mode & 0o777;
        expect(mode).toBe(0o600);
    });
});
