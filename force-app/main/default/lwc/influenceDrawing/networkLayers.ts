import { batchOf, boundsOf, circle, INKS, LazyBatch, short, tilesOf, union } from 'c/mapScene';
import type { DrawnNodes, Layer, LayerStyle, PathBatch, Ties } from 'c/mapScene';
import type { PlacedNetwork } from './placedNetwork';
import type { InfluenceSigns } from './signs';

/** Reporting lines in one path. */
const TILE = 800;
/** So many ties can be told apart; more of them are paler. */
const FEW = 120;
/** Ties that decide the politics come before the others. */
const LOUD = /Conflicts|Influences|Trusts/;
/** How far the ring of an informal leader stands off the circle. */
const RING = 5;

/** Reporting lines, straight and quiet: what the ties of trust and influence are seen against. */
export function lineLayer({ network, positions }: PlacedNetwork, nodes: DrawnNodes): Layer {
    const { parent } = network;
    const below = [...parent.keys()].filter((node) => parent[node] >= 0);
    const batches = tilesOf(nodes, below, TILE).map((some): PathBatch => {
        const bounds = union(
            boundsOf(nodes, some),
            boundsOf(
                nodes,
                some.map((node) => parent[node])
            )
        );
        return new LazyBatch(bounds, () => some.map((node) => line(positions, node, parent[node])).join(''));
    });
    return {
        name: 'reporting lines',
        style: { stroke: INKS.rung, width: 1.4, leastWidth: 0.7 },
        batches,
        recedes: true
    };
}

/** The layers of ties for some levels of detail: all of them wherever they are seen, since they are what the view is about. */
export function tieLayers(ties: Ties, isNear: boolean): Layer[] {
    const crowd = Math.sqrt(Math.min(1, FEW / Math.max(1, ties.ties.length)));
    return ties.layers.map(({ name, style, batches }) => ({
        name: `${isNear ? 'near ' : ''}${name}`,
        style: { ...style, opacity: (LOUD.test(name) ? 0.85 : 0.5) * crowd },
        batches,
        details: isNear ? ['near'] : ['far', 'middle'],
        recedes: true
    }));
}

/** Behind chips a circle that shows how much somebody is listened to. */
export function haloLayer({ positions }: PlacedNetwork, nodes: DrawnNodes, signs: InfluenceSigns): Layer {
    const shape = (node: number) => circle(positions.x[node], positions.y[node], signs.radius[node]);
    return {
        name: 'influence',
        style: { fill: INKS.rung, stroke: INKS.line, width: 1 },
        batches: tilesOf(nodes, signs.order, TILE).flatMap((some) => batchOf(nodes, some, shape, RING)),
        details: ['near']
    };
}

/** A ring around each informal leader, and around the selected person while circles stand for people. */
export function ringLayer(
    name: string,
    style: LayerStyle,
    { positions }: PlacedNetwork,
    nodes: DrawnNodes,
    signs: InfluenceSigns,
    some: readonly number[]
): Layer {
    const shape = (node: number) => circle(positions.x[node], positions.y[node], signs.radius[node] + RING);
    return { name, style, batches: batchOf(nodes, some, shape, 4 * RING) };
}

/** A line from middle to middle, as an SVG path. */
export function line({ x, y }: PlacedNetwork['positions'], from: number, to: number): string {
    return `M${short(x[from])} ${short(y[from])}L${short(x[to])} ${short(y[to])}`;
}
