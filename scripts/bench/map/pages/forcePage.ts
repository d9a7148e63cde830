import { finish, layoutNetwork, stress } from 'c/forceLayout';
import type { Network } from 'c/forceLayout';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';
import type { MapSample } from '../samplePeople';

/** How long a layout took, and how far its distances are from the steps between people; 0 is perfect. */
export interface LayoutResult {
    readonly time: number;
    readonly stress: number;
}

const ROOM = { width: 172, height: 80, gap: 14 };
/** What D3's simulation takes by default until it stops. */
const TICKS = 300;

function networkOf({ people, links }: MapSample): Network {
    const indexOf = new Map(people.map(({ id }, index) => [id, index]));
    const index = (id: string): number => indexOf.get(id) ?? 0;
    const lines = people.filter(({ reportsToId }) => reportsToId !== null);
    return {
        nodeCount: people.length,
        from: [...lines.map(({ id }) => index(id)), ...links.map(({ fromId }) => index(fromId))],
        to: [...lines.map(({ reportsToId }) => index(reportsToId ?? '')), ...links.map(({ toId }) => index(toId))]
    };
}

const layouts = {
    ours: (network: Network) => finish(layoutNetwork(network, ROOM)),
    d3({ nodeCount, from, to }: Network) {
        const nodes: SimulationNodeDatum[] = Array.from({ length: nodeCount }, () => ({}));
        const links = from.map((source, tie) => ({ source, target: to[tie] }));
        forceSimulation(nodes)
            .force('links', forceLink(links))
            .force('charge', forceManyBody())
            .force('middle', forceCenter())
            .stop()
            .tick(TICKS);
        return { x: nodes.map(({ x }) => x ?? 0), y: nodes.map(({ y }) => y ?? 0) };
    }
};

const force = {
    layOut(text: string, name: keyof typeof layouts): LayoutResult {
        const network = networkOf(JSON.parse(text) as MapSample);
        const start = performance.now();
        const { x, y } = layouts[name](network);
        const time = performance.now() - start;
        return { time, stress: stress(network, x, y) };
    }
};

export type Force = typeof force;
Object.assign(window, { force });
