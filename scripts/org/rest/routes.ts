import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireCaller } from '../http/authentication';
import { apiVersionOf } from '../http/apiVersion';
import type { OrgServices } from '../services';
import { toolingResources } from '../tooling/resources';
import { requireObject, requireText } from './body';
import { collectionResources } from './collections';
import { composite } from './composite';
import { compositeBatch } from './compositeBatch';
import { compositeGraph } from './compositeGraph';
import { describeResources } from './describeResources';
import { orgResources } from './orgResources';
import { queryResources } from './query';
import { replicationResources } from './replication';
import type { ApiReply } from './resource';
import { ResourceRouter } from './router';
import { searchResources } from './search';
import { sobjectResources } from './sobjects';
import { answer, type Dispatcher } from './subrequests';
import { treeResources } from './tree';
import { uiApiResources } from './uiApi';
import { API_VERSIONS } from './versions';

const resources = [
    ...orgResources,
    ...describeResources,
    ...sobjectResources,
    ...replicationResources,
    ...queryResources,
    ...searchResources,
    ...collectionResources,
    ...treeResources,
    ...uiApiResources,
    ...toolingResources
];

const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'];

function send(reply: FastifyReply, { status, body, headers }: ApiReply): FastifyReply {
    return reply
        .code(status)
        .headers(headers ?? {})
        .send(body);
}

function headersOf(request: FastifyRequest): Record<string, string | undefined> {
    return Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value])
    );
}

/** GraphQL answers 200 even to a query that cannot be read: its errors are in the body. */
async function graphql(services: OrgServices, request: FastifyRequest): Promise<unknown> {
    const body = requireObject(request.body);
    const { variables, operationName } = body;
    return services.graphql.execute(requireCaller(request), {
        query: requireText(body, 'query'),
        variables: variables === undefined || variables === null ? undefined : requireObject(variables),
        operationName: typeof operationName === 'string' ? operationName : undefined
    });
}

/** `/services/data`, open to all: which versions there are. */
export async function versionRoutes(app: FastifyInstance): Promise<void> {
    app.get('/services/data', () => API_VERSIONS);
}

/** REST resources below `/services/data/vXX.X`. */
export function restRoutes(services: OrgServices): (app: FastifyInstance) => Promise<void> {
    const router = new ResourceRouter(resources);
    const dispatcher = (request: FastifyRequest): Dispatcher => ({ services, router, caller: requireCaller(request) });
    const compositions = { '': composite, '/graph': compositeGraph, '/batch': compositeBatch };

    return async (app) => {
        for (const [path, run] of Object.entries(compositions)) {
            app.post(`/services/data/:version/composite${path}`, (request, reply) => {
                apiVersionOf(request);
                return send(reply, run(dispatcher(request), request.body));
            });
        }
        app.post('/services/data/:version/graphql', (request) => {
            apiVersionOf(request);
            return graphql(services, request);
        });
        app.route({
            method: METHODS,
            url: '/services/data/*',
            handler: (request, reply) => {
                const { method, url, body } = request;
                return send(reply, answer(dispatcher(request), { method, url, body, headers: headersOf(request) }));
            }
        });
    };
}
