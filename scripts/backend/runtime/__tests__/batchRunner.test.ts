import { Batchable } from '../batchable';
import { runBatch } from '../batchRunner';
import type { WorkContext } from '../context';
import { LimitReached, type Budget } from '../limits';
import { silentLog } from '../log';
import { Runtime } from '../runtime';
import type { SObject } from '../sobject';
import { soql, type QueryLocator } from '../soql';
import { StateFile } from '../state';
import { fakeApi, type FakeApi } from './fakeApi';
import { fakeClock } from './fakeClock';

/** Counts rows and writes each of them. */
class Counting extends Batchable<SObject, number> {
    readonly name = 'Counting';
    override readonly scopeSize = 20;
    readonly seen: string[] = [];
    finished = 0;

    start(): QueryLocator {
        return { object: 'Thing__c', fields: ['Name'], where: soql`Name != ${null}` };
    }
    initialState(): number {
        return 0;
    }
    async execute(scope: readonly SObject[], state: number, { work }: WorkContext): Promise<number> {
        scope.forEach(({ Id }) => {
            this.seen.push(Id);
            work.registerDirty('Thing__c', Id, { Name: 'x' });
        });
        return state + scope.length;
    }
    override async finish(state: number): Promise<void> {
        this.finished = state;
    }
}

const ROWS = Array.from({ length: 5000 }, (_, index) => `a${String(index).padStart(17, '0')}`);

function things(text: string): SObject[] {
    const [, after = ''] = /Id > '(\w+)'/.exec(text) ?? [];
    const [, limit] = /LIMIT (\d+)/.exec(text) ?? [];
    return ROWS.filter((id) => id > after)
        .slice(0, Number(limit))
        .map((Id) => ({ Id }));
}

describe('a batch', () => {
    const runtimeOver = (api: FakeApi, state: StateFile, budget?: Budget): Runtime =>
        new Runtime({ api, state, clock: fakeClock(), log: silentLog, budget, watched: new Map() });
    let state: StateFile;
    beforeEach(() => {
        state = new StateFile(':memory:', 'org');
    });
    afterEach(() => state.close());

    it('goes over all rows, a page of 2,000 a call, and finishes with its state', async () => {
        const [api, batch] = [fakeApi({ rows: things }), new Counting()];
        const summary = await runBatch(runtimeOver(api, state), batch);
        expect(summary).toEqual({ scopes: 250, rows: 5000, written: 5000, refused: 0 });
        expect(batch.seen).toEqual(ROWS);
        expect(batch.finished).toBe(5000);
        expect(api.reads).toHaveLength(3);
    });

    it('is stopped by a limit, leaves its mark, and a later run does the rest and nothing twice', async () => {
        const api = fakeApi({ rows: things });
        const first = new Counting();
        await expect(runBatch(runtimeOver(api, state, { calls: 60 }), first)).rejects.toBeInstanceOf(LimitReached);
        expect(api.calls).toBe(60);
        const second = new Counting();
        const summary = await runBatch(runtimeOver(api, state), second);
        // The scope that the limit cut off had not been written: it is the only one seen by both.
        const written = first.seen.slice(0, -20);
        expect([...written, ...second.seen]).toEqual(ROWS);
        expect(second.finished).toBe(5000);
        expect(summary).toEqual({ scopes: 250, rows: 5000, written: 5000, refused: 0 });
    });

    it('begins anew after it has finished', async () => {
        const api = fakeApi({ rows: things });
        await runBatch(runtimeOver(api, state), new Counting());
        const again = new Counting();
        await runBatch(runtimeOver(api, state), again);
        expect(again.seen).toEqual(ROWS);
    });

    it('ends at the end of a page when it is told to, and goes on from there', async () => {
        const [stop, batch] = [new AbortController(), new Counting()];
        const stopping = (text: string): SObject[] => {
            stop.abort();
            return things(text);
        };
        const runtime = runtimeOver(fakeApi({ rows: stopping }), state);
        expect(await runBatch(runtime, batch, stop.signal)).toBeNull();
        expect(batch.seen).toHaveLength(2000);
        await runBatch(runtime, batch);
        expect(batch.seen).toEqual(ROWS);
    });
});
