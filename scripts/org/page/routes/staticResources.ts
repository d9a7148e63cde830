import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../errors';
import { requireCaller } from '../../http/authentication';
import type { OrgServices } from '../../services';

/** Deployed static resources, at the addresses that `@salesforce/resourceUrl/*` gives. */
export function staticResourceRoutes({ setup }: OrgServices): (app: FastifyInstance) => Promise<void> {
    return async (app) => {
        app.get('/resource/:name', (request: FastifyRequest<{ Params: { name: string } }>, reply) => {
            requireCaller(request);
            const resource = setup.staticResource(request.params.name);
            if (!resource) {
                throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
            }
            // Opened by itself a deployed page or drawing is nobody's session: its scripts stay asleep.
            const headers = { 'Cache-Control': 'no-cache', 'Content-Security-Policy': "sandbox; default-src 'none'" };
            return reply.type(resource.contentType).headers(headers).send(resource.content);
        });
    };
}
