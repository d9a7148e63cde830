import type { FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors';

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Name part of a Host header, without its port. */
function hostName(host: string): string {
    return host.replace(/:\d+$/, '').toLowerCase();
}

/**
 * Refuses a request that did not ask for this machine by name: a page of a foreign site whose name was pointed at
 * 127.0.0.1 (DNS rebinding) still sends its own name.
 */
export function requireLoopbackHost(request: FastifyRequest): void {
    const host = request.headers.host;
    if (host === undefined || !LOOPBACK_HOSTS.has(hostName(host))) {
        throw new SalesforceError('INVALID_HOST', 'This org answers to 127.0.0.1 and localhost only', { status: 421 });
    }
}

/** True when the browser says, or nothing contradicts, that a page of this very org sent the request. */
export function isSameOrigin(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) {
        return site === 'same-origin' || site === 'none';
    }
    const origin = request.headers.origin;
    return origin !== undefined && origin === `http://${request.headers.host}`;
}

/** A path on this org, for redirects; anything that could lead elsewhere becomes the start page. */
export function localPath(target: string | undefined, origin: string): string {
    if (target === undefined) {
        return '/';
    }
    const url = URL.canParse(target, origin) ? new URL(target, origin) : null;
    return url !== null && url.origin === origin ? `${url.pathname}${url.search}` : '/';
}
