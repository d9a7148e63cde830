const base = '/services/data/v66.0';

/** One entry of the list in which the REST API reports what went wrong. */
interface RestError {
    message: string;
    errorCode: string;
    fields?: string[];
}

/** A call that the org refused, with the HTTP status and the first error it gave. */
export class ApiError extends Error {
    readonly status: number;
    readonly errorCode: string;
    readonly fields: string[];

    constructor(status: number, error: RestError) {
        super(error.message);
        this.name = 'ApiError';
        this.status = status;
        this.errorCode = error.errorCode;
        this.fields = error.fields ?? [];
    }
}

/** Name of the window event that tells that the session is over. */
export const sessionEndedEvent = 'local:sessionended';

/** Name of the window event that tells that a component has changed records. */
export const recordsChangedEvent = 'local:recordschanged';

/** Tells the page that records were changed, so that it shows them as they are now. */
export function announceChange(): void {
    window.dispatchEvent(new CustomEvent(recordsChangedEvent));
}

function firstError(status: number, body: unknown): RestError {
    const [first] = Array.isArray(body) ? (body as RestError[]) : [];
    return first ?? { message: `HTTP ${status}`, errorCode: 'UNKNOWN_EXCEPTION' };
}

async function parsedBody(response: Response): Promise<unknown> {
    const text = await response.text();
    try {
        return text === '' ? undefined : JSON.parse(text);
    } catch {
        return undefined;
    }
}

async function call<T>(
    url: string,
    method: string,
    body?: unknown,
    conditions: Record<string, string> = {}
): Promise<T> {
    const response = await fetch(url, {
        method,
        headers: {
            Accept: 'application/json',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...conditions
        },
        body: body === undefined ? undefined : JSON.stringify(body)
    });
    const content = await parsedBody(response);
    if (response.status === 401) {
        window.dispatchEvent(new CustomEvent(sessionEndedEvent));
    }
    if (!response.ok) {
        throw new ApiError(response.status, firstError(response.status, content));
    }
    return content as T;
}

/**
 * Calls the org's REST API with the browser's session; `conditions` are headers such as `If-Unmodified-Since`.
 * Throws ApiError when the org refuses.
 */
export function callApi<T>(
    method: string,
    path: string,
    body?: unknown,
    conditions?: Record<string, string>
): Promise<T> {
    return call(base + path, method, body, conditions);
}

/** Reads what the page itself is made of. Throws ApiError. */
export function readPageModel<T>(path: string): Promise<T> {
    return call(`/lightning/model/${path}`, 'GET');
}

/** One page of rows. Throws ApiError. */
export function query(
    soql: string
): Promise<{ totalSize: number; done: boolean; records: Array<Record<string, unknown>> }> {
    return callApi('GET', `/query?q=${encodeURIComponent(soql)}`);
}

/** A text as a SOQL literal. */
export function soqlText(text: string): string {
    return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
