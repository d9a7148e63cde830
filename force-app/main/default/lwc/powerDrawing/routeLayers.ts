import type { MapStructure } from 'c/mapLayout';
import { batchOf, boundsOf, boxOf, curvePath, INKS, roundedBox } from 'c/mapScene';
import type { DrawnNodes, Layer, Ties } from 'c/mapScene';
import type { TreeLayout } from 'c/treeLayout';
import { lineTo } from './powerLines';

/** How far the frame around somebody on a path stands off their card. */
const FRAME = 5;

/** A path of people: each of them framed, and how each next one is reached, by a tie or along the reporting line. */
export function routeLayers(
    structure: MapStructure,
    tree: TreeLayout,
    nodes: DrawnNodes,
    ties: Ties,
    route: readonly number[]
): Layer[] {
    if (route.length === 0) {
        return [];
    }
    const ways = route.slice(1).map((node, at) => wayBetween(structure, tree, nodes, ties, route[at], node));
    const bounds = boundsOf(nodes, route);
    const frame = (node: number) => {
        const { x0, y0, x1, y1 } = boxOf(nodes, node);
        return roundedBox({ x0: x0 - FRAME, y0: y0 - FRAME, x1: x1 + FRAME, y1: y1 + FRAME }, 12);
    };
    return [
        {
            name: 'path',
            style: { stroke: INKS.accent, width: 4, leastWidth: 2 },
            batches:
                ways.length > 0 ? [{ path: ways.join(''), bounds: { ...bounds, y0: -Infinity, y1: Infinity } }] : []
        },
        {
            name: 'people on the path',
            style: { stroke: INKS.accent, width: 3, leastWidth: 1.5 },
            batches: batchOf(nodes, route, frame, FRAME + 3)
        }
    ];
}

function wayBetween(
    structure: MapStructure,
    tree: TreeLayout,
    nodes: DrawnNodes,
    ties: Ties,
    from: number,
    to: number
): string {
    const tie = ties.of(from).find((some) => some.from === to || some.to === to);
    if (tie) {
        return curvePath(tie.curve);
    }
    if (tree.parent[to] === from) {
        return lineTo(structure, tree, to);
    }
    if (tree.parent[from] === to) {
        return lineTo(structure, tree, from);
    }
    const [a, b] = [boxOf(nodes, from), boxOf(nodes, to)];
    return `M${(a.x0 + a.x1) / 2} ${(a.y0 + a.y1) / 2}L${(b.x0 + b.x1) / 2} ${(b.y0 + b.y1) / 2}`;
}
