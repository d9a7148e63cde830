import { connect, isTransient, OrgApi, OrgError, OrgUnreachable } from '..';
import { startFakeOrg } from './fakeOrg';
import type { Answer, FakeOrg, Heard } from './fakeOrg';

let fake: FakeOrg;
afterEach(() => fake.close());

const page = { status: 200, body: { totalSize: 1, done: true, records: [{ Id: '1' }] } };
const refusal = (status: number, errorCode: string): Answer => ({
    status,
    body: [{ errorCode, message: `${errorCode} it is` }]
});

/** The API of an org that gives these answers in turn, the last one for ever. */
async function apiOf(...answers: Answer[]): Promise<OrgApi> {
    fake = await startFakeOrg((_, count) => answers[Math.min(count, answers.length) - 1]);
    return new OrgApi(await connect({ instanceUrl: fake.url, accessToken: '00D000000000001!token' }));
}

const failure = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
        () => undefined,
        (error: unknown) => error
    );

describe('reading', () => {
    it('is tried again while the org is not available, and every request is counted', async () => {
        const api = await apiOf(refusal(503, 'SERVER_UNAVAILABLE'), null, page);
        expect(await api.query('SELECT Id FROM Account')).toEqual([{ Id: '1' }]);
        expect(api.calls).toBe(3);
        expect(fake.heard).toHaveLength(3);
    });

    it('gives up after five tries', async () => {
        const api = await apiOf({ status: 503, headers: { 'retry-after': '0' } });
        expect(await failure(api.query('SELECT Id FROM Account'))).toBeInstanceOf(OrgUnreachable);
        expect(api.calls).toBe(5);
    }, 40_000);

    it('is not tried again when the org refuses it', async () => {
        const api = await apiOf(refusal(400, 'INVALID_TYPE'));
        const error = await failure(api.query('SELECT Id FROM Nothing__c'));
        expect(error).toBeInstanceOf(OrgError);
        expect(error).toMatchObject({ code: 'INVALID_TYPE', nextStep: expect.stringContaining('Deploy the plugin') });
        expect(api.calls).toBe(1);
    });

    it('stops when the calls of the day are used up', async () => {
        const api = await apiOf(refusal(403, 'REQUEST_LIMIT_EXCEEDED'));
        expect(await failure(api.query('SELECT Id FROM Account'))).toMatchObject({ code: 'REQUEST_LIMIT_EXCEEDED' });
        expect(api.calls).toBe(1);
    });

    it('goes through all pages', async () => {
        const api = await apiOf(
            {
                status: 200,
                body: { done: false, nextRecordsUrl: '/services/data/v66.0/query/01g-2', records: [{ Id: '1' }] }
            },
            page
        );
        expect(await api.query('SELECT Id FROM Account')).toHaveLength(2);
        expect(fake.heard[1].url).toBe('/services/data/v66.0/query/01g-2');
    });

    it("tells the org's own count of calls", async () => {
        const api = await apiOf({ ...page, headers: { 'sforce-limit-info': 'api-usage=12/101000' } });
        await api.query('SELECT Id FROM Account');
        expect(api.dailyUse).toEqual({ used: 12, limit: 101000 });
    });

    it('tells the first refusal of a call that reads several things', async () => {
        const api = await apiOf({
            status: 200,
            body: {
                compositeResponse: [
                    {
                        httpStatusCode: 400,
                        referenceId: 'a',
                        body: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }]
                    }
                ]
            }
        });
        const error = await failure(api.readTogether([{ method: 'GET', url: '/query?q=x', referenceId: 'a' }]));
        expect(error).toMatchObject({ code: 'INVALID_FIELD', message: 'No such column' });
    });
});

describe('writing', () => {
    const write = { method: 'PATCH', url: '/composite/sobjects/X/Key__c', referenceId: 'a', body: {} } as const;

    it.each([
        ['a lost reply', null],
        ['a lock', refusal(400, 'UNABLE_TO_LOCK_ROW')],
        ['an overloaded org', refusal(503, 'SERVER_UNAVAILABLE')]
    ])('is sent once: what %s means is for the caller to find out', async (_, answer) => {
        const api = await apiOf(answer);
        expect(isTransient(await failure(api.writeTogether([write])))).toBe(true);
        expect(api.calls).toBe(1);
    });

    it('is all or none', async () => {
        const api = await apiOf({ status: 200, body: { compositeResponse: [] } });
        await api.writeTogether([write]);
        expect(JSON.parse(fake.heard[0].body)).toMatchObject({
            allOrNone: true,
            compositeRequest: [{ url: '/services/data/v66.0/composite/sobjects/X/Key__c' }]
        });
    });
});

describe('a session that ends', () => {
    const credentials = (url: string) => ({ instanceUrl: url, clientId: 'id', clientSecret: 'very secret' });
    const isTokenRequest = ({ url }: Heard): boolean => url.includes('/oauth2/token');
    const token = (): Answer => ({
        status: 200,
        body: { access_token: '00D000000000001!new', instance_url: fake.url, id: 'x/org/user' }
    });

    it('is not opened again and again when the org refuses every one', async () => {
        fake = await startFakeOrg((heard) => (isTokenRequest(heard) ? token() : refusal(401, 'INVALID_SESSION_ID')));
        const api = new OrgApi(await connect(credentials(fake.url)));
        const error = await failure(api.query('SELECT Id FROM Account'));
        expect(error).toBeInstanceOf(OrgError);
        expect(fake.heard.length).toBeLessThan(5);
    });

    it('is opened again after a while', async () => {
        let valid = true;
        fake = await startFakeOrg((heard) => {
            valid ||= isTokenRequest(heard);
            return isTokenRequest(heard) ? token() : valid ? page : refusal(401, 'INVALID_SESSION_ID');
        });
        const api = new OrgApi(await connect(credentials(fake.url)));
        const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
        valid = false;
        expect(await api.query('SELECT Id FROM Account')).toHaveLength(1);
        clock.mockRestore();
        expect(api.calls).toBe(2);
    });

    it('never shows a secret in what it says', async () => {
        fake = await startFakeOrg(() => ({
            status: 400,
            body: { error: 'invalid_client', error_description: 'invalid client credentials' }
        }));
        const error = (await failure(connect(credentials(fake.url)))) as Error;
        expect(error).toBeInstanceOf(OrgUnreachable);
        expect(error.message).toContain('invalid client credentials');
        expect(error.message).not.toContain('very secret');
    });
});

describe('a named client', () => {
    it('says its name with every call, by which change events tell its writes', async () => {
        fake = await startFakeOrg(() => ({ status: 200, body: { compositeResponse: [] } }));
        const token = '00D000000000001!token';
        const api = new OrgApi(await connect({ instanceUrl: fake.url, accessToken: token }, 'Backend-1'));
        await api.get('/limits');
        await api.writeApart([{ method: 'DELETE', url: '/composite/sobjects?ids=a', referenceId: 'rows' }]);
        expect(fake.heard.map(({ callOptions }) => callOptions)).toEqual(['client=Backend-1', 'client=Backend-1']);
        expect(JSON.parse(fake.heard[1].body)).toMatchObject({ allOrNone: false });
    });
});
