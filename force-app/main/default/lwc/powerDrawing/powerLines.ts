import { boundsOf, INKS, LazyBatch, lazyLayer, roundedLine, short, tilesOf } from 'c/mapScene';
import type { DrawnNodes, Layer, PathBatch } from 'c/mapScene';
import type { MapStructure } from 'c/mapLayout';
import { edgePoints } from 'c/treeLayout';
import type { Bounds, TreeLayout } from 'c/treeLayout';

/** Families in one path: few paths from afar, small ones near by. */
const FAR_TILE = 1500;
const NEAR_TILE = 40;

/** A sideways step smaller than this, in pixels, is rounding and not a bend. */
const STRAIGHT = 0.5;

const STYLE = { stroke: INKS.line, width: 1.6, leastWidth: 0.8 } as const;

/** The reporting lines: with sharp corners from afar, rounded near by. */
export function lineLayers(structure: MapStructure, tree: TreeLayout, nodes: DrawnNodes): Layer[] {
    let superiors: readonly number[] | null = null;
    const layer = (name: string, size: number, isRounded: boolean, details: Layer['details']): Layer =>
        lazyLayer({ name, style: STYLE, details }, () => {
            superiors ??= tree.order.filter((node) => familyOf(structure, tree, node).length > 0);
            return tilesOf(nodes, superiors, size).map((some): PathBatch => {
                const write = () => some.map((node) => familyLines(structure, tree, node, isRounded)).join('');
                return new LazyBatch(familyBounds(structure, tree, nodes, some), write);
            });
        });
    return [layer('lines from afar', FAR_TILE, false, ['far']), layer('lines', NEAR_TILE, true, ['middle', 'near'])];
}

/** The lines from a node up to its root, as one path. */
export function linesUp(structure: MapStructure, tree: TreeLayout, node: number): string {
    let path = '';
    for (let at = node; at >= 0; at = tree.parent[at]) {
        path += lineTo(structure, tree, at);
    }
    return path;
}

/** The line to a node from its superior; none from the title of a group, to which nobody reports. */
export function lineTo(structure: MapStructure, tree: TreeLayout, node: number): string {
    const parent = tree.parent[node];
    return parent < 0 || structure.graph.people[parent].heading ? '' : roundedLine(edgePoints(tree, node));
}

/** Those below a node to whom a line leads. */
function familyOf({ graph }: MapStructure, tree: TreeLayout, node: number): number[] {
    const family: number[] = [];
    if (!graph.people[node].heading) {
        for (let child = graph.childStart[node]; child < graph.childStart[node + 1]; child += 1) {
            if (tree.isVisible[child]) {
                family.push(child);
            }
        }
    }
    return family;
}

/** What hangs on one line across: the trunks down from it, each with what it leads to. */
interface Rail {
    readonly y: number;
    /** Where the line comes from: the superior, or the gutter that leads to a lower shelf. */
    readonly from: number;
    readonly isLower: boolean;
    readonly trunks: Map<number, number[]>;
}

/** The lines of a family, no stretch of them drawn twice. */
function familyLines(structure: MapStructure, tree: TreeLayout, node: number, isRounded: boolean): string {
    const startX = tree.x[node] + tree.cardWidth / 2;
    const rails = railsOf(familyOf(structure, tree, node), tree, startX);
    const line = isRounded ? roundedLine : sharpLine;
    const stem = [startX, tree.y[node] + tree.cardHeight];
    let path = '';
    rails.forEach(({ y, from, isLower, trunks }, at) => {
        const xs = [...trunks.keys()].sort((a, b) => a - b);
        const [left, right] = [xs[0], xs[xs.length - 1]];
        const before = rails[at - 1];
        const lead = isLower
            ? [before.isLower ? from : startX, before.y, from, before.y, from, y]
            : [...stem, startX, y];
        // The line from the superior goes on to the outermost; where it goes on to the gutter, that side is drawn already.
        const goal = right > from + STRAIGHT ? right : left;
        const isLeftOpen = goal !== left && left < from - STRAIGHT && (isLower || !rails[at + 1]?.isLower);
        const isStraight = Math.abs(goal - from) < STRAIGHT;
        path += line([
            ...(isStraight ? lead.slice(0, -2) : lead),
            ...(isStraight ? [] : [goal, y]),
            ...endOf(trunks, goal, tree)
        ]);
        path += isLeftOpen ? line([from, y, left, y, ...endOf(trunks, left, tree)]) : '';
        for (const x of xs) {
            const isDrawn = x === goal || (x === left && isLeftOpen);
            path += isDrawn ? '' : line([x, y, ...endOf(trunks, x, tree)]);
            path += ticksOf(trunks, x, tree, line);
        }
    });
    return path;
}

function railsOf(family: readonly number[], tree: TreeLayout, startX: number): Rail[] {
    const rails = new Map<number, Rail>();
    for (const child of family) {
        const y = tree.busY[child];
        const gutter = tree.gutterX[child];
        const rail = rails.get(y) ?? { y, from: gutter ?? startX, isLower: gutter !== null, trunks: new Map() };
        rails.set(y, rail);
        rail.trunks.set(tree.trunkX[child], [...(rail.trunks.get(tree.trunkX[child]) ?? []), child]);
    }
    return [...rails.values()].sort((a, b) => a.y - b.y);
}

/** The rest of a trunk below its rail: down to the card, or to the lowest card and into its side. */
function endOf(trunks: Rail['trunks'], x: number, tree: TreeLayout): number[] {
    const children = trunks.get(x) ?? [];
    const lowest = children[children.length - 1];
    return tree.route[lowest] === 'top' ? [x, tree.y[lowest]] : [x, sideOf(tree, lowest)[1], ...sideOf(tree, lowest)];
}

/** The short lines from a trunk into the sides of all but the lowest. */
function ticksOf(trunks: Rail['trunks'], x: number, tree: TreeLayout, line: (points: number[]) => string): string {
    return (trunks.get(x) ?? [])
        .slice(0, -1)
        .map((child) => line([x, sideOf(tree, child)[1], ...sideOf(tree, child)]))
        .join('');
}

function sideOf({ x, y, route, cardWidth, cardHeight }: TreeLayout, node: number): [number, number] {
    return [route[node] === 'left' ? x[node] : x[node] + cardWidth, y[node] + cardHeight / 2];
}

function sharpLine(points: readonly number[]): string {
    let path = '';
    for (let at = 0; at < points.length; at += 2) {
        path += `${at === 0 ? 'M' : 'L'}${short(points[at])} ${short(points[at + 1])}`;
    }
    return path;
}

/** The box around families and the lines to them, which may run beside their cards. */
function familyBounds(
    structure: MapStructure,
    tree: TreeLayout,
    nodes: DrawnNodes,
    superiors: readonly number[]
): Bounds {
    const all: number[] = [...superiors];
    for (const node of superiors) {
        for (const child of familyOf(structure, tree, node)) {
            all.push(child);
        }
    }
    const { x0, y0, x1, y1 } = boundsOf(nodes, all);
    let left = x0;
    for (const node of all) {
        left = Math.min(left, tree.gutterX[node] ?? left, tree.trunkX[node]);
    }
    return { x0: left, y0, x1, y1 };
}
