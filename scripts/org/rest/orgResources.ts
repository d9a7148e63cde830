import { DAILY_API_REQUESTS } from '../http/apiUsage';
import { ORG_ID } from '../schema';
import { type ApiCall, type ApiReply, basePath, ok, type Resource } from './resource';

/** Resources a version offers, by the names clients look for. */
function versionResources(call: ApiCall): ApiReply {
    const base = basePath(call);
    const names = [
        'sobjects',
        'query',
        'queryAll',
        'search',
        'parameterizedSearch',
        'composite',
        'graphql',
        'limits',
        'recent',
        'tooling'
    ];
    return ok({
        ...Object.fromEntries(names.map((name) => [name, `${base}/${name}`])),
        'ui-api': `${base}/ui-api`,
        jobs: `${base}/jobs`,
        identity: `${call.services.origin}/id/${ORG_ID}/${call.caller.userId}`
    });
}

function limits(call: ApiCall): ApiReply {
    const counted = (max: number, used: number): { Max: number; Remaining: number } => ({
        Max: max,
        Remaining: Math.max(0, max - used)
    });
    return ok({
        DailyApiRequests: counted(DAILY_API_REQUESTS, call.services.usage.used()),
        DailyBulkApiBatches: counted(15_000, 0),
        DailyBulkV2QueryJobs: counted(10_000, 0),
        DailyBulkV2QueryFileStorageMB: counted(976_562, 0)
    });
}

/** The composite resources that there are; each is answered by POST. */
function compositeResources(call: ApiCall): ApiReply {
    const names = ['batch', 'graph', 'sobjects', 'tree'];
    return ok(Object.fromEntries(names.map((name) => [name, `${basePath(call)}/composite/${name}`])));
}

/** What an org says of itself. */
export const orgResources: Resource[] = [
    { method: 'GET', path: '/', answer: versionResources },
    { method: 'GET', path: '/limits', answer: limits },
    { method: 'GET', path: '/recent', answer: () => ok([]) },
    { method: 'GET', path: '/composite', answer: compositeResources }
];
