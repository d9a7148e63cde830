import { type ApiCall, type ApiReply, ok, type Resource } from '../rest/resource';
import type { QueryPage } from '../soql';
import { batchSize, queryText } from '../rest/query';

/** A page of tooling rows; the address of the next one is below `tooling` too. */
function query(call: ApiCall): ApiReply {
    const { tooling } = call.services;
    return ok(
        below(tooling.query(call.caller, queryText(call), { batchSize: batchSize(call), apiVersion: call.version }))
    );
}

function nextPage(call: ApiCall): ApiReply {
    return ok(below(call.services.tooling.more(call.caller, call.params.locator, { apiVersion: call.version })));
}

function below(page: QueryPage): QueryPage & { entityTypeName: string } {
    const nextRecordsUrl = page.nextRecordsUrl?.replace('/query/', '/tooling/query/');
    return { ...page, ...(nextRecordsUrl && { nextRecordsUrl }), entityTypeName: 'SourceMember' };
}

/** What there is of the Tooling API. */
export const toolingResources: Resource[] = [
    { method: 'GET', path: '/tooling/query', answer: query },
    { method: 'GET', path: '/tooling/query/:locator', answer: nextPage },
    {
        method: 'GET',
        path: '/tooling/sobjects/:object/describe',
        answer: ({ services, params }) => ok(services.tooling.describe(params.object))
    }
];
