import type { FieldSchema, ObjectSchema } from './types';

const byObject = new WeakMap<ObjectSchema, Map<string, FieldSchema>>();

/** The reference field behind a step of a field path: `Owner` → OwnerId, `Account__r` → Account__c. */
export function relationshipField(object: ObjectSchema, relationshipName: string): FieldSchema | undefined {
    let fields = byObject.get(object);
    if (!fields) {
        fields = new Map();
        for (const field of object.fields.values()) {
            if (field.reference && field.reference.to.length > 0) {
                fields.set(field.reference.relationshipName.toLowerCase(), field);
            }
        }
        byObject.set(object, fields);
    }
    return fields.get(relationshipName.toLowerCase());
}
