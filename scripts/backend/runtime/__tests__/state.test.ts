import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dueSchedules, markRun, nextRun } from '../schedule';
import type { Schedulable } from '../schedulable';
import { Jobs, Lease, LeaseTaken, Shadow, StateFile } from '../state';
import { fakeClock } from './fakeClock';

let folder: string;
let file: string;
beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-state-'));
    file = path.join(folder, 'deep', 'state.sqlite');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Two processes that share a state file. */
function twoProcesses() {
    const clock = fakeClock();
    const states = [new StateFile(file, 'org'), new StateFile(file, 'org')];
    const leases = states.map((state, index) => new Lease(state, clock, `process ${index}`));
    return { clock, states, leases, close: () => states.forEach((state) => state.close()) };
}

describe('the state file', () => {
    it('keeps marks from run to run', () => {
        const first = new StateFile(file, 'org');
        first.setMark('poll Contact', { at: 1 });
        first.close();
        const second = new StateFile(file, 'org');
        expect(second.mark('poll Contact')).toEqual({ at: 1 });
        expect(second.markNames('poll ')).toEqual(['poll Contact']);
        second.close();
    });

    it('is of one org', () => {
        new StateFile(file, 'org').close();
        expect(() => new StateFile(file, 'another')).toThrow('state of another org (org)');
    });

    it('keeps nothing of a transaction that fails', () => {
        const state = new StateFile(':memory:', 'org');
        const failing = () =>
            state.transaction(() => {
                state.setMark('a', 1);
                throw new Error('no');
            });
        expect(failing).toThrow('no');
        expect(state.mark('a')).toBeUndefined();
        state.close();
    });
});

describe('the lease', () => {
    it('is refused to a second process while the first one lives', () => {
        const { leases, close } = twoProcesses();
        leases[0].take();
        expect(() => leases[1].take()).toThrow(LeaseTaken);
        leases[0].release();
        expect(() => leases[1].take()).not.toThrow();
        close();
    });

    it('runs out, and then the first process moves no mark any more', () => {
        const { clock, states, leases, close } = twoProcesses();
        leases[0].take();
        clock.pass(20_000);
        leases[0].renew();
        clock.pass(20_000);
        expect(() => leases[1].take()).toThrow(LeaseTaken);
        clock.pass(20_000);
        leases[1].take();
        expect(() => states[0].transaction(() => states[0].setMark('a', 1))).toThrow(LeaseTaken);
        expect(() => leases[0].renew()).toThrow(LeaseTaken);
        leases[0].release();
        expect(() => leases[1].renew()).not.toThrow();
        close();
    });

    it('of a process that is no more is free at once', () => {
        const { states, leases, close } = twoProcesses();
        leases[0].take();
        states[0].run('UPDATE lease SET process = ?', 2 ** 22 + 1);
        expect(() => leases[1].take()).not.toThrow();
        close();
    });
});

describe('jobs', () => {
    let jobs: Jobs;
    let state: StateFile;
    beforeEach(() => {
        state = new StateFile(':memory:', 'org');
        jobs = new Jobs(state);
    });
    afterEach(() => state.close());

    it('come when they are due, in their order', () => {
        jobs.add('later', 1, 20);
        jobs.add('first', 2, 10);
        expect(jobs.next(5)).toBeUndefined();
        expect(jobs.next(30)).toMatchObject({ type: 'first', args: 2 });
    });

    it('of one key are one, and run again when they are asked for while they run', () => {
        jobs.add('sum', 1, 0, 'a');
        jobs.add('sum', 2, 0, 'a');
        expect(jobs.count()).toBe(1);
        const job = jobs.next(0);
        jobs.add('sum', 3, 0, 'a');
        jobs.done(job!);
        expect(jobs.next(0)).toMatchObject({ args: 3 });
        jobs.done(jobs.next(0)!);
        expect(jobs.count()).toBe(0);
    });

    it('that fail wait longer each time, and are given up at the eighth', () => {
        jobs.add('bad', null, 0);
        const waits: number[] = [];
        for (let now = 0, isGivenUp = false; !isGivenUp;) {
            isGivenUp = jobs.failed(jobs.next(now)!, now);
            const due = Number(state.get('SELECT due FROM jobs')?.due ?? now);
            waits.push(due - now);
            now = due;
        }
        expect(waits).toEqual([5_000, 20_000, 80_000, 320_000, 1_280_000, 3_600_000, 3_600_000, 0]);
        expect(jobs.count()).toBe(0);
    });
});

describe('the shadow copy', () => {
    it('gives rows as they were put, with what was merged, and forgets old deletions', () => {
        const state = new StateFile(':memory:', 'org');
        const shadow = new Shadow(state);
        shadow.put('Contact', [{ Id: 'a', Title: 'Dr', SystemModstamp: 's' }], 1);
        shadow.merge('Contact', 'a', { Title: 'Prof', SystemModstamp: undefined }, 2);
        shadow.put('Contact', [{ Id: 'b' }], 1, true);
        expect(shadow.rows('Contact', ['a', 'b', 'c'])).toEqual(
            new Map([
                ['a', { row: { Id: 'a', Title: 'Prof' }, deleted: false }],
                ['b', { row: { Id: 'b' }, deleted: true }]
            ])
        );
        shadow.prune(17 * 86_400_000);
        expect([...shadow.rows('Contact', ['a', 'b']).keys()]).toEqual(['a']);
        state.close();
    });
});

describe('schedules', () => {
    const nightly: Schedulable = {
        name: 'nightly',
        cron: '0 3 * * *',
        timeZone: 'Asia/Shanghai',
        execute: async () => {}
    };

    it('are in the time zone that they name', () => {
        expect(nextRun(nightly, new Date('2026-11-22T08:00:00Z'))).toEqual(new Date('2026-11-22T19:00:00Z'));
    });

    it('make up once for the times that were missed', () => {
        const state = new StateFile(':memory:', 'org');
        expect(dueSchedules([nightly], state, new Date('2026-11-22T08:00:00Z'))).toEqual([]);
        expect(dueSchedules([nightly], state, new Date('2026-11-22T18:59:00Z'))).toEqual([]);
        const late = new Date('2026-11-25T08:00:00Z');
        expect(dueSchedules([nightly], state, late)).toEqual([nightly]);
        markRun(nightly, state, late);
        expect(dueSchedules([nightly], state, late)).toEqual([]);
        state.close();
    });
});
