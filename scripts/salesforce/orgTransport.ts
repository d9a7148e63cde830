import { PassThrough } from 'node:stream';
import type { HttpRequest, HttpRequestOptions, HttpResponse } from 'jsforce/lib/types';
import { Transport } from 'jsforce/lib/transport';
import { StreamPromise } from 'jsforce/lib/util/promise';
import { EnvHttpProxyAgent, fetch } from 'undici';

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

/** Honours the proxy variables of the environment, NO_PROXY among them. */
const throughProxy = new EnvHttpProxyAgent();

/**
 * A transport that counts each HTTP request exactly and leaves retries to its caller: jsforce's own are not counted, have
 * no jitter and know no Retry-After. It also reads bodies itself: a reply that ends in its middle leaves jsforce's own
 * promise open for ever and ends the process with an error that nothing can catch. For bodies that are text.
 */
export class CountingTransport extends Transport {
    /** Requests sent so far. */
    sent = 0;

    override httpRequest(request: HttpRequest): StreamPromise<HttpResponse> {
        this.sent += 1;
        return StreamPromise.create(() => ({
            stream: new PassThrough(),
            promise: exchange(request).then(refuseTransient)
        }));
    }
}

/** Sends a request and reads the whole reply. Rejects with fetch's TypeError where the connection fails. */
async function exchange({ url, method, headers, body }: HttpRequest): Promise<HttpResponse> {
    const dispatcher = isLoopback(url) ? undefined : throughProxy;
    const text = body === null || body === undefined ? undefined : String(body);
    const reply = await fetch(url, { method, headers, body: text, dispatcher });
    return { statusCode: reply.status, headers: Object.fromEntries(reply.headers), body: await reply.text() };
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
