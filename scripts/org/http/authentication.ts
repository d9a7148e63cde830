import type { FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import type { OrgServices } from '../services';
import { changeOriginOf } from './changeOrigin';
import { isSameOrigin } from './guards';

declare module 'fastify' {
    interface FastifyRequest {
        /** Who acts; null until a session was found. */
        caller: Caller | null;
    }
}

const noSession = (): SalesforceError =>
    new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });

/** The acting user. Throws INVALID_SESSION_ID (401) where nobody is signed in. */
export function requireCaller(request: FastifyRequest): Caller {
    if (request.caller === null) {
        throw noSession();
    }
    return request.caller;
}

/** The acting user of a live access token. Throws INVALID_SESSION_ID (401). */
export function callerOfToken(services: OrgServices, token: string | undefined): Caller {
    const session = token === undefined ? undefined : services.sessions.use(token);
    const caller = session && services.callerOf(session.userId);
    if (caller === undefined) {
        throw noSession();
    }
    return caller;
}

/** The token of an `Authorization` header. */
export function bearerToken(request: FastifyRequest): string | undefined {
    return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Browsers do not tell ports apart in cookies: two orgs on one machine need two names. */
export const cookieName = (services: OrgServices): string => `sid_${new URL(services.origin).port}`;

export const cookieToken = (services: OrgServices, request: FastifyRequest): string | undefined =>
    request.cookies[cookieName(services)];

/** Starts a browser session for a user; scripts of pages cannot read its cookie. */
export function startBrowserSession(services: OrgServices, reply: FastifyReply, userId: string): void {
    reply.setCookie(cookieName(services), services.sessions.open(userId, 'browser'), {
        path: '/',
        httpOnly: true,
        sameSite: 'strict'
    });
}

/**
 * Lets API calls in by token, and calls of the org's own pages by cookie; counts them. A page's calls do not count, as
 * on the platform.
 */
export function apiSession(services: OrgServices): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
    return async (request, reply) => {
        const bearer = bearerToken(request);
        if (bearer === undefined && !isSameOrigin(request)) {
            throw noSession();
        }
        request.caller = {
            ...callerOfToken(services, bearer ?? cookieToken(services, request)),
            changeOrigin: changeOriginOf(request, bearer === undefined)
        };
        if (bearer !== undefined) {
            services.usage.count();
        }
        reply.header('Sforce-Limit-Info', services.usage.header());
    };
}

const isPage = (request: FastifyRequest): boolean =>
    request.method === 'GET' && /^\/(lightning(\/|$)|$|\?)/.test(request.url);

/**
 * Signs the visitor of a page in as the user whom the start of the org named, unless a session is there already. Pages are
 * only ever read: what they send goes to the API.
 */
export function pageSession(services: OrgServices): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
    return async (request, reply) => {
        const token = cookieToken(services, request);
        const session = token === undefined ? undefined : services.sessions.use(token);
        request.caller = (session && services.callerOf(session.userId)) ?? null;
        if (request.caller === null && isPage(request)) {
            const userId = services.userIdByName(services.signInAs);
            request.caller = (userId && services.callerOf(userId)) || null;
            if (request.caller !== null) {
                startBrowserSession(services, reply, request.caller.userId);
            }
        }
    };
}
