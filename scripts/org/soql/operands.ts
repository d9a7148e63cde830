import type { RowSource } from '../database';
import { SalesforceError } from '../errors';
import { isText, type FieldSchema } from '../schema';
import type { QueryContext } from './context';
import { dateFunctionSql } from './dateFunctions';
import type { Target } from './filter';
import { labelSql, picklistLabels } from './picklistLabels';

/** The SQL of what a condition, an ordering or a grouping looks at; `field` tells its type. */
export interface Operand {
    text: string;
    field: FieldSchema;
}

/** The operand of a field, of a date function of it, or of its label in the user's language. */
export function operandOf(context: QueryContext, source: RowSource, language: string, target: Target): Operand {
    if (!target.path.length) {
        throw new SalesforceError('MALFORMED_QUERY', `unexpected token: '${target.function ?? ''}()'`);
    }
    const { sql: column, field, object } = source.column(target.path);
    if (!target.function) return { text: collated(column, field), field };
    if (target.function.toLowerCase() === 'tolabel') {
        const labels = picklistLabels(context, object, field, language);
        return { text: `${labelSql(column, labels)} COLLATE NOCASE`, field: { ...field, type: 'string' } };
    }
    const text = dateFunctionSql(target.function, column);
    if (!text || (field.type !== 'date' && field.type !== 'datetime')) {
        throw new SalesforceError('MALFORMED_QUERY', `field '${field.name}' does not support ${target.function}`);
    }
    const daysOnly = target.function.toUpperCase() === 'DAY_ONLY';
    return { text, field: { ...field, type: daysOnly ? 'date' : 'int' } };
}

export type Use = 'filtered' | 'sorted' | 'grouped';

/** Long texts, files and compound values can be read, but neither filtered, sorted nor grouped by. */
export function allows(field: FieldSchema, use: Use): boolean {
    const tooLong = field.type === 'textarea' && field.length > 255;
    const unordered = use !== 'filtered' && field.type === 'multipicklist';
    return !tooLong && !unordered && !['base64', 'address', 'location'].includes(field.type);
}

/** Throws INVALID_FIELD for a field that does not allow the use. */
export function checkUse(field: FieldSchema, use: Use): void {
    if (!allows(field, use)) {
        throw new SalesforceError('INVALID_FIELD', `field '${field.name}' can not be ${use} in a query call`);
    }
}

/** Calculated text has no collation of its own: it is compared without regard to case, as stored text is. */
function collated(column: string, field: FieldSchema): string {
    return field.formula !== null && isText(field.type) ? `${column} COLLATE NOCASE` : column;
}
