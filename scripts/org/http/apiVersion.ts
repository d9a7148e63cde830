import type { FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';
import { isApiVersion } from '../rest/versions';

/** `66.0` of a route below `/services/data/:version`. Throws NOT_FOUND (404) for a version the org does not know. */
export function apiVersionOf(request: FastifyRequest): string {
    const { version = '' } = request.params as { version?: string };
    const number = version.replace(/^v/i, '');
    if (!isApiVersion(number)) {
        throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    return number;
}
