import type { Condition, ConditionWithValueQuery, HavingClause, WhereClause } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';

/** A condition tree; leaves are the parser's own conditions. */
export type WhereTree<Leaf> =
    | { kind: 'and' | 'or'; parts: WhereTree<Leaf>[] }
    | { kind: 'not'; part: WhereTree<Leaf> }
    | { kind: 'leaf'; condition: Leaf };

type Token<Leaf> = '(' | ')' | 'AND' | 'OR' | 'NOT' | { condition: Leaf };

const DEEPEST = 200;

/**
 * Rebuilds the tree of a WHERE or HAVING clause: the parser gives a flat chain with counts of parentheses.
 * AND beside OR without parentheses is refused, as Salesforce does.
 */
export function whereTree(clause: WhereClause): WhereTree<Exclude<ConditionWithValueQuery, { openParen: number }>>;
export function whereTree(clause: HavingClause): WhereTree<Exclude<Condition, { openParen: number }>>;
export function whereTree<Leaf>(clause: WhereClause | HavingClause): WhereTree<Leaf> {
    const tokens = tokensOf<Leaf>(clause);
    let position = 0;
    let depth = 0;

    function chain(): WhereTree<Leaf> {
        const parts = [single()];
        let operator: 'AND' | 'OR' | undefined;
        while (tokens[position] === 'AND' || tokens[position] === 'OR') {
            const next = tokens[position++] as 'AND' | 'OR';
            if (operator && operator !== next) throw malformed(`unexpected token: '${next}'`);
            operator = next;
            parts.push(single());
        }
        return operator ? { kind: operator === 'AND' ? 'and' : 'or', parts } : parts[0];
    }

    function single(): WhereTree<Leaf> {
        if (++depth > DEEPEST) throw malformed('Conditions are nested too deeply');
        const tree = operand();
        depth--;
        return tree;
    }

    function operand(): WhereTree<Leaf> {
        const token = tokens[position++];
        if (token === 'NOT') return { kind: 'not', part: single() };
        if (token === '(') {
            const inner = chain();
            if (tokens[position++] !== ')') throw malformed("expecting a right parentheses, found 'EOF'");
            return inner;
        }
        if (typeof token !== 'object') throw malformed(`unexpected token: '${token ?? '<EOF>'}'`);
        return { kind: 'leaf', condition: token.condition };
    }

    const tree = chain();
    if (position < tokens.length) throw malformed(`unexpected token: '${String(tokens[position])}'`);
    return tree;
}

function tokensOf<Leaf>(clause: WhereClause | HavingClause): Token<Leaf>[] {
    const tokens: Token<Leaf>[] = [];
    let link: WhereClause | HavingClause | undefined = clause;
    while (link) {
        const { left } = link;
        for (let i = 0; i < (left?.openParen ?? 0); i++) tokens.push('(');
        if (left && 'operator' in left) {
            tokens.push({ condition: left as Leaf });
            for (let i = 0; i < (left.closeParen ?? 0); i++) tokens.push(')');
        }
        if ('operator' in link) tokens.push(link.operator);
        link = 'right' in link ? link.right : undefined;
    }
    return tokens;
}

function malformed(message: string): SalesforceError {
    return new SalesforceError('MALFORMED_QUERY', message);
}
