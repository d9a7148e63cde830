/** `lightning/graphql`: the UI API's GraphQL on a record page. Its own types are published nowhere. */
declare module 'lightning/graphql' {
    /** A parsed document; opaque. */
    export interface GraphQLDocument {
        readonly __graphqlDocument?: never;
    }
    export type GraphQLRequest = {
        query: GraphQLDocument | undefined;
        variables?: Record<string, unknown>;
        operationName?: string;
    };
    export interface GraphQLError {
        message: string;
        path?: readonly (string | number)[];
        paths?: readonly (string | number)[];
        extensions?: Record<string, unknown>;
    }
    export interface GraphQLResult<Data> {
        readonly data?: Data;
        readonly errors?: readonly GraphQLError[];
    }
    /** What the wire adapter emits. All fields are undefined before the first answer. */
    export interface GraphQLWireResult<Data = unknown> extends GraphQLResult<Data> {
        /** Reads again; resolves when the new answer has been emitted. */
        readonly refresh?: () => Promise<void>;
    }
    export function gql(strings: TemplateStringsArray, ...values: readonly GraphQLDocument[]): GraphQLDocument;
    export function executeMutation<Data = unknown>(request: GraphQLRequest): Promise<GraphQLResult<Data>>;
    /** Wire adapter; reads when all variables are defined. Its value fits the answer that a wired function expects. */
    export const graphql: import('lwc').WireAdapterConstructor<GraphQLRequest, GraphQLWireResult<never>>;
}
