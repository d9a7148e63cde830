import { SalesforceError } from '../errors';
import { isObject } from './body';

/** Results of earlier subrequests by their reference id; a failed one has no value. */
export type ReferenceResults = Map<string, { succeeded: boolean; body: unknown }>;

const REFERENCE = /@\{([^}]*)\}/g;

const invalid = (message: string): SalesforceError =>
    new SalesforceError('PROCESSING_HALTED', `Invalid reference specified. ${message}`);

/** Follows `a.b[0].c` into a value; undefined where the path leads nowhere. */
function follow(value: unknown, path: string[]): unknown {
    return path.reduce<unknown>((current, step) => {
        if (Array.isArray(current)) {
            return current[Number(step)];
        }
        return isObject(current) && Object.hasOwn(current, step) ? current[step] : undefined;
    }, value);
}

function resolve(reference: string, results: ReferenceResults): string | number | boolean {
    const steps = reference
        .split(/[.[\]]/)
        .map((step) => step.trim())
        .filter((step) => step !== '');
    const [name, ...path] = steps;
    const result = name === undefined ? undefined : results.get(name);
    if (result === undefined) {
        throw invalid(`No reference by the name ${name ?? ''} exists`);
    }
    const value = result.succeeded ? follow(result.body, path) : undefined;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
        throw invalid(`No value for ${reference} found in ${name}`);
    }
    return value;
}

/**
 * Puts the values of earlier subrequests in the place of `@{ref.field}`, in every text of a JSON value. A text that is a
 * reference and nothing else takes the value with its type. Throws PROCESSING_HALTED where a reference leads nowhere.
 */
export function resolveReferences(value: unknown, results: ReferenceResults): unknown {
    if (typeof value === 'string') {
        const whole = /^@\{([^}]*)\}$/.exec(value);
        return whole ? resolve(whole[1], results) : resolveText(value, results, (text) => text);
    }
    if (Array.isArray(value)) {
        return value.map((item) => resolveReferences(item, results));
    }
    if (isObject(value)) {
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveReferences(item, results)]));
    }
    return value;
}

/** The same for a text such as a URL, whose values `encode` makes fit for it. */
export function resolveText(text: string, results: ReferenceResults, encode: (value: string) => string): string {
    return text.replace(REFERENCE, (_match, reference: string) => encode(String(resolve(reference, results))));
}
