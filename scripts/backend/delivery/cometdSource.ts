import type { Connection } from 'jsforce';
import type { BackendContext } from '../runtime';
import type { StateFile } from '../runtime/state';
import { changesOf, channelOf, overflowOf, type ChangeEvent } from './changeEvents';
import type { ChangeBatch, ChangeSource, Overflow, SourceStart } from './changeSource';
import { CometdClient, ReplayRefused, type Received } from './cometdClient';

/** Only what is new from now on. */
const NEW = -1;
/** After a restart, events of the last minute are asked for again. */
const OVERLAP = 60_000;

interface ReplayMark {
    replayId: number;
    /** When the event of this id was committed, or when the subscription began. */
    at: string;
}

const markOf = (object: string): string => `cdc ${object}`;

/** Whether events of an object have ever arrived: a subscription alone does not say that the org captures it. */
export function hasArrived(state: StateFile, object: string): boolean {
    return (state.mark<ReplayMark>(markOf(object))?.replayId ?? NEW) !== NEW;
}

export interface CometdOptions {
    connection: Connection;
    objects: readonly string[];
    /** The name that this process's own writes carry. */
    client: string;
    context(): BackendContext;
}

/** Change Data Capture over CometD, from where the last run left off. */
export class CometdSource implements ChangeSource {
    readonly name = 'cometd';
    readonly objects: readonly string[];

    constructor(private readonly options: CometdOptions) {
        this.objects = options.objects;
    }

    async *open({ mark, signal }: SourceStart): AsyncIterable<ChangeBatch> {
        const { connection, client: name, context } = this.options;
        const client = await CometdClient.connect(connection, signal);
        try {
            const beginnings = this.objects.map((object) =>
                this.subscribe(client, object, mark<ReplayMark>(markOf(object)))
            );
            yield join(await Promise.all(beginnings));
            const recent = new Map<string, ReplayMark[]>();
            for await (const received of client.batches()) {
                yield this.batchOf(received, recent, name);
            }
            context().log.info('cometd.ended', {});
        } finally {
            await client.close();
        }
    }

    /** Goes on behind the mark. Where the org has forgotten it, or there never was one, what lies between is read up. */
    private async subscribe(client: CometdClient, object: string, mark: ReplayMark | undefined): Promise<ChangeBatch> {
        const { clock, log } = this.options.context();
        const fresh: ReplayMark = { replayId: NEW, at: clock.now().toISOString() };
        if (mark && mark.replayId !== NEW) {
            try {
                await client.subscribe(channelOf(object), mark.replayId);
                return { changes: [], overflows: [], marks: {} };
            } catch (error) {
                if (!(error instanceof ReplayRefused)) {
                    throw error;
                }
                log.warn('replay.refused', { object, since: mark.at });
            }
        }
        await client.subscribe(channelOf(object), NEW);
        return {
            changes: [],
            overflows: mark ? [{ object, since: mark.at }] : [],
            marks: { [markOf(object)]: fresh }
        };
    }

    private batchOf(received: readonly Received[], recent: Map<string, ReplayMark[]>, client: string): ChangeBatch {
        const objects = new Map(this.objects.map((object) => [channelOf(object), object]));
        const told = received.map(({ channel, data }): [string, ChangeEvent] => [objects.get(channel) ?? '', data]);
        for (const [object, { event, payload }] of told) {
            const at = new Date(payload.ChangeEventHeader.commitTimestamp).toISOString();
            recent.set(object, lastMinute([...(recent.get(object) ?? []), { replayId: event.replayId, at }]));
        }
        return {
            changes: told.flatMap(([object, event]) => changesOf(event, object, client)),
            overflows: told.flatMap(([object, event]): Overflow[] => {
                const overflow = overflowOf(event, object);
                return overflow ? [overflow] : [];
            }),
            marks: Object.fromEntries([...recent].map(([object, [oldest]]) => [markOf(object), oldest]))
        };
    }
}

/** Marks of the last minute, behind one that is older: that is the one to go on from. */
function lastMinute(marks: readonly ReplayMark[]): ReplayMark[] {
    const edge = Date.parse(marks.at(-1)?.at ?? '') - OVERLAP;
    const first = marks.findLastIndex(({ at }) => Date.parse(at) < edge);
    return marks.slice(Math.max(0, first));
}

function join(batches: readonly ChangeBatch[]): ChangeBatch {
    return {
        changes: batches.flatMap(({ changes }) => changes),
        overflows: batches.flatMap(({ overflows }) => overflows),
        marks: Object.assign({}, ...batches.map(({ marks }) => marks)) as Record<string, unknown>
    };
}
