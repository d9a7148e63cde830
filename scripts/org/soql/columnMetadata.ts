import type { FieldType, Query } from '@jetstreamapp/soql-parser-js';
import type { FieldSchema, ObjectSchema, OrgSchema } from '../schema';
import { isNumeric, isText, relationshipField } from '../schema';

/** One column of `query?columns=true`; parents and children have their own columns in `joinColumns`. */
export interface ColumnMetadata {
    aggregate: boolean;
    apexType: string | null;
    booleanType: boolean;
    columnName: string;
    custom: boolean;
    displayName: string;
    foreignKeyName: string | null;
    insertable: boolean;
    joinColumns: ColumnMetadata[];
    numberType: boolean;
    textType: boolean;
    updatable: boolean;
}

/** What `query?columns=true` answers with: the shape of the result instead of the result. */
export interface QueryColumns {
    columnMetadata: ColumnMetadata[];
    entityName: string;
    groupBy: boolean;
    idSelected: boolean;
    keyPrefix: string;
}

/** The columns of a query that is known to be sound. */
export function queryColumns(schema: OrgSchema, object: ObjectSchema, query: Omit<Query, 'sObject'>): QueryColumns {
    const fields = query.fields ?? [];
    let unnamed = 0;
    const columnMetadata: ColumnMetadata[] = [];
    for (const field of fields) {
        if (field.type === 'FieldFunctionExpression' && field.functionName.toUpperCase() !== 'FIELDS') {
            const name = field.alias ?? (field.isAggregateFn ? `expr${unnamed++}` : String(field.parameters[0]));
            columnMetadata.push(column(name, null, { aggregate: field.isAggregateFn === true }));
        } else {
            addColumns(schema, object, field, columnMetadata);
        }
    }
    return {
        columnMetadata,
        entityName: object.name,
        groupBy: query.groupBy !== undefined,
        idSelected: fields.some((field) => field.type === 'Field' && field.field.toLowerCase() === 'id'),
        keyPrefix: object.keyPrefix
    };
}

function addColumns(schema: OrgSchema, object: ObjectSchema, field: FieldType, into: ColumnMetadata[]): void {
    switch (field.type) {
        case 'Field':
            into.push(fieldColumn(object, field.field, 'alias' in field ? field.alias : undefined));
            return;
        case 'FieldRelationship':
            addParentColumn(schema, object, [...field.relationships, field.field], into);
            return;
        case 'FieldTypeof':
            into.push(column(field.field, null, {}));
            return;
        case 'FieldSubquery': {
            const name = field.subquery.relationshipName;
            const children = schema
                .childRelationships(object.name)
                .find((each) => each.relationshipName?.toLowerCase() === name.toLowerCase());
            const child = schema.object(children?.childObject ?? '') ?? object;
            const joinColumns = queryColumns(schema, child, field.subquery).columnMetadata;
            into.push(column(children?.relationshipName ?? name, null, { aggregate: true, joinColumns }));
            return;
        }
        case 'FieldFunctionExpression': {
            const kind = String(field.parameters[0]).toUpperCase();
            for (const each of object.fields.values()) {
                if (kind === 'ALL' || each.custom === (kind === 'CUSTOM')) into.push(fieldColumn(object, each.name));
            }
        }
    }
}

/** `Account.Name` and `Account.Phone` become two columns inside one column `Account`. */
function addParentColumn(schema: OrgSchema, object: ObjectSchema, path: string[], into: ColumnMetadata[]): void {
    const [first, ...rest] = path;
    const reference = relationshipField(object, first);
    if (!rest.length || !reference?.reference) {
        into.push(...(rest.length ? [] : [fieldColumn(object, first)]));
        if (rest.length) addParentColumn(schema, object, rest, into);
        return;
    }
    const name = reference.reference.relationshipName;
    let parent = into.find((each) => each.columnName === name);
    if (!parent) {
        parent = column(name, null, { foreignKeyName: reference.name });
        into.push(parent);
    }
    const target = schema.object(reference.reference.to[0]) ?? object;
    addParentColumn(schema, target, rest, parent.joinColumns);
}

function fieldColumn(object: ObjectSchema, name: string, alias?: string): ColumnMetadata {
    const field = object.fields.get(name.toLowerCase()) ?? null;
    return column(field?.name ?? name, field, { displayName: alias ?? field?.name ?? name });
}

function column(name: string, field: FieldSchema | null, more: Partial<ColumnMetadata>): ColumnMetadata {
    return {
        aggregate: false,
        apexType: null,
        booleanType: field?.type === 'boolean',
        columnName: name,
        custom: field?.custom ?? false,
        displayName: name,
        foreignKeyName: null,
        insertable: field?.createable ?? false,
        joinColumns: [],
        numberType: field ? isNumeric(field.type) : false,
        textType: field ? isText(field.type) : false,
        updatable: field?.updateable ?? false,
        ...more
    };
}
