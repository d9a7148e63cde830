import { getNamedType, isObjectType, isUnionType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { toJson, type Row } from '../database';
import { keyPrefixOf, type FieldSchema, type ObjectSchema } from '../schema';
import { formatted } from '../soql/format';
import { labelOf, picklistLabels } from '../soql/picklistLabels';
import type { RowSelect } from '../soql/rowSelect';
import { Connection, type ConnectionContext } from './connection';
import { memberOf, type RecordMember } from './recordSchema';
import type { Selected } from './selections';

const DEFAULT_RECORD_TYPE = '012000000000000AAA';

type Reader = (row: Row) => unknown;

/** Reads more for a page of rows before its records are put together. */
export type Loader = (rows: Row[]) => void;

/** Turns what is asked of a record into columns of a select, and its rows into what is answered. */
export class RecordReader {
    /** To be run on each page of rows before they are read. */
    readonly loaders: Loader[] = [];

    constructor(
        private readonly context: ConnectionContext,
        private readonly select: RowSelect,
        /** How many connections the records are in, one inside the other. */
        private readonly level = 0
    ) {}

    /** Reads the record a path leads to; null where there is none. */
    record(type: GraphQLObjectType, nodes: FieldNode[], path: string[] = []): Reader {
        const object = this.context.schema.requireObject(type.name);
        const { alias } = this.select.column([...path, 'Id']);
        const members = this.context.selections
            .of(type, nodes)
            .map((selected): [string, Reader] => [selected.key, this.member(type, object, selected, path)]);
        return (row) => {
            if (row[alias] === null || row[alias] === undefined) return null;
            const record: Record<string, unknown> = {};
            for (const [key, read] of members) record[key] = read(row);
            return record;
        };
    }

    private member(type: GraphQLObjectType, object: ObjectSchema, selected: Selected, path: string[]): Reader {
        const member: RecordMember | undefined = selected.field && memberOf(selected.field);
        switch (member?.kind) {
            case undefined:
                return () => type.name;
            case 'absent':
                return () => null;
            case 'apiName':
                return () => object.name;
            case 'id':
                return this.stored([...path, 'Id']);
            case 'weakEtag': {
                const changed = this.stored([...path, 'SystemModstamp']);
                return (row) => Date.parse(String(changed(row)).replace('+0000', 'Z')) || 0;
            }
            case 'displayValue': {
                const name = [...object.fields.values()].find((field) => field.nameField);
                return name ? this.stored([...path, name.name]) : () => null;
            }
            case 'recordType':
                return this.recordType(object, selected, path);
            case 'value':
                return this.value(object, member.field, selected, path);
            case 'parent':
                return this.parent(member.field, selected, path);
            case 'children':
                return this.children(member.foreignKey, selected, path);
        }
    }

    private stored(path: string[]): Reader {
        const { alias, field } = this.select.column(path);
        return (row) => toJson(field, row[alias]);
    }

    private value(object: ObjectSchema, field: FieldSchema, selected: Selected, path: string[]): Reader {
        const { alias } = this.select.column([...path, field.name]);
        const type = getNamedType(selected.field!.type) as GraphQLObjectType;
        const language = this.context.caller.language;
        const labels = picklistLabels(this.context, object, field, language);
        const read = (row: Row): unknown => onTheWire(field, toJson(field, row[alias]));
        const show = (row: Row): string | null => {
            const stored = row[alias];
            if (stored === null || stored === undefined) return null;
            return field.picklist ? labelOf(labels, field, String(stored)) : shown(field, stored, language);
        };
        const parts = this.context.selections.of(type, selected.nodes).map(({ key, field: part }): [string, Reader] => {
            if (!part) return [key, () => type.name];
            return [key, part.name === 'value' ? read : show];
        });
        return (row) => {
            const value: Record<string, unknown> = {};
            for (const [key, part] of parts) value[key] = part(row);
            return value;
        };
    }

    private recordType(object: ObjectSchema, selected: Selected, path: string[]): Reader {
        const field = object.fields.get('recordtypeid');
        const type = getNamedType(selected.field!.type) as GraphQLObjectType;
        const project = this.context.selections.projection(type, selected.nodes);
        const stored = field ? this.stored([...path, field.name]) : () => null;
        const otherwise = this.context.argumentsOf(selected).fallback === true ? DEFAULT_RECORD_TYPE : null;
        return (row) => project({ value: stored(row) ?? otherwise, displayValue: null });
    }

    private parent(field: FieldSchema, selected: Selected, path: string[]): Reader {
        const type = getNamedType(selected.field!.type);
        const name = field.reference!.relationshipName;
        if (isObjectType(type)) return this.record(type, selected.nodes, [...path, name]);
        if (!isUnionType(type)) return () => null;
        const readers = new Map<string, Reader>();
        for (const each of type.getTypes()) {
            const asked = this.context.selections.of(each, selected.nodes).length > 0;
            if (asked) readers.set(each.name, this.record(each, selected.nodes, [...path, `${name}:${each.name}`]));
        }
        const { alias } = this.select.column([...path, field.name]);
        return (row) => {
            const id = row[alias];
            if (id === null || id === undefined) return null;
            const object = this.context.schema.objectByKeyPrefix(keyPrefixOf(String(id)));
            return readers.get(object?.name ?? '')?.(row) ?? {};
        };
    }

    private children(foreignKey: string, selected: Selected, path: string[]): Reader {
        const connection = new Connection(this.context, selected, this.level + 1);
        const { alias } = this.select.column([...path, 'Id']);
        let pages: (parentId: string) => unknown = () => null;
        this.loaders.push((rows) => {
            const ids = rows.map((row) => row[alias]).filter((id) => id !== null);
            pages = connection.pagesOf(foreignKey, [...new Set(ids.map(String))]);
        });
        return (row) => pages(String(row[alias]));
    }
}

/** GraphQL writes moments with a `Z`. */
function onTheWire(field: FieldSchema, value: unknown): unknown {
    return field.type === 'datetime' && typeof value === 'string' ? value.replace('+0000', 'Z') : value;
}

/** What users read where that differs from the value: numbers and dates of their locale. */
function shown(field: FieldSchema, value: string | number, language: string): string | null {
    const text = formatted(field, value, language);
    return typeof value === 'string' && text === value ? null : field.type === 'boolean' ? null : text;
}
