import type { BinaryOperator, Formula } from './ast';
import { checkArity } from './signatures';
import { formulaFault, syntaxError } from './errors';
import { tokenise, type Token } from './lexer';

/** From the loosest to the tightest. That `^` binds looser than `*` is the platform's own grammar. */
const PRECEDENCE: string[][] = [
    ['||'],
    ['&&'],
    ['=', '==', '<>', '!='],
    ['<', '<=', '>', '>='],
    ['+', '-', '&'],
    ['^'],
    ['*', '/']
];

const SAME: Record<string, BinaryOperator> = { '==': '=', '!=': '<>' };

/** The platform's limit, in characters. */
const LONGEST = 3900;

/** Parentheses and calls in each other; far beyond what people write, and safe for the stack. */
const DEEPEST = 200;

/** Throws a SalesforceError that says what is wrong, as the formula editor does. */
export function parseFormula(text: string): Formula {
    if (text.length > LONGEST) {
        throw formulaFault(`Formula is too long (${text.length} characters). Maximum length is ${LONGEST} characters`);
    }
    return new Parser(tokenise(text)).formula();
}

class Parser {
    private position = 0;
    private depth = 0;

    constructor(private readonly tokens: Token[]) {}

    formula(): Formula {
        const formula = this.binary(0);
        if (this.next.kind !== 'end') {
            throw syntaxError(this.next.text === ')' ? `Extra ')'` : `Found '${this.next.text}'`);
        }
        return formula;
    }

    private get next(): Token {
        return this.tokens[this.position];
    }

    private isSymbol(...symbols: string[]): boolean {
        return this.next.kind === 'symbol' && symbols.includes(this.next.text);
    }

    private expect(symbol: string): void {
        if (!this.isSymbol(symbol)) {
            throw syntaxError(`Missing '${symbol}'`);
        }
        this.position++;
    }

    private binary(level: number): Formula {
        if (level === PRECEDENCE.length) {
            return this.unary();
        }
        if (level === 0 && ++this.depth > DEEPEST) {
            throw formulaFault('Formula is nested too deeply');
        }
        let left = this.binary(level + 1);
        while (this.isSymbol(...PRECEDENCE[level])) {
            const symbol = this.next.text;
            this.position++;
            left = {
                kind: 'binary',
                operator: SAME[symbol] ?? (symbol as BinaryOperator),
                left,
                right: this.binary(level + 1)
            };
        }
        if (level === 0) {
            this.depth--;
        }
        return left;
    }

    private unary(): Formula {
        const signs: string[] = [];
        while (this.isSymbol('!', '-', '+')) {
            signs.push(this.next.text);
            this.position++;
        }
        if (signs.length > DEEPEST) {
            throw formulaFault('Formula is nested too deeply');
        }
        return signs.reduceRight(signed, this.primary());
    }

    private primary(): Formula {
        const token = this.next;
        this.position++;
        if (token.kind === 'number') {
            return { kind: 'literal', value: Number(token.text) };
        }
        if (token.kind === 'text') {
            return { kind: 'literal', value: token.text };
        }
        if (token.kind === 'name') {
            return this.isSymbol('(') ? this.call(token.text.toUpperCase()) : named(token.text);
        }
        if (token.text === '(') {
            const inner = this.binary(0);
            this.expect(')');
            return inner;
        }
        throw syntaxError(token.kind === 'end' ? 'Missing end of formula' : `Found '${token.text}'`);
    }

    private call(name: string): Formula {
        this.expect('(');
        const args: Formula[] = [];
        if (!this.isSymbol(')')) {
            do {
                args.push(this.binary(0));
            } while (this.isSymbol(',') && this.position++ >= 0);
        }
        this.expect(')');
        checkArity(name, args.length);
        return { kind: 'call', name, args };
    }
}

function signed(operand: Formula, sign: string): Formula {
    if (sign === '!') {
        return { kind: 'call', name: 'NOT', args: [operand] };
    }
    return sign === '-' ? { kind: 'negate', operand } : operand;
}

function named(name: string): Formula {
    switch (name.toUpperCase()) {
        case 'TRUE':
            return { kind: 'literal', value: true };
        case 'FALSE':
            return { kind: 'literal', value: false };
        case 'NULL':
            return { kind: 'literal', value: null };
        default:
            return { kind: 'reference', path: name.split('.'), key: name.toLowerCase() };
    }
}
