import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors';
import { SoqlText } from './soqlText';

const LONGEST = 100_000;
const ALL_ROWS = /\s+ALL\s+ROWS\s*$/i;

/** The parser silently drops those between the first and the last. */
const THREE_NOTS = /\bNOT[\s(]+NOT[\s(]+NOT\b/i;

/** A query as the parser reads it, with its text for pointing at errors. */
export interface ParsedQuery {
    query: Query & { sObject: string };
    text: SoqlText;
    /** `ALL ROWS` was asked for: deleted rows count too. */
    allRows: boolean;
}

/** Reads SOQL; what cannot be read is a MALFORMED_QUERY that says where. */
export function parseSoql(soql: string): ParsedQuery {
    if (soql.length > LONGEST) {
        throw new SalesforceError('MALFORMED_QUERY', `SOQL statements cannot be longer than ${LONGEST} characters.`);
    }
    const allRows = ALL_ROWS.test(soql);
    // The parser does not know ALL ROWS.
    const statement = soql.replace(ALL_ROWS, '').trim();
    const text = new SoqlText(statement);
    if (text.matches(THREE_NOTS)) {
        throw text.errorAt('NOT', 'MALFORMED_QUERY', 'More than two NOT in a row are not supported');
    }
    const query = read(statement);
    if (!query.sObject || !query.fields) throw new SalesforceError('MALFORMED_QUERY', 'A query needs SELECT and FROM.');
    return { query: { ...query, sObject: query.sObject }, text, allRows };
}

function read(statement: string): Query {
    try {
        return parseQuery(statement);
    } catch (error) {
        throw complaint(statement, error instanceof Error ? error.message : '');
    }
}

/** The parser's complaint as Salesforce words it: `unexpected token: 'FROM'`, with an arrow at the place. */
function complaint(statement: string, message: string): SalesforceError {
    if (message.startsWith('unexpected character')) return new SalesforceError('MALFORMED_QUERY', message);
    const found = /but found:?\s*(?:-->)?\s*'?([^\n']*?)'?\s*(?:<--)?\s*$/.exec(message)?.[1];
    if (!found) return new SalesforceError('MALFORMED_QUERY', "unexpected token: '<EOF>'");
    return new SoqlText(statement).errorAt(found, 'MALFORMED_QUERY', `unexpected token: '${found}'`);
}
