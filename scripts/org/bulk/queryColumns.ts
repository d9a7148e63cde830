import type { FieldType } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import { type ObjectSchema, type OrgSchema, relationshipField } from '../schema';
import { parseSoql } from '../soql/parse';

/** One column of a query job's results: where its value stands in a row, `['Account', 'Name']`. */
export type ColumnPath = string[];

const unsupported = (what: string): SalesforceError =>
    new SalesforceError('INVALIDJOB', `Bulk API 2.0 queries do not support ${what}`);

const noSuchColumn = (name: string, object: ObjectSchema): SalesforceError =>
    new SalesforceError('INVALID_FIELD', `No such column '${name}' on entity '${object.name}'.`);

/** Names of a path in the spelling of the schema, which rows use. */
function canonical(schema: OrgSchema, object: ObjectSchema, path: string[]): ColumnPath {
    const [step, ...rest] = path;
    if (rest.length === 0) {
        const field = object.fields.get(step.toLowerCase());
        if (field === undefined) {
            throw noSuchColumn(step, object);
        }
        return [field.name];
    }
    const lookup = relationshipField(object, step);
    const parents = (lookup?.reference?.to ?? []).flatMap((name) => schema.object(name) ?? []);
    const parent = parents.find((candidate) => rest.length > 1 || candidate.fields.has(rest[0].toLowerCase()));
    if (lookup?.reference == null || parent === undefined) {
        throw noSuchColumn(path.join('.'), object);
    }
    return [lookup.reference.relationshipName, ...canonical(schema, parent, rest)];
}

function pathOf(field: FieldType): string[] {
    switch (field.type) {
        case 'Field':
            return [field.field];
        case 'FieldRelationship':
            return [...field.relationships, field.field];
        case 'FieldSubquery':
            throw unsupported('subqueries');
        case 'FieldTypeof':
            throw unsupported('TYPEOF');
        default:
            throw unsupported('functions in the SELECT clause');
    }
}

/** The object a query job reads and its columns. Throws what a query that is no query, or no bulk query, deserves. */
export function queryColumns(schema: OrgSchema, soql: string): { object: string; columns: ColumnPath[] } {
    const { query } = parseSoql(soql);
    const object = schema.object(query.sObject);
    if (object === undefined) {
        throw new SalesforceError('INVALID_TYPE', `sObject type '${query.sObject}' is not supported.`);
    }
    if (query.groupBy !== undefined || query.offset !== undefined) {
        throw unsupported(query.groupBy !== undefined ? 'GROUP BY' : 'OFFSET');
    }
    return {
        object: object.name,
        columns: (query.fields ?? []).map((field) => canonical(schema, object, pathOf(field)))
    };
}
