import { SalesforceError } from '../errors';
import { type JsonObject, requireObject, without } from './body';
import { type ApiCall, type ApiReply, basePath, noContent, ok, type Resource } from './resource';
import { ifUnmodifiedSince, isConditional, replyToCondition } from './preconditions';
import { withAddress } from './rowAddress';

function created(call: ApiCall, objectName: string, id: string, extra: JsonObject = {}): ApiReply {
    return {
        status: 201,
        body: { id, success: true, errors: [], ...extra },
        headers: { Location: `${basePath(call)}/sobjects/${objectName}/${id}` }
    };
}

/** Field values of a body; what a client sends along from a row it has read is not data. */
function rowValues(call: ApiCall): JsonObject {
    return without(requireObject(call.body), 'attributes');
}

const fieldsAsked = (call: ApiCall): string[] | undefined => {
    const fields = call.query.get('fields');
    return fields === null ? undefined : fields.split(',').map((field) => field.trim());
};

function createRow(call: ApiCall): ApiReply {
    const object = call.schema.requireObject(call.params.object);
    return created(call, object.name, call.services.records.create(call.caller, object.name, rowValues(call)));
}

function readRow(call: ApiCall, id: string): ApiReply {
    const { schema } = call;
    const { records } = call.services;
    const object = schema.requireObject(call.params.object);
    const read = (fields?: string[]): JsonObject => records.retrieve(call.caller, object.name, id, fields);
    const row = withAddress(call, read(fieldsAsked(call)));
    const dated = isConditional(call) && object.fields.has('systemmodstamp');
    return (dated && replyToCondition(call, read(['SystemModstamp']).SystemModstamp)) || ok(row);
}

function updateRow(call: ApiCall, id: string): ApiReply {
    const values = rowValues(call);
    if (Object.keys(values).some((key) => key.toLowerCase() === 'id')) {
        throw new SalesforceError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
    }
    call.services.records.update(call.caller, call.params.object, id, values, {
        ifUnmodifiedSince: ifUnmodifiedSince(call)
    });
    return noContent();
}

function deleteRow(call: ApiCall, id: string): ApiReply {
    call.services.records.delete(call.caller, call.params.object, id);
    return noContent();
}

function upsertRow(call: ApiCall): ApiReply {
    const { object, field, value } = call.params;
    if (field.toLowerCase() === 'id') {
        return updateRow(call, value);
    }
    const { name } = call.schema.requireObject(object);
    const result = call.services.records.upsert(call.caller, name, field, value, rowValues(call));
    return result.created
        ? created(call, name, result.id, { created: true })
        : ok({ id: result.id, success: true, errors: [], created: false });
}

/** Runs `answer` on the row that the key names; other keys than one row's are refused (404, 300). */
function byKey(call: ApiCall, answer: (id: string) => ApiReply): ApiReply {
    const { object, field, value } = call.params;
    return answer(field.toLowerCase() === 'id' ? value : call.services.records.find(call.caller, object, field, value));
}

/** Single rows by id or by key. */
export const sobjectResources: Resource[] = [
    { method: 'POST', path: '/sobjects/:object', answer: createRow },
    { method: 'GET', path: '/sobjects/:object/:id', answer: (call) => readRow(call, call.params.id) },
    { method: 'PATCH', path: '/sobjects/:object/:id', answer: (call) => updateRow(call, call.params.id) },
    { method: 'DELETE', path: '/sobjects/:object/:id', answer: (call) => deleteRow(call, call.params.id) },
    {
        method: 'GET',
        path: '/sobjects/:object/:field/:value',
        answer: (call) => byKey(call, (id) => readRow(call, id))
    },
    { method: 'PATCH', path: '/sobjects/:object/:field/:value', answer: upsertRow },
    {
        method: 'DELETE',
        path: '/sobjects/:object/:field/:value',
        answer: (call) => byKey(call, (id) => deleteRow(call, id))
    }
];
