import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';
import { bearerToken, callerOfToken, cookieName, cookieToken, startBrowserSession } from '../http/authentication';
import { localPath } from '../http/guards';
import type { OrgServices } from '../services';
import { originOf } from './routes';

/** A single-use sign-in address works for so long. */
const ONE_TIME_LIFE = 60_000;

const SIGNED_OUT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Signed out</title></head>
<body style="font-family: sans-serif; margin: 3rem"><h1>Signed out</h1><p><a href="/">Sign in again</a></p></body></html>`;

type BrowserRequest = FastifyRequest<{ Querystring: Record<string, string | undefined> }>;

/** The ways from a token to a browser session, and out of it. */
export function browserRoutes(services: OrgServices): (app: FastifyInstance) => Promise<void> {
    const oneTime = new Map<string, { userId: string; end: number }>();

    /** The user of a single-use code, which is used up by that. */
    const redeem = (code: string): string | undefined => {
        const ticket = oneTime.get(code);
        oneTime.delete(code);
        return ticket !== undefined && ticket.end > Date.now() ? ticket.userId : undefined;
    };

    return async (app) => {
        const singleAccess = (request: BrowserRequest): { frontdoor_uri: string } => {
            const { userId } = callerOfToken(services, bearerToken(request));
            const target =
                request.query.redirect_uri ?? (request.body as Record<string, string> | undefined)?.redirect_uri;
            const code = randomBytes(32).toString('base64url');
            const now = Date.now();
            [...oneTime].filter(([, { end }]) => end <= now).forEach(([old]) => oneTime.delete(old));
            oneTime.set(code, { userId, end: now + ONE_TIME_LIFE });
            const query = new URLSearchParams({ otp: code, startURL: localPath(target, originOf(request)) });
            return { frontdoor_uri: `${originOf(request)}/secur/frontdoor.jsp?${query}` };
        };
        app.get('/services/oauth2/singleaccess', singleAccess);
        app.post('/services/oauth2/singleaccess', singleAccess);

        app.get('/secur/frontdoor.jsp', (request: BrowserRequest, reply) => {
            const { otp, sid, retURL, startURL } = request.query;
            const userId = otp === undefined ? callerOfToken(services, sid).userId : redeem(otp);
            if (userId === undefined) {
                throw new SalesforceError('INVALID_SESSION_ID', 'This sign-in address was used before or is too old', {
                    status: 401
                });
            }
            startBrowserSession(services, reply, userId);
            return reply.redirect(localPath(startURL ?? retURL, originOf(request)), 302);
        });

        app.get('/secur/logout.jsp', (request, reply) => {
            services.sessions.close(cookieToken(services, request) ?? '');
            return reply
                .clearCookie(cookieName(services), { path: '/' })
                .type('text/html; charset=utf-8')
                .send(SIGNED_OUT);
        });
    };
}
