import { toSql, type OrgDatabase, type SqlValue } from '../database';
import { SalesforceError } from '../errors';
import { isStored, relationshipField, type FieldSchema, type ObjectSchema, type OrgSchema } from '../schema';
import { checked } from './checks';
import { checkReference, idByParentKey } from './references';

/** Column values by field name, as far as a request sets them. */
export type RowInput = Map<FieldSchema, SqlValue>;

/**
 * What a request writes, checked field by field against the schema as the user sees it. Parents may be given as ids or as
 * `{ Rel__r: { Key__c: 'x' } }`. Throws the SalesforceError of the first thing wrong.
 */
export function readInput(
    schema: OrgSchema,
    database: OrgDatabase,
    objectName: string,
    values: Record<string, unknown>,
    action: 'create' | 'update'
): RowInput {
    const object = schema.requireObject(objectName);
    const input: RowInput = new Map();
    const refused: string[] = [];
    for (const [name, json] of Object.entries(values)) {
        if (name === 'attributes') {
            continue;
        }
        const field = object.fields.get(name.toLowerCase()) ?? parentField(object, name, json);
        if (!field) {
            throw new SalesforceError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
        }
        if (field.name === 'Id') {
            throw idGiven(action);
        }
        if (!isStored(field) || !(action === 'create' ? field.createable : field.updateable)) {
            refused.push(field.name);
        } else {
            input.set(field, readValue(schema, database, field, name, json));
        }
    }
    if (refused.length > 0) {
        throw new SalesforceError(
            'INVALID_FIELD_FOR_INSERT_UPDATE',
            `Unable to create/update fields: ${refused.join(', ')}. Please check the security settings of this field and ` +
                'verify that it is read/write for your profile or permission set.',
            { fields: refused }
        );
    }
    return input;
}

/** A parent by its relationship name, given by a key: `Account__r: { Key__c: 'x' }`. */
function parentField(object: ObjectSchema, name: string, json: unknown): FieldSchema | undefined {
    return typeof json === 'object' ? relationshipField(object, name) : undefined;
}

function readValue(
    schema: OrgSchema,
    database: OrgDatabase,
    field: FieldSchema,
    name: string,
    json: unknown
): SqlValue {
    const isParent = name.toLowerCase() !== field.name.toLowerCase();
    const value =
        isParent && json !== null
            ? idByParentKey(schema, database, field, json as Record<string, unknown>)
            : checked(field, toSql(field, json));
    if (field.reference && value !== null) {
        checkReference(schema.whole, database, field, String(value));
    }
    return value;
}

function idGiven(action: 'create' | 'update'): SalesforceError {
    return action === 'create'
        ? new SalesforceError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', {
              fields: ['Id']
          })
        : new SalesforceError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
}
