import {
    attitudeGlyph,
    batchOf,
    boundsOf,
    circle,
    INKS,
    inkOf,
    inkOn,
    LazyBatch,
    short,
    tilesOf,
    union
} from 'c/mapScene';
import type { DrawnNodes, Layer, LayerStyle, Look, PathBatch, Ties } from 'c/mapScene';
import { ATTITUDES } from 'c/vocabulary';
import type { PlacedNetwork } from './placedNetwork';
import type { InfluenceSigns } from './signs';

/** Reporting lines in one path. */
const TILE = 800;
/** So many ties can be told apart; more of them are paler. */
const FEW = 120;
/** Ties that decide the politics come before the others. */
const LOUD = /Conflicts|Influences|Trusts/;
/** How far the rings of informal and of formal leaders stand off the circle. */
const RING = 5;
/** From this zoom on circles are large enough for the symbol of the attitude. */
const SYMBOL_ZOOM = 0.22;

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

/** The symbol of each attitude in the circles, since colour alone says too little. `tiles` are nodes that stand together. */
export function symbolLayers(
    { network, positions: { x, y } }: PlacedNetwork,
    nodes: DrawnNodes,
    signs: InfluenceSigns,
    looks: readonly Look[],
    tiles: readonly (readonly number[])[]
): Layer[] {
    return ATTITUDES.map((term): Layer => {
        const mine = (node: number) => network.people[node].attitude === term.value && !looks[node].isDim;
        const glyph = (node: number) => attitudeGlyph(term.value, x[node], y[node], 0.45 * signs.radius[node]);
        return {
            name: `signs ${term.value ?? 'unknown'}`,
            style: { stroke: term.value === null ? INKS.text : inkOn(inkOf(term)), width: 2.6, leastWidth: 1.2 },
            batches: tiles.flatMap((tile) => batchOf(nodes, tile.filter(mine), glyph)),
            details: ['far', 'middle'],
            fromZoom: SYMBOL_ZOOM
        };
    });
}

/** Rings around some people: leaders, and whoever is in focus. */
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
