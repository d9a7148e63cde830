import { SalesforceError } from '../errors';
import { requireObject, requireObjects, requireText } from './body';
import { type CompositeNode, parseNodes, runNodes } from './composite';
import type { ApiReply } from './resource';
import type { Dispatcher } from './subrequests';

const MAX_GRAPHS = 75;
const MAX_NODES = 500;
const MAX_DEPTH = 15;

/** Length of the longest chain of references. */
function depth(nodes: CompositeNode[]): number {
    const depths = new Map<string, number>();
    for (const node of nodes) {
        const text = `${node.url} ${JSON.stringify(node.body ?? null)}`;
        const parents = [...text.matchAll(/@\{(\w+)/g)].map(([, name]) => depths.get(name) ?? 0);
        depths.set(node.referenceId, 1 + Math.max(0, ...parents));
    }
    return Math.max(0, ...depths.values());
}

/** `POST /composite/graph`: graphs of subrequests, each all-or-none by itself. */
export function compositeGraph(dispatcher: Dispatcher, requestBody: unknown): ApiReply {
    const graphs = requireObjects(requireObject(requestBody), 'graphs').map((graph) => ({
        graphId: requireText(graph, 'graphId'),
        nodes: parseNodes(graph)
    }));
    const nodes = graphs.reduce((sum, graph) => sum + graph.nodes.length, 0);
    if (graphs.length > MAX_GRAPHS || nodes > MAX_NODES || graphs.some((graph) => depth(graph.nodes) > MAX_DEPTH)) {
        throw new SalesforceError(
            'LIMIT_EXCEEDED',
            `A call takes at most ${MAX_GRAPHS} graphs, ${MAX_NODES} nodes and a depth of ${MAX_DEPTH}`
        );
    }
    return {
        status: 200,
        body: {
            graphs: graphs.map(({ graphId, nodes: graphNodes }) => {
                const compositeResponse = runNodes(dispatcher, graphNodes, true);
                const isSuccessful = compositeResponse.every((result) => result.httpStatusCode < 400);
                return { graphId, graphResponse: { compositeResponse }, isSuccessful };
            })
        }
    };
}
