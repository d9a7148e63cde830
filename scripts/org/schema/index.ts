import { SalesforceError } from '../errors';
import { ChildRelationshipIndex } from './childRelationships';
import { standardObject, standardObjects } from './standard';
import type { ChildRelationship, FieldSchema, ObjectSchema } from './types';

/** What a deploy gives back when it fails; see `OrgSchema.restore`. */
export type SchemaSnapshot = ReadonlyMap<string, ObjectSchema | null>;

/**
 * The objects and fields of the org: the platform's standard ones, and those that deployed metadata adds.
 * Every change puts a new `ObjectSchema` in the place of the old, so an ObjectSchema can key a cache.
 */
export class OrgSchema {
    private changes = 0;
    private changed = new Map<string, ObjectSchema | null>();
    private readonly children = new ChildRelationshipIndex(this);

    /** Grows with each change: caches over the whole schema key on it. */
    get revision(): number {
        return this.changes;
    }

    /** The schema behind what a user sees of it: what formulas and roll-ups read, whoever asks. */
    get whole(): OrgSchema {
        return this;
    }

    /** All objects, standard first. */
    objects(): ObjectSchema[] {
        const standard = standardObjects().map((object) => this.changed.get(object.name.toLowerCase()) ?? object);
        const custom = [...this.changed.values()].filter(
            (object): object is ObjectSchema => object !== null && object.custom
        );
        return [...standard, ...custom];
    }

    /** Names are compared without regard to case, as everywhere in the API. */
    object(name: string): ObjectSchema | undefined {
        const changed = this.changed.get(name.toLowerCase());
        return changed === null ? undefined : (changed ?? standardObject(name));
    }

    /** Throws NOT_FOUND (404) for an unknown object. */
    requireObject(name: string): ObjectSchema {
        const object = this.object(name);
        if (!object) {
            throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
        }
        return object;
    }

    /** The object whose ids start with these three characters. */
    objectByKeyPrefix(prefix: string): ObjectSchema | undefined {
        return this.children.objectByKeyPrefix(prefix);
    }

    /** Ways from this object to its children, by lookup and master-detail fields. */
    childRelationships(objectName: string): ChildRelationship[] {
        return this.children.of(objectName);
    }

    /** Adds a custom object, or replaces it. */
    defineObject(object: ObjectSchema): void {
        this.put(object.name, object);
    }

    removeObject(name: string): void {
        this.put(this.requireObject(name).name, null);
    }

    /** Adds a field, or replaces it. A master-detail field takes the owner away from its object. */
    defineField(objectName: string, field: FieldSchema): void {
        const object = this.requireObject(objectName);
        const fields = new Map(object.fields).set(field.name.toLowerCase(), field);
        if (field.reference?.masterOrder !== undefined) {
            fields.delete('ownerid');
        }
        this.put(object.name, { ...object, fields });
    }

    removeField(objectName: string, fieldName: string): void {
        const object = this.requireObject(objectName);
        const fields = new Map(object.fields);
        fields.delete(fieldName.toLowerCase());
        this.put(object.name, { ...object, fields });
    }

    /** The state to go back to when what follows fails. */
    snapshot(): SchemaSnapshot {
        return new Map(this.changed);
    }

    restore(snapshot: SchemaSnapshot): void {
        this.changed = new Map(snapshot);
        this.changes++;
    }

    private put(name: string, object: ObjectSchema | null): void {
        this.changed.set(name.toLowerCase(), object);
        this.changes++;
    }
}

export { describeGlobal, describeObject } from './describe';
export { fieldSchema, isAlwaysVisible, isNumeric, isStored, isText, type FieldDefinition } from './fields';
export { relationshipField } from './relationships';
export { base62, isId, keyPrefixOf, newId, normaliseId, ORG_ID, to18 } from './ids';
export { customObject, nameField, ownerField, systemFields, type NameField } from './systemFields';
export type * from './types';
