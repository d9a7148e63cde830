import { hopsFrom, neighboursOf } from './neighbours';
import type { Network } from './types';

const SOURCES = 60;

/**
 * How far a drawing's distances are from the steps between its nodes: the mean of ((distance − steps) / steps)² over
 * pairs, at the scale that suits the drawing best; 0 is perfect. From at most 60 nodes, evenly chosen, to all others.
 */
export function stress(network: Network, x: readonly number[], y: readonly number[]): number {
    const neighbours = neighboursOf(network);
    const step = Math.max(1, network.nodeCount / SOURCES);
    let [drawn, squared, pairs] = [0, 0, 0];
    for (let at = 0; at < network.nodeCount; at += step) {
        const source = Math.floor(at);
        const hops = hopsFrom(neighbours, source);
        for (let node = 0; node < network.nodeCount; node += 1) {
            if (hops[node] > 0) {
                const ratio = Math.hypot(x[node] - x[source], y[node] - y[source]) / hops[node];
                drawn += ratio;
                squared += ratio * ratio;
                pairs += 1;
            }
        }
    }
    // Σ (s·ratio − 1)² is least at s = Σ ratio / Σ ratio².
    return squared > 0 ? 1 - (drawn * drawn) / (squared * pairs) : 0;
}
