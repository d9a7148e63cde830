import type { Formula } from './ast';
import { parseFormula } from './parser';

const parsed = new Map<string, Formula>();

/** The parsed formula, remembered by its text: schemas hold texts. */
export function formulaOf(text: string): Formula {
    let formula = parsed.get(text);
    if (!formula) {
        formula = parseFormula(text);
        parsed.set(text, formula);
    }
    return formula;
}

export { parseFormula };
export { checkFormulaResult, formulaType, type FieldOf } from './typeCheck';
export type { FormulaType } from './signatures';
export { evaluate, type FormulaContext } from './evaluate';
export { formulaFunction } from './columns';
export { referencedPaths, references } from './paths';
export { Day, FormulaError, fromSql, intoSql, Moment, roundHalfUp } from './values';
export type { FieldReference, Formula, FormulaValue } from './ast';
