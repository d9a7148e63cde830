import type { Caller } from '../records';
import type { OrgServices } from '../services';
import { advice, answerTo, refusalOf, type BayeuxReply, type BayeuxRequest } from './bayeuxMessages';
import { ChangeDataCapture } from './changeCapture';
import { ChannelRefusal, Channels } from './channels';
import { StreamingClients, type StreamingClient } from './clients';
import { EventStore, type Retention } from './eventStore';
import { Publisher } from './publisher';
import { CaptureSelection } from './selection';

export interface StreamingOptions {
    /** Milliseconds from a commit to the publishing of its events: clients subscribe without waiting for the answer. */
    delay: number;
    /** Milliseconds that a long poll without events stays open. */
    pollTimeout: number;
    /** Milliseconds that a client may take from one poll to the next. */
    reconnectWithin: number;
    /** Changes of one transaction that are told one by one. */
    mostChanges?: number;
    retention?: Retention;
    mostClients?: number;
}

/** As the platform does it. */
const USUAL: StreamingOptions = { delay: 700, pollTimeout: 110_000, reconnectWithin: 40_000 };

/** Events in one answer. */
const BATCH = 200;

/** Who sends messages: a user, or the reason why it is nobody. */
export type Sender = SignedIn | { failure: string };

export interface SignedIn {
    caller: Caller;
    /** The same user later, while a poll is open; undefined when the session is over. */
    current(): Caller | undefined;
    /** Calls back when the client hangs up. */
    onHangUp(work: () => void): void;
}

type Parts = Pick<OrgServices, 'database' | 'schema' | 'records' | 'access' | 'components'>;

/**
 * Change Data Capture over the Bayeux protocol by long polling. A module of its own and not a publish-subscribe server:
 * what a subscriber gets depends on the user and on a place of their own among the kept events.
 */
export class Streaming {
    private readonly store: EventStore;
    private readonly channels: Channels;
    private readonly clients: StreamingClients;
    private readonly options: StreamingOptions;
    private readonly publisher: Publisher;
    private closed = false;

    constructor({ database, schema, records, access, components }: Parts, options: Partial<StreamingOptions> = {}) {
        this.options = { ...USUAL, ...options };
        this.store = new EventStore(database, this.options.retention);
        const selection = new CaptureSelection(components);
        this.channels = new Channels(schema, access, selection, this.store);
        this.clients = new StreamingClients(
            this.options.pollTimeout + this.options.reconnectWithin,
            this.options.mostClients
        );
        this.publisher = new Publisher(this.store, this.options.delay, () => this.clients.wakeAll());
        const onCommit = (): void => this.publisher.soon();
        records.captureWith(new ChangeDataCapture(database, selection, this.store, onCommit, this.options.mostChanges));
    }

    /** Answers the messages of one request; a connect is answered last, once there are events or time is over. */
    async answer(messages: BayeuxRequest[], sender: Sender): Promise<BayeuxReply[]> {
        if ('failure' in sender) {
            return messages.map((message) => unauthenticated(message, sender.failure));
        }
        const replies: BayeuxReply[] = [];
        for (const message of messages.filter(({ channel }) => channel !== '/meta/connect')) {
            replies.push(...this.answerNow(message, sender.caller));
        }
        const connects = messages.filter(({ channel }) => channel === '/meta/connect');
        for (const [index, message] of connects.entries()) {
            // One poll a request: the others are not kept waiting.
            replies.push(
                ...(await this.connect(index === 0 ? message : { ...message, advice: { timeout: 0 } }, sender))
            );
        }
        return replies;
    }

    /** Ends all polls. Events that are not published yet stay in the database. */
    close(): void {
        this.closed = true;
        this.publisher.close();
        this.clients.closeAll();
    }

    private answerNow(message: BayeuxRequest, caller: Caller): BayeuxReply[] {
        switch (message.channel) {
            case '/meta/handshake':
                return [this.handshake(message, caller)];
            case '/meta/subscribe':
            case '/meta/unsubscribe':
            case '/meta/disconnect': {
                const client = this.clients.find(message.clientId, caller.userId);
                return client ? this.answerClient(message, client, caller) : [unknownClient(message)];
            }
            default:
                return [refusalOf(message, `403::Cannot create channel {${message.channel}}`)];
        }
    }

    private answerClient(message: BayeuxRequest, client: StreamingClient, caller: Caller): BayeuxReply[] {
        if (message.channel === '/meta/disconnect') {
            this.clients.close(client);
            return [answerTo(message)];
        }
        const channels = [message.subscription ?? []].flat();
        if (channels.length === 0) {
            return [refusalOf(message, '400::Channel name not specified')];
        }
        return channels.map((channel) => {
            if (message.channel === '/meta/subscribe') {
                return this.subscribe(message, client, caller, channel);
            }
            client.subscriptions.delete(channel);
            return answerTo(message, { subscription: channel });
        });
    }

    private handshake(message: BayeuxRequest, caller: Caller): BayeuxReply {
        const client = this.clients.open(caller.userId);
        if (!client) {
            return denied(message, '403::Organization concurrent user limit exceeded');
        }
        return answerTo(message, {
            clientId: client.id,
            version: '1.0',
            minimumVersion: '1.0',
            supportedConnectionTypes: ['long-polling'],
            ext: { replay: true, 'payload.format': true },
            advice: advice('retry', this.options.pollTimeout)
        });
    }

    private subscribe(message: BayeuxRequest, client: StreamingClient, caller: Caller, channel: string): BayeuxReply {
        try {
            this.channels.filterOf(caller, channel);
            this.store.purge(Date.now());
            const asked = (message.ext?.replay as Record<string, unknown> | undefined)?.[channel] ?? -1;
            client.subscriptions.set(channel, this.channels.startOf(Number(asked), this.publisher.published));
            client.wake?.();
            return answerTo(message, { subscription: channel });
        } catch (error) {
            if (error instanceof ChannelRefusal) {
                return refusalOf(message, error.message, { subscription: channel });
            }
            throw error;
        }
    }

    private async connect(message: BayeuxRequest, sender: SignedIn): Promise<BayeuxReply[]> {
        const { caller } = sender;
        const client = this.clients.find(message.clientId, caller.userId);
        if (!client) {
            return [unknownClient(message)];
        }
        if (message.connectionType !== 'long-polling') {
            return [refusalOf(message, `400::Invalid connection type {${message.connectionType ?? ''}}`)];
        }
        let events = this.eventsFor(client, caller);
        const isFirst = !client.connected;
        client.connected = true;
        const timeout = Math.min(message.advice?.timeout ?? this.options.pollTimeout, this.options.pollTimeout);
        const turn = ++client.polls;
        const until = Date.now() + (isFirst ? 0 : timeout);
        while (events.length === 0 && Date.now() < until && turn === client.polls && !this.closed) {
            const isThere = await waitFor(client, until - Date.now(), sender);
            const current = sender.current();
            if (current === undefined) {
                return [unauthenticated(message, '401::Authentication invalid')];
            }
            if (!isThere || turn !== client.polls) {
                break;
            }
            events = this.eventsFor(client, current);
        }
        return [...events, answerTo(message, isFirst ? { advice: advice('retry', this.options.pollTimeout) } : {})];
    }

    /** The events next in turn for a client, which moves on behind them. */
    private eventsFor(client: StreamingClient, caller: Caller): BayeuxReply[] {
        const replies: BayeuxReply[] = [];
        for (const [channel, after] of client.subscriptions) {
            const room = BATCH - replies.length;
            if (room <= 0 || after >= this.publisher.published) {
                continue;
            }
            try {
                const filter = this.channels.filterOf(caller, channel);
                const { events, seenTo } = this.channels.read(caller, filter, after, this.publisher.published, room);
                client.subscriptions.set(channel, seenTo);
                replies.push(...events.map((data) => ({ channel, data })));
            } catch (error) {
                if (!(error instanceof ChannelRefusal)) {
                    throw error;
                }
                // The object or the right to it is gone since: nothing more comes.
                client.subscriptions.set(channel, this.publisher.published);
            }
        }
        return replies;
    }
}

/** Settles when the client is woken or time is over, and with false when it hangs up: what is sent then is lost. */
function waitFor(client: StreamingClient, timeout: number, sender: SignedIn): Promise<boolean> {
    client.wake?.();
    return new Promise((resolve) => {
        const end = (isThere: boolean): void => {
            clearTimeout(timer);
            if (client.wake === wake) {
                client.wake = undefined;
            }
            client.seenAt = Date.now();
            resolve(isThere);
        };
        const wake = (): void => end(true);
        const timer = setTimeout(wake, timeout).unref();
        client.wake = wake;
        sender.onHangUp(() => end(false));
    });
}

function unauthenticated(message: BayeuxRequest, failure: string): BayeuxReply {
    return message.channel === '/meta/handshake'
        ? denied(message, failure)
        : refusalOf(message, failure, { advice: advice('none') });
}

/** A refused handshake tells the reason beside the error. */
export function denied(message: BayeuxRequest, failureReason: string): BayeuxReply {
    return refusalOf(message, '403::Handshake denied', {
        ext: { sfdc: { failureReason }, replay: true, 'payload.format': true },
        advice: advice('none')
    });
}

function unknownClient(message: BayeuxRequest): BayeuxReply {
    return refusalOf(message, '403::Unknown client', { advice: advice('handshake') });
}
