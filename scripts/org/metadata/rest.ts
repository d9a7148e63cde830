import { SalesforceError } from '../errors';
import type { Caller } from '../records';
import { defaultDeployOptions } from './deploy/deployResult';
import type { DeployOptions, DeployResult, MetadataService } from './metadataService';

/** Answer of the REST resource `metadata/deployRequest`. */
export interface DeployRequestAnswer {
    id: string;
    validatedDeployRequestId: string | null;
    deployOptions: DeployOptions;
    deployResult: DeployResult;
}

/** Parts of a POST to `metadata/deployRequest`: multipart with a zip, or JSON that names a validated deploy. */
export type DeployRequest =
    { zip: Buffer; entity: string | Record<string, unknown> } | { validatedDeployRequestId: string };

/**
 * `POST metadata/deployRequest`: starts a deploy. `entity` is the part `entity_content` (or `json`), as text or parsed.
 * Answer it with 201.
 */
export function deployRequest(service: MetadataService, caller: Caller, request: DeployRequest): DeployRequestAnswer {
    if ('validatedDeployRequestId' in request) {
        const id = service.deployValidated(caller, request.validatedDeployRequestId);
        return answer(service, id, false, request.validatedDeployRequestId);
    }
    return answer(service, service.deploy(caller, request.zip, readOptions(request.entity)), false);
}

/** `GET metadata/deployRequest/{id}?includeDetails=true`. Throws where the id is unknown. */
export function deployRequestStatus(
    service: MetadataService,
    id: string,
    includeDetails: boolean
): DeployRequestAnswer {
    return answer(service, id, includeDetails);
}

/** `PATCH metadata/deployRequest/{id}` with `{"deployResult": {"status": "Canceling"}}`. Answer it with 202. */
export function cancelDeployRequest(service: MetadataService, caller: Caller, id: string): DeployRequestAnswer {
    service.cancel(caller, id);
    return answer(service, id, false);
}

/** A deploy's result with or without the messages about its components. */
export function resultOf(service: MetadataService, id: string, includeDetails: boolean): DeployResult {
    const { details, ...result } = service.status(id);
    return includeDetails && details ? { ...result, details } : result;
}

function answer(
    service: MetadataService,
    id: string,
    includeDetails: boolean,
    validatedDeployRequestId: string | null = null
): DeployRequestAnswer {
    const deployResult = resultOf(service, id, includeDetails);
    return { id: deployResult.id, validatedDeployRequestId, deployOptions: service.options(id), deployResult };
}

function readOptions(entity: string | Record<string, unknown>): Partial<DeployOptions> {
    let parsed: unknown = entity;
    try {
        parsed = typeof entity === 'string' ? JSON.parse(entity) : entity;
    } catch {
        throw new SalesforceError('JSON_PARSER_ERROR', 'The part entity_content is not valid JSON');
    }
    const given = (parsed as { deployOptions?: Record<string, unknown> } | null)?.deployOptions ?? {};
    const known = Object.entries(defaultDeployOptions).filter(([name, value]) => typeof given[name] === typeof value);
    return Object.fromEntries(known.map(([name]) => [name, given[name]]));
}
