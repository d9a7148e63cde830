import { createHmac, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import jsonwebtoken from 'jsonwebtoken';
import { expectSound, startFuzzedOrg, type FuzzedOrg } from './fuzzedOrg';
import { anyText, wellFormed } from './words';

// The pages themselves take seconds to build; what they are made of is tested below `page`.
jest.mock('../../page', () => ({
    pageRoutes: () => async (app: FastifyInstance) => app.get('/lightning/*', () => 'a page')
}));

let fuzzed: FuzzedOrg;
const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' }
});
beforeAll(async () => {
    fuzzed = await startFuzzedOrg();
    fuzzed.org.services.connectedApp.registerPublicKey(keys.publicKey);
});
afterEach(() => expect(fuzzed.faults.splice(0)).toEqual([]));
afterAll(() => fuzzed.org.dispose());

const runs = Number(process.env.FUZZ_RUNS ?? 150);
const v = '/services/data/v66.0';

/** A part of an address: encoded, half encoded, or as it is where a request line can carry it. */
const part = fc.oneof(
    fc.constantFrom(
        'Account',
        'Project__c',
        'Id',
        'describe',
        '001',
        '001000000000001AAA',
        '01g000000000001AAA-2000',
        '750000000000001AAA'
    ),
    anyText.map((text) => encodeURIComponent(wellFormed(text))),
    anyText.map((text) => text.replace(/[^\x21-\x7e]/g, ''))
);

it('any address and any id is answered or refused', async () => {
    const paths = fc
        .tuple(
            fc.constantFrom(
                `${v}/sobjects/A`,
                `${v}/sobjects/A/B`,
                `${v}/sobjects/A/B/C`,
                `${v}/query/A`,
                `${v}/A`,
                `${v}/jobs/ingest/A`,
                `${v}/jobs/ingest/A/successfulResults`,
                `${v}/jobs/ingest/A/unprocessedrecords`,
                `${v}/jobs/query/A/results?locator=B&maxRecords=C`,
                `${v}/sobjects/Account/updated?start=A&end=B`,
                `${v}/sobjects/A/B?fields=C`,
                `${v}/composite/sobjects/A?ids=B&fields=C`,
                `${v}/ui-api/records/A?fields=B`,
                `${v}/ui-api/object-info/A`,
                `${v}/ui-api/object-info/A/picklist-values/B/C`,
                `${v}/tooling/query?q=A`,
                `${v}/metadata/deployRequest/A`,
                `${v}/parameterizedSearch?q=A`,
                '/id/A/B',
                '/secur/frontdoor.jsp?sid=A&retURL=B',
                '/secur/frontdoor.jsp?otp=A',
                '/services/oauth2/singleaccess?redirect_uri=A',
                '/resource/A',
                '/services/async/66.0/job/A',
                '/A',
                '/A/B/C',
                '//A',
                '/services/data/A/B'
            ),
            fc.tuple(part, part, part)
        )
        .map(([pattern, [a, b, c]]) => pattern.replace(/\b[ABC]\b/g, (name) => ({ A: a, B: b, C: c })[name] ?? name));
    await fc.assert(
        fc.asyncProperty(
            paths,
            fc.constantFrom('GET', 'GET', 'GET', 'PATCH', 'DELETE', 'POST', 'HEAD', 'PUT'),
            async (path, method) => {
                const reply = await fuzzed.send(method, path.slice(0, 14_000));
                expectSound(method === 'HEAD' ? { ...reply, type: '' } : reply);
            }
        ),
        { numRuns: runs * 3 }
    );
});

it('any header is taken or refused', async () => {
    const value = anyText.map((text) => text.replace(/[^\x20-\x7e]/g, '').slice(0, 4000));
    const names = [
        'authorization',
        'cookie',
        'content-type',
        'if-modified-since',
        'sforce-query-options',
        'sforce-call-options',
        'origin',
        'sec-fetch-site',
        'accept-encoding',
        'x-local-org-fault'
    ];
    await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }), async (headers) => {
            expectSound(await fuzzed.send('GET', `${v}/sobjects/Account/001000000000001AAA`, undefined, headers));
            expectSound(await fuzzed.send('POST', `${v}/sobjects/Account`, '{"Name":"x"}', headers));
        }),
        { numRuns: runs / 3 }
    );
});

it('no assertion signs in but one that the holder of the key made for this org, now', async () => {
    const { credentials, url } = fuzzed.org;
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: credentials.clientId, sub: 'admin@local.org', aud: url, exp: now + 120 };
    const wrong = fc.oneof(
        // One claim wrong, well signed.
        fc
            .tuple(fc.constantFrom('iss', 'sub', 'aud', 'exp'), fc.oneof(anyText, fc.jsonValue({ maxDepth: 1 })))
            .filter(
                ([name, value]) => !(name in right && JSON.stringify(right[name as 'iss']) === JSON.stringify(value))
            )
            .filter(([name, value]) => name !== 'exp' || typeof value !== 'number')
            .map(([name, value]) => {
                const payload = Buffer.from(JSON.stringify({ ...right, [name]: value }));
                return jsonwebtoken.sign(payload, keys.privateKey, { algorithm: 'RS256' });
            }),
        // All claims right, signed by whoever.
        fc.constantFrom('none', 'HS256', 'RS256', 'PS256', 'ES256').chain((alg) =>
            anyText.map((signature) => {
                const encoded = [{ alg, typ: 'JWT' }, right].map((each) =>
                    Buffer.from(JSON.stringify(each)).toString('base64url')
                );
                return `${encoded.join('.')}.${Buffer.from(signature).toString('base64url')}`;
            })
        ),
        // The public key as the secret of an HMAC.
        fc.constant(hmacWithPublicKey(right)),
        anyText,
        fc.tuple(anyText, anyText, anyText).map((parts) => parts.join('.'))
    );
    await fc.assert(
        fc.asyncProperty(wrong, async (assertion) => {
            const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
            const reply = await fuzzed.send('POST', '/services/oauth2/token', body.toString(), {
                'content-type': 'application/x-www-form-urlencoded'
            });
            expectSound(reply);
            expect(reply.status).toBe(400);
            expect(reply.body).not.toContain('access_token');
        }),
        { numRuns: runs }
    );
});

function hmacWithPublicKey(claims: object): string {
    const encoded = [{ alg: 'HS256', typ: 'JWT' }, claims].map((each) =>
        Buffer.from(JSON.stringify(each)).toString('base64url')
    );
    return `${encoded.join('.')}.${createHmac('sha256', keys.publicKey).update(encoded.join('.')).digest('base64url')}`;
}

it('any sign-in form is answered or refused', async () => {
    const names = ['grant_type', 'client_id', 'client_secret', 'assertion', 'refresh_token', 'token', 'redirect_uri'];
    await fc.assert(
        fc.asyncProperty(
            fc.constantFrom('token', 'revoke', 'introspect', 'userinfo', 'singleaccess'),
            fc.dictionary(fc.oneof(fc.constantFrom(...names), anyText), anyText, { maxKeys: 4 }),
            async (at, form) => {
                const body = new URLSearchParams(
                    Object.entries(form).map(([name, value]) => [wellFormed(name), wellFormed(value)])
                ).toString();
                expectSound(
                    await fuzzed.send('POST', `/services/oauth2/${at}`, body, {
                        'content-type': 'application/x-www-form-urlencoded'
                    })
                );
            }
        ),
        { numRuns: runs / 2 }
    );
});
