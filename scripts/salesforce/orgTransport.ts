import { PassThrough } from 'node:stream';
import type { HttpRequest, HttpResponse } from 'jsforce/lib/types';
import { Transport } from 'jsforce/lib/transport';
import { StreamPromise } from 'jsforce/lib/util/promise';
import { EnvHttpProxyAgent, fetch } from 'undici';
import { TransientReply } from './patience';

const TRANSIENT = new Set([429, 500, 502, 503, 504]);

/** Loopback calls go through no proxy, whatever NO_PROXY says. */
function isLoopback(address: string): boolean {
    const { hostname } = new URL(address);
    return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** Honours the proxy variables of the environment, NO_PROXY among them. */
const throughProxy = new EnvHttpProxyAgent();

/**
 * jsforce's transport, but it counts each HTTP request, reads the whole body itself and leaves retries to its caller. Of
 * jsforce's own a reply that ends in its middle leaves the promise open for ever, or ends the process with an error that
 * nothing can catch; its retries are not counted, have no jitter and know no Retry-After. For bodies that are text.
 */
export class OrgTransport extends Transport {
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
    // SOAP tells each refusal with status 500; it is no outage.
    const isFault = response.statusCode === 500 && response.headers['content-type']?.includes('xml');
    if (TRANSIENT.has(response.statusCode) && !isFault) {
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
