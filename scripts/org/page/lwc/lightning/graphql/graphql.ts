import { announceChange, ApiError, callApi } from '../../host/api/api';

/** A document as `gql` makes it. */
interface GraphqlDocument {
    readonly text: string;
}

interface GraphqlRequest {
    query?: GraphqlDocument;
    variables?: Record<string, unknown>;
    operationName?: string;
}

interface GraphqlAnswer {
    data: unknown;
    errors: readonly unknown[] | undefined;
}

interface WireResult extends GraphqlAnswer {
    refresh: (() => Promise<void>) | undefined;
}

/** A result is read again when a component asks for it after this long (milliseconds). */
const freshFor = 30_000;

/** Makes a document out of a template literal; documents can be put into documents. */
export function gql(strings: TemplateStringsArray, ...values: Array<GraphqlDocument | string>): GraphqlDocument {
    const texts = values.map((value) => (typeof value === 'string' ? value : value.text));
    return Object.freeze({ text: String.raw({ raw: strings }, ...texts) });
}

function deepFreeze<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(deepFreeze);
    }
    return value;
}

async function send(request: GraphqlRequest): Promise<GraphqlAnswer> {
    try {
        const { data, errors } = await callApi<{ data?: unknown; errors?: unknown[] }>('POST', '/graphql', {
            query: request.query?.text,
            variables: request.variables ?? {},
            operationName: request.operationName
        });
        return deepFreeze({ data: data ?? undefined, errors: errors?.length ? errors : undefined });
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const extensions = error instanceof ApiError ? { ErrorType: error.errorCode } : {};
        return deepFreeze({ data: undefined, errors: [{ message, extensions }] });
    }
}

/** One request with its last answer, shared by all components that wire it. */
class SharedQuery {
    readonly readers = new Set<(answer: GraphqlAnswer) => void>();
    private answer: GraphqlAnswer | undefined;
    private answeredAt = 0;
    private latest = 0;
    private pending: Promise<void> | undefined;

    constructor(private readonly request: GraphqlRequest) {}

    /** The answer when there is one that is fresh enough to show. */
    current(): GraphqlAnswer | undefined {
        const fresh = Date.now() - this.answeredAt < freshFor;
        return fresh && this.answer?.errors === undefined ? this.answer : undefined;
    }

    /** Reads once for all who ask meanwhile. */
    load(): Promise<void> {
        this.pending ??= this.reload();
        return this.pending;
    }

    /** Reads again and tells all readers; an answer that a later request overtook is dropped. */
    async reload(): Promise<void> {
        this.latest += 1;
        const turn = this.latest;
        const answer = await send(this.request);
        if (turn !== this.latest) {
            return;
        }
        this.pending = undefined;
        this.answer = answer;
        this.answeredAt = Date.now();
        this.readers.forEach((read) => read(answer));
    }
}

const queries = new Map<string, SharedQuery>();

function sharedQuery(request: GraphqlRequest): SharedQuery {
    const key = JSON.stringify([request.query?.text, request.variables ?? {}, request.operationName ?? null]);
    const known = queries.get(key) ?? new SharedQuery(request);
    queries.set(key, known);
    return known;
}

const isComplete = (request: GraphqlRequest | undefined): request is GraphqlRequest =>
    request?.query !== undefined && Object.values(request.variables ?? {}).every((value) => value !== undefined);

/** Wire adapter: emits `{ data, errors, refresh }`, first all undefined; waits until the query and every variable are there. */
export class graphql {
    private request: GraphqlRequest | undefined;
    private shared: SharedQuery | undefined;
    private connected = false;

    constructor(private readonly emit: (result: WireResult) => void) {
        emit({ data: undefined, errors: undefined, refresh: undefined });
    }

    connect(): void {
        this.connected = true;
        this.attach();
    }

    disconnect(): void {
        this.connected = false;
        this.detach();
    }

    update(request: GraphqlRequest): void {
        this.request = request;
        this.attach();
    }

    private attach(): void {
        if (!this.connected || !isComplete(this.request)) {
            return;
        }
        const shared = sharedQuery(this.request);
        if (shared === this.shared) {
            return;
        }
        this.detach();
        this.shared = shared;
        shared.readers.add(this.read);
        const current = shared.current();
        if (current) {
            this.read(current);
        } else {
            void shared.load();
        }
    }

    private detach(): void {
        this.shared?.readers.delete(this.read);
        this.shared = undefined;
    }

    private readonly read = (answer: GraphqlAnswer): void => {
        const shared = this.shared;
        this.emit({ ...answer, refresh: async () => shared?.reload() });
    };
}

/** Sends a mutation. Queries that nobody shows at the moment are forgotten, those on screen wait for their `refresh`. */
export async function executeMutation(request: GraphqlRequest): Promise<GraphqlAnswer> {
    const answer = await send(request);
    forgetUnreadQueries();
    announceChange();
    return answer;
}

/** Forgets answers that no component shows, for changes made by other ways than a mutation. */
export function forgetUnreadQueries(): void {
    for (const [key, shared] of queries) {
        if (shared.readers.size === 0) {
            queries.delete(key);
        }
    }
}
