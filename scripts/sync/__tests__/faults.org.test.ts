import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { applySources } from '..';
import { connect } from '../../salesforce';
import { mapFile, person, writeFiles } from './files';
import { rowsOf, startTestOrg } from './testOrg';
import type { TestOrg } from './testOrg';

const today = '2026-11-22';
let test: TestOrg;
beforeAll(async () => {
    test = await startTestOrg();
}, 60_000);
afterAll(() => test.close());

type Fault = 'lose the reply' | 'refuse' | 'none';

/** A wire to the org that may fail: `faultOf` says how the n-th request (from 1) goes. */
async function faultyWire(faultOf: (count: number) => Fault) {
    const { url } = test.org;
    let count = 0;
    const server = http.createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', async () => {
            count += 1;
            const fault = faultOf(count);
            if (fault === 'refuse') {
                response.writeHead(503, { 'retry-after': '0' }).end();
                return;
            }
            const { method, url: path, headers } = request;
            const body = method === 'GET' ? undefined : Buffer.concat(chunks);
            const { authorization = '', 'content-type': type = 'application/json' } = headers;
            const reply = await fetch(`${url}${path}`, {
                method,
                body,
                headers: { authorization, 'content-type': type }
            });
            const text = await reply.text();
            if (fault === 'lose the reply') {
                request.socket.destroy();
                return;
            }
            response.writeHead(reply.status, { 'content-type': reply.headers.get('content-type') ?? '' }).end(text);
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const accessToken = test.connection.accessToken ?? '';
    const connection = await connect({ instanceUrl: `http://127.0.0.1:${port}`, accessToken });
    return {
        connection,
        close: () =>
            new Promise<void>((resolve) => {
                server.closeAllConnections();
                server.close(() => resolve());
            })
    };
}

/** A map of so many people, all below the first. */
function fileOf(key: string, size = 300): string {
    const stakeholders = Array.from({ length: size }, (_, index) =>
        person(`p${index}`, { title: 'T', ...(index > 0 ? { reportsTo: 'p0' } : {}) })
    );
    return writeFiles({ 'map.json': mapFile({ account: { key, name: key }, stakeholders }) })['map.json'];
}
const countOf = async (object: string, path: string, key: string): Promise<number> =>
    (await rowsOf(test.connection, `SELECT Id FROM ${object} WHERE ${path} = '${key}'`)).length;

describe('a wire that fails', () => {
    it.each<[string, Fault]>([
        ['loses a reply after the org has written', 'lose the reply'],
        ['refuses a write for now', 'refuse']
    ])(
        'and %s leaves everything written once',
        async (_, fault) => {
            const key = fault.replaceAll(' ', '-');
            const wire = await faultyWire((count) => (count === 2 ? fault : 'none'));
            const summary = await applySources(wire.connection, [fileOf(key)], { today });
            await wire.close();
            expect(summary.counts).toEqual({ created: 301, updated: 0, unchanged: 0, skipped: 0, failed: 0 });
            expect(summary.writes).toEqual({ created: 601, updated: 0 });
            expect(await countOf('Stakeholder__c', 'Account__r.AccountKey__c', key)).toBe(300);
            expect(await countOf('StakeholderPosition__c', 'Stakeholder__r.Account__r.AccountKey__c', key)).toBe(300);
            expect((await applySources(test.connection, [fileOf(key)], { today })).writes).toEqual({
                created: 0,
                updated: 0
            });
        },
        30_000
    );

    it('for good stops the run, says which rows are not written, and the next run goes on from there', async () => {
        const wire = await faultyWire((count) => (count > 2 ? 'refuse' : 'none'));
        const summary = await applySources(wire.connection, [fileOf('broken', 700)], { today });
        await wire.close();
        expect(summary.stopped).toMatchObject({ code: 'ORG_UNREACHABLE' });
        const { created, failed } = summary.counts;
        expect(created + failed).toBe(701);
        expect(created).toBeGreaterThan(0);
        expect(await countOf('Stakeholder__c', 'Account__r.AccountKey__c', 'broken')).toBe(created - 1);
        expect(summary.rows.find(({ outcome }) => outcome === 'failed')?.error?.code).toBe('NOT_REACHED');
        const next = await applySources(test.connection, [fileOf('broken', 700)], { today });
        expect(next.counts).toMatchObject({ created: failed, unchanged: created, failed: 0 });
    }, 90_000);
});
