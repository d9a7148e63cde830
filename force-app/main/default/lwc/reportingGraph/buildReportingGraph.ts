import { byKindSeniorityAndName, totalOrder } from './siblingOrder';
import { cutCycles, findSuperiors } from './superiors';
import type { ReportingGraph, ReportingPerson, StructureProblem } from './types';

/**
 * Builds the forest of reporting lines. Never throws, never loops, draws each record once whatever the input, and gives
 * the same result for the same records in any order. Linear after the sort; no recursion, so that depth is no limit.
 */
export function buildReportingGraph<P extends ReportingPerson>(
    records: readonly P[],
    compare: (a: P, b: P) => number = byKindSeniorityAndName
): ReportingGraph<P> {
    const sorted = [...records].sort(totalOrder(compare));
    const { superior, problems } = findSuperiors(sorted);
    const cycles = cutCycles(superior).map((circle): StructureProblem => {
        const ids = circle.map((index) => sorted[index].id);
        return { kind: 'cycle', ids, superiorId: sorted[circle[0]].reportsToId };
    });
    const { order, parent, childStart, rootCount } = breadthFirst(superior);
    const people = order.map((index) => sorted[index]);
    const depth: number[] = [];
    parent.forEach((above, node) => (depth[node] = above < 0 ? 0 : depth[above] + 1));
    return {
        people,
        parent,
        childStart,
        rootCount,
        depth,
        indexOf: firstNodes(people),
        problems: [...problems, ...cycles]
    };
}

/** The nodes that report to a node, in order. */
export function childrenOf(graph: { readonly childStart: readonly number[] }, node: number): number[] {
    const first = graph.childStart[node];
    return Array.from({ length: graph.childStart[node + 1] - first }, (_, offset) => first + offset);
}

interface BreadthFirst {
    /** Place in the sorted list, by node. */
    order: number[];
    parent: number[];
    childStart: number[];
    rootCount: number;
}

/** Numbers a forest breadth first; siblings and roots keep the order of the list. */
function breadthFirst(superior: readonly number[]): BreadthFirst {
    const children = superior.map((): number[] => []);
    const order: number[] = [];
    const parent: number[] = [];
    superior.forEach((above, index) => {
        if (above < 0) {
            order.push(index);
            parent.push(-1);
        } else {
            children[above].push(index);
        }
    });
    const rootCount = order.length;
    const childStart: number[] = [];
    for (let node = 0; node < order.length; node += 1) {
        childStart.push(order.length);
        for (const child of children[order[node]]) {
            order.push(child);
            parent.push(node);
        }
    }
    childStart.push(order.length);
    return { order, parent, childStart, rootCount };
}

/** The node of each id; for an id that is there twice, the first. */
function firstNodes(people: readonly ReportingPerson[]): Map<string, number> {
    const nodes = new Map<string, number>();
    people.forEach(({ id }, node) => {
        if (!nodes.has(id)) {
            nodes.set(id, node);
        }
    });
    return nodes;
}
