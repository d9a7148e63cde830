import type { MapNode } from './mapNodes';
import type { ReportingGraph } from 'c/reportingGraph';
import { layoutTree } from 'c/treeLayout';
import type { EdgeRoute, TreeLayout, TreeLayoutOptions } from 'c/treeLayout';

/** Free space between two trees, beside and below. */
const GAP = { x: 48, y: 64 };
/** A map of many trees is about this many times as wide as high: the shape of the screens it is read on. */
const ASPECT = 2.2;

interface PlacedTree {
    readonly nodes: readonly number[];
    readonly layout: TreeLayout;
    readonly left: number;
    readonly top: number;
}

/**
 * Lays every tree of a forest out by itself and sets the trees on shelves, in their order, from left to right and from
 * top to bottom; none is broken. So a map with many roots stays about as wide as a screen instead of one endless row.
 */
export function packTrees(graph: ReportingGraph<MapNode>, options: TreeLayoutOptions): TreeLayout {
    const { x, y, trunkX, route, isVisible } = emptyArrays(graph.people.length);
    for (const { nodes, layout, left, top } of shelve(treesOf(graph, options))) {
        nodes.forEach((node, place) => {
            x[node] = layout.x[place] + left;
            y[node] = layout.y[place] + top;
            trunkX[node] = layout.trunkX[place] + left;
            route[node] = layout.route[place];
            isVisible[node] = layout.isVisible[place];
        });
    }
    const order = graph.people.map((_, node) => node).filter((node) => isVisible[node]);
    const { cardWidth, cardHeight, gapY } = options;
    const bandHeight = cardHeight + gapY;
    const bounds = {
        x0: 0,
        y0: 0,
        x1: order.reduce((right, node) => Math.max(right, x[node] + cardWidth), 0),
        y1: order.reduce((bottom, node) => Math.max(bottom, y[node] + cardHeight), 0)
    };
    const bands = bandsOf(order, x, y, bandHeight);
    const { parent } = graph;
    return { x, y, isVisible, order, parent, route, trunkX, bounds, bands, bandHeight, cardWidth, cardHeight, gapY };
}

/** Each tree with its nodes in ascending order, which is breadth first, and its own layout. */
function treesOf(graph: ReportingGraph<MapNode>, options: TreeLayoutOptions): Omit<PlacedTree, 'left' | 'top'>[] {
    const rootOf: number[] = [];
    const members = Array.from({ length: graph.rootCount }, (): number[] => []);
    graph.parent.forEach((above, node) => {
        rootOf[node] = above < 0 ? node : rootOf[above];
        members[rootOf[node]].push(node);
    });
    const placeOf: number[] = [];
    members.forEach((nodes) => nodes.forEach((node, place) => (placeOf[node] = place)));
    return members.map((nodes) => {
        const parent = nodes.map((node) => (graph.parent[node] < 0 ? -1 : placeOf[graph.parent[node]]));
        const childStart: number[] = [];
        let next = 1;
        for (const node of nodes) {
            childStart.push(next);
            next += graph.childStart[node + 1] - graph.childStart[node];
        }
        childStart.push(next);
        return { nodes, layout: layoutTree({ parent, childStart }, options) };
    });
}

function shelve(trees: readonly Omit<PlacedTree, 'left' | 'top'>[]): PlacedTree[] {
    const widths = trees.map(({ layout }) => layout.bounds.x1);
    const area = trees.reduce((sum, { layout: { bounds } }) => sum + (bounds.x1 + GAP.x) * (bounds.y1 + GAP.y), 0);
    const room = widths.reduce((widest, width) => Math.max(widest, width), Math.sqrt(area * ASPECT));
    let [left, top, height] = [0, 0, 0];
    return trees.map((tree, index) => {
        if (left > 0 && left + widths[index] > room) {
            [left, top, height] = [0, top + height + GAP.y, 0];
        }
        const placed = { ...tree, left, top };
        left += widths[index] + GAP.x;
        height = Math.max(height, tree.layout.bounds.y1);
        return placed;
    });
}

function bandsOf(order: readonly number[], x: readonly number[], y: readonly number[], bandHeight: number): number[][] {
    const bands: number[][] = [];
    for (const node of order) {
        const band = Math.floor(y[node] / bandHeight);
        while (bands.length <= band) {
            bands.push([]);
        }
        bands[band].push(node);
    }
    bands.forEach((band) => band.sort((a, b) => x[a] - x[b] || a - b));
    return bands;
}

function emptyArrays(length: number) {
    const numbers = () => Array.from({ length }, () => 0);
    const route = Array.from({ length }, (): EdgeRoute => 'none');
    const isVisible = Array.from({ length }, () => false);
    return { x: numbers(), y: numbers(), trunkX: numbers(), route, isVisible };
}
