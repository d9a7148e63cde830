import type { HttpRequest, HttpRequestOptions, HttpResponse } from 'jsforce/lib/types';
import { Transport } from 'jsforce/lib/transport';
import { StreamPromise } from 'jsforce/lib/util/promise';

/** A reply that says "not now": the same call may succeed later. */
export class TransientReply extends Error {
    constructor(
        readonly status: number,
        /** What the server asked us to wait, in milliseconds. */
        readonly retryAfter: number | null
    ) {
        super(`The org answered with HTTP status ${status}`);
        this.name = 'TransientReply';
    }
}

const TRANSIENT = new Set([429, 500, 502, 503, 504]);

/** jsforce sends loopback calls through the proxy of the environment, whatever NO_PROXY says. */
function isLoopback(address: string): boolean {
    const { hostname } = new URL(address);
    return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** jsforce's transport that reaches loopback addresses without a proxy. */
export class DirectTransport extends Transport {
    override httpRequest(request: HttpRequest, options: HttpRequestOptions = {}): StreamPromise<HttpResponse> {
        return super.httpRequest(request, isLoopback(request.url) ? { ...options, httpProxy: undefined } : options);
    }
}

/**
 * A transport that counts each HTTP request exactly and leaves retries to its caller: jsforce's own are not counted, have
 * no jitter and know no Retry-After.
 */
export class CountingTransport extends DirectTransport {
    /** Requests sent so far. */
    sent = 0;

    override httpRequest(request: HttpRequest, options: HttpRequestOptions = {}): StreamPromise<HttpResponse> {
        this.sent += 1;
        const reply = super.httpRequest(request, { ...options, retry: { maxRetries: 0 } });
        return StreamPromise.create(() => ({ stream: reply.stream(), promise: reply.then(refuseTransient) }));
    }
}

function refuseTransient(response: HttpResponse): HttpResponse {
    if (TRANSIENT.has(response.statusCode)) {
        throw new TransientReply(response.statusCode, retryAfter(response.headers['retry-after']));
    }
    return response;
}

/** Retry-After in milliseconds, from seconds or from an HTTP date. */
function retryAfter(header: string | undefined): number | null {
    if (!header) {
        return null;
    }
    const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
    return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
