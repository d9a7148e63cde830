import { toJson, type Row } from '../database';
import { SalesforceError } from '../errors';
import { keyPrefixOf, relationshipField } from '../schema';
import type { QueryContext } from './context';
import type { RowSelect } from './rowSelect';

/** One record of a result, as REST has it. */
export type QueryRecord = { attributes: { type: string; url?: string } } & Record<string, unknown>;

type Reader = (row: Row) => unknown;

/** How the columns of a row become a record with its parents inside. */
export class Shape {
    private readonly members = new Map<string, Reader>();
    private readonly parents = new Map<string, Shape>();
    private readonly idAlias: string;

    constructor(
        private readonly context: QueryContext,
        private readonly select: RowSelect,
        private readonly apiVersion: string,
        private readonly path: string[] = [],
        private readonly typeName: string | null = select.object.name
    ) {
        this.idAlias = select.column([...path, 'Id']).alias;
    }

    /** Adds a field by its path from this record; refuses one that is there already. */
    addField(path: string[]): void {
        const shape = this.parent(path.slice(0, -1));
        const { alias, field } = this.select.column([...this.path, ...path]);
        shape.addMember(field.name, (row) => toJson(field, row[alias]));
    }

    /** Whether the record has a member of this name. */
    has(name: string): boolean {
        return this.members.has(name);
    }

    /** Adds what is not simply a field: a label, children. */
    addMember(name: string, read: Reader): void {
        if (this.members.has(name)) {
            throw new SalesforceError('INVALID_FIELD', `duplicate field selected: ${name}`);
        }
        this.members.set(name, read);
    }

    /** The shape of a parent by a path of relationships. */
    parent(relationships: string[]): Shape {
        if (!relationships.length) return this;
        const [first, ...rest] = relationships;
        const name = this.relationshipName(first);
        let shape = this.parents.get(name);
        if (!shape) {
            const parent = this.branch(name);
            this.addMember(name, (row) => parent.read(row));
            this.parents.set(name, parent);
            shape = parent;
        }
        return shape.parent(rest);
    }

    /** A parent's shape that is not shown yet; `What:Account` is the parent only where it is an Account. */
    branch(step: string): Shape {
        const [name, type] = step.split(':');
        const { to, relationshipName } = this.referenceOf(name);
        const path = [...this.path, type ? `${relationshipName}:${type}` : relationshipName];
        const typeName = type ? (this.context.schema.object(type)?.name ?? type) : to.length > 1 ? null : to[0];
        return new Shape(this.context, this.select, this.apiVersion, path, typeName);
    }

    /** A relationship's name as the schema writes it. */
    relationshipName(name: string): string {
        return this.referenceOf(name).relationshipName;
    }

    /** Reads the record; null where the row has no such parent. */
    read(row: Row): QueryRecord | null {
        const id = row[this.idAlias];
        if (id === null || id === undefined) return null;
        const record: QueryRecord = { attributes: this.attributes(String(id)) };
        for (const [name, reader] of this.members) record[name] = reader(row);
        return record;
    }

    /** The platform calls a parent of several possible types a `Name`; its address tells the type. */
    private attributes(id: string): QueryRecord['attributes'] {
        const type = this.typeName ?? this.context.schema.objectByKeyPrefix(keyPrefixOf(id))?.name ?? 'Name';
        return {
            type: this.typeName ?? 'Name',
            url: `/services/data/v${this.apiVersion}/sobjects/${type}/${id}`
        };
    }

    private referenceOf(relationship: string): { relationshipName: string; to: string[] } {
        const { object } = this.select.describe([...this.path, 'Id']);
        const reference = relationshipField(object, relationship)?.reference;
        if (!reference) {
            throw new SalesforceError(
                'INVALID_FIELD',
                `Didn't understand relationship '${relationship}' in field path.`
            );
        }
        return reference;
    }
}
