import { randomBytes } from 'node:crypto';

/** A client that shook hands. Events are not queued for it: a subscription is a place in the kept events. */
export interface StreamingClient {
    id: string;
    userId: string;
    /** Replay id of the last event sent, by channel. */
    subscriptions: Map<string, number>;
    /** Ends the long poll that is open; undefined between two polls. */
    wake?: () => void;
    /** False until the first connect, which is answered at once. */
    connected: boolean;
    /** Polls so far: a new one ends the one before. */
    polls: number;
    /** Milliseconds since 1970 of the last sign of life. */
    seenAt: number;
}

/** Clients at a time, as on the platform. */
const MOST_CLIENTS = 2000;

/** The clients that are there. One that does not come back for `patience` milliseconds is forgotten. */
export class StreamingClients {
    private readonly byId = new Map<string, StreamingClient>();

    constructor(
        private readonly patience: number,
        private readonly most = MOST_CLIENTS
    ) {}

    /** A new client; undefined when there are too many. */
    open(userId: string): StreamingClient | undefined {
        this.forgetSilent();
        if (this.byId.size >= this.most) {
            return undefined;
        }
        const id = randomBytes(18).toString('hex').slice(0, 28);
        const client = { id, userId, subscriptions: new Map(), connected: false, polls: 0, seenAt: Date.now() };
        this.byId.set(id, client);
        return client;
    }

    /** A user's own client; undefined where it is unknown, somebody else's or forgotten. */
    find(id: string | undefined, userId: string): StreamingClient | undefined {
        this.forgetSilent();
        const client = this.byId.get(id ?? '');
        if (client?.userId !== userId) {
            return undefined;
        }
        client.seenAt = Date.now();
        return client;
    }

    close(client: StreamingClient): void {
        this.byId.delete(client.id);
        client.polls++;
        client.wake?.();
    }

    /** Ends the open polls of all clients, so that each looks for events. */
    wakeAll(): void {
        this.byId.forEach((client) => client.wake?.());
    }

    closeAll(): void {
        [...this.byId.values()].forEach((client) => this.close(client));
    }

    private forgetSilent(): void {
        const since = Date.now() - this.patience;
        for (const client of this.byId.values()) {
            if (client.wake === undefined && client.seenAt < since) {
                this.byId.delete(client.id);
            }
        }
    }
}
