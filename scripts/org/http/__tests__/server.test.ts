import http from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Connection } from 'jsforce';
import { callRest, rejection, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';

// Sign-in is what is tested here; the pages themselves take seconds to build.
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

interface RawReply {
    status: number;
    headers: http.IncomingHttpHeaders;
    body: string;
}

/** A request with any header, which `fetch` would not send. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<RawReply> =>
    new Promise((resolve, reject) => {
        const request = http.request(`${org.url}${path}`, { method, headers }, (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('end', () =>
                resolve({
                    status: response.statusCode ?? 0,
                    headers: response.headers,
                    body: Buffer.concat(chunks).toString()
                })
            );
        });
        request.on('error', reject);
        request.end(body);
    });

const bearer = (): Record<string, string> => ({ Authorization: `Bearer ${connection.accessToken}` });

describe('the server', () => {
    it('lists its versions to everyone', async () => {
        const versions = (await (await fetch(`${org.url}/services/data`)).json()) as Array<{ version: string }>;
        expect(versions).toContainEqual({ label: "Spring '26", url: '/services/data/v66.0', version: '66.0' });
        expect(versions.at(-1)?.version).toBe('67.0');
    });

    it('takes addresses that start with two slashes', async () => {
        expect((await raw('//services/data/v66.0/limits', bearer())).status).toBe(200);
    });

    it('serves the older versions that clients default to', async () => {
        const old = new Connection({ instanceUrl: org.url, accessToken: String(connection.accessToken) });
        expect((await old.query('SELECT Id FROM User')).totalSize).toBeGreaterThan(0);
    });

    it.each([
        ['an unknown resource', 'GET', '/nothing', undefined, 404, 'NOT_FOUND'],
        ['a wrong method', 'PUT', '/sobjects/Account', {}, 405, 'METHOD_NOT_ALLOWED'],
        ['broken JSON', 'POST', '/sobjects/Account', '{"Name": ', 400, 'JSON_PARSER_ERROR'],
        ['a list for a row', 'POST', '/sobjects/Account', '[]', 400, 'JSON_PARSER_ERROR'],
        ['no body', 'POST', '/sobjects/Account', undefined, 400, 'JSON_PARSER_ERROR'],
        ['a broken percent sign', 'GET', '/sobjects/Account/Name/%E0%A4%A', undefined, 400, 'BAD_REQUEST']
    ])('answers %s in the API’s own shape', async (_what, method, path, body, status, errorCode) => {
        const reply = await callRest(connection, method, path, body);
        expect([reply.status, reply.body[0].errorCode]).toEqual([status, errorCode]);
        expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
    });

    it('answers a version or a path outside of the API in the same shape', async () => {
        for (const path of ['/services/data/v20.0/limits', '/services/nothing', '/services/data/v66.0x/limits']) {
            const reply = await raw(path, bearer());
            expect([reply.status, JSON.parse(reply.body)]).toMatchObject([404, [{ errorCode: 'NOT_FOUND' }]]);
        }
    });

    it('refuses a content type that it does not read', async () => {
        const reply = await callRest(connection, 'POST', '/sobjects/Account', '<Account/>', {
            'Content-Type': 'application/pdf'
        });
        expect([reply.status, reply.body[0].errorCode]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    });

    it('refuses a request for another host than this machine', async () => {
        const reply = await raw('/services/data', { Host: 'rebound.example.com' });
        expect(reply.status).toBe(421);
        const local = await raw('/services/data', { Host: `localhost:${org.port}` });
        expect(local.status).toBe(200);
    });

    it('lets nobody in without a session', async () => {
        for (const Authorization of ['', 'Bearer 00D000000000001!none', 'Basic abc']) {
            const reply = await raw('/services/data/v66.0/limits', { 'Sec-Fetch-Site': 'same-origin', Authorization });
            expect([reply.status, JSON.parse(reply.body)]).toMatchObject([401, [{ errorCode: 'INVALID_SESSION_ID' }]]);
        }
    });

    it('ends the session of a user who is no longer active', async () => {
        const { database } = org.services;
        const caller = await connection.identity();
        database.run('UPDATE "User" SET "IsActive" = 0 WHERE "Id" = ?', [caller.user_id]);
        const refusal = await rejection(connection.query('SELECT Id FROM Account'));
        database.run('UPDATE "User" SET "IsActive" = 1 WHERE "Id" = ?', [caller.user_id]);
        expect(refusal).toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
    });

    it('tells the API use of the day, which grows by one a call', async () => {
        const used = async (): Promise<number> => {
            const { headers } = await callRest(connection, 'GET', '/limits');
            return Number(/^api-usage=(\d+)\/101000$/.exec(headers.get('sforce-limit-info') ?? '')?.[1]);
        };
        const first = await used();
        expect(await used()).toBe(first + 1);
        const { body } = await callRest(connection, 'GET', '/limits');
        expect(body.DailyApiRequests).toEqual({ Max: 101_000, Remaining: 101_000 - (first + 2) });
    });
});

describe('a page of this org', () => {
    const openPage = async (): Promise<string> => {
        const reply = await raw('/lightning/o/Account/list', { Accept: 'text/html' });
        return String(reply.headers['set-cookie']?.[0]).split(';')[0];
    };
    const create = (cookie: string, headers: Record<string, string>): Promise<RawReply> =>
        raw(
            '/services/data/v66.0/sobjects/Account',
            { cookie, 'Content-Type': 'application/json', ...headers },
            'POST',
            '{"Name":"By page"}'
        );

    it('is signed in by being opened', async () => {
        expect(await openPage()).toMatch(/^sid_\d+=00D/);
    });

    it('reads and writes by its cookie', async () => {
        expect((await create(await openPage(), { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
        expect((await create(await openPage(), { Origin: org.url })).status).toBe(201);
    });

    it.each([
        ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
        ['a page of another port', { 'Sec-Fetch-Site': 'same-site' }],
        ['an origin of another port', { Origin: 'http://127.0.0.1:1' }],
        ['nothing that says where it comes from', {}]
    ])('is not impersonated by %s', async (_who, headers) => {
        expect((await create(await openPage(), headers)).status).toBe(401);
    });

    it('does not use up API calls', async () => {
        const before = org.services.usage.used();
        await create(await openPage(), { 'Sec-Fetch-Site': 'same-origin' });
        expect(org.services.usage.used()).toBe(before);
    });

    it('may not be framed', async () => {
        const reply = await raw('/lightning/o/Account/list');
        expect(reply.headers['x-frame-options']).toBe('DENY');
    });
});

describe('SOAP', () => {
    it('other than the Metadata API is refused by a fault', async () => {
        const reply = await raw('/services/Soap/u/66.0', { 'Content-Type': 'text/xml' }, 'POST', '<x/>');
        expect(reply.status).toBe(500);
        expect(reply.body).toContain('INVALID_OPERATION');
    });

    it('tells the types of the Metadata API to jsforce', async () => {
        const { metadataObjects } = await connection.metadata.describe('66.0');
        expect(metadataObjects.map((type) => type.xmlName)).toContain('CustomObject');
    });

    it('refuses a session that is over', async () => {
        const stranger = new Connection({ instanceUrl: org.url, accessToken: '00D000000000001!none', version: '66.0' });
        expect((await rejection(stranger.metadata.describe('66.0'))).message).toContain('INVALID_SESSION_ID');
    });
});
