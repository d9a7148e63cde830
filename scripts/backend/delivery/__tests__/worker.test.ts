import {
    jsonLog,
    Trigger,
    type Schedulable,
    type SObject,
    type TriggerContext,
    type QueueableType
} from '../../runtime';
import { Batchable } from '../../runtime/batchable';
import { requestBatch } from '../../runtime/batchRequests';
import { Runtime } from '../../runtime/runtime';
import { Lease, LeaseTaken, StateFile } from '../../runtime/state';
import { fakeApi, type FakeApi } from '../../runtime/__tests__/fakeApi';
import { OrgUnreachable } from '../../../salesforce';
import type { Change, ChangeBatch, ChangeSource } from '../changeSource';
import { TriggerRegistry } from '../registry';
import { Worker, type BackendParts } from '../worker';

interface Thing extends SObject {
    Name: string;
}

/** Tells what it is given; fails on the rows named `bad`. */
class ThingTrigger extends Trigger<Thing> {
    readonly object = 'Thing__c';
    readonly fields = ['Name'] as const;
    readonly told: string[] = [];
    isSound = false;

    override async afterInsert({ new: now, enqueue }: TriggerContext<Thing>): Promise<void> {
        now.forEach(({ Name }) => {
            if (Name === 'bad' && !this.isSound) {
                throw new Error('Cannot read properties of undefined');
            }
            this.told.push(`new ${Name}`);
            enqueue(greeting, { name: Name }, Name);
        });
    }
    override async afterUpdate({ new: now, oldMap, isChanged }: TriggerContext<Thing>): Promise<void> {
        now.forEach((row) => {
            const change = isChanged(row, 'Name') ? `${oldMap.get(row.Id)?.Name} → ${row.Name}` : `same ${row.Name}`;
            this.told.push(change);
        });
    }
    override async afterDelete({ old }: TriggerContext<Thing>): Promise<void> {
        old.forEach(({ Name }) => this.told.push(`gone ${Name}`));
    }
}

const greeted: string[] = [];
const greeting: QueueableType<{ name: string }> = {
    name: 'greeting',
    execute: async ({ name }) => void greeted.push(name)
};

class Nothing extends Batchable {
    readonly name = 'Nothing';
    runs = 0;
    start() {
        return { object: 'Thing__c', fields: [], where: null };
    }
    initialState(): null {
        return null;
    }
    async execute(): Promise<null> {
        return null;
    }
    override async finish(): Promise<void> {
        this.runs += 1;
    }
}

/** A source that tells batches in turn; `null` is a source that breaks. */
function telling(batches: (ChangeBatch | null)[], onEnd: () => void): ChangeSource {
    return {
        name: 'test',
        objects: ['Thing__c'],
        async *open() {
            while (batches.length > 0) {
                const batch = batches[0];
                if (batch === null) {
                    batches.shift();
                    throw new OrgUnreachable('The connection is lost');
                }
                yield batch;
                batches.shift();
            }
            onEnd();
        }
    };
}

const change = (id: string, key: string | null = null, kind: Change['kind'] = 'unknown'): Change => ({
    ...{ object: 'Thing__c', id, kind, key, isOwn: false, values: null, changedFields: null }
});
const batch = (changes: Change[], place = 0): ChangeBatch => ({ changes, overflows: [], marks: { place } });

/** A worker over a fake org with these rows, until its source has told everything. */
function serving(rows: Map<string, Partial<Thing> & { IsDeleted?: boolean }>, parts: Partial<BackendParts> = {}) {
    const trigger = new ThingTrigger();
    const lines: Record<string, unknown>[] = [];
    const found = (text: string): SObject[] =>
        [...rows]
            .filter(([id]) => text.includes(`'${id}'`))
            .map(([Id, row]) => ({
                ...{
                    Id,
                    Name: null,
                    IsDeleted: false,
                    CreatedDate: '2026-11-22T09:00:00.000+0000',
                    SystemModstamp: row.Name
                },
                ...row
            }));
    const api: FakeApi = fakeApi({ rows: found });
    const state = new StateFile(':memory:', 'org');
    let time = Date.parse('2026-11-22T08:00:00Z');
    const clock = {
        now: () => new Date(time),
        sleep: async (milliseconds: number, signal?: AbortSignal) => {
            time += signal?.aborted ? 0 : milliseconds / 10;
            await new Promise(setImmediate);
        }
    };
    const log = jsonLog((line) => lines.push(JSON.parse(line) as Record<string, unknown>), clock.now);
    const registry = new TriggerRegistry([trigger]);
    const runtime = new Runtime({ api, state, clock, log, watched: registry.watched });
    const all: BackendParts = {
        triggers: [trigger],
        batches: [],
        schedules: [],
        queueables: [greeting],
        recompute: 'Nothing',
        ...parts
    };
    const serve = async (batches: (ChangeBatch | null)[], until: () => boolean = () => true): Promise<void> => {
        const stop = new AbortController();
        let isTold = false;
        const source = () => telling(batches, () => (isTold = true));
        const ended = new Worker({ runtime, registry, lease: new Lease(state, clock, 'me'), parts: all, source })
            .serve(stop.signal)
            .then(
                () => null,
                (error: unknown) => error
            );
        for (let round = 0; round < 5_000 && !(isTold && until()); round += 1) {
            await new Promise(setImmediate);
        }
        stop.abort();
        const error = await ended;
        if (error) {
            throw error;
        }
    };
    const events = (event: string) => lines.filter((line) => line.event === event);
    return { trigger, serve, runtime, state, api, rows, lines, events, clock, registry, all };
}

describe('a worker', () => {
    beforeEach(() => greeted.splice(0));

    it('takes changes to the trigger, once each, with the row as it was before', async () => {
        const { trigger, serve, rows, state } = serving(new Map([['a', { Name: 'one' }]]));
        await serve([batch([change('a', 'k1'), change('a', 'k1')], 1), batch([change('a', 'k1')], 2)]);
        rows.set('a', { Name: 'two' });
        await serve([batch([change('a', 'k2')], 3), batch([change('a')], 4)]);
        rows.set('a', { Name: 'two', IsDeleted: true });
        await serve([batch([change('a', 'k3', 'delete')], 5), batch([change('a')], 6)]);
        expect(trigger.told).toEqual(['new one', 'one → two', 'gone two']);
        expect(state.mark('place')).toBe(6);
    });

    it('runs the jobs that handlers ask for', async () => {
        const { serve, runtime } = serving(new Map([['a', { Name: 'one' }]]));
        await serve([batch([change('a')])], () => runtime.jobs.count() === 0 && greeted.length > 0);
        expect(greeted).toEqual(['one']);
    });

    it('puts off the one row on which a handler fails, and comes back to it', async () => {
        const names = ['one', 'two', 'bad', 'four', 'five'];
        const { trigger, serve, runtime, state, events } = serving(
            new Map(names.map((Name) => [`id-${Name}`, { Name }]))
        );
        await serve([
            batch(
                names.map((name) => change(`id-${name}`, name)),
                9
            )
        ]);
        expect([...new Set(trigger.told)].sort()).toEqual(['new five', 'new four', 'new one', 'new two']);
        expect(events('trigger.failed')).toMatchObject([{ object: 'Thing__c', id: 'id-bad', level: 'error' }]);
        expect([state.mark('place'), runtime.jobs.count() > 0]).toEqual([9, true]);
        trigger.isSound = true;
        await serve([], () => runtime.jobs.count() === 0);
        expect(trigger.told).toContain('new bad');
    });

    it('begins its source anew when it breaks, and moves no mark for what it has not done', async () => {
        const { trigger, serve, state, events, api } = serving(new Map([['a', { Name: 'one' }]]));
        const { get } = api;
        let failures = 2;
        api.get = (url: string) =>
            (failures -= 1) >= 0 ? Promise.reject(new OrgUnreachable('No')) : (get(url) as Promise<never>);
        await serve([null, batch([change('a')], 1)], () => state.mark('place') === 1);
        expect(trigger.told).toEqual(['new one']);
        expect(events('loop.failed').map(({ code }) => code)).toEqual(Array(3).fill('ORG_UNREACHABLE'));
    });

    it('runs a batch that another process asks for, and what is scheduled', async () => {
        const nothing = new Nothing();
        const nightly: Schedulable = {
            name: 'nightly',
            cron: '*/5 * * * *',
            execute: ({ runBatch }) => runBatch('Nothing')
        };
        const { serve, state, events } = serving(new Map(), { batches: [nothing], schedules: [nightly] });
        requestBatch(state, 'Nothing');
        await serve([], () => nothing.runs >= 2);
        expect(events('schedule.started').length).toBeGreaterThan(0);
        expect(state.markNames('request ')).toEqual([]);
    });

    it('tells how it does, and ends in order', async () => {
        const { serve, events, state } = serving(new Map([['a', { Name: 'one' }]]));
        await serve([batch([change('a')])]);
        expect(events('health')[0]).toMatchObject({ ok: true, level: 'info', failing: {} });
        expect(events('serve.stopped')).toMatchObject([{ changes: 1, fired: 1 }]);
        expect(state.get('SELECT * FROM lease')).toBeUndefined();
    });

    it('ends when another process has taken over', async () => {
        const { serve, state, clock } = serving(new Map());
        const steal = (): boolean => {
            state.run('UPDATE lease SET holder = ?', 'another');
            return false;
        };
        await expect(serve([], steal)).rejects.toBeInstanceOf(LeaseTaken);
        expect(() => new Lease(state, clock, 'me').take()).toThrow(LeaseTaken);
    });

    it('waits at the limit, asks again, and goes on', async () => {
        const { trigger, serve, api, events, state } = serving(new Map([['a', { Name: 'one' }]]));
        api.dailyUse = { used: 90, limit: 100 };
        const { get } = api;
        api.get = (url: string) => {
            if (url === '/limits') {
                api.dailyUse = { used: 1, limit: 100 };
            }
            return get(url) as Promise<never>;
        };
        await serve([batch([change('a')], 1)], () => state.mark('place') === 1);
        expect(events('limit.reached')).toMatchObject([{ loop: 'changes', code: 'LimitReached' }]);
        expect(trigger.told).toEqual(['new one']);
    });
});
