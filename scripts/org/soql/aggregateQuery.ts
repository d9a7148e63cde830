import type {
    FieldFunctionExpression,
    FieldType,
    FunctionExp,
    GroupByClause,
    Query
} from '@jetstreamapp/soql-parser-js';
import type { Row } from '../database';
import { toJson } from '../database';
import { SalesforceError } from '../errors';
import { fieldSchema, isNumeric, type FieldSchema } from '../schema';
import type { QueryContext } from './context';
import { isDateFunction } from './dateFunctions';
import type { Target } from './filter';
import { checkUse, type Operand } from './operands';
import { requireQueryable, sliceOf, type QueryRequest } from './rowQuery';
import { orderingSql, RowSelect, type Slice } from './rowSelect';
import { Scope } from './scope';
import type { QueryRecord } from './shape';
import { SoqlFilters } from './soqlFilter';
import type { SoqlText } from './soqlText';
import { joinSql, sql, type Sql } from './sql';

const MOST_GROUPS = 2000;
const COUNTED: FieldSchema = fieldSchema({ name: 'count', type: 'int' });

/** One column of the result. */
interface Output {
    name: string;
    text: string;
    field: FieldSchema;
}

/** A query with aggregate functions or GROUP BY: answers with groups, which have no id. */
export class AggregateQuery {
    private readonly select: RowSelect;
    private readonly scope: Scope;
    private readonly filters: SoqlFilters;
    private readonly groups: Operand[] = [];
    private readonly outputs: Output[] = [];
    private readonly having: Sql | null;
    private readonly order: string[];
    private readonly slice: Slice;
    private unnamed = 0;

    constructor(
        context: QueryContext,
        request: QueryRequest,
        private readonly text: SoqlText,
        objectName: string,
        private readonly query: Omit<Query, 'sObject'>
    ) {
        this.select = new RowSelect(context, objectName, request.caller, request.includeDeleted);
        this.scope = new Scope(this.select, query.sObjectAlias, text, (name) => {
            return new RowSelect(context, requireQueryable(context, text, name), request.caller);
        });
        this.filters = new SoqlFilters(context, this.scope);
        this.slice = sliceOf(query);
        for (const clause of [query.groupBy ?? []].flat()) this.addGroups(clause);
        for (const field of query.fields ?? []) this.addOutput(field);
        if (query.where) this.select.where(this.filters.where(query.where));
        const compiler = this.select.compiler((target) => this.operand(target));
        this.having = query.having ? compiler.compile(this.filters.where(query.having)) : null;
        this.order = [query.orderBy ?? []].flat().map((clause) => {
            const target = 'fn' in clause ? this.filters.functionTarget(clause.fn) : this.orderTarget(clause.field);
            const { text: key } = 'text' in target ? target : this.operand(target);
            return orderingSql(key, clause.order === 'DESC', clause.nulls === 'LAST');
        });
    }

    /** `SELECT COUNT() FROM …` answers with a number and no records. */
    get countsOnly(): boolean {
        const [field] = this.query.fields ?? [];
        return field.type === 'FieldFunctionExpression' && isCountOfRows(field) && this.query.fields?.length === 1;
    }

    /** The number `SELECT COUNT()` asks for. */
    count(): number {
        return Math.min(this.select.count(), this.slice.limit ?? Number.MAX_SAFE_INTEGER);
    }

    /** The groups; more than a page of them is refused, because there is no going on. */
    records(): QueryRecord[] {
        const tail: Sql[] = [];
        if (this.groups.length) tail.push(sql(`GROUP BY ${this.groups.map((group) => group.text).join(', ')}`));
        if (this.having) tail.push(sql(`HAVING ${this.having.text}`, ...this.having.params));
        const keys = [...this.order, ...this.groups.map((group) => group.text)];
        if (keys.length) tail.push(sql(`ORDER BY ${keys.join(', ')}`));
        tail.push(sql('LIMIT ? OFFSET ?', this.slice.limit ?? MOST_GROUPS + 1, this.slice.offset ?? 0));
        const columns = this.outputs.map((output, index) => `${output.text} AS c${index}`);
        const rows = this.select.custom(columns, joinSql(tail, ' '));
        if (rows.length > MOST_GROUPS) {
            throw new SalesforceError(
                'EXCEEDED_ID_LIMIT',
                'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
            );
        }
        return rows.map((row) => this.record(row));
    }

    private record(row: Row): QueryRecord {
        const record: QueryRecord = { attributes: { type: 'AggregateResult' } };
        this.outputs.forEach(({ name, field }, index) => {
            record[name] = row[`c${index}`] === null ? null : toJson(field, row[`c${index}`]);
        });
        return record;
    }

    private addGroups(clause: GroupByClause): void {
        const target =
            'fn' in clause ? this.filters.functionTarget(clause.fn) : { path: this.scope.path(clause.field) };
        const operand = this.select.operand(target);
        this.text.at('fn' in clause ? (clause.fn.rawValue ?? '') : clause.field, () =>
            checkUse(operand.field, 'grouped')
        );
        this.groups.push(operand);
    }

    private addOutput(field: FieldType): void {
        if (field.type === 'FieldFunctionExpression') {
            const { text, field: type } = this.operand(this.filters.functionTarget(functionOf(field)));
            return this.addNamed(field.alias ?? `expr${this.unnamed++}`, text, type);
        }
        if (field.type !== 'Field' && field.type !== 'FieldRelationship') {
            throw new SalesforceError('MALFORMED_QUERY', 'Only fields and functions can be selected with aggregates');
        }
        const name = ('rawValue' in field && field.rawValue) || field.field;
        const { text, field: type } = this.grouped({ path: this.scope.path(name) }, name);
        const alias = 'alias' in field ? field.alias : undefined;
        this.addNamed(alias ?? type.name, text, type);
    }

    private addNamed(name: string, text: string, field: FieldSchema): void {
        if (this.outputs.some((output) => output.name === name)) {
            throw new SalesforceError('MALFORMED_QUERY', `duplicate alias: ${name}`);
        }
        this.outputs.push({ name, text, field });
    }

    private orderTarget(name: string): Target | Operand {
        const output = this.outputs.find((each) => each.name.toLowerCase() === name.toLowerCase());
        return output ?? { path: this.scope.path(name) };
    }

    /** An aggregate, or a grouped field or date function. */
    private operand(target: Target): Operand {
        const name = target.function?.toUpperCase();
        if (!name || isDateFunction(name) || name === 'TOLABEL') return this.grouped(target, target.path.join('.'));
        if (name === 'COUNT' && !target.path.length) return { text: 'COUNT(*)', field: COUNTED };
        const { text, field } = this.select.operand({ path: target.path });
        switch (name) {
            case 'COUNT':
                return { text: `COUNT(${text})`, field: COUNTED };
            case 'COUNT_DISTINCT':
                return { text: `COUNT(DISTINCT ${text})`, field: COUNTED };
            case 'SUM':
            case 'AVG':
                if (!isNumeric(field.type)) throw this.wrongAggregate(field, name);
                return { text: `${name}(${text})`, field: { ...field, type: name === 'AVG' ? 'double' : field.type } };
            case 'MIN':
            case 'MAX':
                if (field.type === 'boolean' || field.type === 'multipicklist') throw this.wrongAggregate(field, name);
                checkUse(field, 'grouped');
                return { text: `${name}(${text})`, field };
            default:
                throw new SalesforceError('MALFORMED_QUERY', `${target.function} is not supported`);
        }
    }

    private grouped(target: Target, name: string): Operand {
        const operand = this.select.operand(target);
        if (!this.groups.some((group) => group.text === operand.text)) {
            throw this.text.errorAt(
                name,
                'MALFORMED_QUERY',
                `Field must be grouped or aggregated: ${operand.field.name}`
            );
        }
        return operand;
    }

    private wrongAggregate(field: FieldSchema, name: string): SalesforceError {
        const sentence = `field ${field.name} does not support aggregate operator ${name}`;
        return this.text.errorAt(field.name, 'MALFORMED_QUERY', sentence);
    }
}

/** Whether a query answers with groups or a count instead of records. */
export function isAggregate(query: Omit<Query, 'sObject'>): boolean {
    const calls = (query.fields ?? []).filter((field) => field.type === 'FieldFunctionExpression');
    return query.groupBy !== undefined || calls.some((call) => call.isAggregateFn === true);
}

function isCountOfRows(call: FieldFunctionExpression): boolean {
    return call.functionName.toUpperCase() === 'COUNT' && !call.parameters.length;
}

function functionOf(call: FieldFunctionExpression): FunctionExp {
    return { functionName: call.functionName, parameters: call.parameters, rawValue: call.rawValue };
}
