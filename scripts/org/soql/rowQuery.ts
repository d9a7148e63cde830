import type {
    FieldFunctionExpression,
    FieldSubquery,
    FieldType,
    FieldTypeOf,
    OrderByClause,
    Query,
    Subquery
} from '@jetstreamapp/soql-parser-js';
import type { Row } from '../database';
import { toJson } from '../database';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import type { FieldSchema } from '../schema';
import type { QueryContext } from './context';
import { formatted } from './format';
import { labelOf, picklistLabels } from './picklistLabels';
import { PARENT_ID, RowSelect, type Slice, type Within } from './rowSelect';
import { Scope } from './scope';
import { Shape, type QueryRecord } from './shape';
import { SoqlFilters } from './soqlFilter';
import type { SoqlText } from './soqlText';

const MOST_OFFSET = 2000;
const MOST_FIELDS_ROWS = 200;

/** Who asks, and how the answer names its addresses. */
export interface QueryRequest {
    caller: Caller;
    apiVersion: string;
    includeDeleted: boolean;
}

/** The children of one relationship, as a result has them. */
interface ChildPage {
    totalSize: number;
    done: true;
    records: QueryRecord[];
}

/** A query that answers with records: the root of a SELECT, or one of its subqueries on children. */
export class RowQuery {
    private readonly select: RowSelect;
    private readonly slice: Slice;
    private readonly shape: Shape;
    private readonly scope: Scope;
    private readonly filters: SoqlFilters;
    /** Each reads the children of a page's records into `childPages`, before the records are put together. */
    private readonly childLoaders: Array<(ids: string[]) => void> = [];

    constructor(
        private readonly context: QueryContext,
        private readonly request: QueryRequest,
        private readonly text: SoqlText,
        objectName: string,
        query: Omit<Query, 'sObject'> | Subquery
    ) {
        const selectOf = (name: string, deleted: boolean): RowSelect =>
            new RowSelect(context, name, request.caller, deleted);
        this.select = selectOf(objectName, request.includeDeleted);
        this.scope = new Scope(this.select, query.sObjectAlias, text, (name) => {
            requireQueryable(context, text, name);
            return selectOf(name, false);
        });
        this.filters = new SoqlFilters(context, this.scope);
        this.shape = new Shape(context, this.select, request.apiVersion);
        this.slice = sliceOf(query);
        for (const field of query.fields ?? []) this.addField(field, query);
        if (query.where) this.select.where(this.filters.where(query.where));
        for (const clause of [query.orderBy ?? []].flat()) this.addOrder(clause);
        if (query.usingScope) this.addScope(query.usingScope);
    }

    /** The first records, at most so many. */
    records(most: number): QueryRecord[] {
        const limit = Math.min(most, this.slice.limit ?? most);
        return this.build(this.select.rows({ ...this.slice, limit })).map(({ record }) => record);
    }

    /** The ids of all rows, in their order. */
    ids(): string[] {
        return this.select.ids(this.slice);
    }

    /** The records of certain rows, in the order of their ids. */
    recordsOf(ids: string[]): QueryRecord[] {
        const rows = this.select.rows({}, { path: ['Id'], ids });
        const byId = new Map(this.build(rows).map(({ row, record }) => [String(row[PARENT_ID]), record]));
        return ids.flatMap((id) => byId.get(id) ?? []);
    }

    private children(within: Within): Map<string, ChildPage> {
        const pages = new Map<string, ChildPage>();
        for (const { row, record } of this.build(this.select.rows(this.slice, within))) {
            const parent = String(row[PARENT_ID]);
            const page = pages.get(parent) ?? { totalSize: 0, done: true, records: [] };
            page.records.push(record);
            page.totalSize++;
            pages.set(parent, page);
        }
        return pages;
    }

    private build(rows: Row[]): Array<{ row: Row; record: QueryRecord }> {
        const { alias } = this.select.column(['Id']);
        const ids = rows.map((row) => String(row[alias]));
        for (const load of this.childLoaders) load(ids);
        return rows.flatMap((row) => {
            const record = this.shape.read(row);
            return record ? [{ row, record }] : [];
        });
    }

    private addField(field: FieldType, query: Omit<Query, 'sObject'>): void {
        switch (field.type) {
            case 'Field':
            case 'FieldRelationship': {
                const name = ('rawValue' in field && field.rawValue) || field.field;
                if ('alias' in field && field.alias) {
                    const sentence = 'only aggregate expressions use field aliasing';
                    throw this.text.errorAt(name, 'MALFORMED_QUERY', sentence);
                }
                this.shape.addField(this.scope.path(name));
                return;
            }
            case 'FieldSubquery':
                return this.addChildren(field);
            case 'FieldTypeof':
                return this.addTypes(field);
            case 'FieldFunctionExpression':
                return this.addFunction(field, query);
        }
    }

    private addFunction(call: FieldFunctionExpression, query: Omit<Query, 'sObject'>): void {
        const name = call.functionName.toUpperCase();
        if (name === 'FIELDS') return this.addAll(String(call.parameters[0]).toUpperCase(), query.limit);
        let [inner] = call.parameters;
        if (typeof inner === 'object' && inner.functionName.toUpperCase() === 'CONVERTCURRENCY')
            [inner] = inner.parameters;
        if (!['TOLABEL', 'FORMAT', 'CONVERTCURRENCY'].includes(name) || typeof inner !== 'string') {
            throw new SalesforceError('MALFORMED_QUERY', `unexpected token: '${call.rawValue ?? call.functionName}'`);
        }
        const path = this.scope.path(inner);
        const { alias, field, object } = this.select.column(path);
        const labels = picklistLabels(this.context, object, field, this.request.caller.language);
        const show = (value: string): string =>
            name === 'TOLABEL' ? labelOf(labels, field, value) : formatted(field, value, this.request.caller.language);
        const reads = (row: Row): unknown => {
            const value = row[alias];
            return value === null || name === 'CONVERTCURRENCY' ? toJson(field, value) : show(String(value));
        };
        const parent = this.shape.parent(call.alias ? [] : path.slice(0, -1));
        parent.addMember(call.alias ?? field.name, reads);
    }

    /** FIELDS(ALL | STANDARD | CUSTOM); fields that are named beside it count once. */
    private addAll(kind: string, limit: number | undefined): void {
        if (kind !== 'STANDARD' && (limit === undefined || limit > MOST_FIELDS_ROWS)) {
            const sentence = `The SOQL FIELDS function must have a LIMIT of at most ${MOST_FIELDS_ROWS}`;
            throw new SalesforceError('MALFORMED_QUERY', sentence);
        }
        const wanted = (field: FieldSchema): boolean => kind === 'ALL' || field.custom === (kind === 'CUSTOM');
        for (const field of this.select.object.fields.values()) {
            if (wanted(field) && !this.shape.has(field.name)) this.shape.addField([field.name]);
        }
    }

    private addTypes({ field, conditions }: FieldTypeOf): void {
        const relationship = this.scope.path(`${field}.Id`).slice(0, -1);
        const last = relationship.pop() ?? '';
        const parent = this.shape.parent(relationship);
        const types = new Map<string, Shape>();
        let otherwise: Shape | undefined;
        for (const { objectType, fieldList } of conditions) {
            const shape = parent.branch(objectType ? `${last}:${objectType}` : last);
            for (const name of fieldList) shape.addField(name.split('.'));
            if (objectType) types.set(objectType.toLowerCase(), shape);
            else otherwise = shape;
        }
        const type = this.select.column([...relationship, last, 'Type']).alias;
        parent.addMember(parent.relationshipName(last), (row) => {
            const shape = types.get(String(row[type]).toLowerCase()) ?? otherwise;
            return shape ? shape.read(row) : null;
        });
    }

    private addChildren({ subquery }: FieldSubquery): void {
        const name = subquery.relationshipName;
        const relationship = this.context.schema
            .childRelationships(this.select.object.name)
            .find((each) => each.relationshipName?.toLowerCase() === name.toLowerCase());
        if (!relationship?.relationshipName) {
            throw this.text.errorAt(
                name,
                'INVALID_TYPE',
                `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a ` +
                    `custom relationship, be sure to append the '__r' after the custom relationship name. Please ` +
                    `reference your WSDL or the describe call for the appropriate names.`
            );
        }
        if (
            subquery.groupBy ||
            (subquery.fields ?? []).some((field) => 'isAggregateFn' in field && field.isAggregateFn)
        ) {
            throw this.text.errorAt(name, 'MALFORMED_QUERY', 'Only root queries support aggregate expressions');
        }
        const { childObject, field } = relationship;
        const children = new RowQuery(this.context, this.request, this.text, childObject, subquery);
        let pages = new Map<string, ChildPage>();
        this.childLoaders.push((ids) => {
            pages = ids.length ? children.children({ path: [field], ids }) : new Map();
        });
        const { alias } = this.select.column(['Id']);
        this.shape.addMember(relationship.relationshipName, (row) => pages.get(String(row[alias])) ?? null);
    }

    private addOrder(clause: OrderByClause): void {
        const target =
            'fn' in clause ? this.filters.functionTarget(clause.fn) : { path: this.scope.path(clause.field) };
        const descending = clause.order === 'DESC';
        this.text.at('field' in clause ? clause.field : '', () =>
            this.select.orderBy({ target, descending, nullsLast: clause.nulls === 'LAST' })
        );
    }

    private addScope(scope: string): void {
        if (scope.toLowerCase() === 'everything') return;
        if (scope.toLowerCase() !== 'mine' || !this.select.object.fields.has('ownerid')) {
            throw new SalesforceError(
                'MALFORMED_QUERY',
                `Scope ${scope} is not supported for ${this.select.object.name}`
            );
        }
        const target = { path: ['OwnerId'] };
        this.select.where({ kind: 'compare', target, operator: '=', value: this.request.caller.userId });
    }
}

/** Refuses what is no object that can be queried, in the words of a query's error. */
export function requireQueryable(context: QueryContext, text: SoqlText, name: string): string {
    const object = context.schema.object(name);
    if (!object) {
        throw text.errorAt(
            name,
            'INVALID_TYPE',
            `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append ` +
                `the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`
        );
    }
    if (!object.queryable) {
        throw new SalesforceError('INVALID_TYPE_FOR_OPERATION', `entity type ${object.name} does not support query`);
    }
    return object.name;
}

/** LIMIT and OFFSET within the platform's bounds. */
export function sliceOf({ limit, offset }: Pick<Query, 'limit' | 'offset'>): Slice {
    if (offset !== undefined && offset > MOST_OFFSET) {
        const sentence = `Maximum SOQL offset allowed is ${MOST_OFFSET}`;
        throw new SalesforceError('NUMBER_OUTSIDE_VALID_RANGE', sentence);
    }
    return { limit, offset };
}
