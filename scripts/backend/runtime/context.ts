import type { Clock } from './clock';
import type { Database } from './database';
import type { Limits } from './limits';
import type { Log } from './log';
import type { QueueableType } from './queueable';
import type { UnitOfWork } from './unitOfWork';

/** What every piece of backend code is given: nothing is global. */
export interface BackendContext {
    readonly database: Database;
    readonly limits: Limits;
    readonly clock: Clock;
    readonly log: Log;
}

/** What code is given that writes: its writes are collected and sent together after it. */
export interface WorkContext extends BackendContext {
    readonly work: UnitOfWork;
    /**
     * Asks for work after this one is committed. Apex: `System.enqueueJob`. The same key twice is one job.
     */
    enqueue<Args>(type: QueueableType<Args>, args: Args, key?: string): void;
}
