import { SalesforceError } from '../errors';
import { type ApiCall, type ApiReply, ok, type Resource } from './resource';

/** Rows a page may hold, from `Sforce-Query-Options: batchSize=500`. */
export function batchSize(call: ApiCall): number | undefined {
    const match = /batchSize\s*=\s*(\d+)/i.exec(call.headers['sforce-query-options'] ?? '');
    return match === null ? undefined : Number(match[1]);
}

/** The query of a call. Throws MALFORMED_QUERY when there is none. */
export function queryText(call: ApiCall): string {
    const soql = call.query.get('q');
    if (soql === null || soql.trim() === '') {
        throw new SalesforceError('MALFORMED_QUERY', 'A query string has to be specified');
    }
    return soql;
}

function query(call: ApiCall, includeDeleted: boolean): ApiReply {
    const soql = queryText(call);
    const { queries } = call.services;
    if (call.query.get('columns') === 'true') {
        return ok(queries.columns(call.caller, soql));
    }
    return ok(
        queries.query(call.caller, soql, { includeDeleted, batchSize: batchSize(call), apiVersion: call.version })
    );
}

function nextPage(call: ApiCall): ApiReply {
    return ok(call.services.queries.more(call.caller, call.params.locator, { apiVersion: call.version }));
}

/** SOQL over REST, with pages. */
export const queryResources: Resource[] = [
    { method: 'GET', path: '/query', answer: (call) => query(call, false) },
    { method: 'GET', path: '/queryAll', answer: (call) => query(call, true) },
    { method: 'GET', path: '/query/:locator', answer: nextPage },
    { method: 'GET', path: '/queryAll/:locator', answer: nextPage }
];
