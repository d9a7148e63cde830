import { groupBy } from 'c/relationshipModel';
import { orgErrorOf } from '../../salesforce';
import type { Subrequest, SubrequestReply } from '../../salesforce';
import type { Database } from './database';
import { chunks } from './selector';
import type { SaveError, SaveResult, Values } from './sobject';
import type { Query } from './soql';

/** The value of a unique external id field, by which a row is found again. */
export interface RowKey {
    field: string;
    value: string;
}

/** One row to write. */
export interface Write {
    kind: 'insert' | 'upsert' | 'update' | 'delete';
    object: string;
    id?: string;
    key?: RowKey;
    values: Values;
    /** Rows of a level come after those of the levels below, which they name as parents. */
    level: number;
    group?: string;
    /** A row that this query finds stands for the one to create. */
    unless?: Query;
}

/** Rows that one subrequest writes. */
export interface WriteChunk {
    writes: Write[];
    subrequest: Subrequest;
}

/** Platform limits: collections in a Composite call, rows in a collection. */
export const COLLECTIONS = 5;
export const ROWS = 200;

const KINDS = ['insert', 'upsert', 'update', 'delete'];

/** What may share a collection: kinds one after the other, upserts by object and key. */
function collectionOf({ kind, level, object, key }: Write): string {
    const own = kind === 'upsert' ? ` ${object} ${key?.field}` : '';
    const order = kind === 'update' || kind === 'delete' ? 999_999 : level;
    return `${String(order).padStart(6, '0')} ${KINDS.indexOf(kind)}${own}`;
}

/** The collections that writes need, in the order in which they have to be sent. */
export function chunkWrites(writes: readonly Write[]): Write[][] {
    const collections = groupBy(writes, collectionOf);
    return [...collections]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, some]) => chunks([...some].sort(byObject), ROWS));
}

/** Rows of one object stand together: a collection changes object at most ten times. */
const byObject = (a: Write, b: Write): number => (a.object < b.object ? -1 : Number(a.object > b.object));

/** The subrequest that writes a collection's rows. */
export function subrequestOf(writes: readonly Write[], referenceId: string, allOrNone: boolean): Subrequest {
    const [{ kind, object, key }] = writes;
    if (kind === 'delete') {
        const ids = writes.map(({ id }) => id).join(',');
        return { method: 'DELETE', url: `/composite/sobjects?ids=${ids}&allOrNone=${allOrNone}`, referenceId };
    }
    const records = writes.map((write) => ({
        attributes: { type: write.object },
        ...(write.id ? { id: write.id } : {}),
        ...(write.key ? { [write.key.field]: write.key.value } : {}),
        ...write.values
    }));
    const url = kind === 'upsert' ? `/composite/sobjects/${object}/${key?.field}` : '/composite/sobjects';
    return { method: kind === 'insert' ? 'POST' : 'PATCH', url, referenceId, body: { allOrNone, records } };
}

interface RowReply {
    id?: string;
    success?: boolean;
    created?: boolean;
    errors?: { statusCode?: string; message?: string; fields?: string[] }[];
}

/** The results of a collection's rows. A subrequest refused as a whole refuses each of its rows. */
export function resultsOf(writes: readonly Write[], { body }: SubrequestReply): SaveResult[] {
    const replies = Array.isArray(body) ? (body as RowReply[]) : [];
    const isOfRows = replies.length === writes.length && replies.every(({ success }) => success !== undefined);
    const { code, message, fields } = orgErrorOf(body);
    const whole: RowReply = { success: false, errors: [{ statusCode: code, message, fields: [...fields] }] };
    return writes.map((write, index) => resultOf(write, isOfRows ? replies[index] : whole));
}

const GONE = ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY', 'NOT_FOUND'];

function resultOf(write: Write, { id, success = false, created, errors = [] }: RowReply): SaveResult {
    const refusals = errors.map(({ statusCode, message, fields }): SaveError => ({
        code: statusCode ?? 'UNKNOWN_EXCEPTION',
        message: message ?? '',
        fields: fields ?? []
    }));
    const codes = refusals.map(({ code }) => code);
    const gone = write.id !== undefined && codes.some((code) => GONE.includes(code));
    const isThere = write.kind === 'insert' && write.key !== undefined && codes.includes('DUPLICATE_VALUE');
    const isDone = success || isThere || (gone && write.kind === 'delete');
    return {
        object: write.object,
        id: id ?? write.id ?? null,
        key: write.key?.value ?? null,
        operation: write.kind,
        success: isDone,
        created: success && (write.kind === 'insert' || created === true),
        gone,
        errors: isDone ? [] : refusals,
        values: write.values
    };
}

/** Parts the rows that are there already, as their queries find, from those to write. */
export async function alreadyThere(
    database: Database,
    writes: readonly Write[]
): Promise<{ present: SaveResult[]; writes: Write[] }> {
    const asked = writes.flatMap((write) => (write.unless ? [[write, write.unless] as const] : []));
    if (asked.length === 0) {
        return { present: [], writes: [...writes] };
    }
    const found = await database.queryTogether(
        Object.fromEntries(asked.map(([, query], index) => [String(index), query]))
    );
    const ids = new Map(asked.map(([write], index) => [write, found[String(index)][0]?.Id]));
    const present = [...ids].flatMap(([write, id]) =>
        id ? resultOf(write, { id, success: true, created: false }) : []
    );
    return {
        present: present.map((result) => ({ ...result, created: false })),
        writes: writes.filter((write) => !ids.get(write))
    };
}
