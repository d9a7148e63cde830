import { OrgError } from '../../salesforce';
import type { BackendContext } from '../runtime';
import type { Change, ChangeBatch, ChangeSource, Overflow, SourceStart } from './changeSource';
import { readReplicated } from './replication';

/** Looked at twice: a long transaction is dated when it began and seen when it ends. */
const OVERLAP = 60_000;
/** How often objects are looked at whose change events arrive: events can be lost too, an allotment can be used up. */
const SAFETY = 3_600_000;
const markOf = (object: string): string => `poll ${object}`;

export interface PollOptions {
    objects: readonly string[];
    /** Asked for each object apart: deletions cost a call of their own. */
    wantsDeletions(object: string): boolean;
    /** Milliseconds between two looks; the platform itself tells whole minutes only. */
    every: number;
    /** Whether change events of the object have arrived: then it is looked at once an hour. */
    isCaptured(object: string): boolean;
    context(): BackendContext;
}

/** Asks the org again and again what has changed. Its own writes are told from others by what they say. */
export class PollSource implements ChangeSource {
    readonly name = 'poll';
    readonly objects: readonly string[];

    constructor(private readonly options: PollOptions) {
        this.objects = options.objects;
    }

    async *open({ mark, signal }: SourceStart): AsyncIterable<ChangeBatch> {
        const { every, isCaptured, context } = this.options;
        const { clock } = context();
        const lookedAt = new Map<string, number>();
        while (!signal.aborted) {
            for (const object of this.objects) {
                const pause = isCaptured(object) ? SAFETY : 0;
                if (clock.now().getTime() - (lookedAt.get(object) ?? -Infinity) >= pause) {
                    lookedAt.set(object, clock.now().getTime());
                    yield await this.look(object, mark<string>(markOf(object)));
                }
                if (signal.aborted) {
                    return;
                }
            }
            await clock.sleep(every, signal);
        }
    }

    /** What happened to an object since its mark; the first time nothing did. */
    private async look(object: string, mark: string | undefined): Promise<ChangeBatch> {
        const { context, wantsDeletions } = this.options;
        const { database, clock } = context();
        const now = clock.now();
        if (mark === undefined) {
            return { changes: [], overflows: [], marks: { [markOf(object)]: now.toISOString() } };
        }
        const covered = new Date(mark);
        try {
            const since = new Date(covered.getTime() - OVERLAP);
            const found = await readReplicated(database, object, since, now, wantsDeletions(object));
            return {
                changes: [...found.updated, ...found.deleted].map((id) => unkeyed(object, id)),
                overflows: [],
                marks: { [markOf(object)]: later(covered, found.covered).toISOString() }
            };
        } catch (error) {
            if (error instanceof OrgError && error.code === 'INVALID_REPLICATION_DATE') {
                const overflow: Overflow = { object, since: mark };
                return { changes: [], overflows: [overflow], marks: { [markOf(object)]: now.toISOString() } };
            }
            throw error;
        }
    }
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** A change that is told by content alone. */
export function unkeyed(object: string, id: string): Change {
    return { object, id, kind: 'unknown', key: null, isOwn: false, values: null, changedFields: null };
}
