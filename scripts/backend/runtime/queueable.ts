import type { WorkContext } from './context';

/**
 * A piece of work that runs by itself, soon. Apex: a class that implements `Queueable`. The arguments are kept as JSON in
 * the state file, so that a job outlives the process. A job may run twice: its writes are keyed.
 */
export interface QueueableType<Args = unknown> {
    /** Names it in the state file and in the log: never change it while jobs wait. */
    readonly name: string;
    execute(args: Args, context: WorkContext): Promise<void>;
}
