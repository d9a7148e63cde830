import { OrgError } from '../../../salesforce';
import { Database, Limits } from '../../runtime';
import { silentLog } from '../../runtime/log';
import { fakeApi, type FakeApi } from '../../runtime/__tests__/fakeApi';
import { fakeClock } from '../../runtime/__tests__/fakeClock';
import { catchUp } from '../catchUp';
import type { ChangeBatch } from '../changeSource';
import type { Dispatcher } from '../dispatcher';
import { PollSource } from '../pollSource';

const AT = Date.parse('2026-11-22T08:00:30Z');

/** An org that answers getUpdated and getDeleted for whole minutes, and says so. */
function replicating(
    ids: { updated: string[]; deleted: string[] },
    covered: (end: string) => string = (end) => end
): FakeApi {
    return fakeApi({
        get(url) {
            const { pathname, searchParams } = new URL(url.replaceAll('+', '%2B'), 'http://org');
            const latestDateCovered = covered(searchParams.get('end') ?? '');
            return pathname.endsWith('updated')
                ? { ids: ids.updated, latestDateCovered }
                : { deletedRecords: ids.deleted.map((id) => ({ id })), latestDateCovered };
        }
    });
}

function polling(api: FakeApi, wantsDeletions = true, isCaptured = false) {
    const clock = fakeClock(new Date(AT).toISOString());
    const context = () => ({
        database: new Database(api, new Limits(api, clock)),
        limits: new Limits(api, clock),
        clock,
        log: silentLog
    });
    const source = new PollSource({
        objects: ['Contact'],
        wantsDeletions: () => wantsDeletions,
        every: 60_000,
        isCaptured: () => isCaptured,
        context
    });
    const marks = new Map<string, unknown>();
    const look = async (times: number): Promise<ChangeBatch[]> => {
        const stop = new AbortController();
        const batches: ChangeBatch[] = [];
        const mark = <T>(name: string): T | undefined => marks.get(name) as T | undefined;
        for await (const batch of source.open({ mark, signal: stop.signal })) {
            batches.push(batch);
            Object.entries(batch.marks).forEach(([name, value]) => marks.set(name, value));
            if (batches.length === times) {
                stop.abort();
            }
        }
        return batches;
    };
    return { look, marks, clock, context };
}

describe('a poll', () => {
    it('begins now, and costs nothing the first time', async () => {
        const api = replicating({ updated: ['a'], deleted: [] });
        const [first] = await polling(api).look(1);
        expect(first).toEqual({ changes: [], overflows: [], marks: { 'poll Contact': '2026-11-22T08:00:30.000Z' } });
        expect(api.calls).toBe(0);
    });

    it('goes on from what was covered, a minute earlier', async () => {
        const api = replicating({ updated: ['a'], deleted: ['b'] });
        const { look } = polling(api);
        const [, second, third] = await look(3);
        expect(second.changes.map(({ id, key, kind }) => [id, key, kind])).toEqual([
            ['a', null, 'unknown'],
            ['b', null, 'unknown']
        ]);
        expect(second.marks).toEqual({ 'poll Contact': '2026-11-22T08:01:00.000Z' });
        expect(third.marks).toEqual({ 'poll Contact': '2026-11-22T08:02:00.000Z' });
        expect(api.reads.map(([url]) => url)).toEqual([
            '/sobjects/Contact/updated?start=2026-11-22T07:59:00+00:00&end=2026-11-22T08:01:00+00:00',
            '/sobjects/Contact/deleted?start=2026-11-22T07:59:00+00:00&end=2026-11-22T08:01:00+00:00',
            '/sobjects/Contact/updated?start=2026-11-22T08:00:00+00:00&end=2026-11-22T08:02:00+00:00',
            '/sobjects/Contact/deleted?start=2026-11-22T08:00:00+00:00&end=2026-11-22T08:02:00+00:00'
        ]);
    });

    it('never goes back, and stays where a long transaction holds the org back', async () => {
        const { look } = polling(replicating({ updated: [], deleted: [] }, () => '2026-11-22T07:50:00.000+0000'));
        const [, second] = await look(2);
        expect(second.marks).toEqual({ 'poll Contact': '2026-11-22T08:00:30.000Z' });
    });

    it('does not ask for deletions that no trigger cares for', async () => {
        const api = replicating({ updated: [], deleted: ['b'] });
        const [, second] = await polling(api, false).look(2);
        expect(second.changes).toEqual([]);
        expect(api.calls).toBe(1);
    });

    it('looks once an hour at what is captured', async () => {
        const api = replicating({ updated: [], deleted: [] });
        const { look, clock } = polling(api, false, true);
        await look(3);
        expect([api.calls, clock.slept.length]).toEqual([2, 120]);
    });

    it('leaves it to be caught up when its mark is older than what the org answers for', async () => {
        const api = fakeApi();
        api.get = () =>
            Promise.reject(new OrgError('INVALID_REPLICATION_DATE', 'startDate cannot be more than 30 days ago'));
        const { look, marks } = polling(api);
        marks.set('poll Contact', '2026-10-01T00:00:00.000Z');
        const [only] = await look(1);
        expect(only.overflows).toEqual([{ object: 'Contact', since: '2026-10-01T00:00:00.000Z' }]);
        expect(only.marks).toEqual({ 'poll Contact': '2026-11-22T08:00:30.000Z' });
    });

    it('halves a span with more ids than the org gives at once', async () => {
        const api = replicating({ updated: ['a'], deleted: [] });
        const { get } = api;
        let refusals = 0;
        api.get = (url: string) =>
            (refusals += 1) === 1
                ? Promise.reject(new OrgError('EXCEEDED_ID_LIMIT', 'Too many ids'))
                : (get(url) as Promise<never>);
        const { look, marks } = polling(api, false);
        marks.set('poll Contact', '2026-11-22T06:01:00.000Z');
        const [only] = await look(1);
        expect(only.marks).toEqual({ 'poll Contact': '2026-11-22T07:00:00.000Z' });
    });
});

describe('catching up', () => {
    const told: ChangeBatch[] = [];
    const dispatcher = { deliver: async (batch: ChangeBatch) => void told.push(batch) } as unknown as Dispatcher;
    beforeEach(() => told.splice(0));

    it('hands on what was touched, and comes again for the minute that is not over', async () => {
        const { context, clock } = polling(replicating({ updated: ['a'], deleted: ['b'] }));
        const args = { object: 'Contact', since: '2026-11-22T07:30:00.000Z', until: '2026-11-22T08:00:20.000Z' };
        const rest = await catchUp(args, context(), dispatcher, () => {});
        expect(told[0].changes.map(({ id }) => id)).toEqual(['a', 'b']);
        expect(rest).toEqual({ ...args, since: '2026-11-22T08:00:00.000Z' });
        clock.pass(60_000);
        expect(await catchUp(rest!, context(), dispatcher, () => {})).toBeNull();
    });

    it('says what nobody can tell any more', async () => {
        const lost: string[] = [];
        const { context } = polling(replicating({ updated: [], deleted: [] }));
        const args = { object: 'Contact', since: '2026-10-01T00:00:00.000Z', until: '2026-11-22T08:00:00.000Z' };
        await catchUp(args, context(), dispatcher, (object) => lost.push(object));
        expect(lost).toEqual(['Contact']);
    });
});
