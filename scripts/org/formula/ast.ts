import type { Day, Moment } from './values';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '&&' | '||' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A field, or a global such as `$User.Id`. */
export interface FieldReference {
    kind: 'reference';
    /** `['Account__r', 'Name']`, as written. */
    path: string[];
    /** The path in one lower-case text: equal for the same field. */
    key: string;
}

/** A call of a function; the name is in capitals. */
export interface Call {
    kind: 'call';
    name: string;
    args: Formula[];
}

/** A parsed formula. `==` is `=`, `!=` is `<>` and `!` is `NOT`. */
export type Formula =
    | { kind: 'literal'; value: string | number | boolean | null }
    | FieldReference
    | Call
    | { kind: 'negate'; operand: Formula }
    | { kind: 'binary'; operator: BinaryOperator; left: Formula; right: Formula };

/**
 * What a formula works with. Blank text is '', a blank of any other type null. Picklists are their API values,
 * multi-selects `A;B`, ids 15 characters long, as the platform has them in formulas.
 */
export type FormulaValue = string | number | boolean | null | Day | Moment;
