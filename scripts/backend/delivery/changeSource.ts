import type { Values } from '../runtime';

/** One row that something happened to. What it is *now* is read from the org: a source need not know it. */
export interface Change {
    object: string;
    id: string;
    /** `unknown` where the source cannot tell, or did not hear of it in full (gaps). */
    kind: 'create' | 'update' | 'delete' | 'undelete' | 'unknown';
    /** Tells this change from all others, for ever; null where the source has no such thing. */
    key: string | null;
    /** Whether this very process wrote it. */
    isOwn: boolean;
    /** The new values, where the source tells them. */
    values: Values | null;
    /** Names of the changed fields; null when not told: then any may have. */
    changedFields: readonly string[] | null;
}

/** So much happened to an object, or so long ago, that the source does not tell it row by row. */
export interface Overflow {
    object: string;
    /** From when on, as an ISO moment. */
    since: string;
}

/** Changes that are told together, and where to go on once their effects are done. */
export interface ChangeBatch {
    changes: readonly Change[];
    overflows: readonly Overflow[];
    /** Kept in the state file after the effects, by name; given back as `marks` at the next start. */
    marks: Readonly<Record<string, unknown>>;
}

/** What a source is given when it begins. */
export interface SourceStart {
    /** A mark that an earlier run left; undefined for none. */
    mark<T>(name: string): T | undefined;
    /** Ends the source: the iteration is over soon after. */
    signal: AbortSignal;
}

/**
 * Where changes come from: at least once, in any order, never lost. The next batch is asked for when the effects of the
 * last one are done. The one seam between the transports (CometD, polling, later the Pub/Sub API) and the triggers.
 * An iteration may throw: it is begun anew later, from the marks.
 */
export interface ChangeSource {
    readonly name: string;
    readonly objects: readonly string[];
    open(start: SourceStart): AsyncIterable<ChangeBatch>;
}
