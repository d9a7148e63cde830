import { createHash } from 'node:crypto';
import type { ObjectSchema } from '../schema';
import type { StoredEvent } from './eventStore';

/** The data of a change event as a subscriber gets it. */
export interface EventData {
    /** Names the fields that events of the object can have. */
    schema: string;
    payload: Record<string, unknown>;
    event: { replayId: number };
}

const PERSON_PARTS = ['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix'];

/** An event with what a user may see of it: `object` is theirs, undefined for one that is no more. */
export function eventMessage(event: StoredEvent, object: ObjectSchema | undefined): EventData {
    const isSeen = (name: string): boolean => object?.fields.has(name.toLowerCase()) === true;
    const changed = event.changedFields.filter(isSeen);
    const path = (name: string): string => pathOf(object, name).join('.');
    return {
        schema: object ? schemaId(object) : '',
        payload: {
            ChangeEventHeader: {
                entityName: event.objectName,
                recordIds: event.recordIds,
                changeType: event.changeType,
                changeOrigin: event.changeOrigin,
                transactionKey: event.transactionKey,
                sequenceNumber: event.sequenceNumber,
                commitTimestamp: event.commitTimestamp,
                commitNumber: event.commitNumber,
                commitUser: event.commitUser,
                nulledFields: changed.filter((name) => event.values[name] === null).map(path),
                diffFields: [],
                changedFields: changed.map(path)
            },
            ...nested(
                object,
                Object.entries(event.values).filter(([name]) => isSeen(name))
            )
        },
        event: { replayId: event.replayId }
    };
}

/** Parts of a person's name and of addresses stand inside the field that they make up together. */
function nested(object: ObjectSchema | undefined, values: Array<[string, unknown]>): Record<string, unknown> {
    const payload: Record<string, unknown> = {};
    for (const [name, value] of values) {
        const [field, part] = pathOf(object, name);
        if (part === undefined) {
            payload[field] = value;
        } else {
            payload[field] = { ...(payload[field] as Record<string, unknown> | undefined), [part]: value };
        }
    }
    return payload;
}

/** `BillingStreet` → `BillingAddress`, `Street`; of a person `LastName` → `Name`, `LastName`. */
function pathOf(object: ObjectSchema | undefined, name: string): [field: string, part?: string] {
    if (object?.fields.has('lastname') && PERSON_PARTS.includes(name)) {
        return ['Name', name];
    }
    const compound = object?.fields.get(name.toLowerCase())?.compoundField;
    if (!compound) {
        return [name];
    }
    const prefix = compound.replace(/Address$/, '');
    return [compound, name.startsWith(prefix) ? name.slice(prefix.length) : name];
}

const ids = new WeakMap<ObjectSchema, string>();

function schemaId(object: ObjectSchema): string {
    let id = ids.get(object);
    if (id === undefined) {
        const fields = [...object.fields.values()].map(({ name, type }) => `${name}:${type}`);
        id = createHash('sha256')
            .update([object.name, ...fields].join())
            .digest('base64url')
            .slice(0, 22);
        ids.set(object, id);
    }
    return id;
}
