import type { OrgSchema } from '.';
import type { ChildRelationship, ObjectSchema } from './types';

/** Looks the schema up from the other end: the children of a parent, the object of a key prefix. Built when first asked. */
export class ChildRelationshipIndex {
    private revision = -1;
    private readonly byParent = new Map<string, ChildRelationship[]>();
    private readonly byKeyPrefix = new Map<string, ObjectSchema>();

    constructor(private readonly schema: OrgSchema) {}

    of(objectName: string): ChildRelationship[] {
        this.refresh();
        return this.byParent.get(objectName.toLowerCase()) ?? [];
    }

    objectByKeyPrefix(prefix: string): ObjectSchema | undefined {
        this.refresh();
        return this.byKeyPrefix.get(prefix);
    }

    private refresh(): void {
        if (this.revision === this.schema.revision) {
            return;
        }
        this.byParent.clear();
        this.byKeyPrefix.clear();
        for (const object of this.schema.objects()) {
            this.byKeyPrefix.set(object.keyPrefix, object);
            for (const field of object.fields.values()) {
                for (const parent of field.reference?.to ?? []) {
                    this.add(parent, {
                        childObject: object.name,
                        field: field.name,
                        relationshipName: field.reference!.childRelationshipName,
                        onDelete: field.reference!.onDelete
                    });
                }
            }
        }
        this.revision = this.schema.revision;
    }

    private add(parent: string, relationship: ChildRelationship): void {
        const key = parent.toLowerCase();
        const list = this.byParent.get(key);
        if (list) {
            list.push(relationship);
        } else {
            this.byParent.set(key, [relationship]);
        }
    }
}
