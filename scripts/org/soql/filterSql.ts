import type { SqlValue } from '../database';
import { SalesforceError } from '../errors';
import type { FieldSchema } from '../schema';
import type { Comparison, Filter, FilterValue, RowSet, Target } from './filter';
import { startOfDay, storedValue, wrongType } from './filterValues';
import type { Operand } from './operands';
import { balanced, sql, type Sql } from './sql';

/** Turns a nested query into `SELECT one column AS id FROM …`. */
export type RowSetSql = (rows: RowSet) => Sql;

const NOT_TEXT = new Set(['id', 'reference', 'boolean', 'int', 'double', 'currency', 'percent', 'date', 'datetime']);

/** SQLite refuses longer ones; counted in characters of up to four bytes. */
const LONGEST_PATTERN = 12_500;

/**
 * The SQL condition of a filter.
 *
 * SOQL knows no third truth value: a comparison with a blank is plainly false, so its negation is true. SQL's NULL does
 * for false everywhere but below NOT, which is therefore written `IS NOT TRUE`.
 */
export class FilterCompiler {
    constructor(
        private readonly operand: (target: Target) => Operand,
        private readonly rowSetSql: RowSetSql
    ) {}

    compile(filter: Filter): Sql {
        switch (filter.kind) {
            case 'and':
            case 'or': {
                if (!filter.filters.length) return sql(filter.kind === 'and' ? '1' : '0');
                const operator = filter.kind === 'and' ? 'AND' : 'OR';
                return balanced(
                    filter.filters.map((part) => this.compile(part)),
                    operator
                );
            }
            case 'not': {
                const inner = this.compile(filter.filter);
                return sql(`((${inner.text}) IS NOT TRUE)`, ...inner.params);
            }
            case 'compare':
                return this.compare(filter.target, filter.operator, filter.value);
            case 'like':
                return this.like(filter.target, filter.pattern);
            case 'in':
                return this.in(filter.target, filter.values, filter.negated);
            case 'includes':
                return this.includes(filter.target, filter.sets, filter.negated);
            case 'inRows':
                return this.inRows(filter.target, filter.rows, filter.negated);
        }
    }

    private compare(target: Target, operator: Comparison, value: FilterValue): Sql {
        const { text, field } = this.operand(target);
        if (value !== null && typeof value === 'object') return daysSql(text, field, operator, value.days);
        const stored = storedValue(field, value);
        if (operator === '=') return stored === null ? sql(`${text} IS NULL`) : sql(`${text} = ?`, stored);
        if (operator === '!=') return stored === null ? sql(`${text} IS NOT NULL`) : sql(`${text} IS NOT ?`, stored);
        return sql(`${text} ${operator} ?`, stored);
    }

    private like(target: Target, pattern: string): Sql {
        const { text, field } = this.operand(target);
        if (NOT_TEXT.has(field.type)) {
            throw new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', `invalid operator on ${field.type} field`);
        }
        if (pattern.length > LONGEST_PATTERN) {
            throw new SalesforceError('MALFORMED_QUERY', `LIKE takes patterns of up to ${LONGEST_PATTERN} characters`);
        }
        return sql(`${text} LIKE ? ESCAPE '\\'`, pattern);
    }

    private in(target: Target, values: FilterValue[], negated: boolean): Sql {
        const { text, field } = this.operand(target);
        const days = values.filter((value) => value !== null && typeof value === 'object');
        const stored = values
            .filter((value) => value === null || typeof value !== 'object')
            .map((value) => storedValue(field, value));
        const given = stored.filter((value) => value !== null);
        const alternatives = days.map((value) => daysSql(text, field, '=', value.days));
        if (given.length) alternatives.push(sql(`${text} IN (SELECT value FROM json_each(?))`, JSON.stringify(given)));
        if (given.length < stored.length) alternatives.push(sql(`${text} IS NULL`));
        if (!alternatives.length) return sql(negated ? '1' : '0');
        const anyOf = balanced(alternatives, 'OR');
        return negated ? sql(`((${anyOf.text}) IS NOT TRUE)`, ...anyOf.params) : anyOf;
    }

    private includes(target: Target, sets: string[][], negated: boolean): Sql {
        const { text, field } = this.operand(target);
        if (field.type !== 'multipicklist') {
            throw new SalesforceError(
                'INVALID_QUERY_FILTER_OPERATOR',
                'includes or excludes operator only valid on multipicklist field'
            );
        }
        const has = (value: string): Sql => sql(`instr(lower(';' || ${text} || ';'), lower(?)) > 0`, `;${value};`);
        if (!sets.length) return sql(negated ? '1' : '0');
        const anyOf = balanced(
            sets.map((set) => balanced(set.map(has), 'AND')),
            'OR'
        );
        return negated ? sql(`((${anyOf.text}) IS NOT TRUE)`, ...anyOf.params) : anyOf;
    }

    private inRows(target: Target, rows: RowSet, negated: boolean): Sql {
        const { text } = this.operand(target);
        const ids = this.rowSetSql(rows);
        if (!negated) return sql(`${text} IN (${ids.text})`, ...ids.params);
        // A blank among the ids would make SQL's NOT IN true of nothing.
        return sql(`((${text} IN (SELECT id FROM (${ids.text}) WHERE id IS NOT NULL)) IS NOT TRUE)`, ...ids.params);
    }
}

function daysSql(text: string, field: FieldSchema, operator: Comparison, days: { from: string; to: string }): Sql {
    if (field.type !== 'date' && field.type !== 'datetime') throw wrongType(field);
    const edge = (day: string): SqlValue => (field.type === 'datetime' ? startOfDay(day) : day);
    const [from, to] = [edge(days.from), edge(days.to)];
    switch (operator) {
        case '=':
            return sql(`(${text} >= ? AND ${text} < ?)`, from, to);
        case '!=':
            return sql(`((${text} >= ? AND ${text} < ?) IS NOT TRUE)`, from, to);
        case '<':
            return sql(`${text} < ?`, from);
        case '<=':
            return sql(`${text} < ?`, to);
        case '>':
            return sql(`${text} >= ?`, to);
        case '>=':
            return sql(`${text} >= ?`, from);
    }
}
