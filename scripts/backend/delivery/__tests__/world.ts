import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import { seededRandom, type Random } from '../../../bench/random';
import type { LocalOrg } from '../../../org';
import { OrgUnreachable } from '../../../salesforce';
import { silentLog, type Clock, type Log, type Trigger } from '../../runtime';
import { Runtime, type BackendApi } from '../../runtime/runtime';
import { Lease, LeaseTaken, StateFile } from '../../runtime/state';
import type { Change, ChangeBatch, ChangeSource, Overflow, SourceStart } from '../changeSource';
import { TriggerRegistry } from '../registry';
import { Worker, type BackendParts } from '../worker';

/** Longer than a lease lasts. */
const LEASE_ENDS = 31_000;
/** At noon no run lasts into another day: what follows from the date stays as it is. */
const noon = (): number => new Date().setUTCHours(12, 0, 0, 0);
/** Parts that are triggers and nothing else. */
export function onlyTriggers(...triggers: Trigger[]): () => BackendParts {
    return () => ({ triggers, batches: [], schedules: [], queueables: [], recompute: '' });
}

const never = new Promise<never>(() => {});

/** How unkind the world is: chances of 0–1. */
export interface Unkindness {
    /** Of a call that fails before it reaches the org, and of one whose reply is lost. */
    fault: number;
    /** That somebody writes while the backend waits. */
    act: number;
    duplicate: number;
    gap: number;
    overflow: number;
}

export const KIND: Unkindness = { fault: 0, act: 0, duplicate: 0, gap: 0, overflow: 0 };

interface LoggedChange extends Change {
    writer: string;
    at: string;
}

/** A worker with what holds it. */
interface Life {
    name: string;
    isDead: boolean;
    isPaused: boolean;
    state: StateFile;
    ended: Promise<void> | null;
    stop: AbortController;
    runtime: Runtime;
}

/** Time that goes only as far as somebody waits. */
class VirtualTime {
    private at: number;
    private sleepers: { at: number; wake: () => void }[] = [];

    constructor(now: number) {
        this.at = now;
    }

    get now(): number {
        return this.at;
    }

    sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
        return new Promise((resolve) => {
            const sleeper = { at: this.at + milliseconds, wake: resolve };
            this.sleepers.push(sleeper);
            signal?.addEventListener('abort', () => resolve());
        });
    }

    pass(milliseconds: number): void {
        this.at += milliseconds;
        const due = this.sleepers.filter(({ at }) => at <= this.at);
        this.sleepers = this.sleepers.filter(({ at }) => at > this.at);
        due.forEach(({ wake }) => wake());
    }
}

/**
 * An org with people who write and backends that are killed, paused, and lied to: everything that a wire, a queue and a
 * machine may do, from one seed.
 */
export class World {
    private readonly random: Random;
    readonly log: LoggedChange[] = [];
    unkindness: Unkindness;
    private writer = 'people';
    private readonly time = new VirtualTime(noon());
    private readonly lives: Life[] = [];
    private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rmap-world-'));
    private readonly stopListening: () => void;
    /** Writes as somebody who is not the backend. */
    act: () => void = () => {};

    constructor(
        private readonly seed: number,
        org: LocalOrg,
        private readonly api: BackendApi,
        /** What a backend consists of: each that is started has its own. */
        private readonly partsOf: () => BackendParts,
        unkindness: Unkindness,
        private readonly tell: Log = silentLog
    ) {
        this.random = seededRandom(seed);
        this.unkindness = unkindness;
        const objects = new Set(partsOf().triggers.map(({ object }) => object));
        const { records, callerOf, userIdByName } = org.services;
        const caller = callerOf(userIdByName('admin@local.org') ?? '');
        this.stopListening = records.onChange(({ objectName, id, kind, fields }) => {
            if (!objects.has(objectName) || !caller) {
                return;
            }
            const row = kind === 'delete' ? {} : records.retrieve(caller, objectName, id);
            const told = kind === 'create' ? Object.keys(row) : fields;
            this.log.push({
                object: objectName,
                id,
                kind,
                key: `event ${this.log.length}`,
                isOwn: false,
                values: Object.fromEntries(told.map((field) => [field, row[field] ?? null])),
                changedFields: kind === 'update' ? fields : null,
                writer: this.writer,
                at: new Date(this.time.now).toISOString()
            });
        });
    }

    chance(of: number): boolean {
        return this.random.chance(of);
    }

    pick<T>(list: readonly T[]): T {
        return this.random.pick(list);
    }

    /** Lets a little time go by. */
    async pass(milliseconds = 500): Promise<void> {
        this.time.pass(milliseconds);
        await tick();
    }

    /** Starts a backend; false when another one holds the lease. */
    start(): boolean {
        const name = `backend-${this.lives.length}`;
        const state = new StateFile(path.join(this.folder, 'state.sqlite'), 'this org');
        const parts = this.partsOf();
        const registry = new TriggerRegistry(parts.triggers);
        const stop = new AbortController();
        const life: Life = { name, isDead: false, isPaused: false, state, ended: null, stop } as Life;
        const clock: Clock = {
            now: () => new Date(this.time.now),
            sleep: async (milliseconds, signal) => {
                await this.time.sleep(milliseconds, signal);
                await this.live(life);
            }
        };
        const api = this.wire(life);
        life.runtime = new Runtime({ api, state, clock, log: this.tell, watched: registry.watched });
        this.lives.push(life);
        try {
            const worker = new Worker({
                runtime: life.runtime,
                registry,
                lease: new Lease(state, clock, name),
                parts,
                source: () => this.source(life, clock)
            });
            life.ended = worker.serve(stop.signal).then(
                () => undefined,
                (error: unknown) => {
                    if (!(error instanceof LeaseTaken)) {
                        throw error;
                    }
                }
            );
            return true;
        } catch (error) {
            life.isDead = true;
            if (!(error instanceof LeaseTaken)) {
                throw error;
            }
            return false;
        }
    }

    /** All backends there ever were. */
    get everyone(): readonly Life[] {
        return this.lives;
    }

    /** The backends at work. */
    get living(): Life[] {
        return this.lives.filter(({ isDead }) => !isDead);
    }

    /** As by kill −9: wherever it waits, it never goes on; its lease runs out. */
    kill(life: Life): void {
        life.isDead = true;
        this.time.pass(LEASE_ENDS);
    }

    /** Holds a backend back until its lease has run out, so that the next one overlaps it. */
    pause(life: Life): void {
        life.isPaused = true;
        this.time.pass(LEASE_ENDS);
    }

    /** Whether what is being written just now is a backend's. */
    get isBackendWriting(): boolean {
        return this.writer !== 'people';
    }

    /** Whether the newest backend has done everything there is. */
    get isQuiet(): boolean {
        const life = this.living.at(-1);
        return (
            life !== undefined &&
            life.runtime.jobs.count() === 0 &&
            (life.state.mark<number>('world') ?? 0) >= this.log.length
        );
    }

    /** People go home, the wire is sound, whoever was held goes on; then one backend does what is left. */
    async comeToRest(): Promise<void> {
        this.unkindness = KIND;
        this.act = () => {};
        this.living.forEach((life) => (life.isPaused = false));
        for (let round = 0; round < 20; round += 1) {
            await this.pass();
        }
        this.living.forEach((life) => this.kill(life));
        this.start();
        for (let round = 0, quiet = 0; quiet < 20; round += 1) {
            await this.pass(5_000);
            quiet = this.isQuiet ? quiet + 1 : 0;
            if (round > 3_000) {
                throw new Error(`The backend never comes to rest (seed ${this.seed}).`);
            }
        }
    }

    async end(): Promise<void> {
        this.living.forEach(({ stop }) => stop.abort());
        for (const { ended, isDead, isPaused } of this.lives) {
            for (let round = 0; !isDead && !isPaused && ended && round < 50; round += 1) {
                await this.pass();
            }
        }
        this.lives.forEach((life) => (life.isDead = true));
        this.lives.forEach(({ state }) => state.close());
        this.stopListening();
        fs.rmSync(this.folder, { recursive: true, force: true });
    }

    /** A moment in which a backend waits for something: it may be killed or held, and others go on. */
    private async live(life: Life): Promise<void> {
        const rounds = this.random.below(3);
        for (let round = 0; round < rounds || (life.isPaused && !life.isDead); round += 1) {
            await tick();
        }
        if (life.isDead) {
            await never;
        }
        if (this.chance(this.unkindness.act)) {
            this.act();
        }
    }

    /** The way of a backend to the org: calls may fail before they arrive, and replies may get lost. */
    private wire(life: Life): BackendApi {
        const call = async <T>(isWrite: boolean, work: () => Promise<T>): Promise<T> => {
            await this.live(life);
            this.fail(isWrite);
            this.writer = life.name;
            const reply = work();
            this.writer = 'people';
            reply.catch(() => undefined);
            await this.live(life);
            this.fail(isWrite);
            return reply;
        };
        const { api, log } = this;
        return {
            get calls() {
                return api.calls;
            },
            dailyUse: null,
            get: <T>(url: string) => call(false, async () => (replicated(log, url) as T | null) ?? api.get<T>(url)),
            readTogether: (requests) => call(false, () => api.readTogether(requests)),
            writeTogether: (requests) => call(true, () => api.writeTogether(requests)),
            writeApart: (requests) => call(true, () => api.writeApart(requests))
        };
    }

    private fail(isWrite: boolean): void {
        if (this.chance(this.unkindness.fault)) {
            throw isWrite
                ? Object.assign(new Error('fetch failed'), { cause: { code: 'ECONNRESET' } })
                : new OrgUnreachable('The org did not answer');
        }
    }

    /** Tells the changes in any order, some of them twice, some without what they were, some only as "there was something". */
    private source(life: Life, clock: Clock): ChangeSource {
        const { log } = this;
        const batch = (places: readonly number[], low: number): ChangeBatch => {
            const changes: Change[] = [];
            const overflows: Overflow[] = [];
            for (const { writer, at, ...change } of places.map((place) => log[place])) {
                if (this.chance(this.unkindness.overflow)) {
                    overflows.push({ object: change.object, since: at });
                } else if (this.chance(this.unkindness.gap)) {
                    changes.push({ ...change, kind: 'unknown', values: null, changedFields: null });
                } else {
                    changes.push({ ...change, isOwn: writer === life.name });
                }
            }
            return { changes, overflows, marks: { world: low } };
        };
        const told = (places: readonly number[], low: number): ChangeBatch => batch(places, low);
        const { random } = this;
        const unkindness = (): Unkindness => this.unkindness;
        return {
            name: 'world',
            objects: [],
            async *open({ mark, signal }: SourceStart) {
                let low = mark<number>('world') ?? 0;
                const done = new Set<number>();
                while (!signal.aborted) {
                    const near = Array.from({ length: Math.min(8, log.length - low) }, (_, index) => low + index);
                    const left = near.filter((place) => !done.has(place)).sort(() => random.share() - 0.5);
                    const chosen = left.slice(0, 1 + random.below(4));
                    if (chosen.length === 0) {
                        await clock.sleep(1_000, signal);
                        continue;
                    }
                    const again = random.chance(unkindness().duplicate) ? [random.below(log.length)] : [];
                    chosen.forEach((place) => done.add(place));
                    while (done.has(low)) {
                        done.delete(low);
                        low += 1;
                    }
                    yield told([...chosen, ...again], low);
                }
            }
        };
    }
}

/** What the org would say to getUpdated and getDeleted, from the world's own log; null for another address. */
function replicated(log: readonly LoggedChange[], url: string): unknown {
    const [, object, what, query] = /^\/sobjects\/(\w+)\/(updated|deleted)\?(.*)$/.exec(url) ?? [];
    if (!object) {
        return null;
    }
    const ids = [...new Set(log.filter((change) => change.object === object).map(({ id }) => id))];
    const latestDateCovered = new URLSearchParams(query).get('end');
    return what === 'updated'
        ? { ids, latestDateCovered }
        : { deletedRecords: ids.map((id) => ({ id })), latestDateCovered };
}
