import { Trigger, type CollectedWork, type SObject, type TriggerContext } from '../runtime';

/** A trigger that does the same whatever happened to a row: it hands the ids that the row names, and named, to work. */
export abstract class FollowTrigger<Row extends SObject> extends Trigger<Row> {
    /** Ids of what is to be worked on because of the row. */
    protected abstract idsOf(row: Row): readonly (string | null)[];
    /** What is to be done with them, once for all rows of a delivery. */
    protected abstract readonly works: readonly CollectedWork[];

    override afterInsert(trigger: TriggerContext<Row>): Promise<void> {
        return this.follow(trigger);
    }

    override afterUpdate(trigger: TriggerContext<Row>): Promise<void> {
        return this.follow(trigger);
    }

    override afterDelete(trigger: TriggerContext<Row>): Promise<void> {
        return this.follow(trigger);
    }

    override afterUndelete(trigger: TriggerContext<Row>): Promise<void> {
        return this.follow(trigger);
    }

    private async follow(trigger: TriggerContext<Row>): Promise<void> {
        const ids = [...trigger.new, ...trigger.old].flatMap((row) => this.idsOf(row));
        this.works.forEach((work) => trigger.collect(work, ids));
    }
}
