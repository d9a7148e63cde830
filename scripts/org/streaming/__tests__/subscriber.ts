import type { Connection } from 'jsforce';
import { StreamingExtension, type Client } from 'jsforce/lib/api/streaming';
import { metadata, zipOf, type PackageContent } from '../../metadata/__tests__/metadataOrg';
import type { LocalOrg } from '../..';

/** A change event as a subscriber gets it. */
export interface ReceivedEvent {
    schema: string;
    payload: Record<string, unknown> & { ChangeEventHeader: Record<string, unknown> };
    event: { replayId: number };
}

export interface Subscriber {
    received: ReceivedEvent[];
    /** Settles once so many events came in all. */
    count(wanted: number): Promise<ReceivedEvent[]>;
    end(): Promise<void>;
}

/** The typing leaves out what ends a client. */
type StreamingClient = Client & { disconnect(): PromiseLike<void> };

/** Clients that are still connected, to be ended after each test. */
const open = new Set<StreamingClient>();

// A client that loses its server tries again for minutes: it has to hear that it is disconnected.
afterEach(async () => {
    await Promise.all([...open].map((client) => client.disconnect()));
    open.clear();
});

/** Subscribes as jsforce's users do; settles when the org has agreed. */
export async function subscribe(connection: Connection, channel: string, replayId?: number): Promise<Subscriber> {
    const extensions = replayId === undefined ? [] : [new StreamingExtension.Replay(channel, replayId)];
    const client = connection.streaming.createClient(extensions) as StreamingClient;
    open.add(client);
    const received: ReceivedEvent[] = [];
    const waiting: Array<() => void> = [];
    await client.subscribe(channel, (event: ReceivedEvent) => {
        received.push(event);
        waiting.forEach((check) => check());
    });
    return {
        received,
        count: (wanted) =>
            new Promise((resolve) => {
                const check = (): void => (received.length >= wanted ? resolve([...received]) : undefined);
                waiting.push(check);
                check();
            }),
        end: async () => {
            open.delete(client);
            await client.disconnect();
        }
    };
}

/** Settles when what was committed before this call is published. */
export const published = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500));

/** A file that selects objects for Change Data Capture. */
export function selected(channel: string, ...entities: string[]): PackageContent {
    return Object.fromEntries(
        entities.map((entity) => [
            `platformEventChannelMembers/${channel}_${entity}.platformEventChannelMember`,
            metadata(
                'PlatformEventChannelMember',
                `<eventChannel>${channel}</eventChannel><selectedEntity>${entity}</selectedEntity>`
            )
        ])
    );
}

/** Deploys as the administrator; throws what failed. */
export async function deployTo({ services }: LocalOrg, files: PackageContent): Promise<void> {
    const admin = services.callerOf(services.userIdByName('admin@local.org')!)!;
    const result = await services.metadata.finished(services.metadata.deploy(admin, await zipOf(files)));
    if (!result.success) {
        throw new Error(JSON.stringify(result.details?.componentFailures ?? result.errorMessage));
    }
}

/** One Bayeux request, answered with all messages of the reply. */
export async function bayeux(
    { url }: LocalOrg,
    accessToken: string | null | undefined,
    message: Record<string, unknown>,
    version: string | null = '66.0'
): Promise<Array<Record<string, unknown>>> {
    const response = await fetch(`${url}/cometd${version === null ? '' : `/${version}`}`, {
        method: 'POST',
        headers: {
            'Content-Type': 'application/json',
            ...(accessToken == null ? {} : { Authorization: `Bearer ${accessToken}` })
        },
        body: JSON.stringify([message])
    });
    return (await response.json()) as Array<Record<string, unknown>>;
}
