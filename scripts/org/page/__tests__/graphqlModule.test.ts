import { executeMutation, forgetUnreadQueries, gql, graphql } from '../lwc/lightning/graphql/graphql';

interface Emission {
    data: unknown;
    errors: readonly unknown[] | undefined;
    refresh: (() => Promise<void>) | undefined;
}

const fetched = jest.fn<Promise<Response>, [string, RequestInit]>();
const query = gql`
    query Find($id: ID) {
        uiapi {
            query {
                Account(where: { Id: { eq: $id } }) {
                    edges {
                        node {
                            Id
                        }
                    }
                }
            }
        }
    }
`;

const answer = (body: unknown, status = 200): Promise<Response> =>
    Promise.resolve(new Response(JSON.stringify(body), { status }));

/** Lets promises that are ready run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function wired(variables?: Record<string, unknown>): { adapter: graphql; emitted: Emission[] } {
    const emitted: Emission[] = [];
    const adapter = new graphql((result) => emitted.push(result));
    adapter.connect();
    adapter.update({ query, variables });
    return { adapter, emitted };
}

beforeEach(() => {
    forgetUnreadQueries();
    fetched.mockReset();
    fetched.mockImplementation(() => answer({ data: { n: fetched.mock.calls.length }, errors: [] }));
    Object.assign(globalThis, { fetch: fetched, window: new EventTarget() });
});

describe('gql', () => {
    it('puts documents into documents', () => {
        // A variable, so that no tool takes the text for a document of its own and lays it out.
        const document = gql;
        const fields = document`fragment F on Account { Id }`;
        expect(document`query { x { ...F } } ${fields}`).toEqual({
            text: 'query { x { ...F } } fragment F on Account { Id }'
        });
    });
});

describe('the graphql wire adapter', () => {
    it('emits nothing known before it has read', () => {
        const { adapter, emitted } = wired({ id: undefined });
        expect(emitted).toEqual([{ data: undefined, errors: undefined, refresh: undefined }]);
        adapter.disconnect();
    });

    it('waits while a variable is undefined and reads when it is there', async () => {
        const { adapter, emitted } = wired({ id: undefined });
        await settle();
        expect(fetched).not.toHaveBeenCalled();
        adapter.update({ query, variables: { id: '001' } });
        await settle();
        expect(emitted.at(-1)).toMatchObject({ data: { n: 1 }, errors: undefined });
        adapter.disconnect();
    });

    it('posts query, variables and operation name', async () => {
        const { adapter } = wired({ id: '001' });
        await settle();
        const [url, { method, body }] = fetched.mock.calls[0];
        expect([url, method]).toEqual(['/services/data/v66.0/graphql', 'POST']);
        expect(JSON.parse(String(body))).toEqual({ query: (query as { text: string }).text, variables: { id: '001' } });
        adapter.disconnect();
    });

    it('shares one request and one frozen result among components', async () => {
        const first = wired({ id: '001' });
        const second = wired({ id: '001' });
        await settle();
        expect(fetched).toHaveBeenCalledTimes(1);
        expect(first.emitted.at(-1)?.data).toBe(second.emitted.at(-1)?.data);
        expect(Object.isFrozen(first.emitted.at(-1)?.data)).toBe(true);
        first.adapter.disconnect();
        second.adapter.disconnect();
    });

    it('reads again on refresh and tells all who show the result', async () => {
        const first = wired({ id: '001' });
        const second = wired({ id: '001' });
        await settle();
        await first.emitted.at(-1)?.refresh?.();
        expect(second.emitted.at(-1)).toMatchObject({ data: { n: 2 } });
        first.adapter.disconnect();
        second.adapter.disconnect();
    });

    it('drops an answer that a later request overtook', async () => {
        const { adapter, emitted } = wired({ id: '001' });
        await settle();
        const late = new Promise<Response>((resolve) => {
            setImmediate(() => resolve(new Response('{"data":"late"}')));
        });
        fetched.mockImplementationOnce(() => late).mockImplementationOnce(() => answer({ data: 'new' }));
        const refresh = emitted.at(-1)?.refresh;
        await Promise.all([refresh?.(), refresh?.()]);
        await settle();
        expect(emitted.at(-1)?.data).toBe('new');
        expect(emitted.map((result) => result.data)).not.toContain('late');
        adapter.disconnect();
    });

    it('emits nothing after it was disconnected', async () => {
        const { adapter, emitted } = wired({ id: '001' });
        adapter.disconnect();
        await settle();
        expect(emitted).toHaveLength(1);
    });

    it('passes on the errors of the query', async () => {
        fetched.mockImplementation(() => answer({ data: null, errors: [{ message: 'No such field' }] }));
        const { adapter, emitted } = wired({ id: '001' });
        await settle();
        expect(emitted.at(-1)).toMatchObject({ data: undefined, errors: [{ message: 'No such field' }] });
        adapter.disconnect();
    });

    it('turns a refused call into an error of the result', async () => {
        fetched.mockImplementation(() => answer([{ message: 'Too many', errorCode: 'REQUEST_LIMIT_EXCEEDED' }], 403));
        const { adapter, emitted } = wired({ id: '001' });
        await settle();
        expect(emitted.at(-1)).toMatchObject({ errors: [{ message: 'Too many' }] });
        adapter.disconnect();
    });

    it('turns a broken connection into an error of the result', async () => {
        fetched.mockImplementation(() => Promise.reject(new TypeError('fetch failed')));
        const { adapter, emitted } = wired({ id: '001' });
        await settle();
        expect(emitted.at(-1)).toMatchObject({ data: undefined, errors: [{ message: 'fetch failed' }] });
        adapter.disconnect();
    });
});

describe('executeMutation', () => {
    it('gives data and errors and tells the page that records changed', async () => {
        const changed = jest.fn();
        window.addEventListener('local:recordschanged', changed);
        await expect(executeMutation({ query })).resolves.toEqual({ data: { n: 1 }, errors: undefined });
        expect(changed).toHaveBeenCalledTimes(1);
    });

    it('leaves results on screen to their refresh and forgets the others', async () => {
        const shown = wired({ id: 'shown' });
        const hidden = wired({ id: 'hidden' });
        await settle();
        hidden.adapter.disconnect();
        await executeMutation({ query });
        expect(shown.emitted.at(-1)).toMatchObject({ data: { n: 1 } });
        const again = wired({ id: 'hidden' });
        await settle();
        expect(again.emitted.at(-1)).toMatchObject({ data: { n: 4 } });
        shown.adapter.disconnect();
        again.adapter.disconnect();
    });
});

it('tells the page when the session is over', async () => {
    const ended = jest.fn();
    window.addEventListener('local:sessionended', ended);
    fetched.mockImplementation(() => answer([{ message: 'Session expired', errorCode: 'INVALID_SESSION_ID' }], 401));
    await executeMutation({ query });
    expect(ended).toHaveBeenCalledTimes(1);
});
