import type { Access } from '../access';
import type { Caller } from '../records';
import type { ObjectSchema, OrgSchema } from '../schema';
import { changeEventName, objectOfChangeEvent, STANDARD_CHANNEL } from './changeEventNames';
import { eventMessage, type EventData } from './eventMessage';
import type { EventFilter, EventStore, StoredEvent } from './eventStore';
import type { CaptureSelection } from './selection';

/** Why a channel cannot be subscribed to, as `403::…`. */
export class ChannelRefusal extends Error {}

/** What of the kept events a channel carries and a user may get. */
export class Channels {
    constructor(
        private readonly schema: OrgSchema,
        private readonly access: Access,
        private readonly selection: CaptureSelection,
        private readonly store: EventStore
    ) {}

    /**
     * What a channel is about: `/data/ChangeEvents`, `/data/X__chn`, `/data/AccountChangeEvent`. Channels of one object
     * ask for View All on it, the others for nothing: events are sifted as they are sent. Throws a ChannelRefusal.
     */
    filterOf(caller: Caller, channel: string): EventFilter {
        if (!channel.startsWith('/')) {
            throw new ChannelRefusal(`400::Channel subscriptions must start with a leading '/'`);
        }
        const [, name] = /^\/data\/(\w+)$/.exec(channel) ?? [];
        const filter = name === undefined ? undefined : this.filterOfName(name);
        if (filter === undefined) {
            throw new ChannelRefusal(`400::The channel you requested to subscribe to does not exist {${channel}}`);
        }
        if ('objectName' in filter && !seesAll(caller, this.schema.requireObject(filter.objectName))) {
            throw new ChannelRefusal('403::User not allowed to subscribe CDC without View All Data permissions');
        }
        return filter;
    }

    /** Throws a ChannelRefusal for a replay id that is not kept any more, or never was. */
    startOf(replayId: number, published: number): number {
        if (replayId === -1) {
            return published;
        }
        if (replayId === -2) {
            return 0;
        }
        if (!Number.isSafeInteger(replayId) || !this.store.isRetained(replayId)) {
            throw new ChannelRefusal(
                `400::The replayId {${replayId}} you provided was invalid. Please provide a valid ID, -2 to replay all events, ` +
                    'or -1 to replay only new events.'
            );
        }
        return replayId;
    }

    /** Events behind `after` as the user may see them, and how far they were looked through. */
    read(
        caller: Caller,
        filter: EventFilter,
        after: number,
        upTo: number,
        most: number
    ): { events: EventData[]; seenTo: number } {
        const stored = this.store.read(filter, after, upTo, most);
        const events = stored.filter((event) => this.maySee(caller, event)).map((event) => this.message(caller, event));
        return { events, seenTo: stored.length < most ? upTo : stored[stored.length - 1].replayId };
    }

    private filterOfName(name: string): EventFilter | undefined {
        if (name === STANDARD_CHANNEL || (name.endsWith('__chn') && this.selection.hasChannel(name))) {
            return { channel: name };
        }
        const object = this.schema.object(objectOfChangeEvent(name) ?? '');
        return object?.createable && changeEventName(object.name) === name ? { objectName: object.name } : undefined;
    }

    private maySee(caller: Caller, { objectName }: StoredEvent): boolean {
        const object = this.schema.object(objectName);
        return object ? seesAll(caller, object) : caller.rights.everything;
    }

    private message(caller: Caller, event: StoredEvent): EventData {
        return eventMessage(event, this.access.schemaOf(caller).object(event.objectName));
    }
}

/** Sharing does not count for change events: who gets them has to see all rows anyway. */
function seesAll({ rights }: Caller, object: ObjectSchema): boolean {
    const { read, viewAll, modifyAll } = rights.object(object);
    return rights.everything || (read && (viewAll || modifyAll));
}
