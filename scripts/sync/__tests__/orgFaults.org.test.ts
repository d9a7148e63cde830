import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { applySources } from '..';
import { createOrg } from '../../org';
import type { FaultPlan } from '../../org/faults';
import { connect } from '../../salesforce';
import type { SyncSummary } from '../types';
import { mapFile, person, writeFiles } from './files';
import { rowsOf, startTestOrg } from './testOrg';

const today = '2026-11-22';
const people = 250;
const file = writeFiles({
    'map.json': mapFile({
        stakeholders: Array.from({ length: people }, (_, index) =>
            person(`p${index}`, { title: 'T', ...(index > 0 ? { reportsTo: 'p0' } : {}) })
        )
    })
})['map.json'];

/** An org with the plugin's objects and no rows, to be copied for each test. */
let template: string;
let directory: string;

beforeAll(async () => {
    template = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-faults-'));
    const { org, close } = await startTestOrg();
    // Closing leaves one whole database file; the folder goes with it.
    const { directory: deployed } = org.services;
    await org.close();
    fs.cpSync(deployed, template, { recursive: true });
    await close();
}, 60_000);
afterAll(() => fs.rmSync(template, { recursive: true, force: true }));
beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-faults-'));
    fs.cpSync(template, directory, { recursive: true });
});
afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

/** Runs the org of the test, with faults that do strike or without, as long as the work lasts. */
async function inOrg<T>(faults: FaultPlan | undefined, work: (connection: Connection) => Promise<T>): Promise<T> {
    const org = await createOrg({ directory, port: 0, faults });
    try {
        const result = await work(await connect({ instanceUrl: org.url, ...org.credentials }));
        expect(org.services.faults?.struck).not.toBe(0);
        return result;
    } finally {
        await org.close();
    }
}

const apply = (connection: Connection): Promise<SyncSummary> => applySources(connection, [file], { today });

/** Nobody is missing, nobody is there twice, and another run finds nothing left to do. */
async function expectWholeMap(): Promise<void> {
    await inOrg(undefined, async (connection) => {
        const stakeholders = await rowsOf(connection, 'SELECT StakeholderKey__c FROM Stakeholder__c');
        expect(stakeholders).toHaveLength(people);
        expect(new Set(stakeholders.map((row) => row.StakeholderKey__c)).size).toBe(people);
        expect(await rowsOf(connection, 'SELECT Id FROM StakeholderPosition__c')).toHaveLength(people);
        expect((await apply(connection)).writes).toEqual({ created: 0, updated: 0 });
    });
}

describe('a sync to an org that', () => {
    it.each<[string, FaultPlan]>([
        [
            'is unavailable now and then',
            { seed: 5, rules: [{ fault: 'unavailable', rate: 0.4, retryAfter: 0, times: 4 }] }
        ],
        ['asks to wait', { rules: [{ fault: 'tooManyRequests', skip: 1, times: 2, retryAfter: 0 }] }],
        ['loses replies to writes', { rules: [{ fault: 'loseReply', skip: 1, times: 2 }] }],
        ['loses replies to reads', { rules: [{ fault: 'loseReply', times: 2 }] }],
        ['cuts replies to writes', { rules: [{ fault: 'truncateReply', skip: 1, times: 2 }] }],
        ['cuts replies to reads', { rules: [{ fault: 'truncateReply', times: 2 }] }],
        ['answers slowly', { rules: [{ fault: 'slowReply', milliseconds: 200 }] }],
        ['ends the session in the middle', { rules: [{ fault: 'endSession', skip: 1, times: 1 }] }],
        ['has the account locked', { rules: [{ fault: 'lockRow', parent: 'Account', times: 2 }] }]
    ])(
        '%s writes each row once',
        async (_what, faults) => {
            const summary = await inOrg(faults, apply);
            expect(summary.stopped).toBeNull();
            expect(summary.counts).toMatchObject({ created: people + 1, failed: 0, skipped: 0 });
            await expectWholeMap();
        },
        60_000
    );

    it('has used up its calls stops, says so, and goes on the next day', async () => {
        const summary = await inOrg({ rules: [{ fault: 'limitCalls', skip: 1 }] }, apply);
        expect(summary.stopped).toMatchObject({ code: 'REQUEST_LIMIT_EXCEEDED' });
        const { created } = summary.counts;
        expect(created).toBeLessThan(people + 1);
        const next = await inOrg(undefined, apply);
        expect(next.counts).toMatchObject({ created: people + 1 - created, unchanged: created, failed: 0 });
        await expectWholeMap();
    }, 60_000);
});
