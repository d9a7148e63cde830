import type { Connection } from 'jsforce';
import { API_VERSION, reasonOf } from './connect';
import { OrgError, OrgUnreachable } from './errors';
import { OrgTransport } from './orgTransport';
import { isTransient, patiently } from './patience';

/** A request inside a Composite call; `url` is relative to the version, such as `/query?q=…`. */
export interface Subrequest {
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    url: string;
    referenceId: string;
    body?: unknown;
}

/** Answer to a subrequest. */
export interface SubrequestReply {
    referenceId: string;
    httpStatusCode: number;
    body: unknown;
}

/** One page of a query. */
interface QueryPage {
    records: Record<string, unknown>[];
    done: boolean;
    nextRecordsUrl?: string;
}

/** The one place that calls the org: retries reads, counts calls, words errors. */
export class OrgApi {
    private readonly transport = new OrgTransport();

    constructor(readonly connection: Connection) {}

    /** HTTP requests sent so far, repeated ones included. */
    get calls(): number {
        return this.transport.sent;
    }

    /** The org's own count of the day's calls, as the last reply told it. */
    get dailyUse(): { used: number; limit: number } | null {
        return this.connection.limitInfo.apiUsage ?? null;
    }

    /** Every row of a query, over all of its pages. Throws OrgError, OrgUnreachable. */
    async query(soql: string): Promise<Record<string, unknown>[]> {
        return this.allPages(await this.get<QueryPage>(`/query?q=${encodeURIComponent(soql)}`));
    }

    /** What a resource of the version holds, such as `/limits`. Throws OrgError, OrgUnreachable. */
    get<T>(url: string): Promise<T> {
        return patiently(() => this.send<T>('GET', url)).catch(asOrgError);
    }

    /** Reads several things in one call, in their order. Throws the first refusal as OrgError. */
    async readTogether(requests: Subrequest[]): Promise<unknown[]> {
        const replies = await patiently(() => this.composite(requests, false)).catch(asOrgError);
        return replies.map(({ httpStatusCode, body }) => {
            if (httpStatusCode >= 400) {
                throw orgErrorOf(body);
            }
            return body;
        });
    }

    /** The rows of a page and of those that follow it. */
    async allPages(page: unknown): Promise<Record<string, unknown>[]> {
        let { records, done, nextRecordsUrl } = page as QueryPage;
        const rows = [...records];
        while (!done && nextRecordsUrl) {
            ({ records, done, nextRecordsUrl } = await this.get<QueryPage>(nextRecordsUrl));
            rows.push(...records);
        }
        return rows;
    }

    /**
     * Writes in one all-or-none transaction. Sent once: whoever calls it decides what a lost reply means.
     * Throws what `isTransient` tells apart, else OrgError or OrgUnreachable.
     */
    writeTogether(requests: Subrequest[]): Promise<SubrequestReply[]> {
        return this.write(requests, true);
    }

    /** Writes in one call, each subrequest for itself. Sent once; throws as `writeTogether` does. */
    writeApart(requests: Subrequest[]): Promise<SubrequestReply[]> {
        return this.write(requests, false);
    }

    private async write(requests: Subrequest[], allOrNone: boolean): Promise<SubrequestReply[]> {
        try {
            return await this.composite(requests, allOrNone);
        } catch (error) {
            return isTransient(error) ? Promise.reject(error) : asOrgError(error);
        }
    }

    private async composite(requests: Subrequest[], allOrNone: boolean): Promise<SubrequestReply[]> {
        const compositeRequest = requests.map((request) => ({
            ...request,
            url: `/services/data/v${API_VERSION}${request.url}`
        }));
        const reply = await this.send<{ compositeResponse: SubrequestReply[] }>('POST', '/composite', {
            allOrNone,
            compositeRequest
        });
        return reply.compositeResponse;
    }

    private send<T>(method: 'GET' | 'POST', url: string, body?: unknown): Promise<T> {
        const content =
            body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
        return this.connection.request<T>({ method, url, ...content }, { transport: this.transport });
    }
}

/** The refusal in a reply's body, Salesforce's list of errors. */
export function orgErrorOf(body: unknown): OrgError {
    const [first] = [body].flat() as { errorCode?: string; statusCode?: string; message?: string; fields?: string[] }[];
    const code = first?.errorCode ?? first?.statusCode ?? 'UNKNOWN_EXCEPTION';
    return new OrgError(code, first?.message ?? 'The org gave no reason.', first?.fields ?? []);
}

/** Words a failed call for an analyst: throws OrgError where the org refused, OrgUnreachable where nothing came back. */
export function asOrgError(error: unknown): never {
    if (error instanceof OrgError) {
        throw error;
    }
    const { errorCode, message, data } = error as { errorCode?: string; message: string; data?: unknown };
    if (errorCode) {
        const { fields } = (data ?? {}) as { fields?: string[] };
        // SOAP writes its codes with a prefix.
        throw new OrgError(errorCode.replace(/^sf:/, ''), message, fields ?? [], { cause: error });
    }
    throw new OrgUnreachable(`The org did not answer: ${reasonOf(error)}`, { cause: error });
}
