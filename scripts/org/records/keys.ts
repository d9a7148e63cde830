import type { FieldSchema, ObjectSchema } from '../schema';
import { MultipleMatchesError } from './multipleMatches';
import { notAccessible } from './rowReader';

/** A field by whose value a row can be found. Throws where the object has no such field. */
export function requireKeyField(object: ObjectSchema, name: string): FieldSchema {
    const field = object.fields.get(name.toLowerCase());
    if (!field || !(field.externalId || field.idLookup)) {
        throw notAccessible(name);
    }
    return field;
}

/** The one id found by a key, undefined for none. Throws MultipleMatchesError (300) for several. */
export function onlyMatch(object: ObjectSchema, field: FieldSchema, ids: readonly string[]): string | undefined {
    if (ids.length > 1) {
        throw new MultipleMatchesError(object.name, field.name, [...ids]);
    }
    return ids[0];
}
