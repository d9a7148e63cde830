import { SalesforceError } from '../errors';
import type { ApiCall, ApiReply, Resource } from './resource';

interface Route {
    segments: string[];
    /** Literal segments are more specific than named ones: the highest wins. */
    weight: number;
    answers: Map<string, Resource['answer']>;
}

function decodeSegment(segment: string): string {
    try {
        return decodeURIComponent(segment);
    } catch {
        throw new SalesforceError('BAD_REQUEST', `The URL of the request cannot be decoded: ${segment}`);
    }
}

/** Finds the resource for a path; HTTP and composite subrequests share it. Path literals are matched whatever their case. */
export class ResourceRouter {
    private readonly routes = new Map<string, Route>();

    constructor(resources: Resource[]) {
        for (const { method, path, answer } of resources) {
            const segments = path.split('/').filter((segment) => segment !== '');
            const route = this.routes.get(path) ?? { segments, weight: weigh(segments), answers: new Map() };
            route.answers.set(method, answer);
            this.routes.set(path, route);
        }
    }

    /**
     * Answers a call for a path below `/services/data/vXX.X` (still URL-encoded, without its query).
     * Throws NOT_FOUND (404), METHOD_NOT_ALLOWED (405), and whatever the resource throws.
     */
    dispatch(call: Omit<ApiCall, 'params'>, path: string): ApiReply {
        const segments = path.split('/').filter((segment) => segment !== '');
        const [route] = [...this.routes.values()]
            .filter((candidate) => matches(candidate.segments, segments))
            .sort((left, right) => right.weight - left.weight);
        if (route === undefined) {
            throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
        }
        const method = overriddenMethod(call);
        const answer = route.answers.get(method);
        if (answer === undefined) {
            throw new SalesforceError(
                'METHOD_NOT_ALLOWED',
                `HTTP Method '${method}' not allowed. Allowed are ${[...route.answers.keys()].join(',')}`,
                { status: 405 }
            );
        }
        const params = Object.fromEntries(
            route.segments.flatMap((segment, index) =>
                segment.startsWith(':') ? [[segment.slice(1), decodeSegment(segments[index])]] : []
            )
        );
        return answer({ ...call, method, params });
    }
}

/** Clients that cannot send PATCH post with `?_HttpMethod=PATCH`. */
function overriddenMethod(call: Omit<ApiCall, 'params'>): string {
    const wanted = call.query.get('_HttpMethod');
    return call.method === 'POST' && wanted !== null ? wanted.toUpperCase() : call.method;
}

/** Earlier literals count more than later ones. */
function weigh(segments: string[]): number {
    return segments.reduce((sum, segment) => sum * 2 + (segment.startsWith(':') ? 0 : 1), 0);
}

function matches(pattern: string[], segments: string[]): boolean {
    return (
        pattern.length === segments.length &&
        pattern.every((part, index) => part.startsWith(':') || part.toLowerCase() === segments[index].toLowerCase())
    );
}
