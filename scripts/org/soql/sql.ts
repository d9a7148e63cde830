import type { SqlValue } from '../database';

/** A piece of a statement with the values of its `?` marks in their order; request text never becomes part of `text`. */
export interface Sql {
    text: string;
    params: SqlValue[];
}

/** A piece without values. */
export function sql(text: string, ...params: SqlValue[]): Sql {
    return { text, params };
}

/** The pieces one after another. */
export function joinSql(pieces: Sql[], separator: string): Sql {
    return { text: pieces.map((piece) => piece.text).join(separator), params: pieces.flatMap((piece) => piece.params) };
}

/**
 * `a AND b AND c …` (or OR) as a balanced tree: SQLite refuses expressions that nest deeper than 1,000 levels, which a
 * flat list of conditions would reach because it is read as nested from the left.
 */
export function balanced(pieces: Sql[], operator: 'AND' | 'OR'): Sql {
    if (pieces.length === 1) return pieces[0];
    const middle = pieces.length >> 1;
    const left = balanced(pieces.slice(0, middle), operator);
    const right = balanced(pieces.slice(middle), operator);
    return { text: `(${left.text} ${operator} ${right.text})`, params: [...left.params, ...right.params] };
}
