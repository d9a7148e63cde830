import { OrgError } from '../../salesforce';
import { chunks, factsOf, LimitReached } from '../runtime';
import type { Runtime } from '../runtime/runtime';
import { LeaseTaken } from '../runtime/state';
import type { Change, ChangeBatch, Overflow } from './changeSource';
import { keepTouched, readTouched } from './currentRows';
import { Echoes } from './echoes';
import { fire } from './firing';
import { CATCH_UP, REDELIVER, type CatchUpArgs, type RedeliverArgs } from './jobNames';
import type { TriggerRegistry } from './registry';

/** Rows that handlers are given at once, of all objects together. */
const ROWS = 500;

/** Takes batches of changes to the triggers, and keeps their marks once the effects are done. */
export class Dispatcher {
    private readonly echoes: Echoes;
    /** When the backend first looked at this org: rows older than that are no news when first seen. */
    private readonly beganAt: string;

    constructor(
        private readonly runtime: Runtime,
        private readonly registry: TriggerRegistry
    ) {
        const { state, clock, shadow, log } = runtime;
        this.echoes = new Echoes(registry, shadow, log);
        this.beganAt = state.mark<string>('began') ?? clock.now().toISOString();
        state.transaction(() => state.setMark('began', this.beganAt));
    }

    /**
     * Does everything that a batch asks for, then keeps its marks. Throws OrgError, OrgUnreachable, LimitReached or
     * LeaseTaken: then the batch is to be delivered again.
     */
    async deliver({ changes, overflows, marks }: ChangeBatch): Promise<void> {
        const parts = chunks(this.fresh(changes), ROWS);
        for (const part of parts.slice(0, -1)) {
            await this.handle(part, () => {});
        }
        await this.handle(parts.at(-1) ?? [], () => {
            overflows.forEach((overflow) => this.askToCatchUp(overflow));
            Object.entries(marks).forEach(([name, value]) => this.runtime.state.setMark(name, value));
        });
    }

    /** Gives a row to the handlers again that failed on it. Throws what they throw. */
    async redeliver({ object, id }: RedeliverArgs): Promise<void> {
        const key = `${REDELIVER} ${object} ${id}`;
        const change: Change = { object, id, kind: 'unknown', key, isOwn: false, values: null, changedFields: null };
        await this.attempt([change], () => {});
    }

    /** Changes of objects that have triggers, without those whose effects are done. */
    private fresh(changes: readonly Change[]): Change[] {
        const { seen, metrics } = this.runtime;
        const wanted = changes.filter(({ object }) => this.registry.of(object).length > 0);
        const known = seen.among(wanted.flatMap(({ key }) => key ?? []));
        const fresh = wanted.filter(({ key }) => key === null || !known.has(key));
        metrics.add('changes', wanted.length);
        metrics.add('duplicates', wanted.length - fresh.length);
        return fresh;
    }

    private askToCatchUp({ object, since }: Overflow): void {
        const { jobs, clock, metrics } = this.runtime;
        metrics.add('overflows');
        const args: CatchUpArgs = { object, since, until: clock.now().toISOString() };
        jobs.add(CATCH_UP, args, clock.now().getTime());
    }

    /** Handles changes; when a handler fails, the halves of them, until the row it fails on stands alone and is put off. */
    private async handle(changes: readonly Change[], keep: () => void): Promise<void> {
        try {
            await this.attempt(changes, keep);
        } catch (error) {
            const ids = [...new Set(changes.map(({ id }) => id))];
            if (isOfTheRun(error) || ids.length === 0) {
                throw error;
            }
            if (ids.length === 1) {
                this.putOff(changes, error, keep);
                return;
            }
            const half = new Set(ids.slice(0, Math.ceil(ids.length / 2)));
            const [first, second] = [true, false].map((isIn) => changes.filter(({ id }) => half.has(id) === isIn));
            await this.handle(first, () => {});
            await this.handle(second, keep);
        }
    }

    private async attempt(changes: readonly Change[], keep: () => void): Promise<void> {
        const { runtime, registry } = this;
        const { echoes, news } = this.echoes.part(changes);
        const { value } = await runtime.perform(
            async (context) => {
                const touched = await readTouched(registry, runtime.shadow, context.database, news);
                return { touched, fired: await fire(registry, touched, this.beganAt, context) };
            },
            (performed) => {
                const now = runtime.clock.now().getTime();
                this.echoes.keep(echoes, now);
                keepTouched(runtime.shadow, performed.value.touched, now);
                this.markSeen(changes, now);
                keep();
            }
        );
        runtime.metrics.add('fired', value.fired);
        runtime.metrics.add('ownChanges', echoes.length);
    }

    /** A single row on which a handler fails waits for another try, and everything else goes on. */
    private putOff(changes: readonly Change[], error: unknown, keep: () => void): void {
        const { state, jobs, clock, log, metrics } = this.runtime;
        const [{ object, id }] = changes;
        metrics.add('deliveriesFailed');
        log.error('trigger.failed', { object, id, ...factsOf(error) });
        const now = clock.now().getTime();
        state.transaction(() => {
            const args: RedeliverArgs = { object, id };
            jobs.add(REDELIVER, args, now, `${object} ${id}`);
            this.markSeen(changes, now);
            keep();
        });
    }

    private markSeen(changes: readonly Change[], now: number): void {
        const keys = changes.flatMap(({ key }) => (key?.startsWith(REDELIVER) ? [] : (key ?? [])));
        this.runtime.seen.add(keys, now);
    }
}

/** Errors that say nothing about the rows. */
function isOfTheRun(error: unknown): boolean {
    return error instanceof OrgError || error instanceof LimitReached || error instanceof LeaseTaken;
}
