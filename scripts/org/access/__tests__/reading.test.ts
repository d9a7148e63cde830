import type { Connection, HttpRequest } from 'jsforce';
import { rejection } from '../../__tests__/support/testOrg';
import { startAccessOrg, type AccessOrg } from './support/accessOrg';
import { graphql, READ_DOORS, type ReadDoor, type Target } from './support/readDoors';

/** What is closed to a writer whose permission sets grant all other objects and fields, and who owns nothing. */
const CLOSED: [what: string, kind: keyof typeof READ_DOORS, object: string, field: string][] = [
    ['an object that nothing grants', 'object', 'Closed__c', 'Note__c'],
    ['a field that nothing grants', 'field', 'Open__c', 'Secret__c'],
    ['a row of somebody else', 'row', 'Private__c', 'Note__c'],
    ['a detail of such a row', 'row', 'Detail__c', 'Note__c'],
    ['a detail with one master in reach and one such row', 'row', 'Both__c', 'Note__c']
];

let org: AccessOrg;
let writer: Connection;
const targets = new Map<string, Target>();

beforeAll(async () => {
    org = await startAccessOrg();
    ({ client: writer } = await org.hire('writer', { sets: ['Writer'] }));
    const { admin, make } = org;
    const hub = await make(admin, 'Hub__c');
    const masters: Record<string, object> = {};
    masters.Read__c = { Read__c: await make(admin, 'Read__c') };
    for (const [, , object, field] of CLOSED) {
        const value = `Sesame ${object.replace('__c', '')}`;
        const key = `key${object.replace('__c', '')}`;
        const above = { Detail__c: masters.Private__c, Both__c: { ...masters.Read__c, ...masters.Private__c } }[object];
        const id = await make(admin, object, { Key__c: key, [field]: value, Hub__c: hub, ...above });
        masters[object] = { [object]: id };
        const link = await make(admin, 'Link__c', { [object]: id });
        const children = `${object.replace('__c', '')}s`;
        targets.set(object, { object, field, id, key, value, hub, children, link });
    }
});
afterAll(() => org.dispose());

/** Whether a door shows what it is asked for; a refusal shows nothing. */
async function isSeen(client: Connection, { look, shows }: ReadDoor, target: Target): Promise<boolean> {
    const answer = await Promise.resolve(look(client, target)).catch((error: Error) => error.message);
    return JSON.stringify(answer).includes(shows(target));
}

describe.each(CLOSED)('%s', (_what, kind, object) => {
    it.each(READ_DOORS[kind])('is not seen by $name', async (door) => {
        const target = targets.get(object)!;
        expect([await isSeen(org.admin, door, target), await isSeen(writer, door, target)]).toEqual([true, false]);
    });
});

const DATA = '/services/data/v66.0';

describe('what is closed is refused in the words of what is not there', () => {
    it.each<
        [what: string, object: string, look: (client: Connection, target: Target) => PromiseLike<unknown>, code: string]
    >([
        ['an object in a query', 'Closed__c', (client) => client.query('SELECT Id FROM Closed__c'), 'INVALID_TYPE'],
        ['its description', 'Closed__c', (client) => client.describe('Closed__c'), 'NOT_FOUND'],
        [
            'its object info',
            'Closed__c',
            (client) => client.request(`${DATA}/ui-api/object-info/Closed__c`),
            'NOT_FOUND'
        ],
        ['a row of it', 'Closed__c', (client, { id }) => client.sobject('Closed__c').retrieve(id), 'NOT_FOUND'],
        [
            'rows of it',
            'Closed__c',
            (client, { id }) => client.request(`${DATA}/composite/sobjects/Closed__c?ids=${id}&fields=Id`),
            'NOT_FOUND'
        ],
        ['a search in it', 'Closed__c', (client) => client.search('FIND {any} RETURNING Closed__c'), 'INVALID_TYPE'],
        ['a field in a query', 'Open__c', (client) => client.query('SELECT Secret__c FROM Open__c'), 'INVALID_FIELD'],
        [
            'in a condition',
            'Open__c',
            (client) => client.query("SELECT Id FROM Open__c WHERE Secret__c = 'x'"),
            'INVALID_FIELD'
        ],
        [
            'in the order',
            'Open__c',
            (client) => client.query('SELECT Id FROM Open__c ORDER BY Secret__c'),
            'INVALID_FIELD'
        ],
        [
            'in the columns of a query',
            'Open__c',
            (client) => client.request(`${DATA}/query?columns=true&q=SELECT+Secret__c+FROM+Open__c`),
            'INVALID_FIELD'
        ],
        [
            'in the UI API',
            'Open__c',
            (client, { id }) => client.request(`${DATA}/ui-api/records/${id}?fields=Open__c.Secret__c`),
            'INVALID_FIELD'
        ],
        ['as a key', 'Open__c', (client) => client.request(`${DATA}/sobjects/Open__c/Secret__c/x`), 'NOT_FOUND'],
        ['a row', 'Private__c', (client, { id }) => client.sobject('Private__c').retrieve(id), 'NOT_FOUND'],
        [
            'it in the UI API',
            'Private__c',
            (client, { id }) => client.request(`${DATA}/ui-api/records/${id}`),
            'NOT_FOUND'
        ]
    ])('%s', async (_what, object, look, code) => {
        const { errorCode } = await rejection(look(writer, targets.get(object)!));
        expect(errorCode).toBe(code);
    });

    it('and left out of GraphQL where it is optional', async () => {
        const answer = (optional: string): PromiseLike<unknown> =>
            graphql(
                writer,
                `{ uiapi { query { Open__c { edges { node { Name { value } Secret__c ${optional} { value } } } } } } }`
            );
        const Name = { value: expect.any(String) };
        const edges = [{ node: { Name } }];
        expect(await answer('@optional')).toEqual({ data: { uiapi: { query: { Open__c: { edges } } } }, errors: [] });
        expect(await answer('')).toMatchObject({ errors: [{ extensions: { ErrorType: 'ValidationError' } }] });
    });
});

describe('what is calculated counts what its reader does not see', () => {
    it('in a formula', async () => {
        const { id } = targets.get('Open__c')!;
        expect(await writer.sobject('Open__c').retrieve(id)).toMatchObject({ IsSecret__c: true });
    });

    it('in a roll-up', async () => {
        const { client } = await org.hire('totals', { sets: ['Totals'] });
        const master = targets.get('Private__c')!.id;
        await org.make(org.admin, 'Detail__c', { Private__c: master, Hours__c: 7 });
        expect(await client.sobject('Private__c').retrieve(master)).toMatchObject({ Hours__c: 7 });
        expect((await rejection(client.query('SELECT Id FROM Detail__c'))).errorCode).toBe('INVALID_TYPE');
    });
});

it('a key finds the rows in reach only', async () => {
    const ofCode = (client: Connection): PromiseLike<unknown> =>
        client.request(`${DATA}/sobjects/Private__c/Code__c/same`);
    await org.make(org.admin, 'Private__c', { Code__c: 'same' });
    expect((await rejection(ofCode(writer))).errorCode).toBe('NOT_FOUND');
    const own = await org.make(writer, 'Private__c', { Code__c: 'same' });
    expect(await ofCode(writer)).toMatchObject({ Id: own });
    expect((await rejection(ofCode(org.admin))).errorCode).toBe('MULTIPLE_CHOICES');
});

it('rows in the recycle bin are out of reach as they were before', async () => {
    const id = await org.make(org.admin, 'Private__c');
    await org.admin.sobject('Private__c').destroy(id);
    const [start, end] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 120_000)];
    const gone = async (client: Connection): Promise<boolean[]> => {
        const { records } = await client.query('SELECT Id FROM Private__c WHERE IsDeleted = TRUE', { scanAll: true });
        const { deletedRecords } = await client.sobject('Private__c').deleted(start, end);
        return [records.some(({ Id }) => Id === id), JSON.stringify(deletedRecords).includes(id)];
    };
    expect([await gone(org.admin), await gone(writer)]).toEqual([
        [true, true],
        [false, false]
    ]);
});

describe('what somebody else asked for', () => {
    it('is not theirs to page through', async () => {
        const hubs = Array.from({ length: 200 }, (_, index) => ({ Key__c: `many ${index}` }));
        await org.admin.sobject('Hub__c').create(hubs);
        const { nextRecordsUrl } = await org.admin.query('SELECT Id FROM Hub__c', {
            headers: { 'Sforce-Query-Options': 'batchSize=200' }
        });
        expect((await rejection(writer.queryMore(nextRecordsUrl!))).errorCode).toBe('INVALID_QUERY_LOCATOR');
        expect((await org.admin.queryMore(nextRecordsUrl!)).done).toBe(true);
    });

    it.each<[kind: string, job: object, results: string[], uploads: string[]]>([
        ['query', { operation: 'query', query: 'SELECT Id FROM Closed__c' }, ['results'], []],
        [
            'ingest',
            { operation: 'insert', object: 'Hub__c' },
            ['successfulResults', 'failedResults', 'unprocessedrecords'],
            ['batches']
        ]
    ])('is no %s job of theirs in Bulk API 2.0', async (kind, job, results, uploads) => {
        const { id } = await org.admin.requestPost<{ id: string }>(`${DATA}/jobs/${kind}`, job);
        const list = (client: Connection): PromiseLike<unknown> => client.request(`${DATA}/jobs/${kind}`);
        expect(JSON.stringify(await list(org.admin))).toContain(id);
        expect(JSON.stringify(await list(writer))).not.toContain(id);
        const at = `${DATA}/jobs/${kind}/${id}`;
        const requests: HttpRequest[] = [
            ...['', ...results.map((name) => `/${name}`)].map((path) => ({ method: 'GET', url: at + path }) as const),
            { method: 'PATCH', url: at, body: '{"state":"Aborted"}', headers: { 'content-type': 'application/json' } },
            { method: 'DELETE', url: at },
            ...uploads.map((name): HttpRequest => ({
                method: 'PUT',
                url: `${at}/${name}`,
                body: 'Key__c',
                headers: { 'content-type': 'text/csv' }
            }))
        ];
        for (const request of requests) {
            expect((await rejection(writer.request(request))).errorCode).toBe('NOT_FOUND');
        }
        expect(await org.admin.request(at)).toMatchObject({ id });
    });

    it('is no job of theirs in Bulk API 1.0', async () => {
        const { id } = await org.admin.bulk.createJob('Hub__c', 'insert').open();
        const check = (client: Connection): PromiseLike<unknown> => client.bulk.job(id!).check();
        expect(await check(org.admin)).toMatchObject({ id });
        expect(((await rejection(check(writer))) as { name?: string }).name).toBe('InvalidJob');
    });
});
