import { formulaFunction, formulaOf, referencedPaths, type Formula } from '../formula';
import type { FieldSchema, RollUp } from '../schema';
import { RowSource, type Column, type Source } from './rowSource';
import { literal, quoted } from './sql';

/** The expression of a field that is not stored: formula, roll-up summary or address; undefined for a stored one. */
export function calculatedSql(rows: RowSource, source: Source, field: FieldSchema, path: string[]): string | undefined {
    if (field.rollUp) {
        return rollUpSql(rows, source, field.rollUp);
    }
    if (field.formula !== null) {
        return formulaSql(rows, field, formulaOf(field.formula), path);
    }
    return field.type === 'address' || field.type === 'location' ? compoundSql(source, field) : undefined;
}

/** A call of a function over the columns that the formula refers to. */
function formulaSql(rows: RowSource, field: FieldSchema, formula: Formula, path: string[]): string {
    const columns: Array<Column | null> = [];
    const values: string[] = [];
    for (const reference of referencedPaths(formula)) {
        if (reference[0].startsWith('$')) {
            columns.push(null);
            values.push(globalSql(rows.globals.value(reference)));
        } else {
            const column = rows.column([...path, ...reference]);
            columns.push(column);
            values.push(column.sql);
        }
    }
    const fields = columns.map((column) => column?.field ?? null);
    const work = formulaFunction(field, formula, fields, rows.database.now);
    rows.database.defineFunction(work.name, work.call);
    return `${work.name}(${values.join(', ')})`;
}

function globalSql(value: string | boolean | null): string {
    if (value === null) {
        return 'NULL';
    }
    return typeof value === 'boolean' ? String(Number(value)) : literal(value);
}

/** A correlated subquery over the details of the row. */
function rollUpSql(rows: RowSource, source: Source, rollUp: RollUp): string {
    const { whole } = rows.schema;
    const details = new RowSource(
        whole,
        rows.database,
        whole.requireObject(rollUp.childObject),
        rows.globals,
        `${rows.prefix}r`
    );
    const value = rollUp.field === null ? '*' : details.column([rollUp.field]).sql;
    const conditions = [
        `${details.column([rollUp.foreignKey]).sql} = ${source.alias}."Id"`,
        `${details.column(['IsDeleted']).sql} = 0`,
        ...rollUp.filters.map((filter) => filterSql(details.column([filter.field]), filter.operation, filter.value))
    ];
    const aggregate = `${rollUp.operation}(${value})`;
    // A count or sum of nothing is 0; the least and the greatest of nothing are unknown.
    const total = rollUp.operation === 'sum' ? `COALESCE(${aggregate}, 0)` : aggregate;
    return `(SELECT ${total} FROM ${details.fromSql()} WHERE ${conditions.join(' AND ')})`;
}

const COMPARISONS: Record<string, string> = {
    notEqual: 'IS NOT',
    lessThan: '<',
    lessOrEqual: '<=',
    greaterThan: '>',
    greaterOrEqual: '>='
};

/** One line of a roll-up's filter, in the words of the Metadata API; several values are separated by commas. */
function filterSql(column: Column, operation: string, value: string): string {
    const values = value.split(',').map((text) => filterValue(column.field, text.trim()));
    switch (operation) {
        case 'equals':
            return `(${values.map((each) => `${column.sql} IS ${each}`).join(' OR ')})`;
        case 'includes':
            return `(${values.map((each) => `${listed(column, each)} > 0`).join(' OR ')})`;
        case 'excludes':
            return `(${values.map((each) => `${listed(column, each)} = 0`).join(' AND ')})`;
        case 'contains':
            return `(${values.map((each) => `instr(lower(${column.sql}), lower(${each})) > 0`).join(' OR ')})`;
        case 'notContain':
            return `(${values.map((each) => `instr(lower(coalesce(${column.sql}, '')), lower(${each})) = 0`).join(' AND ')})`;
        case 'startsWith':
            return `(${values.map((each) => `lower(substr(${column.sql}, 1, length(${each}))) = lower(${each})`).join(' OR ')})`;
        default:
            return `(${values.map((each) => `${column.sql} ${COMPARISONS[operation]} ${each}`).join(' AND ')})`;
    }
}

/** Place of a value in a multi-select's list, 0 where it is not. */
function listed(column: Column, value: string): string {
    return `instr(';' || lower(coalesce(${column.sql}, '')) || ';', ';' || lower(${value}) || ';')`;
}

function filterValue(field: FieldSchema, text: string): string {
    if (text === '') {
        return field.type === 'boolean' ? '0' : 'NULL';
    }
    if (field.type === 'boolean') {
        return /^(true|1)$/i.test(text) ? '1' : '0';
    }
    return /^-?\d+(\.\d+)?$/.test(text) && field.precision > 0 ? text : literal(text);
}

const ADDRESS_PARTS = ['city', 'country', 'geocodeAccuracy', 'latitude', 'longitude', 'postalCode', 'state', 'street'];

/** A compound field as one JSON text of its parts; null when all parts are blank. */
function compoundSql(source: Source, field: FieldSchema): string {
    const parts = [...source.object.fields.values()].filter((part) => part.compoundField === field.name);
    const columns = parts.map((part) => `${source.alias}.${quoted(part.name)}`);
    const pairs = parts.flatMap((part, i) => {
        const name = ADDRESS_PARTS.find((word) => part.name.toLowerCase().endsWith(word.toLowerCase())) ?? part.name;
        return [literal(name), columns[i]];
    });
    return columns.length === 0
        ? 'NULL'
        : `CASE WHEN COALESCE(${columns.join(', ')}, NULL) IS NULL THEN NULL ELSE json_object(${pairs.join(', ')}) END`;
}
