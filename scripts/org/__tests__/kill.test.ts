import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from 'jsforce';
import { generator } from '../faults/chance';
import { objectPackage } from './support/deployPackage';
import { callRest, startTestOrg } from './support/testOrg';

/** How often the org is killed; `KILLS=50` for a long run. */
const KILLS = Number(process.env.KILLS ?? 3);
const random = generator(process.env.SEED ?? 'kill');

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'local-org-kill-'));
let child: ChildProcess;
afterAll(() => {
    child?.kill('SIGKILL');
    fs.rmSync(directory, { recursive: true, force: true });
});

/** Starts the org in a process of its own and signs in. */
async function startProcess(): Promise<Connection> {
    const script = path.join(__dirname, 'support/orgProcess.ts');
    const node = ['--disable-warning=ExperimentalWarning', '--import', 'tsx', script, directory];
    child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await Promise.race([
        once(child.stdout!, 'data'),
        once(child, 'exit').then(() => Promise.reject(new Error('The org did not open')))
    ])) as [Buffer];
    const { url, credentials } = JSON.parse(line.toString()) as {
        url: string;
        credentials: { clientId: string; clientSecret: string };
    };
    const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret
    });
    const reply = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body });
    const { access_token: accessToken } = (await reply.json()) as { access_token: string };
    return new Connection({ instanceUrl: url, accessToken, version: '66.0' });
}

/** What clients were told is done, by the mark that their rows carry. */
const acknowledged = { composite: new Set<string>(), collection: new Set<string>(), graphql: new Set<string>() };
const deploys = new Map<string, string>();
const jobs: string[] = [];
let marks = 0;

/** How much of each way to write was promised so far. */
const told = (): number[] => [...Object.values(acknowledged).map(({ size }) => size), deploys.size, jobs.length];

const base = '/services/data/v66.0';

/** Ways to write, each all or nothing; each tells what it was promised. */
const writes: Array<(connection: Connection, mark: string) => Promise<void>> = [
    async (connection, mark) => {
        const account = { method: 'POST', url: `${base}/sobjects/Account`, referenceId: 'a', body: { Name: mark } };
        const contacts = Array.from({ length: 4 }, (_, index) => ({
            method: 'POST',
            url: `${base}/sobjects/Contact`,
            referenceId: `c${index}`,
            body: { LastName: mark, AccountId: '@{a.id}' }
        }));
        const body = { allOrNone: true, compositeRequest: [account, ...contacts] };
        const reply = await callRest(connection, 'POST', '/composite', body);
        if (reply.body.compositeResponse[0].httpStatusCode === 201) acknowledged.composite.add(mark);
    },
    async (connection, mark) => {
        const records = Array.from({ length: 40 }, () => ({ attributes: { type: 'Contact' }, LastName: mark }));
        const reply = await callRest(connection, 'POST', '/composite/sobjects', { allOrNone: true, records });
        if (reply.body[0].success) acknowledged.collection.add(mark);
    },
    async (connection, mark) => {
        const create = `AccountCreate(input: { Account: { Name: "${mark}" } }) { Record { Id } }`;
        const query = `mutation { uiapi(input: { allOrNone: true }) { a: ${create} b: ${create} } }`;
        const { body } = await callRest(connection, 'POST', '/graphql', { query });
        if (body.errors.length === 0) acknowledged.graphql.add(mark);
    },
    async (connection, mark) => {
        const name = `${mark}__c`;
        const started = await connection.metadata.deploy(await objectPackage(name, ['A__c', 'B__c', 'C__c']), {});
        deploys.set(started.id, name);
        await wait(30);
    },
    async (connection, mark) => {
        const job = connection.bulk2.createJob({ object: 'Contact', operation: 'insert' });
        await job.open();
        await job.uploadData(`LastName\n${`${mark}\n`.repeat(1500)}`);
        await job.close();
        jobs.push(`${job.id} ${mark}`);
        await wait(100);
    }
];

/** Writes in five lanes until the process is gone, some moments after each lane has got through for the first time. */
async function writeUntilKilled(connection: Connection): Promise<void> {
    let isAlive = true;
    const lane = async (write: (typeof writes)[number], name: string): Promise<void> => {
        while (isAlive) {
            await write(connection, `${name}x${++marks}`).catch(() => (isAlive = false));
        }
    };
    const lanes = writes.map((write, index) => lane(write, 'kcgdb'[index]));
    const before = marks;
    while (isAlive && (marks < before + 10 || told().includes(0))) await wait(10);
    await wait(random() * 900);
    child.kill('SIGKILL');
    await once(child, 'exit');
    isAlive = false;
    await Promise.all(lanes);
}

it('an org that is killed in the middle of writes opens again, with whole transactions only', async () => {
    let opening = await startProcess();
    await opening.sobject('Campaign').create(Array.from({ length: 200 }, () => ({ Name: 'first' })));
    await opening.sobject('Campaign').create(Array.from({ length: 100 }, () => ({ Name: 'second' })));
    const query = '/query?q=SELECT+Name+FROM+Campaign+ORDER+BY+Name';
    const opened = await callRest(opening, 'GET', query, undefined, { 'Sforce-Query-Options': 'batchSize=200' });
    const locator = String(opened.body.nextRecordsUrl);
    for (let kill = 0; kill < KILLS; kill++) {
        await writeUntilKilled(opening);
        opening = await startProcess();
    }
    child.kill('SIGKILL');
    await once(child, 'exit');

    const org = await startTestOrg({ directory });
    const connection = await org.connect();
    const { database } = org.services;
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });

    const sizes = (object: string, field: string, prefix: string): Map<string, number> =>
        new Map(
            database
                .all(`SELECT "${field}" AS mark, COUNT(*) AS n FROM "${object}" WHERE "${field}" GLOB ? GROUP BY 1`, [
                    `${prefix}x[0-9]*`
                ])
                .map(({ mark, n }) => [String(mark), Number(n)])
        );
    const expectWhole = (found: Map<string, number>, size: number, promised: Set<string>): void => {
        expect([...found].filter(([, n]) => n !== size)).toEqual([]);
        expect([...promised].filter((mark) => !found.has(mark))).toEqual([]);
        expect(promised.size).toBeGreaterThan(0);
    };
    expectWhole(sizes('Contact', 'LastName', 'k'), 4, acknowledged.composite);
    expectWhole(sizes('Account', 'Name', 'k'), 1, acknowledged.composite);
    expectWhole(sizes('Contact', 'LastName', 'c'), 40, acknowledged.collection);
    expectWhole(sizes('Account', 'Name', 'g'), 2, acknowledged.graphql);

    expect(deploys.size).toBeGreaterThan(0);
    for (const [id, name] of [...deploys].slice(-40)) {
        await org.services.metadata.finished(id);
        expect(await connection.metadata.checkDeployStatus(id)).toMatchObject({ id, status: 'Succeeded', done: true });
        const fields = (await connection.describe(name)).fields.filter(({ custom }) => custom);
        expect(fields.map((field) => field.name).sort()).toEqual(['A__c', 'B__c', 'C__c']);
    }

    expect(jobs.length).toBeGreaterThan(0);
    for (const [id, mark] of jobs.map((job) => job.split(' '))) {
        let info = await callRest(connection, 'GET', `/jobs/ingest/${id}`);
        for (; info.body.state !== 'JobComplete'; info = await callRest(connection, 'GET', `/jobs/ingest/${id}`)) {
            expect(['UploadComplete', 'InProgress']).toContain(info.body.state);
            await wait(50);
        }
        const results = await fetch(`${connection.instanceUrl}${base}/jobs/ingest/${id}/successfulResults`, {
            headers: { Authorization: `Bearer ${connection.accessToken}` }
        });
        const ids = (await results.text()).trim().split('\n').slice(1);
        expect([ids.length, new Set(ids).size]).toEqual([1500, 1500]);
        expect(sizes('Contact', 'LastName', 'b').get(mark)).toBe(1500);
    }

    const rest = await connection.request<{ records: Array<{ Name: string }> }>(locator);
    expect(rest.records).toHaveLength(100);
    expect(rest.records.every(({ Name }) => Name === 'second')).toBe(true);
    if (process.env.KILLS)
        process.stderr.write(`${KILLS} kills: ${marks} writes begun, ${told().join(' ')} told done\n`);
    await org.dispose();
}, 900_000);
