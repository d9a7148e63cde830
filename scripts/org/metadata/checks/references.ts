import type { DeployContext } from '../deploy/deployContext';
import { ComponentProblem, type FilePlace } from '../problem';

/** Refuses, in Salesforce's words, a name in a component's metadata that stands for nothing in the org. */
export function requireObject(context: DeployContext, element: string, name: string, at: FilePlace): void {
    if (!context.object(name)) {
        throw missing(element, 'CustomObject', name, at);
    }
}

export function requireField(
    context: DeployContext,
    element: string,
    object: string,
    field: string,
    at: FilePlace
): void {
    if (!context.field(object, field)) {
        throw missing(element, 'CustomField', `${object}.${field}`, at);
    }
}

export function requireComponent(
    context: DeployContext,
    element: string,
    type: string,
    name: string,
    at: FilePlace
): void {
    if (!context.has(type, name)) {
        throw missing(element, type, name, at);
    }
}

/** A tab as apps and permission sets name it: `standard-Account`, or a deployed tab. */
export function requireTab(context: DeployContext, element: string, name: string, at: FilePlace): void {
    if (!name.startsWith('standard-')) {
        requireComponent(context, element, 'CustomTab', name, at);
    }
}

function missing(element: string, type: string, name: string, at: FilePlace): ComponentProblem {
    return new ComponentProblem(`In field: ${element} - no ${type} named ${name} found`, at);
}
