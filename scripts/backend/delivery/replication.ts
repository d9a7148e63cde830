import { OrgError } from '../../salesforce';
import type { Database } from '../runtime';

/** Rows that were touched within a span of time. */
export interface Replicated {
    updated: string[];
    deleted: string[];
    /** Up to when this is complete: go on from here. */
    covered: Date;
}

const MINUTE = 60_000;
/** The platform answers for so many days back. */
export const REACH = 30 * 86_400_000;

interface UpdatedReply {
    ids: string[];
    latestDateCovered: string;
}

interface DeletedReply {
    deletedRecords: { id: string }[];
    latestDateCovered: string;
}

/**
 * What `getUpdated` and, where wanted, `getDeleted` say of an object between two moments. The platform takes whole minutes:
 * a shorter span gives nothing and covers nothing. Throws OrgError INVALID_REPLICATION_DATE when the span is too far back.
 */
export async function readReplicated(
    database: Database,
    object: string,
    since: Date,
    until: Date,
    withDeletions: boolean
): Promise<Replicated> {
    const [start, end] = [since, until].map((at) => new Date(Math.floor(at.getTime() / MINUTE) * MINUTE));
    if (end.getTime() - start.getTime() < MINUTE) {
        return { updated: [], deleted: [], covered: start };
    }
    try {
        const updated = await replies<UpdatedReply>(database, object, 'updated', start, end);
        const deleted = withDeletions ? await replies<DeletedReply>(database, object, 'deleted', start, end) : null;
        const covered = [updated, deleted].flatMap((reply) => (reply ? Date.parse(reply.latestDateCovered) : []));
        return {
            updated: updated.ids,
            deleted: deleted?.deletedRecords.map(({ id }) => id) ?? [],
            covered: new Date(Math.min(end.getTime(), ...covered))
        };
    } catch (error) {
        if (
            error instanceof OrgError &&
            error.code === 'EXCEEDED_ID_LIMIT' &&
            end.getTime() - start.getTime() > MINUTE
        ) {
            const middle = new Date((start.getTime() + end.getTime()) / 2);
            return readReplicated(database, object, start, middle, withDeletions);
        }
        throw error;
    }
}

function replies<T>(database: Database, object: string, what: string, start: Date, end: Date): Promise<T> {
    const span = [start, end].map((at) => encodeURIComponent(at.toISOString().replace(/\.\d+Z$/, '+00:00')));
    return database.call(() => database.api.get<T>(`/sobjects/${object}/${what}?start=${span[0]}&end=${span[1]}`));
}
