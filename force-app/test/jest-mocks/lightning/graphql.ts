import type { GraphQLResult, GraphQLWireResult } from 'lightning/graphql';

/** A document as this stand-in makes it: its text. */
export interface MockDocument {
    readonly text: string;
}

export interface MockRequest {
    readonly query: MockDocument | undefined;
    readonly variables?: Readonly<Record<string, unknown>>;
}

type Responder = (request: { text: string; variables: Readonly<Record<string, unknown>> }) => GraphQLResult<unknown>;

let respond: Responder = () => ({});

/** Sets what the org answers to queries from now on. */
export function respondWith(responder: Responder): void {
    respond = responder;
}

export function gql(strings: TemplateStringsArray): MockDocument {
    return { text: strings.join('') };
}

/** What mutations answer; tests look at its calls and set its results. */
export const executeMutation = jest.fn<Promise<GraphQLResult<unknown>>, [MockRequest]>(async () => ({ data: {} }));

/** The wire adapter as the platform's behaves: first nothing, then the answer; `refresh` asks again. */
export class graphql {
    private request: MockRequest | undefined;

    constructor(private readonly emit: (result: GraphQLWireResult) => void) {
        emit({ data: undefined, errors: undefined, refresh: undefined });
    }

    connect(): void {}

    disconnect(): void {
        this.request = undefined;
    }

    update(request: MockRequest): void {
        this.request = request;
        const isComplete = Object.values(request.variables ?? {}).every((value) => value !== undefined);
        if (request.query && isComplete) {
            void this.load(request);
        }
    }

    private async load(request: MockRequest): Promise<void> {
        await Promise.resolve();
        if (request === this.request) {
            const { data, errors } = respond({ text: request.query?.text ?? '', variables: request.variables ?? {} });
            this.emit({ data, errors, refresh: () => this.load(request) });
        }
    }
}
