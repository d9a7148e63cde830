import { errorReply } from '../../../org/http/errors';
import type { LocalOrg } from '../../../org';
import { collectionResources } from '../../../org/rest/collections';
import { composite } from '../../../org/rest/composite';
import { queryResources } from '../../../org/rest/query';
import { ResourceRouter } from '../../../org/rest/router';
import { answer } from '../../../org/rest/subrequests';
import type { ApiReply } from '../../../org/rest/resource';
import { API_VERSION, orgErrorOf, type Subrequest, type SubrequestReply } from '../../../salesforce';
import type { BackendApi } from '../../runtime/runtime';

const version = `/services/data/v${API_VERSION}`;
const router = new ResourceRouter([...queryResources, ...collectionResources]);

/** The calls of the backend answered by a local org's own resources in this process: hundreds of runs in a minute. */
export function inProcessApi({ services }: LocalOrg, username = 'admin@local.org'): BackendApi {
    const caller = services.callerOf(services.userIdByName(username) ?? '');
    if (!caller) {
        throw new Error(`The org has no user ${username}.`);
    }
    const dispatcher = { services, caller, router };
    const ask = (work: () => ApiReply): unknown => {
        api.calls += 1;
        let reply: ApiReply;
        try {
            reply = work();
        } catch (error) {
            reply = errorReply(error);
        }
        if (reply.status >= 400) {
            throw orgErrorOf(reply.body);
        }
        // As over the wire: nothing is shared with the org's own objects.
        return JSON.parse(JSON.stringify(reply.body ?? null));
    };
    const compositeCall = (requests: Subrequest[], allOrNone: boolean): SubrequestReply[] => {
        const compositeRequest = requests.map((request) => ({ ...request, url: `${version}${request.url}` }));
        const reply = ask(() => composite(dispatcher, { allOrNone, compositeRequest }));
        return (reply as { compositeResponse: SubrequestReply[] }).compositeResponse;
    };
    const api = {
        calls: 0,
        dailyUse: null,
        async get<T>(url: string): Promise<T> {
            const path = url.startsWith('/services/') ? url : `${version}${url}`;
            return ask(() => answer(dispatcher, { method: 'GET', url: path })) as T;
        },
        async readTogether(requests: Subrequest[]): Promise<unknown[]> {
            return compositeCall(requests, false).map(({ httpStatusCode, body }) => {
                if (httpStatusCode >= 400) {
                    throw orgErrorOf(body);
                }
                return body;
            });
        },
        writeTogether: async (requests: Subrequest[]) => compositeCall(requests, true),
        writeApart: async (requests: Subrequest[]) => compositeCall(requests, false)
    };
    return api;
}
