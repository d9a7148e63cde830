import { createHash } from 'node:crypto';
import type { SqlFunction, SqlValue } from '../database';
import type { FieldSchema } from '../schema';
import type { Formula, FormulaValue } from './ast';
import { evaluate } from './evaluate';
import { references } from './paths';
import { FormulaError, fromSql, intoSql } from './values';

/**
 * A formula field as a function of SQL. Its parameters are the values of what the formula refers to, in the order of
 * `references`; `fields` says what each is, null for a global. The name is the same for the same work.
 */
export function formulaFunction(
    field: FieldSchema,
    formula: Formula,
    fields: Array<FieldSchema | null>,
    now: () => Date
): { name: string; call: SqlFunction } {
    const blanksAsZero = field.formulaTreatsBlanksAsZero;
    const shape = [field.formula, field.type, field.scale, blanksAsZero, fields.map((each) => each?.type)];
    const keys = references(formula).map((reference) => reference.key);
    const call = (...values: SqlValue[]): SqlValue => {
        const known = new Map<string, FormulaValue>();
        keys.forEach((key, i) => {
            const each = fields[i];
            known.set(key, each ? fromSql(each, values[i], blanksAsZero) : globalValue(values[i]));
        });
        try {
            return intoSql(field, evaluate(formula, { now: now(), value: (reference) => known.get(reference.key)! }));
        } catch (error) {
            if (error instanceof FormulaError) {
                // The API answers with null where the page shows #Error!.
                return null;
            }
            throw error;
        }
    };
    return { name: `formula_${createHash('md5').update(JSON.stringify(shape)).digest('hex')}`, call };
}

/** Globals come as texts, or as 0 and 1. */
function globalValue(value: SqlValue): FormulaValue {
    return typeof value === 'number' ? value === 1 : (value ?? '');
}
