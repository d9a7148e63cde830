import { describeGlobal, describeObject } from '../schema';
import type { JsonObject } from './body';
import { type ApiCall, type ApiReply, ok, type Resource } from './resource';

/** An object's description in the caller's language. */
export function describeFor(call: ApiCall, objectName: string): JsonObject {
    const { schema } = call;
    const { setup } = call.services;
    const object = schema.requireObject(objectName);
    return describeObject(schema, object, setup.objectTranslation(object.name, call.caller.language));
}

/** Keys of a full description that the short one lacks. */
const DETAILS = new Set(['fields', 'childRelationships', 'recordTypeInfos', 'actionOverrides', 'supportedScopes']);

function basicInformation(call: ApiCall): ApiReply {
    const description = Object.entries(describeFor(call, call.params.object)).filter(([key]) => !DETAILS.has(key));
    return ok({ objectDescribe: Object.fromEntries(description), recentItems: [] });
}

/** What an org holds, and what an object looks like. */
export const describeResources: Resource[] = [
    { method: 'GET', path: '/sobjects', answer: (call) => ok(describeGlobal(call.schema)) },
    { method: 'GET', path: '/sobjects/:object', answer: basicInformation },
    { method: 'GET', path: '/sobjects/:object/describe', answer: (call) => ok(describeFor(call, call.params.object)) }
];
