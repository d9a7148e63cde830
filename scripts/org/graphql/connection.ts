import { getNamedType, valueFromASTUntyped, type GraphQLObjectType } from 'graphql';
import type { Row } from '../database';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import type { QueryContext } from '../soql';
import { PARENT_ID, RowSelect } from '../soql/rowSelect';
import { addOrder } from './orderBy';
import { RecordReader } from './recordReader';
import type { Projection, Selected, Selections } from './selections';
import { WhereReader } from './whereFilter';

const DEFAULT_ROWS = 10;
const MOST_ROWS = 2000;
const LEAST_WITH_BOUND = 200;
const MOST_WITHOUT_BOUND = 4000;

/** What reading an operation's records needs. */
export interface ConnectionContext extends QueryContext {
    caller: Caller;
    selections: Selections;
    argumentsOf(selected: Selected): Record<string, unknown>;
}

/** Children of children of …, the root counted in. */
const MOST_LEVELS = 5;

/** Which rows to give: `first` from `offset` on; `end` is where `upperBound` stops all paging. */
interface Slice {
    offset: number;
    first: number;
    end: number;
}

/** The rows of one connection on their way to the answer. */
interface Page {
    edges: Array<{ node: Row; cursor: string }>;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
    totalCount: number;
    pageResultCount: number;
}

/** A list of records: of all of an object, or of each parent's children. Each is one SELECT. */
export class Connection {
    private readonly select: RowSelect;
    private readonly reader: RecordReader;
    private readonly project: Projection<unknown>;
    private readonly slice: Slice;
    private readonly counts: boolean;

    constructor(
        private readonly context: ConnectionContext,
        selected: Selected,
        level = 1
    ) {
        if (level > MOST_LEVELS) {
            const sentence = `Queries can have up to ${MOST_LEVELS} levels of child relationships`;
            throw new SalesforceError('MALFORMED_QUERY', sentence);
        }
        const { object: objectName } = selected.field!.extensions as { object: string };
        const { where, orderBy, scope, ...page } = context.argumentsOf(selected);
        this.slice = sliceOf(page);
        this.select = new RowSelect(context, objectName, context.caller);
        this.reader = new RecordReader(context, this.select, level);
        if (where) {
            const reader = new WhereReader(context.schema, context.now());
            this.select.where(reader.filter(this.select.object, where as Record<string, unknown>));
        }
        if (scope === 'MINE') this.addMine();
        if (orderBy) addOrder(context.schema, this.select, this.orderAsWritten(selected));
        const type = getNamedType(selected.field!.type) as GraphQLObjectType;
        this.counts = context.selections.of(type, selected.nodes).some((each) => each.field?.name === 'totalCount');
        this.project = context.selections.projection(type, selected.nodes, (inner) => {
            if (inner.field?.name !== 'node') return undefined;
            const read = this.reader.record(getNamedType(inner.field.type) as GraphQLObjectType, inner.nodes);
            return (row) => read(row as Row);
        });
        this.select.column(['Id']);
    }

    /** The answer to a connection at the root of a query. */
    page(): unknown {
        const rows = this.select.rows(this.oneMore());
        this.load(rows);
        return this.project(this.pageOf(rows, this.counts ? this.select.count() : 0));
    }

    /** The answers to a connection of children, by the parent's id; read for all parents at once. */
    pagesOf(foreignKey: string, ids: string[]): (parentId: string) => unknown {
        if (!ids.length) return () => null;
        const within = { path: [foreignKey], ids };
        const rows = this.select.rows(this.oneMore(), within);
        this.load(rows);
        const byParent = new Map<string, Row[]>();
        for (const row of rows) {
            const parent = String(row[PARENT_ID]);
            const siblings = byParent.get(parent);
            if (siblings) siblings.push(row);
            else byParent.set(parent, [row]);
        }
        const counts = this.counts ? this.select.count(within) : new Map<string, number>();
        return (parent) => this.project(this.pageOf(byParent.get(parent) ?? [], counts.get(parent) ?? 0));
    }

    /** A row beyond the page tells that there is a next one. */
    private oneMore(): { limit: number; offset: number } {
        return { limit: this.slice.first + 1, offset: this.slice.offset };
    }

    private load(rows: Row[]): void {
        for (const load of this.reader.loaders) load(rows);
    }

    /** `rows` has one row more than the page where there is a next page. */
    private pageOf(rows: Row[], totalCount: number): Page {
        const { first, offset, end } = this.slice;
        const edges = rows.slice(0, first).map((node, i) => ({ node, cursor: cursorOf(offset + i) }));
        return {
            edges,
            pageInfo: {
                hasNextPage: rows.length > first && offset + first < end,
                hasPreviousPage: offset > 0,
                startCursor: edges[0]?.cursor ?? null,
                endCursor: edges.at(-1)?.cursor ?? null
            },
            totalCount,
            pageResultCount: edges.length
        };
    }

    private addMine(): void {
        if (!this.select.object.fields.has('ownerid')) {
            throw new SalesforceError(
                'INVALID_FIELD',
                `Scope MINE needs an owner, which ${this.select.object.name} lacks`
            );
        }
        const target = { path: ['OwnerId'] };
        this.select.where({ kind: 'compare', target, operator: '=', value: this.context.caller.userId });
    }

    /** The order of the keys says which sorts first; reading by type would lose it. */
    private orderAsWritten(selected: Selected): Record<string, unknown> {
        const argument = selected.nodes[0].arguments?.find((each) => each.name.value === 'orderBy');
        const { sources, coerced } = this.context.selections.variables;
        const raw = Object.keys(coerced).map((name) => [name, sources[name]?.value ?? coerced[name]]);
        return valueFromASTUntyped(argument!.value, Object.fromEntries(raw)) as Record<string, unknown>;
    }
}

/** A row's place as an opaque text, in the platform's own form. */
function cursorOf(place: number): string {
    return Buffer.from(`v1:${place}`).toString('base64');
}

/** What `first`, `after` and `upperBound` ask for, within the platform's limits. */
function sliceOf({ first, after, upperBound }: Record<string, unknown>): Slice {
    const bounded = typeof upperBound === 'number';
    const least = bounded ? LEAST_WITH_BOUND : 1;
    const rows = typeof first === 'number' ? first : Math.max(DEFAULT_ROWS, least);
    if (rows < least || rows > MOST_ROWS) {
        throw new SalesforceError(
            'INVALID_ARGUMENT',
            `first must be between ${least} and ${MOST_ROWS}, but is ${rows}`
        );
    }
    const offset = typeof after === 'string' ? placeOf(after) + 1 : 0;
    if (!bounded && offset + rows > MOST_WITHOUT_BOUND) {
        const sentence = `More than ${MOST_WITHOUT_BOUND} rows can only be read with upperBound`;
        throw new SalesforceError('EXCEEDED_MAX_ROWS', sentence);
    }
    const end = bounded ? upperBound : MOST_WITHOUT_BOUND;
    return { offset, first: Math.max(0, Math.min(rows, end - offset)), end: bounded ? end : Infinity };
}

function placeOf(cursor: string): number {
    const place = /^v1:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
    if (place === undefined) throw new SalesforceError('INVALID_CURSOR', `Invalid cursor: ${cursor}`);
    return Number(place);
}
