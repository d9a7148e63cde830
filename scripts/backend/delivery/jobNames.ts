/** Jobs of the delivery itself, kept in the state file with the others. */

/** Gives a row to the handlers again. */
export const REDELIVER = 'delivery.redeliver';
export interface RedeliverArgs {
    object: string;
    id: string;
}

/** Reads what has happened to an object, row by row, where its events say no more than that something did. */
export const CATCH_UP = 'delivery.catchUp';
export interface CatchUpArgs {
    object: string;
    /** ISO moments: what happened between them. */
    since: string;
    until: string;
}
