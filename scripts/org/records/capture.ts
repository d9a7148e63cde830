import type { Row } from '../database';
import type { ObjectSchema } from '../schema';
import type { Caller } from './caller';

/** What was just done to one row; the transaction that did it is still open. */
export interface RowWrite {
    caller: Caller;
    object: ObjectSchema;
    id: string;
    kind: 'create' | 'update' | 'delete';
    /** The stored row before an update. */
    before?: Row;
}

/** Writes down changes as part of the transactions that make them: what is rolled back was never there. */
export interface ChangeCapture {
    /** Whether changes of this object's rows are wanted; where not, nothing is read for them. */
    wants(object: ObjectSchema): boolean;
    written(write: RowWrite): void;
    /** All rows of an object went at once, with the object itself. */
    dropped(caller: Caller, object: ObjectSchema): void;
}
