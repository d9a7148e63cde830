import { getLocation, GraphQLError, type ASTNode } from 'graphql';
import { SalesforceError } from '../errors';

export type ErrorType =
    'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'OperationNotSupported' | 'ExecutionAborted';

/** An error beside the data, in the UI API's shape; it travels with HTTP 200. */
export interface GraphqlProblem {
    message: string;
    locations: Array<{ line: number; column: number }>;
    /** Keys of the answer that lead to what is missing. */
    paths: Array<string | number>;
    extensions: { ErrorType: ErrorType; ErrorCode?: string; fields?: string[] };
}

/** A document that cannot be read. */
export function syntaxProblem(error: GraphQLError): GraphqlProblem {
    const message = `Invalid syntax with offending token: ${error.message.replace(/^Syntax Error: /, '')}`;
    return problem(message, 'InvalidSyntax', error);
}

/** A document or variable that does not fit the schema. */
export function validationProblem(error: GraphQLError): GraphqlProblem {
    const unknown = /^Cannot query field "(.+?)" on type "(.+?)"/.exec(error.message);
    const message = unknown
        ? `Validation error of type FieldUndefined: Field '${unknown[1]}' in type '${unknown[2]}' is undefined`
        : `Validation error: ${error.message}`;
    return problem(message, 'ValidationError', error);
}

/** A part of an operation that failed while it ran. */
export function fetchingProblem(error: unknown, node: ASTNode, paths: Array<string | number>): GraphqlProblem {
    if (error instanceof GraphQLError) return { ...validationProblem(error), paths };
    if (!(error instanceof SalesforceError)) throw error;
    const location = node.loc ? [getLocation(node.loc.source, node.loc.start)] : [];
    return {
        message: error.message,
        locations: location,
        paths,
        extensions: { ErrorType: 'DataFetchingException', ErrorCode: error.errorCode, fields: error.fields }
    };
}

/** A request that names no operation that can be run. */
export function operationProblem(message: string): GraphqlProblem {
    return { message, locations: [], paths: [], extensions: { ErrorType: 'OperationNotSupported' } };
}

function problem(message: string, type: ErrorType, error: GraphQLError): GraphqlProblem {
    const locations = (error.locations ?? []).map(({ line, column }) => ({ line, column }));
    return { message, locations, paths: [...(error.path ?? [])], extensions: { ErrorType: type } };
}
