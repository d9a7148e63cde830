import type { Trigger } from '../runtime';

/** The triggers, by object, and the fields that they need. */
export class TriggerRegistry {
    readonly objects: readonly string[];
    /** Fields by object, of all its triggers. */
    readonly watched: ReadonlyMap<string, ReadonlySet<string>>;
    private readonly byObject: ReadonlyMap<string, readonly Trigger[]>;

    constructor(triggers: readonly Trigger[]) {
        const groups = new Map<string, Trigger[]>();
        for (const trigger of triggers) {
            groups.set(trigger.object, [...(groups.get(trigger.object) ?? []), trigger]);
        }
        this.byObject = groups;
        this.objects = [...groups.keys()];
        this.watched = new Map(
            [...groups].map(([object, own]) => [object, new Set(own.flatMap(({ fields }) => fields))])
        );
    }

    of(object: string): readonly Trigger[] {
        return this.byObject.get(object) ?? [];
    }

    /** Whether a trigger of the object cares for deletions. */
    wantsDeletions(object: string): boolean {
        return this.of(object).some(({ afterDelete, afterUndelete }) => afterDelete ?? afterUndelete);
    }
}
