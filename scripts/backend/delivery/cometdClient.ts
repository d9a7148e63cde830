import type { Connection, Schema } from 'jsforce';
import { Streaming } from 'jsforce/lib/api/streaming';
import { API_VERSION, OrgUnreachable } from '../../salesforce';
import type { ChangeEvent } from './changeEvents';

/** An event with the channel it came by. */
export interface Received {
    channel: string;
    data: ChangeEvent;
}

/** The org keeps no event with this replay id any more, or never gave it. */
export class ReplayRefused extends Error {}

/** Events that wait at most: past this nothing more is taken, and the rest is asked for again from the mark. */
const MOST_WAITING = 10_000;
const MOST_TOGETHER = 500;
/** Events of one transaction come one by one: so long is waited for the next. */
const LINGER = 100;
const GOODBYE = 2_000;

/** Messages of the Bayeux protocol, as far as we look at them. */
interface BayeuxMessage {
    channel: string;
    successful?: boolean;
    subscription?: string;
    error?: string;
    ext?: Record<string, unknown>;
    advice?: { reconnect?: string };
}

type Pass = (message: BayeuxMessage) => void;
/** jsforce's types leave out how a client ends. */
type FayeClient = ReturnType<Streaming<Schema>['createClient']> & { disconnect(): PromiseLike<void> | undefined };

/** jsforce's (Faye's) client with what it lacks: a durable place in each channel, an end, and errors that are told. */
export class CometdClient {
    private readonly waiting: Received[] = [];
    /** The last replay id by channel: where a subscription goes on after the connection was lost. */
    private readonly places = new Map<string, number>();
    private readonly faye: FayeClient;
    private failure: Error | null = null;
    private isFull = false;
    private wake: () => void = () => {};

    private constructor(
        connection: Connection,
        private readonly signal: AbortSignal
    ) {
        this.faye = withoutProxy(
            connection.instanceUrl,
            () =>
                new Streaming(connection).createClient([
                    {
                        outgoing: (message: BayeuxMessage, pass: Pass) => pass(this.withPlace(message)),
                        incoming: (message: BayeuxMessage, pass: Pass) => pass(this.looked(message))
                    }
                ]) as FayeClient
        );
        signal.addEventListener('abort', () => this.wake());
    }

    /** Throws OrgUnreachable where the org offers no CometD. */
    static async connect(connection: Connection, signal: AbortSignal): Promise<CometdClient> {
        const refusal = await refusalOf(connection);
        if (refusal) {
            throw new OrgUnreachable(`The org offers no change events: ${refusal}`);
        }
        return new CometdClient(connection, signal);
    }

    /** Throws ReplayRefused, or OrgUnreachable where there is no such channel. */
    async subscribe(channel: string, replayId: number): Promise<void> {
        this.places.set(channel, replayId);
        try {
            await this.faye.subscribe(channel, (data: ChangeEvent) => this.take({ channel, data }));
        } catch (error) {
            const { message } = error as Error;
            throw /replay/i.test(message)
                ? new ReplayRefused(message)
                : new OrgUnreachable(`No subscription to ${channel}: ${message}`, { cause: error });
        }
    }

    /** Events in the order they came, until the signal is given, or too many wait. Throws when the org ends the session. */
    async *batches(): AsyncIterable<Received[]> {
        for (;;) {
            if (this.waiting.length === 0 && !this.isFull && !this.failure && !this.signal.aborted) {
                await new Promise<void>((resolve) => (this.wake = resolve));
                await new Promise((resolve) => setTimeout(resolve, LINGER));
            }
            if (this.waiting.length > 0 && !this.signal.aborted) {
                yield this.waiting.splice(0, MOST_TOGETHER);
            } else if (this.failure) {
                throw this.failure;
            } else if (this.isFull || this.signal.aborted) {
                return;
            }
        }
    }

    /** Says goodbye, and does not wait long for an answer. */
    async close(): Promise<void> {
        await Promise.race([this.faye.disconnect(), new Promise((resolve) => setTimeout(resolve, GOODBYE).unref())]);
    }

    private take(received: Received): void {
        this.isFull ||= this.waiting.length >= MOST_WAITING;
        if (!this.isFull) {
            this.places.set(received.channel, received.data.event.replayId);
            this.waiting.push(received);
        }
        this.wake();
    }

    private withPlace(message: BayeuxMessage): BayeuxMessage {
        const { channel, subscription = '' } = message;
        const replay = { [subscription]: this.places.get(subscription) ?? -1 };
        return channel === '/meta/subscribe' ? { ...message, ext: { ...message.ext, replay } } : message;
    }

    /** A handshake refused for good is the end of the session; subscriptions tell their own errors. */
    private looked(message: BayeuxMessage): BayeuxMessage {
        const isRefused = message.successful === false && /^\/meta\/(handshake|connect)$/.test(message.channel);
        if (isRefused && message.advice?.reconnect === 'none') {
            this.failure = new OrgUnreachable(`The org ended the subscription: ${message.error ?? 'no reason given'}`);
            this.wake();
        }
        return message;
    }
}

/** Those of the objects whose changes the org captures. */
export async function capturedObjects(
    connection: Connection,
    objects: readonly string[],
    channelOf: (object: string) => string
): Promise<string[]> {
    if (await refusalOf(connection)) {
        return [];
    }
    const client = await CometdClient.connect(connection, new AbortController().signal);
    try {
        const tried = await Promise.allSettled(objects.map((object) => client.subscribe(channelOf(object), -1)));
        return objects.filter((_, index) => tried[index].status === 'fulfilled');
    } finally {
        await client.close();
    }
}

/** Why a handshake is refused; null when it is not. A call beforehand brings a session that has ended up to date. */
async function refusalOf(connection: Connection): Promise<string | null> {
    await connection.request('/limits');
    const response = await fetch(`${connection.instanceUrl}/cometd/${API_VERSION}`, {
        method: 'POST',
        headers: { authorization: `OAuth ${connection.accessToken ?? ''}`, 'content-type': 'application/json' },
        body: JSON.stringify([
            { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'], id: '1' }
        ])
    });
    if (!response.ok) {
        await response.body?.cancel();
        return `HTTP status ${response.status}`;
    }
    const [reply] = (await response.json()) as BayeuxMessage[];
    return reply?.successful ? null : (reply?.error ?? 'no reason given');
}

/** Faye takes the environment's proxy even for loopback addresses; it looks when it is made. */
function withoutProxy<T>(address: string, make: () => T): T {
    const { http_proxy: proxy } = process.env;
    if (proxy === undefined || !/^http:\/\/(localhost|127\.|\[::1\])/.test(address)) {
        return make();
    }
    delete process.env.http_proxy;
    try {
        return make();
    } finally {
        process.env.http_proxy = proxy;
    }
}
