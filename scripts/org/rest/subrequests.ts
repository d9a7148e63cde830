import { errorReply } from '../http/errors';
import { SalesforceError } from '../errors';
import { type Caller, MultipleMatchesError } from '../records';
import type { OrgServices } from '../services';
import type { ApiReply } from './resource';
import { isApiVersion } from './versions';
import type { ResourceRouter } from './router';

/** A request inside another one. */
export interface Subrequest {
    method: string;
    /** From `/services/data/vXX.X` on, with its query. */
    url: string;
    body?: unknown;
    headers?: Record<string, string | undefined>;
    allOrNone?: boolean;
}

/** Who asks, and the resources that may answer. */
export interface Dispatcher {
    services: OrgServices;
    caller: Caller;
    router: ResourceRouter;
}

const RESOURCE_URL = /^\/+services\/data\/v(\d+\.\d)(\/[^?]*)?(?:\?(.*))?$/;

/**
 * Answers a REST request for its URL. A key that several rows have is answered 300 with their addresses. Throws
 * NOT_FOUND (404) for an unknown resource or version, and whatever the resource throws.
 */
export function answer({ services, caller, router }: Dispatcher, request: Subrequest): ApiReply {
    const match = RESOURCE_URL.exec(request.url);
    if (match === null || !isApiVersion(match[1])) {
        throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    const [, version, path = '/', query = ''] = match;
    try {
        return router.dispatch(
            {
                services,
                schema: services.access.schemaOf(caller),
                caller,
                version,
                method: request.method,
                query: new URLSearchParams(query),
                headers: request.headers ?? {},
                body: request.body,
                allOrNone: request.allOrNone
            },
            path
        );
    } catch (error) {
        if (error instanceof MultipleMatchesError) {
            const addresses = error.ids.map((id) => `/services/data/v${version}/sobjects/${error.objectName}/${id}`);
            return { status: error.status, body: addresses };
        }
        throw error;
    }
}

/** The same, with a refusal as a reply of its own. Whatever is no client's fault is thrown on. */
export function answerOrError(dispatcher: Dispatcher, request: Subrequest): ApiReply {
    try {
        return answer(dispatcher, request);
    } catch (error) {
        const { status, body, unexpected } = errorReply(error);
        if (unexpected) {
            throw error;
        }
        return { status, body };
    }
}
