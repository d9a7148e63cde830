import { randomBytes } from 'node:crypto';
import type { Connection } from 'jsforce';
import { OrgApi } from '../salesforce';
import { capturedObjects } from './delivery/cometdClient';
import { CometdSource } from './delivery/cometdSource';
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
    /** Milliseconds between two polls of what is not captured. */
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

    /** Change events where the org captures them, else a poll. */
    private async source(): Promise<ChangeSource> {
        const { connection, client, registry, runtime, options } = this;
        const context = () => runtime.context();
        const captured = await capturedObjects(connection, registry.objects, channelOf);
        const polled = registry.objects.filter((object) => !captured.includes(object));
        runtime.log.info('sources', { captured: captured.join(), polled: polled.join() });
        return mergeSources([
            ...(captured.length > 0 ? [new CometdSource({ connection, objects: captured, client, context })] : []),
            ...(polled.length > 0
                ? [
                      new PollSource({
                          objects: polled,
                          wantsDeletions: (object) => registry.wantsDeletions(object),
                          every: options.pollEvery ?? MINUTE,
                          context
                      })
                  ]
                : [])
        ]);
    }
}
