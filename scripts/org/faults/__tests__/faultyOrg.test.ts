import type { Connection } from 'jsforce';
import { callRest, rejection, requestToken, startTestOrg, type TestOrg } from '../../__tests__/support/testOrg';
import { defineProjects } from '../../__tests__/support/testSchema';
import type { FaultPlan } from '..';

let org: TestOrg;
let connection: Connection;

async function start(faults?: FaultPlan): Promise<void> {
    org = await startTestOrg({ faults });
    connection = await org.connect();
    defineProjects(org);
    org.services.database.ensureTable(org.services.schema.requireObject('Account'));
}

afterEach(() => org.dispose());

const create = (name: string, headers: Record<string, string> = {}) =>
    callRest(connection, 'POST', '/sobjects/Account', { Name: name }, headers);
const countOf = (name: string): number =>
    Number(org.services.database.get('SELECT COUNT(*) AS n FROM "Account" WHERE "Name" = ?', [name])?.n);
const fault = (text: string): Record<string, string> => ({ 'X-Local-Org-Fault': text });

describe('an org with faults', () => {
    it('has none unless they are switched on', async () => {
        await start();
        const reply = await create('Plain', fault('unavailable'));
        expect(reply.status).toBe(201);
    });

    it('refuses a fault that there is not', async () => {
        await start({});
        const reply = await create('Odd', fault('flood'));
        expect([reply.status, reply.body[0].errorCode]).toEqual([400, 'INVALID_HTTP_HEADER']);
    });

    it.each([
        ['unavailable; retryAfter=2', 503, 'SERVER_UNAVAILABLE', '2'],
        ['tooManyRequests', 429, 'REQUEST_LIMIT_EXCEEDED', '1'],
        ['limitCalls', 403, 'REQUEST_LIMIT_EXCEEDED', null],
        ['lockRow', 400, 'UNABLE_TO_LOCK_ROW', null]
    ])('answers %s before anything is written', async (text, status, code, retryAfter) => {
        await start({});
        const reply = await create('Refused', fault(text));
        expect([reply.status, reply.body[0].errorCode]).toEqual([status, code]);
        expect(reply.headers.get('retry-after')).toBe(retryAfter);
        expect(countOf('Refused')).toBe(0);
    });

    it('loses a reply after the row is written', async () => {
        await start({});
        expect(await rejection(create('Lost', fault('loseReply')))).toHaveProperty('name', 'TypeError');
        expect(countOf('Lost')).toBe(1);
    });

    it('cuts a body in half, after the row is written', async () => {
        await start({});
        expect(await rejection(create('Cut', fault('truncateReply')))).toHaveProperty('name', 'TypeError');
        expect(countOf('Cut')).toBe(1);
    });

    it('sends a slow body that is whole', async () => {
        await start({});
        const began = performance.now();
        const reply = await create('Slow', fault('slowReply; milliseconds=300'));
        expect(reply.body.success).toBe(true);
        expect(performance.now() - began).toBeGreaterThan(250);
    });

    it('ends a session in the middle; the next one holds', async () => {
        await start({ rules: [{ fault: 'endSession', skip: 1, times: 1 }] });
        expect((await create('A')).status).toBe(201);
        const refused = await create('B');
        expect([refused.status, refused.body[0].errorCode]).toEqual([401, 'INVALID_SESSION_ID']);
        expect((await create('B')).status).toBe(401);
        connection = await org.connect();
        expect((await create('B')).status).toBe(201);
        expect(countOf('B')).toBe(1);
    });

    it('uses up the calls of the day after so many', async () => {
        await start({ rules: [{ fault: 'limitCalls', skip: 2 }] });
        const statuses = [];
        for (let i = 0; i < 4; i++) statuses.push((await create('Limit')).status);
        expect(statuses).toEqual([201, 201, 403, 403]);
        expect((await requestToken(org, { grant_type: 'client_credentials' })).access_token).toBeDefined();
    });

    it('locks the rows of one parent in a collection and saves the others', async () => {
        await start({ rules: [{ fault: 'lockRow', object: 'Step__c', parent: 'Project__c', times: 1 }] });
        const projects = await connection.sobject('Project__c').create([{ Name: 'P' }, { Name: 'Q' }]);
        const [p, q] = projects.map(({ id }) => id!);
        // Each parent draws for itself, once: both are locked the first time, none the second.
        const steps = [p, p, q].map((id) => ({ Name: 'S', Project__c: id }));
        const first = await connection.sobject('Step__c').create(steps);
        expect(first.map(({ errors }) => (errors[0] as { statusCode?: string })?.statusCode)).toEqual(
            new Array(3).fill('UNABLE_TO_LOCK_ROW')
        );
        const second = await connection.sobject('Step__c').create(steps);
        expect(second.every(({ success }) => success)).toBe(true);
    });

    it('locks for GraphQL and for Bulk jobs as well', async () => {
        await start({ rules: [{ fault: 'lockRow', object: 'Account' }] });
        const { body } = await callRest(connection, 'POST', '/graphql', {
            query: 'mutation { uiapi(input: {}) { AccountCreate(input: { Account: { Name: "G" } }) { Record { Id } } } }'
        });
        expect(JSON.stringify(body.errors)).toContain('unable to obtain exclusive access');
        expect(countOf('G')).toBe(0);
        const results = await connection.bulk2.loadAndWaitForResults({
            object: 'Account',
            operation: 'insert',
            input: [{ Name: 'H' }],
            pollInterval: 20,
            pollTimeout: 20_000
        });
        expect(results.failedResults[0].sf__Error).toMatch(/^UNABLE_TO_LOCK_ROW:/);
    });

    it('fails a batch of a bulk job, and tells the rows that it did not come to', async () => {
        await start({ rules: [{ fault: 'failBatch', skip: 1, times: 1 }] });
        const job = connection.bulk2.createJob({ object: 'Account', operation: 'insert' });
        await job.open();
        await job.uploadData(Array.from({ length: 450 }, (_, index) => ({ Name: `Row ${index}` })));
        await job.close();
        await rejection(job.poll(20, 20_000));
        const info = await job.check();
        expect(info).toMatchObject({ state: 'Failed', numberRecordsProcessed: 200 });
        expect(info.errorMessage).toMatch(/^InternalServerError/);
        const unprocessed = (await job.getUnprocessedRecords()) as unknown as Array<{ Name: string }>;
        expect(unprocessed).toHaveLength(250);
        expect(unprocessed[0].Name).toBe('Row 200');
        expect(countOf('Row 200')).toBe(0);
    });

    it('gives the same faults to the same calls in another run', async () => {
        const run = async (): Promise<number[]> => {
            const statuses: number[] = [];
            for (let i = 0; i < 12; i++) statuses.push((await create(`S${i}`)).status);
            return statuses;
        };
        const plan: FaultPlan = { seed: 3, rules: [{ fault: 'unavailable', rate: 0.4 }] };
        await start(plan);
        const first = await run();
        await org.dispose();
        await start(plan);
        expect(await run()).toEqual(first);
        expect(new Set(first)).toEqual(new Set([201, 503]));
    });

    it('answers SOAP calls by faults', async () => {
        await start({ rules: [{ fault: 'limitCalls' }] });
        const refusal = await rejection(connection.metadata.describe('66.0'));
        expect(refusal).toMatchObject({ message: expect.stringContaining('Limit exceeded') });
    });
});
