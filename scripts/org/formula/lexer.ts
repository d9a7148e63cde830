import { syntaxError } from './errors';

export interface Token {
    kind: 'number' | 'text' | 'name' | 'symbol' | 'end';
    text: string;
}

const TOKENS = new RegExp(
    [
        String.raw`(?<skip>\s+|/\*[\s\S]*?\*/)`,
        String.raw`(?<number>\d+(?:\.\d+)?|\.\d+)`,
        String.raw`(?<text>"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')`,
        String.raw`(?<name>[$A-Za-z_][\w$]*(?:[.:][$A-Za-z_][\w$]*)*)`,
        String.raw`(?<symbol>&&|\|\||<>|!=|==|<=|>=|[-+*/^&=<>!(),])`
    ].join('|'),
    'gy'
);

const ESCAPES: Record<string, string> = { n: '\n', N: '\n', r: '\r', R: '\r', t: '\t', T: '\t' };

/** The words of a formula, without white space and comments; the last one is `end`. */
export function tokenise(formula: string): Token[] {
    const tokens: Token[] = [];
    let position = 0;
    while (position < formula.length) {
        TOKENS.lastIndex = position;
        const groups = TOKENS.exec(formula)?.groups;
        if (!groups) {
            throw syntaxError(`Found '${formula[position]}'`);
        }
        position = TOKENS.lastIndex;
        for (const kind of ['number', 'text', 'name', 'symbol'] as const) {
            if (groups[kind] !== undefined) {
                tokens.push({ kind, text: kind === 'text' ? unquote(groups.text) : groups[kind] });
            }
        }
    }
    tokens.push({ kind: 'end', text: 'end of formula' });
    return tokens;
}

function unquote(text: string): string {
    return text.slice(1, -1).replace(/\\([\s\S])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}
