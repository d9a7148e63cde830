import { OrgUnreachable, passesByItself } from '../../salesforce';
import type { OrgApi } from '../../salesforce';
import type { Clock } from './clock';
import type { BackendContext, WorkContext } from './context';
import { Database } from './database';
import { Limits, type Budget } from './limits';
import type { Log } from './log';
import { Metrics } from './metrics';
import type { SaveResult } from './sobject';
import type { StateFile } from './state';
import { Jobs, SeenChanges, Shadow } from './state';
import { Turns } from './turns';
import { UnitOfWork } from './unitOfWork';

/** The calls that the backend makes to an org. */
export type BackendApi = Pick<OrgApi, 'get' | 'readTogether' | 'writeApart' | 'writeTogether' | 'calls' | 'dailyUse'>;

export interface RuntimeOptions {
    api: BackendApi;
    state: StateFile;
    clock: Clock;
    log: Log;
    budget?: Budget;
    /** Fields of objects whose copies are kept, by object. */
    watched: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a piece of work came to. */
export interface Performed<T> {
    value: T;
    results: SaveResult[];
}

/** What everything that runs stands on: the org within the limits, the state file, and one way to do work. */
export class Runtime {
    readonly state: StateFile;
    readonly shadow: Shadow;
    readonly seen: SeenChanges;
    readonly jobs: Jobs;
    readonly turns = new Turns();
    readonly metrics = new Metrics();
    readonly clock: Clock;
    readonly log: Log;
    readonly api: BackendApi;
    private spent: Limits;

    constructor(private readonly options: RuntimeOptions) {
        const { api, state, clock, log, budget } = options;
        [this.api, this.state, this.clock, this.log] = [api, state, clock, log];
        this.shadow = new Shadow(state);
        this.seen = new SeenChanges(state);
        this.jobs = new Jobs(state);
        this.spent = new Limits(api, clock, budget);
    }

    get limits(): Limits {
        return this.spent;
    }

    /** Begins a new account of what is spent. */
    renewLimits(): void {
        this.spent = new Limits(this.api, this.clock, this.options.budget);
    }

    /** What code that only reads is given. */
    context(): BackendContext {
        const { limits, clock, log, api } = this;
        return { database: new Database(api, limits), limits, clock, log };
    }

    /**
     * Does work and sends its writes; then, in one transaction of the state file, keeps what `keep` says (marks), what was
     * written in the shadow copy, and the jobs asked for. Killed anywhere before, nothing is kept and the work is done again.
     * Throws what the work or the org throws; refused rows are in the results and in the log.
     */
    async perform<T>(
        work: (context: WorkContext) => Promise<T>,
        keep: (performed: Performed<T>) => void
    ): Promise<Performed<T>> {
        const context = this.context();
        const unitOfWork = new UnitOfWork(context.database, this.clock);
        const asked: [type: string, args: unknown, key?: string][] = [];
        const value = await work({
            ...context,
            work: unitOfWork,
            enqueue: ({ name }, args, key) => asked.push([name, args, key])
        });
        const performed = { value, results: await unitOfWork.commit() };
        refuseLocked(performed.results);
        this.state.transaction(() => {
            const now = this.clock.now().getTime();
            keep(performed);
            performed.results.forEach((result) => this.remember(result, now));
            asked.forEach(([type, args, key]) => this.jobs.add(type, args, now, key));
        });
        this.tell(performed.results);
        return performed;
    }

    /** Brings the shadow copy in line with a row that was just written, so that its echo is no news. */
    private remember({ object, id, operation, success, values }: SaveResult, now: number): void {
        const watched = this.options.watched.get(object);
        if (!watched || !success || id === null) {
            return;
        }
        if (operation === 'delete') {
            const [row] = this.shadow.rows(object, [id]).values();
            this.shadow.put(object, [row?.row ?? { Id: id }], now, true);
            return;
        }
        const kept = Object.entries(values).filter(([field]) => watched.has(field));
        this.shadow.merge(object, id, { ...Object.fromEntries(kept), SystemModstamp: undefined }, now);
    }

    private tell(results: readonly SaveResult[]): void {
        for (const { object, id, key, operation, gone, success, errors } of results) {
            this.metrics.add(success ? 'rowsWritten' : 'rowsRefused');
            if (!success) {
                const [{ code, message, fields } = { code: 'UNKNOWN_EXCEPTION', message: '', fields: [] }] = errors;
                const facts = { object, id, key, operation, code, fields: fields.join() };
                this.log[gone ? 'info' : 'warn']('row.refused', { ...facts, message });
            }
        }
    }
}

/** Rows that stayed locked through all attempts are no refusals: the work is to be done again later. */
function refuseLocked(results: readonly SaveResult[]): void {
    const locked = results.filter(({ errors }) => errors.some(({ code }) => passesByItself(code)));
    if (locked.length > 0) {
        throw new OrgUnreachable(`Rows are locked by somebody else's work: ${locked.length}`);
    }
}
