import type { DeployMessage } from '../deploy/deployResult';

/** How one component of a call fared, as the API words it. */
export interface SaveResult {
    fullName: string;
    success: boolean;
    /** Told by upserts only. */
    created?: boolean;
    errors?: Array<{ statusCode: string; message: string; fields?: string[] }>;
}

export function saved(fullName: string): SaveResult {
    return { fullName, success: true };
}

export function refused(fullName: string, statusCode: string, message: string): SaveResult {
    return { fullName, success: false, errors: [{ statusCode, message }] };
}

/** What was good, but went back with what was not. */
export function rolledBack(fullName: string): SaveResult {
    return refused(
        fullName,
        'ALL_OR_NONE_OPERATION_ROLLED_BACK',
        'Record rolled back because not all records were valid and the request was using AllOrNone header'
    );
}

/** A component that a deploy of it alone would refuse, with all that is wrong in it. */
export function failed(fullName: string, failures: DeployMessage[]): SaveResult {
    const errors = failures.map(({ problem }) => ({ statusCode: statusOf(problem ?? ''), message: problem ?? '' }));
    return { fullName, success: false, errors };
}

/** Deploys tell no status codes; calls on single components do. */
function statusOf(problem: string): string {
    const codes: Array<[RegExp, string]> = [
        [/\bno \w+ named\b|does not resolve|was not found/, 'INVALID_CROSS_REFERENCE_KEY'],
        [/Required field is missing|must specify/i, 'REQUIRED_FIELD_MISSING'],
        [/referenced elsewhere/, 'DELETE_FAILED'],
        [/too long|maximum length/, 'STRING_TOO_LONG'],
        [/not a valid value/, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST']
    ];
    return codes.find(([pattern]) => pattern.test(problem))?.[1] ?? 'FIELD_INTEGRITY_EXCEPTION';
}
