import { SalesforceError } from '../errors';
import { keyPrefixOf, normaliseId, type ObjectSchema } from '../schema';
import { type JsonObject, isObject, requireObject, requireText, without } from './body';
import { objectInfo, picklistValues } from './objectInfo';
import { ifUnmodifiedSince } from './preconditions';
import { type ApiCall, type ApiReply, noContent, ok, type Resource } from './resource';
import { uiRecord } from './uiRecord';

const listed = (call: ApiCall, name: string): string[] =>
    (call.query.get(name) ?? '').split(',').flatMap((item) => (item.trim() === '' ? [] : [item.trim()]));

/** The object a record id belongs to. Throws NOT_FOUND (404). */
function recordOf(call: ApiCall): { object: ObjectSchema; id: string } {
    const id = normaliseId(call.params.id);
    const object = id === undefined ? undefined : call.schema.objectByKeyPrefix(keyPrefixOf(id));
    if (id === undefined || object === undefined) {
        throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    return { object, id };
}

function readRecord(call: ApiCall): ApiReply {
    const { object, id } = recordOf(call);
    const fields = listed(call, 'fields');
    const optional = listed(call, 'optionalFields');
    if (fields.length + optional.length === 0) {
        // Without fields the platform answers with those of the layout; this org answers with all.
        fields.push(...[...object.fields.values()].map((field) => `${object.name}.${field.name}`));
    }
    return ok(uiRecord(call, object, id, fields, optional));
}

function fieldsOf(body: JsonObject): JsonObject {
    if (!isObject(body.fields)) {
        throw new SalesforceError('JSON_PARSER_ERROR', "'fields' has to be an object");
    }
    return body.fields;
}

/** The record as it is after a write, with the fields that were written. */
function written(call: ApiCall, object: ObjectSchema, id: string, fields: JsonObject): JsonObject {
    return uiRecord(
        call,
        object,
        id,
        [],
        Object.keys(fields).map((name) => `${object.name}.${name}`)
    );
}

function createRecord(call: ApiCall): ApiReply {
    const body = requireObject(call.body);
    const object = call.schema.requireObject(requireText(body, 'apiName'));
    const fields = fieldsOf(body);
    const id = call.services.records.create(call.caller, object.name, fields);
    return { status: 201, body: written(call, object, id, fields) };
}

function updateRecord(call: ApiCall): ApiReply {
    const { object, id } = recordOf(call);
    const fields = without(fieldsOf(requireObject(call.body)), 'Id');
    call.services.records.update(call.caller, object.name, id, fields, { ifUnmodifiedSince: ifUnmodifiedSince(call) });
    return ok(written(call, object, id, fields));
}

function deleteRecord(call: ApiCall): ApiReply {
    const { object, id } = recordOf(call);
    call.services.records.delete(call.caller, object.name, id);
    return noContent();
}

/** The part of the UI API that pages use: records with display values, and what objects look like. */
export const uiApiResources: Resource[] = [
    { method: 'POST', path: '/ui-api/records', answer: createRecord },
    { method: 'GET', path: '/ui-api/records/:id', answer: readRecord },
    { method: 'PATCH', path: '/ui-api/records/:id', answer: updateRecord },
    { method: 'DELETE', path: '/ui-api/records/:id', answer: deleteRecord },
    { method: 'GET', path: '/ui-api/object-info/:object', answer: (call) => ok(objectInfo(call, call.params.object)) },
    {
        method: 'GET',
        path: '/ui-api/object-info/:object/picklist-values/:recordType/:field',
        answer: (call) => ok(picklistValues(call))
    }
];
