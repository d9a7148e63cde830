import type { BackendContext, WorkContext } from './context';
import type { SObject } from './sobject';
import type { QueryLocator } from './soql';

/** What a finished batch came to. */
export interface BatchSummary {
    scopes: number;
    rows: number;
    /** Rows written, and rows the org refused. */
    written: number;
    refused: number;
}

/**
 * Work over all rows of a query, in scopes. Apex: `Database.Batchable`, with `Database.Stateful` by `state`. After each
 * scope its writes are sent and its mark is kept: a run that was stopped, or killed, goes on behind the last scope done.
 */
export abstract class Batchable<Row extends SObject = SObject, State = null> {
    /** Names the batch in the state file, in the log and on the command line. */
    abstract readonly name: string;
    /** Rows that `execute` is given at once; 1,000 updates are one call. */
    readonly scopeSize: number = 200;

    /** The rows to go over. */
    abstract start(context: BackendContext): QueryLocator<Row> | Promise<QueryLocator<Row>>;
    /** What is carried from scope to scope; kept as JSON with the mark. */
    abstract initialState(): State;
    /** Gives the state after the scope. May run twice for a scope: its writes are keyed. */
    abstract execute(scope: readonly Row[], state: State, context: WorkContext): Promise<State>;
    /** Runs when all scopes are done. */
    async finish(_state: State, _summary: BatchSummary, _context: WorkContext): Promise<void> {}
}
