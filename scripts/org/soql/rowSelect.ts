import { Access } from '../access';
import type { Row, RowSource, SqlValue } from '../database';
import { SalesforceError } from '../errors';
import { globalsOf, type Caller } from '../records';
import type { FieldSchema, ObjectSchema } from '../schema';
import type { QueryContext } from './context';
import type { Filter, RowSet, Target } from './filter';
import { FilterCompiler } from './filterSql';
import { checkUse, operandOf, type Operand } from './operands';
import { joinSql, sql, type Sql } from './sql';

/** A column asked of a select: `alias` finds its value in each row. */
export interface SelectedColumn {
    alias: string;
    field: FieldSchema;
    /** The object the field belongs to, at the end of its path. */
    object: ObjectSchema;
}

export interface Ordering {
    target: Target;
    descending: boolean;
    /** Blanks come first unless said otherwise, in either direction. */
    nullsLast: boolean;
}

/** A part of the rows: of all of them, or of each parent's when children are read. */
export interface Slice {
    limit?: number;
    offset?: number;
}

/** Children are read for many parents at once: `path` is the field that points at the parent. */
export interface Within {
    path: string[];
    ids: string[];
}

const MOST_PARENTS = 5;

/** SQLite's own words for a statement beyond its limits of joins, columns, depth or length. */
const TOO_MUCH = /at most \d+ tables|too (many|big|large|long|complex|deep)|stack overflow/i;

/** Alias under which rows read `within` parents tell theirs. */
export const PARENT_ID = 'parent_id';

/** One SELECT over an object and the parents that its paths reach: what SOQL and GraphQL both compile to. */
export class RowSelect {
    readonly object: ObjectSchema;
    private readonly source: RowSource;
    private readonly aliases = new Map<string, SelectedColumn>();
    private readonly conditions: Sql[] = [];
    private readonly order: string[] = [];

    constructor(
        private readonly context: QueryContext,
        objectName: string,
        private readonly caller: Caller,
        includeDeleted = false
    ) {
        this.object = context.schema.requireObject(objectName);
        const { whole } = context.schema;
        const globals = globalsOf(whole, context.database, caller);
        const { source, reach } = new Access(whole, context.database).rows(caller, objectName, globals);
        this.source = source;
        if (reach !== null) {
            this.conditions.push(sql(reach));
        }
        if (!includeDeleted && this.object.fields.has('isdeleted')) {
            this.conditions.push(sql(`${this.source.column(['IsDeleted']).sql} = 0`));
        }
    }

    /** Asks for a field; the same path twice is one column. */
    column(path: string[]): SelectedColumn {
        checkDepth(path);
        const { sql: text, field, object } = this.source.column(path);
        const known = this.aliases.get(text);
        if (known) return known;
        const column = { alias: `c${this.aliases.size}`, field, object };
        this.aliases.set(text, column);
        return column;
    }

    /** What a path leads to, without reading it. */
    describe(path: string[]): { field: FieldSchema; object: ObjectSchema } {
        checkDepth(path);
        return this.source.column(path);
    }

    /** SQL of a field, of a date function of it or of its label. */
    operand(target: Target): Operand {
        checkDepth(target.path);
        return operandOf(this.context, this.source, this.caller.language, target);
    }

    /** Narrows the rows down; several filters must all pass. */
    where(filter: Filter): void {
        this.conditions.push(this.compiler((target) => this.filterable(target)).compile(filter));
    }

    /** The SQL of a filter over operands of one's own, such as aggregates. */
    compiler(operand: (target: Target) => Operand): FilterCompiler {
        return new FilterCompiler(operand, (rows) => this.rowSet(rows));
    }

    /** Adds a sort key after those there are. */
    orderBy({ target, descending, nullsLast }: Ordering): void {
        const { text, field } = this.operand(target);
        checkUse(field, 'sorted');
        this.order.push(orderingSql(text, descending, nullsLast));
    }

    /** The rows in their order. With `within`, the slice is each parent's own. */
    rows(slice: Slice = {}, within?: Within): Row[] {
        const selected = [...this.aliases].map(([text, { alias }]) => `${text} AS ${alias}`);
        if (!within) return this.run(this.statement(selected.join(', ') || '1', this.condition(), slice));
        const parent = this.source.column(within.path).sql;
        const mine = sql(`${parent} IN (SELECT value FROM json_each(?))`, JSON.stringify(within.ids));
        selected.push(`${parent} AS ${PARENT_ID}`);
        if (slice.limit === undefined && !slice.offset) {
            return this.run(this.statement(selected.join(', '), this.condition(mine)));
        }
        selected.push(`ROW_NUMBER() OVER (PARTITION BY ${parent} ORDER BY ${this.ordering()}) AS place`);
        const numbered = this.statement(selected.join(', '), this.condition(mine));
        const first = slice.offset ?? 0;
        return this.run(
            sql(
                `SELECT * FROM (${numbered.text}) WHERE place > ? AND place <= ? ORDER BY place`,
                ...numbered.params,
                first,
                first + (slice.limit ?? Number.MAX_SAFE_INTEGER)
            )
        );
    }

    /** The ids of the rows in their order. */
    ids(slice: Slice = {}): string[] {
        const id = this.source.column(['Id']).sql;
        return this.run(this.statement(`${id} AS id`, this.condition(), slice)).map((row) => String(row.id));
    }

    /** How many rows there are; with `within`, how many each parent has, by its id. */
    count(): number;
    count(within: Within): Map<string, number>;
    count(within?: Within): number | Map<string, number> {
        if (!within) {
            const counted = sql(`SELECT COUNT(*) AS n FROM `);
            return Number(this.run(joinSql([counted, this.fromWhere(this.condition())], ''))[0].n);
        }
        const parent = this.source.column(within.path).sql;
        const mine = sql(`${parent} IN (SELECT value FROM json_each(?))`, JSON.stringify(within.ids));
        const statement = this.fromWhere(this.condition(mine));
        const rows = this.run(
            sql(
                `SELECT ${parent} AS ${PARENT_ID}, COUNT(*) AS n FROM ${statement.text} GROUP BY 1`,
                ...statement.params
            )
        );
        return new Map(rows.map((row) => [String(row[PARENT_ID]), Number(row.n)]));
    }

    /** A statement of other columns over the same rows, with what comes after WHERE: GROUP BY and the like. */
    custom(selected: string[], tail: Sql): Row[] {
        const from = this.fromWhere(this.condition());
        return this.run(
            sql(`SELECT ${selected.join(', ')} FROM ${from.text} ${tail.text}`, ...from.params, ...tail.params)
        );
    }

    private rowSet({ object, path, filter, includeDeleted }: RowSet): Sql {
        const inner = new RowSelect(this.context, object, this.caller, includeDeleted);
        if (filter) inner.where(filter);
        const column = inner.source.column(path).sql;
        return inner.statement(`${column} AS id`, inner.condition(), {}, false);
    }

    private filterable(target: Target): Operand {
        const operand = this.operand(target);
        checkUse(operand.field, 'filtered');
        return operand;
    }

    private statement(selected: string, condition: Sql, slice: Slice = {}, ordered = true): Sql {
        const from = this.fromWhere(condition);
        const params: SqlValue[] = [...from.params];
        let text = `SELECT ${selected} FROM ${from.text}`;
        if (ordered) text += ` ORDER BY ${this.ordering()}`;
        if (slice.limit !== undefined || slice.offset) {
            text += ' LIMIT ? OFFSET ?';
            params.push(slice.limit ?? -1, slice.offset ?? 0);
        }
        return { text, params };
    }

    private fromWhere(condition: Sql): Sql {
        return sql(`${this.source.fromSql()} WHERE ${condition.text}`, ...condition.params);
    }

    private condition(...more: Sql[]): Sql {
        const all = [...this.conditions, ...more];
        return all.length ? joinSql(all, ' AND ') : sql('1');
    }

    /** Ends with the id, so that the same question always gets the same order. */
    private ordering(): string {
        return [...this.order, this.source.column(['Id']).sql].join(', ');
    }

    private run(statement: Sql): Row[] {
        try {
            return this.context.database.all(statement.text, statement.params);
        } catch (error) {
            if (!(error instanceof Error) || !TOO_MUCH.test(error.message)) throw error;
            throw new SalesforceError('QUERY_TOO_COMPLICATED', `Query is too complicated: ${error.message}`);
        }
    }
}

/** A field can be reached over so many parents and no more. */
function checkDepth(path: string[]): void {
    if (path.length > MOST_PARENTS + 1) {
        const sentence = `SOQL query can only have up to ${MOST_PARENTS} levels of relationships`;
        throw new SalesforceError('MALFORMED_QUERY', sentence);
    }
}

/** One key of ORDER BY. */
export function orderingSql(text: string, descending: boolean, nullsLast: boolean): string {
    return `${text} ${descending ? 'DESC' : 'ASC'} NULLS ${nullsLast ? 'LAST' : 'FIRST'}`;
}
