import { type Row, toJson } from '../database';
import { SalesforceError } from '../errors';
import { globalsOf } from '../records';
import { type FieldSchema, type ObjectSchema, relationshipField } from '../schema';
import { formatted } from '../soql/format';
import { labelOf, picklistLabels } from '../soql/picklistLabels';
import type { JsonObject } from './body';
import type { ApiCall } from './resource';

/** A field's value, with what users read where that differs. */
interface FieldValue {
    displayValue: string | null;
    value: unknown;
}

/** Fields asked of a record and of its parents, by relationship. */
interface FieldTree {
    object: ObjectSchema;
    path: string[];
    fields: FieldSchema[];
    parents: Map<string, FieldTree>;
}

const SYSTEM_FIELDS = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

const newTree = (object: ObjectSchema, path: string[]): FieldTree => ({ object, path, fields: [], parents: new Map() });

/** Adds `Owner.Name` to the tree of what is read. Throws INVALID_FIELD for a path that leads nowhere. */
function addPath(call: ApiCall, tree: FieldTree, path: string[]): void {
    const [step, ...rest] = path;
    if (rest.length === 0) {
        const field = tree.object.fields.get(step.toLowerCase());
        if (field === undefined) {
            throw new SalesforceError('INVALID_FIELD', `Column '${step}' not found on entity '${tree.object.name}'.`);
        }
        tree.fields.push(field);
        return;
    }
    const reference = relationshipField(tree.object, step)?.reference;
    const parent = reference?.to.map((name) => call.schema.object(name)).find((object) => object !== undefined);
    if (reference == null || parent === undefined) {
        throw new SalesforceError('INVALID_FIELD', `Relationship '${step}' not found on entity '${tree.object.name}'.`);
    }
    const name = reference.relationshipName;
    const child = tree.parents.get(name) ?? newTree(parent, [...tree.path, name]);
    addPath(call, child, rest);
    tree.parents.set(name, child);
}

function nameFieldOf(object: ObjectSchema): string | undefined {
    return [...object.fields.values()].find((field) => field.nameField)?.name;
}

/** Paths of all columns a tree takes, its system fields and names with them. */
function columnPaths(tree: FieldTree): string[][] {
    const known = [...SYSTEM_FIELDS, nameFieldOf(tree.object) ?? 'Id'].filter((name) =>
        tree.object.fields.has(name.toLowerCase())
    );
    const names = new Set([...known, ...tree.fields.map((field) => field.name)]);
    return [...[...names].map((name) => [...tree.path, name]), ...[...tree.parents.values()].flatMap(columnPaths)];
}

type Cells = (path: string[]) => Row[string];

function fieldValue(call: ApiCall, object: ObjectSchema, field: FieldSchema, stored: Row[string]): FieldValue {
    const value = toJson(field, stored);
    if (stored === null || field.type === 'boolean') {
        return { displayValue: null, value };
    }
    const { services, caller } = call;
    if (field.picklist !== null) {
        const context = {
            schema: call.schema,
            database: services.database,
            translationOf: (name: string, language: string) => services.setup.objectTranslation(name, language),
            now: () => new Date()
        };
        const labels = picklistLabels(context, object, field, caller.language);
        return { displayValue: labelOf(labels, field, String(stored)), value };
    }
    const text = formatted(field, stored, caller.language);
    return { displayValue: text === value ? null : text, value };
}

function represent(call: ApiCall, tree: FieldTree, cells: Cells): JsonObject {
    const { object, path } = tree;
    const cell = (name: string): Row[string] => (object.fields.has(name.toLowerCase()) ? cells([...path, name]) : null);
    const modified = cell('LastModifiedDate');
    const stamp = cell('SystemModstamp');
    const parents = [...tree.parents].map(([name, parent]) => {
        const exists = cells([...parent.path, 'Id']) !== null;
        const parentName = nameFieldOf(parent.object);
        return [
            name,
            {
                displayValue: exists && parentName !== undefined ? cells([...parent.path, parentName]) : null,
                value: exists ? represent(call, parent, cells) : null
            }
        ];
    });
    const fields = tree.fields.map((field) => [field.name, fieldValue(call, object, field, cell(field.name))]);
    const weakEtag = stamp === null ? 0 : Date.parse(String(stamp));
    return {
        apiName: object.name,
        childRelationships: {},
        eTag: String(weakEtag),
        fields: Object.fromEntries([...fields, ...parents]),
        id: cell('Id'),
        lastModifiedById: cell('LastModifiedById'),
        lastModifiedDate: modified,
        recordTypeId: '012000000000000AAA',
        recordTypeInfo: null,
        systemModstamp: stamp,
        weakEtag
    };
}

/** A field as a client names it, `Account.Owner.Name`, without the object it starts with. */
function pathBelow(object: ObjectSchema, name: string): string[] {
    const [first, ...path] = name.trim().split('.');
    if (first.toLowerCase() !== object.name.toLowerCase() || path.length === 0) {
        throw new SalesforceError(
            'INVALID_FIELD',
            `Fields have to start with the object's name: ${object.name}.Name, not ${name}`
        );
    }
    return path;
}

/**
 * A record in the UI API's shape. Fields are named `Account.Name`, `Account.Owner.Name`; of the optional ones those
 * that there are not are left out. Throws NOT_FOUND (404) and INVALID_FIELD.
 */
export function uiRecord(
    call: ApiCall,
    object: ObjectSchema,
    id: string,
    fields: string[],
    optional: string[]
): JsonObject {
    const { caller } = call;
    const { schema, database, access } = call.services;
    const tree = newTree(object, []);
    fields.forEach((name) => addPath(call, tree, pathBelow(object, name)));
    for (const name of optional) {
        try {
            addPath(call, tree, pathBelow(object, name));
        } catch (error) {
            if (!(error instanceof SalesforceError)) {
                throw error;
            }
        }
    }
    const { source, reach } = access.rows(caller, object.name, globalsOf(schema, database, caller));
    const paths = columnPaths(tree);
    const columns = paths.map((path) => source.column(path).sql);
    const deleted = object.fields.has('isdeleted') ? ` AND ${source.column(['IsDeleted']).sql} = 0` : '';
    const row = database.get(
        `SELECT ${columns.map((sql, index) => `${sql} AS c${index}`).join(', ')}
         FROM ${source.fromSql()} WHERE ${source.column(['Id']).sql} = ?${deleted}${reach === null ? '' : ` AND ${reach}`}`,
        [id]
    );
    if (row === undefined) {
        throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    const positions = new Map(paths.map((path, index) => [path.join('.'), `c${index}`]));
    return represent(call, tree, (path) => row[positions.get(path.join('.')) ?? '']);
}
