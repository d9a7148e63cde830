import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rowsOf, startTestOrg, type TestOrg } from '../../sync/__tests__/testOrg';
import { derived, type AssessmentRow, type StakeholderRow } from '../delivery/__tests__/scoringTrigger';
import { captureChanges } from './support/captureChanges';

const root = path.resolve(__dirname, '../../..');
let test: TestOrg;
let folder: string;

/** A backend process, and the events of its log so far. */
function startBackend() {
    const events: Record<string, unknown>[] = [];
    const { clientId, clientSecret } = test.org.credentials;
    const child = spawn(
        process.execPath,
        [
            '--disable-warning=ExperimentalWarning',
            '--import',
            'tsx',
            path.join(__dirname, 'servingProcess.ts'),
            path.join(folder, 'state.sqlite')
        ],
        {
            cwd: root,
            env: { ...process.env, ORG_URL: test.org.url, ORG_CLIENT_ID: clientId, ORG_CLIENT_SECRET: clientSecret },
            stdio: ['ignore', 'pipe', 'inherit']
        }
    );
    let rest = '';
    child.stdout.on('data', (data: Buffer) => {
        const lines = `${rest}${data.toString()}`.split('\n');
        rest = lines.pop() ?? '';
        lines.forEach((line) => events.push(JSON.parse(line) as Record<string, unknown>));
    });
    return { child, events };
}

async function until(what: string, isSo: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
    for (const end = Date.now() + seconds * 1000; !(await isSo()); await wait(100)) {
        if (Date.now() > end) {
            throw new Error(`Not within ${seconds} s: ${what}`);
        }
    }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
    const exit = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await exit)[0];
}

const FIELDS = 'Id, Attitude__c, Closeness__c, Power__c, Strength__c';

async function standing(id: string) {
    const [stored] = await rowsOf(test.connection, `SELECT ${FIELDS} FROM Stakeholder__c WHERE Id = '${id}'`);
    const judgements = await rowsOf(
        test.connection,
        `SELECT Id, Stakeholder__c, AssessedOn__c, Attitude__c, Closeness__c, Power__c, Status__c, CreatedDate
         FROM RelationshipAssessment__c WHERE Stakeholder__c = '${id}' AND Status__c = 'Accepted'`
    );
    return { stored: stored as StakeholderRow, recomputed: { Id: id, ...derived(judgements as AssessmentRow[]) } };
}

async function create(object: string, values: Record<string, unknown>): Promise<string> {
    const { id } = await test.connection.sobject(object).create(values);
    return id ?? '';
}

describe('a backend process beside an org that captures changes', () => {
    let person: string;
    const children: ChildProcess[] = [];
    const start = () => {
        const backend = startBackend();
        children.push(backend.child);
        return backend;
    };
    const assess = (closeness: string, on: string) =>
        create('RelationshipAssessment__c', {
            Stakeholder__c: person,
            Status__c: 'Accepted',
            AssessedOn__c: on,
            Closeness__c: closeness,
            Power__c: 3
        });

    beforeAll(async () => {
        folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-serving-'));
        test = await startTestOrg();
        await captureChanges(test.connection, ['Stakeholder__ChangeEvent', 'RelationshipAssessment__ChangeEvent']);
        const account = await create('Account', { Name: 'Served' });
        person = await create('Stakeholder__c', { Name: 'Lin', Account__c: account });
    }, 120_000);
    afterAll(async () => {
        children.forEach((child) => child.kill('SIGKILL'));
        await test.close();
        fs.rmSync(folder, { recursive: true, force: true });
    });

    it('brings a record in line, knows its own writes, and ends in order', async () => {
        const { child, events } = start();
        await until('subscribed', () => events.some(({ event }) => event === 'sources'));
        expect(events.find(({ event }) => event === 'sources')).toMatchObject({
            subscribed: 'RelationshipAssessment__c,Stakeholder__c'
        });
        await wait(1_000);
        await assess('OfficeMeetings', '2026-03-01');
        await until('scored', async () => (await standing(person)).stored.Strength__c !== null);
        const { stored, recomputed } = await standing(person);
        expect(stored).toEqual(recomputed);
        // The echo of its own write comes within a second or so, and is no news.
        await wait(2_500);
        expect(await end(child, 'SIGTERM')).toBe(0);
        expect(events.at(-1)).toMatchObject({
            event: 'serve.stopped',
            changes: 2,
            fired: 1,
            ownChanges: 1,
            rowsWritten: 1
        });
    }, 120_000);

    it('that is killed at any moment, again and again, loses nothing', async () => {
        for (const [round, closeness] of ['RemoteOnly', 'MealsAndEvents', 'OutOfHours'].entries()) {
            const { child, events } = start();
            await until('serving', () => events.some(({ event }) => event === 'sources'));
            const writing = assess(closeness, `2026-0${4 + round}-01`);
            await wait(300 + round * 450);
            await end(child, 'SIGKILL');
            await writing;
            await assess('NoContact', `2026-0${4 + round}-02`);
        }
        const { child } = start();
        await until('in line', async () => {
            const { stored, recomputed } = await standing(person);
            return JSON.stringify(stored) === JSON.stringify({ ...recomputed });
        });
        const { stored, recomputed } = await standing(person);
        expect(stored).toEqual(recomputed);
        expect(stored.Closeness__c).toBe('NoContact');
        await end(child, 'SIGTERM');
    }, 180_000);
});
