import type { OrgServices } from '../services';
import type { Caller } from '../records';
import type { OrgSchema } from '../schema';

/** One call of a REST resource: straight from HTTP, or a subrequest of a composite call. */
export interface ApiCall {
    services: OrgServices;
    caller: Caller;
    /** The org's schema as the caller sees it. */
    schema: OrgSchema;
    /** API version as in the path: `66.0`. */
    version: string;
    method: string;
    /** Segments of the path that the resource's pattern names, decoded. */
    params: Record<string, string>;
    query: URLSearchParams;
    /** Header names are in lower case. */
    headers: Record<string, string | undefined>;
    /** Parsed JSON; undefined when there was no body. */
    body: unknown;
    /** Set for a subrequest of an all-or-none composite call: collections inside it are all-or-none too. */
    allOrNone?: boolean;
}

export interface ApiReply {
    status: number;
    /** Left out where the reply has no body. */
    body?: unknown;
    headers?: Record<string, string>;
}

/** What answers a method on a path below `/services/data/vXX.X`. Synchronous, so that a composite call can be one transaction. */
export interface Resource {
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    /** `/sobjects/:object/:id`; literal segments win over named ones. */
    path: string;
    answer(call: ApiCall): ApiReply;
}

export const ok = (body: unknown, headers?: Record<string, string>): ApiReply => ({ status: 200, body, headers });

export const noContent = (): ApiReply => ({ status: 204 });

/** Path prefix of the call's version, `/services/data/v66.0`. */
export const basePath = (call: ApiCall): string => `/services/data/v${call.version}`;
