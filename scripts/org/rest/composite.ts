import { SalesforceError } from '../errors';
import { flag, isObject, type JsonObject, requireObject, requireObjects, requireText } from './body';
import { type ReferenceResults, resolveReferences, resolveText } from './references';
import { errorEntry } from '../http/errors';
import { type ApiReply } from './resource';
import { answerOrError, type Dispatcher } from './subrequests';

const MAX_SUBREQUESTS = 25;
/** Of the subrequests, so many may be collections or queries. */
const MAX_COSTLY = 5;

/** One subrequest as a client words it. */
export interface CompositeNode {
    method: string;
    url: string;
    referenceId: string;
    body: unknown;
    headers: Record<string, string>;
}

/** One subrequest's part of the reply. */
export interface CompositeResult {
    body: unknown;
    httpHeaders: Record<string, string>;
    httpStatusCode: number;
    referenceId: string;
}

/** Thrown to take a transaction back; it never leaves this module. */
class RolledBack extends Error {}

const resourceOf = (url: string): string =>
    url
        .replace(/^\/+services\/data\/v\d+\.\d/, '')
        .split('?')[0]
        .toLowerCase();

const isCostly = (url: string): boolean => /^\/(query|queryall|composite\/sobjects)(\/|$)/.test(resourceOf(url));

/** Headers that subrequests inherit and must not set. */
const INHERITED_HEADERS = ['accept', 'authorization', 'content-type'];

function subrequestHeaders(node: JsonObject): Record<string, string> {
    const given = node.httpHeaders ?? {};
    if (!isObject(given)) {
        throw new SalesforceError('JSON_PARSER_ERROR', "'httpHeaders' has to be an object");
    }
    const headers = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)])
    );
    const inherited = INHERITED_HEADERS.find((name) => name in headers);
    if (inherited !== undefined) {
        throw new SalesforceError('INVALID_HTTP_HEADER', `A subrequest cannot set the header ${inherited}`);
    }
    return headers;
}

function parseNode(node: JsonObject): CompositeNode {
    const [method, url, referenceId] = ['method', 'url', 'referenceId'].map((key) => requireText(node, key));
    if (!/^\w+$/.test(referenceId)) {
        throw new SalesforceError(
            'JSON_PARSER_ERROR',
            `The reference id ${referenceId} has to be letters, digits and underscores`
        );
    }
    const resource = resourceOf(url);
    if (/^\/(composite(?!\/sobjects)|jobs|graphql|metadata)/.test(resource)) {
        throw new SalesforceError('INVALID_INPUT', `${resource} is not supported in a composite request`);
    }
    return { method, url, referenceId, body: node.body, headers: subrequestHeaders(node) };
}

/** Checks the list of subrequests. Throws JSON_PARSER_ERROR or INVALID_INPUT: nothing is executed then. */
export function parseNodes(body: JsonObject): CompositeNode[] {
    const nodes = requireObjects(body, 'compositeRequest').map(parseNode);
    const ids = new Set(nodes.map((node) => node.referenceId));
    if (ids.size < nodes.length) {
        throw new SalesforceError('JSON_PARSER_ERROR', 'Reference ids have to be unique within a composite request');
    }
    return nodes;
}

function toResult(node: CompositeNode, reply: ApiReply): CompositeResult {
    return {
        body: reply.body ?? null,
        httpHeaders: reply.headers ?? {},
        httpStatusCode: reply.status,
        referenceId: node.referenceId
    };
}

function halted(node: CompositeNode, message: string): CompositeResult {
    const error = new SalesforceError('PROCESSING_HALTED', message);
    return toResult(node, { status: 400, body: [errorEntry(error)] });
}

function runNode(
    dispatcher: Dispatcher,
    node: CompositeNode,
    results: ReferenceResults,
    allOrNone: boolean
): CompositeResult {
    let request;
    try {
        request = {
            method: node.method,
            url: resolveText(node.url, results, encodeURIComponent),
            body: resolveReferences(node.body, results),
            headers: node.headers,
            allOrNone
        };
    } catch (error) {
        if (error instanceof SalesforceError) {
            return halted(node, error.message);
        }
        throw error;
    }
    return toResult(node, answerOrError(dispatcher, request));
}

const failed = (result: CompositeResult): boolean => result.httpStatusCode >= 400;

/**
 * Runs subrequests in their order; later ones see the results of earlier ones. Under all-or-none they are one
 * transaction, and the first refusal takes all of them back.
 */
export function runNodes(dispatcher: Dispatcher, nodes: CompositeNode[], allOrNone: boolean): CompositeResult[] {
    const references: ReferenceResults = new Map();
    const results: CompositeResult[] = [];
    const run = (): void => {
        for (const node of nodes) {
            const result = runNode(dispatcher, node, references, allOrNone);
            references.set(node.referenceId, { succeeded: !failed(result), body: result.body });
            results.push(result);
            if (allOrNone && failed(result)) {
                throw new RolledBack();
            }
        }
    };
    if (!allOrNone) {
        run();
        return results;
    }
    try {
        dispatcher.services.records.atomically(run);
        return results;
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
        const refused = results.at(-1);
        const message = 'The transaction was rolled back since another operation in the same transaction failed.';
        return nodes.map((node) => (node.referenceId === refused?.referenceId ? refused : halted(node, message)));
    }
}

/** `POST /composite`: up to 25 subrequests in one call. */
export function composite(dispatcher: Dispatcher, requestBody: unknown): ApiReply {
    const body = requireObject(requestBody);
    const nodes = parseNodes(body);
    if (nodes.length > MAX_SUBREQUESTS) {
        throw new SalesforceError('LIMIT_EXCEEDED', `A composite request takes at most ${MAX_SUBREQUESTS} subrequests`);
    }
    if (nodes.filter((node) => isCostly(node.url)).length > MAX_COSTLY) {
        throw new SalesforceError(
            'LIMIT_EXCEEDED',
            `At most ${MAX_COSTLY} subrequests of a composite request may be collections or queries`
        );
    }
    return { status: 200, body: { compositeResponse: runNodes(dispatcher, nodes, flag(body, 'allOrNone')) } };
}
