import { SalesforceError } from '../errors';

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

const parserError = (message: string): SalesforceError => new SalesforceError('JSON_PARSER_ERROR', message);

/** The request's body as a JSON object. Throws JSON_PARSER_ERROR when there is none or it is something else. */
export function requireObject(body: unknown): JsonObject {
    if (body === undefined || body === null) {
        throw parserError('The HTTP entity body is required, but this request has no entity body.');
    }
    if (!isObject(body)) {
        throw parserError('The request body has to be a JSON object');
    }
    return body;
}

/** A list of objects below a key of the body. Throws JSON_PARSER_ERROR when it is missing or holds something else. */
export function requireObjects(body: JsonObject, key: string): JsonObject[] {
    const value = body[key];
    if (value === undefined) {
        throw parserError(`'${key}' is a required field.`);
    }
    if (!Array.isArray(value) || !value.every(isObject)) {
        throw parserError(`'${key}' has to be a list of objects`);
    }
    return value;
}

/** A text below a key of the body. Throws JSON_PARSER_ERROR when it is missing, empty or not text. */
export function requireText(body: JsonObject, key: string): string {
    const value = body[key];
    if (typeof value !== 'string' || value === '') {
        throw parserError(`'${key}' is a required field.`);
    }
    return value;
}

/** An object without one of its keys, whatever the key's case. */
export function without(object: JsonObject, key: string): JsonObject {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name.toLowerCase() !== key.toLowerCase()));
}

/** A flag below a key of the body; false when left out. */
export function flag(body: JsonObject, key: string): boolean {
    const value = body[key];
    if (value !== undefined && typeof value !== 'boolean') {
        throw parserError(`'${key}' has to be true or false`);
    }
    return value ?? false;
}
