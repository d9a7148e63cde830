import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyServerOptions, LogController } from 'fastify';
import { SalesforceError } from '../errors';
import { errorReply } from './errors';
import { requireLoopbackHost } from './guards';

/** JSON and form bodies may weigh this much, as the platform allows. */
const BODY_LIMIT = 50 * 1024 * 1024;

/** The HTTP server all parts of the org are mounted on: what holds for every request is here. */
export function createServer(logger: FastifyServerOptions['logger']): FastifyInstance {
    const app = fastify({
        logger,
        // Addresses hold queries and, at the front door, tokens: they are not logged.
        logController: new LogController({ disableRequestLogging: true }),
        bodyLimit: BODY_LIMIT,
        forceCloseConnections: true,
        routerOptions: { ignoreTrailingSlash: true },
        // The Salesforce CLI keeps instance addresses with a slash at their end.
        rewriteUrl: ({ url = '/' }) => url.replace(/^\/{2,}/, '/'),
        frameworkErrors: (error, _request, reply) => {
            const { status, body } = errorReply(error);
            return (reply as FastifyReply).code(status).send(body);
        }
    });

    app.removeContentTypeParser('application/json');
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
        try {
            done(null, text === '' ? undefined : JSON.parse(String(text)));
        } catch (error) {
            const reason = error instanceof Error ? error.message : 'no JSON';
            done(new SalesforceError('JSON_PARSER_ERROR', reason));
        }
    });
    app.register(cookie);
    app.register(formbody);
    app.decorateRequest('caller', null);

    app.addHook('onRequest', async (request, reply) => {
        requireLoopbackHost(request);
        reply.headers({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' });
    });
    app.setErrorHandler((error, request, reply) => {
        const { status, body, unexpected } = errorReply(error);
        if (unexpected) {
            request.log.error({ err: error, method: request.method, path: request.url.split('?')[0] });
        }
        return reply.code(status).send(body);
    });
    app.setNotFoundHandler(() => {
        throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    });
    return app;
}
