import { getFieldValue, getRecord, updateRecord } from '../lwc/lightning/uiRecordApi/uiRecordApi';

const fetched = jest.fn<Promise<Response>, [string, RequestInit]>();
const record = { apiName: 'Account', id: '001', fields: { Name: { value: 'Acme', displayValue: null } } };
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
    fetched.mockReset();
    fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(record))));
    Object.assign(globalThis, { fetch: fetched, window: new EventTarget() });
});

function wired(): { adapter: getRecord; emitted: Array<{ data: unknown; error: unknown }> } {
    const emitted: Array<{ data: unknown; error: unknown }> = [];
    const adapter = new getRecord((result) => emitted.push(result));
    adapter.connect();
    return { adapter, emitted };
}

it('reads a record by the fields asked for, once its id is there', async () => {
    const { adapter, emitted } = wired();
    adapter.update({ recordId: undefined, fields: ['Account.Name'] });
    expect(fetched).not.toHaveBeenCalled();
    adapter.update({
        recordId: '001',
        fields: ['Account.Name', { objectApiName: 'Account', fieldApiName: 'Owner.Name' }]
    });
    await settle();
    expect(fetched.mock.calls[0][0]).toBe(
        '/services/data/v66.0/ui-api/records/001?fields=Account.Name%2CAccount.Owner.Name'
    );
    expect(emitted.at(-1)).toEqual({ data: record, error: undefined });
    adapter.disconnect();
});

it('emits a refusal in the shape of Lightning Data Service', async () => {
    const refusal = [{ message: 'Gone', errorCode: 'NOT_FOUND' }];
    fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(refusal), { status: 404 })));
    const { adapter, emitted } = wired();
    adapter.update({ recordId: '001', fields: 'Account.Name' });
    await settle();
    expect(emitted.at(-1)).toMatchObject({ data: undefined, error: { status: 404, body: { message: 'Gone' } } });
    adapter.disconnect();
});

it('reads a wired record again after it was updated', async () => {
    const { adapter, emitted } = wired();
    adapter.update({ recordId: '001', fields: 'Account.Name' });
    await settle();
    await updateRecord({ fields: { Id: '001', Name: 'New' } }, { ifUnmodifiedSince: '2026-11-22T03:04:05.000Z' });
    expect(fetched.mock.calls.map(([, { method }]) => method)).toEqual(['GET', 'PATCH', 'GET']);
    const [, request] = fetched.mock.calls[1];
    expect(request.body).toBe('{"fields":{"Name":"New"}}');
    expect(request.headers).toMatchObject({ 'If-Unmodified-Since': 'Sun, 22 Nov 2026 03:04:05 GMT' });
    expect(emitted).toHaveLength(3);
    adapter.disconnect();
});

it('finds the values of fields and of parents', () => {
    const owner = { apiName: 'User', id: '005', fields: { Name: { value: 'Ana', displayValue: null } } };
    const withOwner = { ...record, fields: { ...record.fields, Owner: { value: owner, displayValue: null } } };
    expect(getFieldValue(record, 'Account.Name')).toBe('Acme');
    expect(getFieldValue(withOwner, { objectApiName: 'Account', fieldApiName: 'Owner.Name' })).toBe('Ana');
    expect(getFieldValue(record, 'Account.Owner.Name')).toBeUndefined();
    expect(getFieldValue(undefined, 'Account.Name')).toBeUndefined();
});
