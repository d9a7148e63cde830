import type { RelationshipRecords } from 'c/relationshipModel';
import { buildReportingGraph, childrenOf } from 'c/reportingGraph';
import { pageRank } from 'c/influence';
import { layoutTree } from 'c/treeLayout';
import { accountOnDay } from 'c/accountOnDay';
// The search itself is no part of the bundle's face, and it is what the peer does.
import { chainTo, shortest } from '../../../force-app/main/default/lwc/messagePaths/shortest';
import type { Peers } from '../peers';
import { CARD } from './parts';
import { DAY } from './sampleAccount';

/** The same work done by us and by a peer on the same input; `agree` says whether both came to the same. */
export interface PeerTask {
    readonly name: string;
    readonly peers: readonly string[];
    readonly ours: () => unknown;
    readonly theirs: () => unknown;
    readonly agree: () => boolean;
}

interface Graph {
    addNode(node: string): void;
    addEdge(from: string, to: string, attributes: { weight: number }): void;
}
interface Graphology {
    DirectedGraph: new () => Graph;
}
interface PageRankOptions {
    alpha: number;
    maxIterations: number;
    tolerance: number;
}
type PeerPageRank = (graph: Graph, options: PageRankOptions) => Record<string, number>;
interface PeerPaths {
    dijkstra: { singleSource(graph: Graph, from: string): Record<string, string[]> };
}
interface PeerNode {
    readonly id?: string;
    readonly depth: number;
    readonly x: number;
    each(visit: (node: PeerNode) => void): void;
}
interface PeerTree {
    (root: PeerNode): PeerNode;
    nodeSize(size: [number, number]): PeerTree;
    separation(between: () => number): PeerTree;
}
interface PeerStratify<T> {
    (rows: readonly T[]): PeerNode;
    id(of: (row: T) => string): PeerStratify<T>;
    parentId(of: (row: T) => string | null): PeerStratify<T>;
}
interface PeerHierarchy {
    hierarchy(root: number, children: (node: number) => number[]): PeerNode;
    tree(): PeerTree;
    stratify<T>(): PeerStratify<T>;
}
interface Arc {
    readonly listener: number;
    readonly source: number;
    readonly weight: number;
}

const DAMPING = 0.85;
const TOLERANCE = 1e-12;

/** The tasks on one account. Inputs in the form that each side takes are made here, out of the time measured. */
export function peerTasks(records: RelationshipRecords, peers: Peers): PeerTask[] {
    const account = accountOnDay(records, DAY);
    const nodeCount = records.stakeholders.length;
    const arcs = arcsOf(records);
    return [
        pageRankTask(nodeCount, arcs, peers),
        pathsTask(nodeCount, arcs, peers),
        layoutTask(account.reporting(), peers),
        hierarchyTask(account.people, peers)
    ];
}

/** Ties and reporting lines between people, each pair once in each direction, with weights from 1 to 5. */
function arcsOf({ stakeholders, links = [] }: RelationshipRecords): Arc[] {
    const nodeOf = new Map(stakeholders.map(({ id }, node) => [id, node]));
    const lines = stakeholders.flatMap(({ id, reportsToId }) =>
        reportsToId === null ? [] : [[id, reportsToId, 2] as const, [reportsToId, id, 3] as const]
    );
    const ties = links.map(({ fromId, toId, strength }) => [fromId, toId, strength ?? 1] as const);
    const arcs = new Map<string, Arc>();
    for (const [from, to, weight] of [...lines, ...ties]) {
        const [listener, source] = [nodeOf.get(from), nodeOf.get(to)];
        if (listener !== undefined && source !== undefined && listener !== source && !arcs.has(`${from}>${to}`)) {
            arcs.set(`${from}>${to}`, { listener, source, weight });
        }
    }
    return [...arcs.values()];
}

function graphOf(nodeCount: number, arcs: readonly Arc[], peers: Peers): Graph {
    const { DirectedGraph } = peers.load<Graphology>('graphology');
    const graph = new DirectedGraph();
    for (let node = 0; node < nodeCount; node += 1) {
        graph.addNode(String(node));
    }
    arcs.forEach(({ listener, source, weight }) => graph.addEdge(String(listener), String(source), { weight }));
    return graph;
}

function pageRankTask(nodeCount: number, arcs: readonly Arc[], peers: Peers): PeerTask {
    const peer = peers.load<PeerPageRank>('graphology-metrics/centrality/pagerank');
    const graph = graphOf(nodeCount, arcs, peers);
    // The peer multiplies its tolerance by the number of nodes.
    const options = { alpha: DAMPING, maxIterations: 300, tolerance: TOLERANCE / nodeCount };
    const ours = () => pageRank(nodeCount, arcs, DAMPING);
    const theirs = () => peer(graph, options);
    const agree = (): boolean => {
        const [scores, shares] = [ours().score, theirs()];
        return scores.every((score, node) => Math.abs(score - shares[node] * nodeCount) < 1e-6);
    };
    return { name: 'PageRank', peers: ['graphology', 'graphology-metrics'], ours, theirs, agree };
}

/** Least effort from one person to all others, with the ways. */
function pathsTask(nodeCount: number, arcs: readonly Arc[], peers: Peers): PeerTask {
    const { dijkstra } = peers.load<PeerPaths>('graphology-shortest-path');
    const graph = graphOf(nodeCount, arcs, peers);
    const out = Array.from({ length: nodeCount }, (): Arc[] => []);
    const weightOf = new Map<string, number>();
    arcs.forEach((arc) => {
        out[arc.listener].push(arc);
        weightOf.set(`${arc.listener}>${arc.source}`, arc.weight);
    });
    const search = () =>
        shortest<Arc>(nodeCount, [{ node: 0, cost: 0 }], (node, visit) =>
            out[node].forEach((arc) => visit(arc.source, arc.weight, arc))
        );
    const ours = () => {
        const reached = search();
        return reached.cost.map((cost, node) => (cost === Infinity ? [] : chainTo(reached, node)));
    };
    const theirs = () => dijkstra.singleSource(graph, '0');
    const lengthOf = (way: readonly string[]): number =>
        way.slice(1).reduce((sum, to, index) => sum + (weightOf.get(`${way[index]}>${to}`) ?? NaN), 0);
    const agree = (): boolean => {
        const [{ cost }, ways] = [search(), theirs()];
        return cost.every((least, node) => (ways[node] ? lengthOf(ways[node]) === least : least === Infinity));
    };
    return { name: 'shortest ways', peers: ['graphology', 'graphology-shortest-path'], ours, theirs, agree };
}

type Graphed = ReturnType<ReturnType<typeof accountOnDay>['reporting']>;

function layoutTask(graph: Graphed, peers: Peers): PeerTask {
    const { hierarchy, tree } = peers.load<PeerHierarchy>('d3-hierarchy');
    const roots = graph.parent.flatMap((parent, node) => (parent < 0 ? [node] : []));
    const root = hierarchy(-1, (node) => (node < 0 ? roots : childrenOf(graph, node)));
    const layout = tree()
        .nodeSize([CARD.cardWidth + CARD.gapX, CARD.cardHeight + CARD.gapY])
        .separation(() => 1);
    const ours = () => layoutTree(graph, CARD);
    const theirs = () => layout(root);
    const agree = (): boolean => {
        let [left, right] = [Infinity, -Infinity];
        theirs().each(({ x }) => ([left, right] = [Math.min(left, x), Math.max(right, x)]));
        const { x0, x1 } = ours().bounds;
        return Math.abs(x1 - x0 - CARD.cardWidth - (right - left)) < 1;
    };
    return { name: 'tidy tree', peers: ['d3-hierarchy'], ours, theirs, agree };
}

type People = ReturnType<typeof accountOnDay>['people'];

/** From rows with the id of a superior to a tree. Ours sorts siblings and mends what is broken as well. */
function hierarchyTask(people: People, peers: Peers): PeerTask {
    const ids = new Set(people.map(({ id }) => id));
    const rows = people.map(({ id, reportsToId }) => ({
        id,
        parent: reportsToId !== null && ids.has(reportsToId) ? reportsToId : 'top'
    }));
    const withTop = [{ id: 'top', parent: null }, ...rows];
    const stratify = peers
        .load<PeerHierarchy>('d3-hierarchy')
        .stratify<{ id: string; parent: string | null }>()
        .id(({ id }) => id)
        .parentId(({ parent }) => parent);
    const ours = () => buildReportingGraph(people);
    const theirs = () => stratify(withTop);
    const agree = (): boolean => {
        const { depth, indexOf } = ours();
        const differs: string[] = [];
        theirs().each(({ id = '', depth: below }) => {
            if (id !== 'top' && depth[indexOf.get(id) ?? -1] !== below - 1) {
                differs.push(id);
            }
        });
        return differs.length === 0;
    };
    return { name: 'tree from superiors', peers: ['d3-hierarchy'], ours, theirs, agree };
}
