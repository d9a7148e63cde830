import { SalesforceError } from '../errors';
import { keyPrefixOf } from '../schema';
import { flag, isObject, type JsonObject, requireObject, requireObjects, without } from './body';
import { type ApiCall, type ApiReply, ok, type Resource } from './resource';
import { withAddress } from './rowAddress';
import { repeatedKeyError, repeatedKeys, type RowResult, saveRows } from './rowResults';

/** Rows one call may save, and rows one call may read. */
const MAX_SAVED = 200;
const MAX_READ = 2000;

function tooMany(limit: number): SalesforceError {
    return new SalesforceError(
        'EXCEEDED_ID_LIMIT',
        `record limit reached. cannot submit more than ${limit} records into this call`
    );
}

interface TypedRow {
    type: string;
    values: JsonObject;
}

/** Takes `attributes.type` apart from the values of a row. Throws MISSING_ARGUMENT where it is left out. */
function typedRow(row: JsonObject): TypedRow {
    const { attributes, ...values } = row;
    if (!isObject(attributes) || typeof attributes.type !== 'string') {
        throw new SalesforceError('MISSING_ARGUMENT', "The row's attributes have to name its type");
    }
    return { type: attributes.type, values };
}

/** Takes the id out of a row's values. */
function withoutId(values: JsonObject): { id: string; values: JsonObject } {
    const id = valueOf(values, 'Id');
    if (typeof id !== 'string' || id === '') {
        throw new SalesforceError('MISSING_ARGUMENT', 'Id not specified in an update call', { fields: ['Id'] });
    }
    return { id, values: without(values, 'Id') };
}

interface RowsBody {
    rows: JsonObject[];
    allOrNone: boolean;
}

function rowsBody(call: ApiCall): RowsBody {
    const body = requireObject(call.body);
    const rows = requireObjects(body, 'records');
    if (rows.length > MAX_SAVED) {
        throw tooMany(MAX_SAVED);
    }
    return { rows, allOrNone: flag(body, 'allOrNone') || call.allOrNone === true };
}

/** Inside an all-or-none composite call a refused row is a failed subrequest. */
function reply(call: ApiCall, results: RowResult[]): ApiReply {
    const failed = call.allOrNone === true && results.some((result) => !result.success);
    return { status: failed ? 400 : 200, body: results };
}

function createRows(call: ApiCall): ApiReply {
    const { records } = call.services;
    const { rows, allOrNone } = rowsBody(call);
    const results = saveRows(records, rows, allOrNone, (row) => {
        const { type, values } = typedRow(row);
        return { id: records.create(call.caller, type, values) };
    });
    return reply(call, results);
}

function updateRows(call: ApiCall): ApiReply {
    const { records } = call.services;
    const { rows, allOrNone } = rowsBody(call);
    const results = saveRows(records, rows, allOrNone, (row) => {
        const { type, values } = typedRow(row);
        const { id, values: changes } = withoutId(values);
        records.update(call.caller, type, id, changes);
        return { id };
    });
    return reply(call, results);
}

/** Value of a field in a row, whatever the case of its name. */
function valueOf(row: JsonObject, field: string): unknown {
    const key = Object.keys(row).find((name) => name.toLowerCase() === field.toLowerCase());
    return key === undefined ? undefined : row[key];
}

function upsertRows(call: ApiCall): ApiReply {
    const { records } = call.services;
    const { object, field } = call.params;
    const { rows, allOrNone } = rowsBody(call);
    const repeated = repeatedKeys(rows.map((row) => valueOf(row, field)));
    const results = saveRows(records, rows, allOrNone, (row) => {
        const { type, values } = typedRow(row);
        if (type.toLowerCase() !== object.toLowerCase()) {
            throw new SalesforceError('INVALID_TYPE', `The row is a ${type}, the call is for ${object}`);
        }
        const key = valueOf(values, field);
        if (repeated.has(key)) {
            throw repeatedKeyError(field, key);
        }
        return records.upsert(call.caller, type, field, key, without(values, field));
    });
    return reply(call, results);
}

function listed(call: ApiCall, name: string): string[] {
    const text = call.query.get(name);
    if (text === null || text === '') {
        throw new SalesforceError('MISSING_ARGUMENT', `The parameter ${name} is required`);
    }
    return text.split(',').map((item) => item.trim());
}

function deleteRows(call: ApiCall): ApiReply {
    const { records, schema } = call.services;
    const ids = listed(call, 'ids');
    if (ids.length > MAX_SAVED) {
        throw tooMany(MAX_SAVED);
    }
    const allOrNone = call.query.get('allOrNone') === 'true' || call.allOrNone === true;
    const results = saveRows(records, ids, allOrNone, (id) => {
        const object = schema.objectByKeyPrefix(keyPrefixOf(id));
        if (object === undefined) {
            throw new SalesforceError('MALFORMED_ID', `malformed id ${id}`, { fields: ['Id'] });
        }
        records.delete(call.caller, object.name, id);
        return { id };
    });
    return reply(call, results);
}

/** Rows in the order of their ids; null stands for a row that is not there. */
function readRows(call: ApiCall, ids: string[], fields: string[]): ApiReply {
    if (ids.length > MAX_READ) {
        throw tooMany(MAX_READ);
    }
    const { records } = call.services;
    const { name } = call.schema.requireObject(call.params.object);
    const read = (id: string): JsonObject | null => {
        try {
            return withAddress(call, records.retrieve(call.caller, name, id, fields));
        } catch (error) {
            const code = error instanceof SalesforceError ? error.errorCode : '';
            if (['NOT_FOUND', 'ENTITY_IS_DELETED', 'MALFORMED_ID'].includes(code)) {
                return null;
            }
            throw error;
        }
    };
    return ok(ids.map(read));
}

function readRowsOfBody(call: ApiCall): ApiReply {
    const body = requireObject(call.body);
    const texts = (key: string): string[] => {
        const value = body[key];
        if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
            throw new SalesforceError('JSON_PARSER_ERROR', `'${key}' has to be a list of texts`);
        }
        return value;
    };
    return readRows(call, texts('ids'), texts('fields'));
}

/** sObject Collections: up to 200 rows in one call. */
export const collectionResources: Resource[] = [
    { method: 'POST', path: '/composite/sobjects', answer: createRows },
    { method: 'PATCH', path: '/composite/sobjects', answer: updateRows },
    { method: 'DELETE', path: '/composite/sobjects', answer: deleteRows },
    { method: 'PATCH', path: '/composite/sobjects/:object/:field', answer: upsertRows },
    {
        method: 'GET',
        path: '/composite/sobjects/:object',
        answer: (call) => readRows(call, listed(call, 'ids'), listed(call, 'fields'))
    },
    { method: 'POST', path: '/composite/sobjects/:object', answer: readRowsOfBody }
];
