import { randomBytes } from 'node:crypto';
import type { Connection } from 'jsforce';
import { OrgApi } from '../salesforce';
import { capturedObjects } from './delivery/cometdClient';
import { CometdSource, hasArrived } from './delivery/cometdSource';
import { channelOf } from './delivery/changeEvents';
import type { ChangeSource } from './delivery/changeSource';
import { mergeSources } from './delivery/mergeSources';
import { PollSource } from './delivery/pollSource';
import { TriggerRegistry } from './delivery/registry';
import { BEAT, Worker, type BackendParts } from './delivery/worker';
import type { Budget, Clock, Log } from './runtime';
import type { BatchSummary } from './runtime/batchable';
import { requestBatch } from './runtime/batchRequests';
import { batchNamed, runBatch } from './runtime/batchRunner';
import { Runtime } from './runtime/runtime';
import { Lease, LeaseTaken, StateFile } from './runtime/state';

export interface BackendOptions {
    /** SQLite file for what is kept between runs; made when missing. */
    stateFile: string;
    clock: Clock;
    log: Log;
    budget?: Budget;
    /** Milliseconds between two polls of what is not captured; a minute when left out. */
    pollEvery?: number;
}

const MINUTE = 60_000;

/** A name for this process, by which change events tell its writes: `connect(settings, clientName())`. */
export function clientName(): string {
    return `RelationshipMapBackend-${randomBytes(4).toString('hex')}`;
}

/** The backend of one org, put together. */
export class Backend {
    private constructor(
        private readonly connection: Connection,
        private readonly client: string,
        private readonly parts: BackendParts,
        private readonly options: BackendOptions,
        private readonly registry: TriggerRegistry,
        private readonly lease: Lease,
        readonly runtime: Runtime
    ) {}

    /** `client` is the name that the connection was made with. Throws OrgError, or an Error when the state is another org's. */
    static async open(
        connection: Connection,
        client: string,
        parts: BackendParts,
        options: BackendOptions
    ): Promise<Backend> {
        const api = new OrgApi(connection);
        // An org that was reset, or a sandbox that was refreshed, is another org though its id may be the same.
        const [{ Id, CreatedDate }] = await api.query('SELECT Id, CreatedDate FROM Organization');
        const state = new StateFile(options.stateFile, `${String(Id)}, made on ${String(CreatedDate)}`);
        const registry = new TriggerRegistry(parts.triggers);
        const { clock, log, budget } = options;
        const runtime = new Runtime({ api, state, clock, log, budget, watched: registry.watched });
        return new Backend(connection, client, parts, options, registry, new Lease(state, clock, client), runtime);
    }

    /**
     * Follows the org's changes and runs what is scheduled, until the signal is given. Throws LeaseTaken when another process
     * does so already, or takes over.
     */
    async serve(signal: AbortSignal): Promise<void> {
        const { runtime, registry, lease, parts } = this;
        await new Worker({ runtime, registry, lease, parts, source: () => this.source() }).serve(signal);
    }

    /**
     * Runs a batch now, from its mark where it was stopped. When another process serves this org, that one is asked to, and
     * `requested` comes back. Throws LimitReached; the mark stays.
     */
    async runBatch(name: string, signal?: AbortSignal): Promise<BatchSummary | 'requested' | 'stopped'> {
        const { runtime, lease, parts } = this;
        const batch = batchNamed(parts.batches, name);
        try {
            lease.take();
        } catch (error) {
            if (error instanceof LeaseTaken) {
                requestBatch(runtime.state, name);
                return 'requested';
            }
            throw error;
        }
        const beat = setInterval(() => lease.renew(), BEAT);
        try {
            return (await runBatch(runtime, batch, signal)) ?? 'stopped';
        } finally {
            clearInterval(beat);
            lease.release();
        }
    }

    close(): void {
        this.runtime.state.close();
    }

    /** Change events of what the org lets us subscribe to, and a poll that finds what is not captured, or was lost. */
    private async source(): Promise<ChangeSource> {
        const { connection, client, registry, runtime, options } = this;
        const { objects } = registry;
        const context = () => runtime.context();
        const captured = await capturedObjects(connection, objects, channelOf);
        const isCaptured = (object: string): boolean => captured.includes(object) && hasArrived(runtime.state, object);
        const wantsDeletions = (object: string): boolean => registry.wantsDeletions(object);
        const every = options.pollEvery ?? MINUTE;
        runtime.log.info('sources', {
            subscribed: captured.join(),
            polled: objects.filter((object) => !isCaptured(object)).join()
        });
        const poll = new PollSource({ objects, wantsDeletions, isCaptured, every, context });
        return captured.length === 0
            ? poll
            : mergeSources([new CometdSource({ connection, objects: captured, client, context }), poll]);
    }
}
