import type { WorkContext } from './context';
import type { SObject } from './sobject';

export type TriggerOperation = 'afterInsert' | 'afterUpdate' | 'afterDelete' | 'afterUndelete';

/** Work that is done once for all the ids which handlers have given it. The function itself tells one from another. */
export type CollectedWork = (ids: ReadonlySet<string>, context: WorkContext) => Promise<void>;

/**
 * What a handler is given. Apex: `Trigger.new`, `Trigger.oldMap` and so on. Rows carry `Id` and the trigger's `fields`.
 *
 * `new` is how the rows are *now*, read when the event arrived; several changes in a row may come as one. `old` is how
 * they were when this trigger last saw them, from the shadow copy: a row that was never seen before has none.
 */
export interface TriggerContext<Row extends SObject = SObject> extends WorkContext {
    readonly operation: TriggerOperation;
    /** Empty in afterDelete. */
    readonly new: readonly Row[];
    readonly newMap: ReadonlyMap<string, Row>;
    /** Empty in afterInsert. In afterDelete each deleted row, at least with its Id. */
    readonly old: readonly Row[];
    readonly oldMap: ReadonlyMap<string, Row>;
    /** Whether any of the fields is other than before; true where the old row is not known. */
    isChanged(row: Row, ...fields: (keyof Row & string)[]): boolean;
    /** Hands ids to work that runs once, after all handlers of this delivery, for all objects together. */
    collect(work: CollectedWork, ids: Iterable<string | null | undefined>): void;
}

/**
 * A handler of changes to one object. It runs after the commit (what must hold before a save is a validation rule), for up
 * to a few hundred rows at once, at least once per change: compute from what *is*, write by keys, and a second run does
 * nothing. What the backend itself writes fires no trigger: whoever writes sees to the consequences in the same unit of work.
 */
export abstract class Trigger<Row extends SObject = SObject> {
    abstract readonly object: string;
    /** Fields (no paths to parents) that the handlers read: they are on the rows, and a change of one fires the trigger. */
    abstract readonly fields: readonly (keyof Row & string)[];

    afterInsert?(trigger: TriggerContext<Row>): Promise<void>;
    afterUpdate?(trigger: TriggerContext<Row>): Promise<void>;
    afterDelete?(trigger: TriggerContext<Row>): Promise<void>;
    afterUndelete?(trigger: TriggerContext<Row>): Promise<void>;
}
