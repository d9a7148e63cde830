/** Readable messages out of whatever a platform module reports as an error. Never empty for an error; no duplicates. */
export function reduceErrors(errors: unknown): string[] {
    const list = Array.isArray(errors) ? errors : [errors];
    return [...new Set(list.flatMap(messagesOf))].filter((message) => message.trim() !== '');
}

/**
 * One error: a text, an Error, a GraphQL error ({ message }), or a failed UI API call whose body is a list of errors or
 * holds a message, field errors and page errors.
 */
function messagesOf(error: unknown): string[] {
    if (typeof error === 'string') {
        return [error];
    }
    if (!isRecord(error)) {
        return [];
    }
    const { body, message, statusText } = error;
    if (Array.isArray(body)) {
        return body.flatMap(messagesOf);
    }
    if (isRecord(body)) {
        const detailed = outputErrors(body.output);
        return detailed.length > 0 ? detailed : messagesOf(body.message ?? statusText);
    }
    return messagesOf(message ?? statusText);
}

function outputErrors(output: unknown): string[] {
    if (!isRecord(output)) {
        return [];
    }
    const pageErrors = Array.isArray(output.errors) ? output.errors : [];
    const fieldErrors = isRecord(output.fieldErrors) ? Object.values(output.fieldErrors).flat() : [];
    return [...pageErrors, ...fieldErrors].flatMap(messagesOf);
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
