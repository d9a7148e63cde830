import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';
import { bearerToken, callerOfToken } from '../http/authentication';
import { normaliseId, ORG_ID } from '../schema';
import type { OrgServices } from '../services';
import { type Form, requireClient, userOfGrant } from './grants';
import { identity, identityUrl, userInfo } from './identity';
import { JwtAssertions } from './jwtAssertion';
import { OAuthError } from './oauthError';

const SCOPE = 'api web full refresh_token';

/** Address a client reached the org at; the Host header was checked to be this machine's. */
export const originOf = (request: FastifyRequest): string => `http://${request.headers.host}`;

const formOf = (request: FastifyRequest): Form => ({
    ...(request.query as Form),
    ...((request.body as Form | undefined) ?? {})
});

function tokenReply(services: OrgServices, userId: string, origin: string): Record<string, unknown> {
    const id = identityUrl(origin, userId);
    const issuedAt = String(Date.now());
    const { clientSecret } = services.connectedApp.credentials();
    return {
        access_token: services.sessions.open(userId, 'api'),
        signature: createHmac('sha256', clientSecret)
            .update(id + issuedAt)
            .digest('base64'),
        scope: SCOPE,
        instance_url: origin,
        id,
        token_type: 'Bearer',
        issued_at: issuedAt
    };
}

/** RFC 7662: what a token is worth. An unknown one is just not active. */
function introspection(services: OrgServices, token: string): Record<string, unknown> {
    const session = services.sessions.find(token);
    if (session === undefined) {
        return { active: false };
    }
    const caller = services.callerOf(session.userId);
    const user = caller && services.records.retrieve(caller, 'User', session.userId, ['Username']);
    return {
        active: caller !== undefined,
        scope: SCOPE,
        client_id: services.connectedApp.credentials().clientId,
        username: user?.Username,
        sub: identityUrl(services.origin, session.userId),
        token_type: session.kind === 'refresh' ? 'refresh_token' : 'access_token',
        iat: Math.floor(session.issuedAt / 1000),
        nbf: Math.floor(session.issuedAt / 1000),
        ...(session.expiresAt === null ? {} : { exp: Math.floor(session.expiresAt / 1000) })
    };
}

/** Sign-in for API clients: tokens and what they stand for. */
export function oauthRoutes(services: OrgServices): (app: FastifyInstance) => Promise<void> {
    const assertions = new JwtAssertions();
    return async (app) => {
        app.setErrorHandler((error, _request, reply) => {
            if (error instanceof OAuthError) {
                return reply.code(error.status).send(error.body());
            }
            throw error;
        });
        app.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-cache, no-store'));

        app.post('/services/oauth2/token', (request) => {
            const origin = originOf(request);
            const origins = [origin, services.origin, services.origin.replace('127.0.0.1', 'localhost')];
            const { authorization } = request.headers;
            return tokenReply(
                services,
                userOfGrant(services, assertions, formOf(request), authorization, origins),
                origin
            );
        });

        const revoke = (request: FastifyRequest): string => {
            if (!services.sessions.close(formOf(request).token ?? '')) {
                throw new OAuthError('invalid_token', 'invalid token');
            }
            return '';
        };
        app.get('/services/oauth2/revoke', revoke);
        app.post('/services/oauth2/revoke', revoke);

        app.post('/services/oauth2/introspect', (request) => {
            const form = formOf(request);
            requireClient(services, form, request.headers.authorization);
            return introspection(services, form.token ?? '');
        });

        const info = (request: FastifyRequest): Record<string, unknown> =>
            userInfo(services, callerOfToken(services, bearerToken(request)), originOf(request));
        app.get('/services/oauth2/userinfo', info);
        app.post('/services/oauth2/userinfo', info);

        app.get(
            '/id/:organization/:user',
            (request: FastifyRequest<{ Params: { organization: string; user: string } }>) => {
                const caller = callerOfToken(services, bearerToken(request));
                if (normaliseId(request.params.organization) !== ORG_ID) {
                    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
                }
                return identity(services, caller, request.params.user, originOf(request));
            }
        );
    };
}
