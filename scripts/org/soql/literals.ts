import { SalesforceError } from '../errors';
import type { LiteralType } from '@jetstreamapp/soql-parser-js';
import { dateRange } from './dateRanges';
import type { FilterValue } from './filter';

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '"': '"', "'": "'", '\\': '\\' };

/** The value of a literal as the parser gives it: its text and its kind. */
export function literalValue(text: string, type: LiteralType | undefined, today: Date): FilterValue {
    switch (type) {
        case 'NULL':
            return null;
        case 'BOOLEAN':
            return text.toUpperCase() === 'TRUE';
        case 'INTEGER':
        case 'DECIMAL':
            return Number(text);
        case 'INTEGER_WITH_CURRENCY_PREFIX':
        case 'DECIMAL_WITH_CURRENCY_PREFIX':
            return Number(text.slice(3));
        case 'DATE':
        case 'DATETIME':
            return text;
        case 'DATE_LITERAL':
        case 'DATE_N_LITERAL':
            return { days: days(text, today) };
        case 'STRING':
            return unescape(text, (character) => ESCAPES[character]);
        default:
            throw new SalesforceError('MALFORMED_QUERY', `unexpected token: '${text}'`);
    }
}

/** The pattern of LIKE: `%`, `_` and their escapes stay, other escapes are resolved. */
export function likePattern(text: string): string {
    return unescape(text, (character) => {
        if (character === '%' || character === '_' || character === '\\') return `\\${character}`;
        return ESCAPES[character];
    });
}

function unescape(quoted: string, resolve: (character: string) => string | undefined): string {
    return quoted.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (escape, body: string) => {
        const resolved =
            body.length === 5 ? String.fromCharCode(parseInt(body.slice(1), 16)) : resolve(body.toLowerCase());
        if (resolved === undefined) {
            throw new SalesforceError(
                'MALFORMED_QUERY',
                `Invalid string literal. Illegal character sequence '${escape}'`
            );
        }
        return resolved;
    });
}

function days(literal: string, today: Date): { from: string; to: string } {
    const [name, count] = literal.split(':');
    const range = dateRange(name, Number(count ?? 0), today);
    if (!range) throw new SalesforceError('MALFORMED_QUERY', `unexpected token: '${literal}'`);
    return range;
}
