import type { Subrequest, SubrequestReply } from '../../../salesforce';
import type { BackendApi } from '../runtime';
import type { SObject } from '../sobject';

/** A row of a collection as the fake org was asked to write it. */
export interface Asked {
    method: string;
    url: string;
    record: Record<string, unknown>;
}

/** Says how a row ends; nothing said is success. */
export type Refusal = { statusCode: string; message?: string; fields?: string[] } | null | undefined;

export interface FakeApi extends BackendApi {
    /** Subrequests of each write call. */
    readonly writes: { allOrNone: boolean; requests: Subrequest[] }[];
    /** Queries and other addresses read, call by call. */
    readonly reads: string[][];
    calls: number;
    dailyUse: { used: number; limit: number } | null;
}

interface Behaviour {
    /** Rows that a query finds. */
    rows?(soql: string): SObject[];
    /** What an address other than a query answers. */
    get?(url: string): unknown;
    refuse?(asked: Asked): Refusal;
    /** Throws instead of writing, or after it: a wire that fails. */
    fault?(call: number): Error | null;
}

const soqlOf = (url: string): string => decodeURIComponent(url.replace(/^.*[?&]q=/, ''));

/** An org that remembers what it was asked and answers as it is told to. */
export function fakeApi({ rows = () => [], get, refuse = () => null, fault = () => null }: Behaviour = {}): FakeApi {
    let ids = 0;
    const page = (url: string): unknown =>
        /^\/query/.test(url)
            ? { done: true, records: rows(soqlOf(url)).map((row) => ({ attributes: {}, ...row })) }
            : get?.(url);
    const failing = (): void => {
        const error = fault(api.calls);
        if (error) {
            throw error;
        }
    };
    const rowReply = (asked: Asked): Record<string, unknown> => {
        const refusal = refuse(asked);
        const id = asked.record.id ?? asked.record.Id ?? `a00${String((ids += 1)).padStart(15, '0')}`;
        return refusal
            ? { success: false, errors: [{ message: 'Refused', fields: [], ...refusal }] }
            : { success: true, id, created: asked.method === 'POST', errors: [] };
    };
    const reply = ({ method, url, referenceId, body }: Subrequest): SubrequestReply => {
        const records =
            method === 'DELETE'
                ? (/ids=([^&]*)/.exec(url)?.[1] ?? '').split(',').map((id) => ({ id }))
                : (body as { records: Record<string, unknown>[] }).records;
        return { referenceId, httpStatusCode: 200, body: records.map((record) => rowReply({ method, url, record })) };
    };
    const write = (requests: Subrequest[], allOrNone: boolean): SubrequestReply[] => {
        api.calls += 1;
        api.writes.push({ allOrNone, requests });
        failing();
        const replies = requests.map(reply);
        return allOrNone ? rolledBack(replies) : replies;
    };
    const api: FakeApi = {
        writes: [],
        reads: [],
        calls: 0,
        dailyUse: null,
        async get<T>(url: string): Promise<T> {
            api.calls += 1;
            api.reads.push([decodeURIComponent(url)]);
            return page(url) as T;
        },
        async readTogether(requests) {
            api.calls += 1;
            api.reads.push(requests.map(({ url }) => soqlOf(url)));
            return requests.map(({ url }) => page(url));
        },
        writeTogether: async (requests) => write(requests, true),
        writeApart: async (requests) => write(requests, false)
    };
    return api;
}

type RowReply = { success: boolean; errors: { statusCode: string }[] };

/** As the platform: one refused row takes all others of the call back. */
function rolledBack(replies: SubrequestReply[]): SubrequestReply[] {
    const isRefused = replies.some(({ body }) => (body as RowReply[]).some(({ success }) => !success));
    const collateral = { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] };
    return isRefused
        ? replies.map((each) => ({
              ...each,
              httpStatusCode: 400,
              body: (each.body as RowReply[]).map((row) => (row.success ? collateral : row))
          }))
        : replies;
}
