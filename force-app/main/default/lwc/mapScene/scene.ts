import { ATTITUDES, LINK_KINDS, termOf } from 'c/vocabulary';
import type { Attitude, LinkKind } from 'c/vocabulary';
import type { Link } from 'c/relationshipModel';
import type { MapLayout } from 'c/mapLayout';
import { edgePoints, visibleIn } from 'c/treeLayout';
import type { Bounds } from 'c/treeLayout';
import { arrowPath, curveBounds, curvePath, linkCurve, pointAt } from './linkCurve';
import type { Curve } from './linkCurve';
import { roundedBox, roundedLine } from './paths';

/** Many shapes as one SVG path, with the box around them: painted with one call, left out when out of view. */
export interface PathBatch {
    readonly path: string;
    readonly bounds: Bounds;
}

/** The boxes of everybody with one attitude, as the far zoom levels draw them. */
export interface AttitudeBoxes {
    readonly attitude: Attitude | null;
    readonly bars: readonly PathBatch[];
    readonly blocks: readonly PathBatch[];
}

/** A tie beside the reporting lines. */
export interface LinkShape {
    readonly kind: LinkKind | null;
    readonly strength: number | null;
    readonly fromNode: number;
    readonly toNode: number;
    readonly path: string;
    /** The head of a tie that points from one end to the other; empty for one that holds both ways. */
    readonly arrow: string;
    readonly bounds: Bounds;
    /** Where its words can stand without covering a card; null when there is no such place. */
    readonly label: { readonly x: number; readonly y: number } | null;
}

/** Everything that the canvas draws of a map, at zoom 1; a camera moves it. */
export interface MapScene {
    readonly lines: readonly PathBatch[];
    readonly bodies: readonly PathBatch[];
    readonly dashedBodies: readonly PathBatch[];
    readonly boxes: readonly AttitudeBoxes[];
    readonly links: readonly LinkShape[];
}

/** Shapes in one batch: few enough that a batch out of view saves work, enough that batches are few. */
const BATCH = 400;
const RADIUS = 8;
const BAR = 10;
/** Places along a curve to try for its words, the middle first. */
const LABEL_PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** Prepares the drawing of a map. Linear in people and links; to be kept while neither changes. */
export function buildScene(map: MapLayout, links: readonly Link[]): MapScene {
    const people = map.tree.order.filter((node) => map.graph.people[node].person !== null);
    const isDashed = (node: number) => {
        const person = map.graph.people[node].person;
        return person?.status === 'Vacant' || person?.attitude === null;
    };
    const box = (node: number) => cardBounds(map, node);
    return {
        lines: batches(map.tree.order, (node) => line(map, node)),
        bodies: batches(
            people.filter((node) => !isDashed(node)),
            (node) => body(box(node))
        ),
        dashedBodies: batches(people.filter(isDashed), (node) => body(box(node))),
        boxes: ATTITUDES.map(({ value }) => {
            const holders = people.filter((node) => map.graph.people[node].person?.attitude === value);
            return {
                attitude: value,
                bars: batches(holders, (node) => body({ ...box(node), x1: box(node).x0 + BAR }, 0)),
                blocks: batches(holders, (node) => body(box(node), 0))
            };
        }),
        links: links.flatMap((link) => linkShape(map, link) ?? [])
    };
}

/** The place of a node's card at zoom 1. */
export function cardBounds({ tree }: MapLayout, node: number): Bounds {
    const [x, y] = [tree.x[node], tree.y[node]];
    return { x0: x, y0: y, x1: x + tree.cardWidth, y1: y + tree.cardHeight };
}

/** Everything drawn: cards and the curves that bow out beyond them. */
export function sceneBounds(map: MapLayout, scene: MapScene): Bounds {
    return scene.links.reduce((bounds, link) => union(bounds, link.bounds), map.tree.bounds);
}

export function touches(a: Bounds, b: Bounds): boolean {
    return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

/** The lines from a node up to its root, as one path. */
export function pathToRoot(map: MapLayout, node: number): string {
    let path = '';
    for (let at = node; at >= 0; at = map.graph.parent[at]) {
        path += roundedLine(linePoints(map, at));
    }
    return path;
}

/** The line to a node's superior; none to the heading of a group, to which nobody reports. */
function linePoints(map: MapLayout, node: number): number[] {
    const parent = map.graph.parent[node];
    return parent < 0 || map.graph.people[parent].heading ? [] : edgePoints(map.tree, node);
}

function line(map: MapLayout, node: number): PathBatch | null {
    const points = linePoints(map, node);
    if (points.length === 0) {
        return null;
    }
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    const bounds = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
    return { path: roundedLine(points), bounds };
}

function body(bounds: Bounds, radius = RADIUS): PathBatch {
    const { x0, y0, x1, y1 } = bounds;
    return { bounds, path: radius > 0 ? roundedBox(bounds, radius) : `M${x0} ${y0}H${x1}V${y1}H${x0}Z` };
}

function linkShape(map: MapLayout, link: Link): LinkShape | null {
    const [fromNode, toNode] = [map.nodeOf.get(link.fromId), map.nodeOf.get(link.toId)];
    if (fromNode === undefined || toNode === undefined || fromNode === toNode) {
        return null;
    }
    const curve = linkCurve(cardBounds(map, fromNode), cardBounds(map, toNode));
    return {
        kind: link.kind,
        strength: link.strength,
        fromNode,
        toNode,
        path: curvePath(curve),
        arrow: termOf(LINK_KINDS, link.kind).directed ? arrowPath(curve) : '',
        bounds: curveBounds(curve),
        label: labelPlace(map, curve)
    };
}

function labelPlace(map: MapLayout, curve: Curve): { x: number; y: number } | null {
    const points = LABEL_PLACES.map((t) => pointAt(curve, t));
    return (
        points.find(({ x, y }) => visibleIn(map.tree, { x0: x - 20, x1: x + 20, y0: y - 6, y1: y + 6 }).length === 0) ??
        null
    );
}

function batches(nodes: readonly number[], shape: (node: number) => PathBatch | null): PathBatch[] {
    const shapes = nodes.flatMap((node) => shape(node) ?? []);
    const all: PathBatch[] = [];
    for (let at = 0; at < shapes.length; at += BATCH) {
        const some = shapes.slice(at, at + BATCH);
        all.push({
            path: some.map(({ path }) => path).join(''),
            bounds: some.map(({ bounds }) => bounds).reduce(union)
        });
    }
    return all;
}

function union(a: Bounds, b: Bounds): Bounds {
    return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) };
}
