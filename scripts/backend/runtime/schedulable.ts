import type { BackendContext } from './context';

/** Work at set times. Apex: `Schedulable` with `System.schedule`. A time missed while the backend was down is made up once. */
export interface Schedulable {
    /** Names it in the state file, in the log and on the command line. */
    readonly name: string;
    /** Cron of five fields, such as `0 3 * * *`. */
    readonly cron: string;
    /** IANA name of the zone that the times are in; UTC when left out. */
    readonly timeZone?: string;
    execute(context: BackendContext & ScheduleTools): Promise<void>;
}

/** What a schedule mostly does. */
export interface ScheduleTools {
    /** Runs a batch to its end, from its mark where it was stopped. Apex: `Database.executeBatch`. */
    runBatch(name: string): Promise<void>;
}
