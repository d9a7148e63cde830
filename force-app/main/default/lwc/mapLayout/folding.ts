import type { Attitude } from 'c/vocabulary';
import type { MapStructure } from './mapLayout';

/** A map of more people opens with only its upper levels, about as many people as one can take in. */
const ALL_UP_TO = 300;
const OPEN_WITH = 150;

/** The nodes to collapse so that so many levels of each tree are shown. Titles of groups count as no level. */
export function collapsedBelow({ graph }: MapStructure, levels: number): Set<number> {
    const collapsed = new Set<number>();
    const level: number[] = [];
    graph.people.forEach(({ heading }, node) => {
        const above = graph.parent[node];
        level[node] = (above < 0 ? 0 : level[above]) + (heading ? 0 : 1);
        if (level[node] === levels && hasReports(graph, node)) {
            collapsed.add(node);
        }
    });
    return collapsed;
}

/** How many levels a map opens with: all of a map that can be taken in, else the most that keep it small. */
export function openingLevels({ graph, levels }: MapStructure): number {
    if (graph.people.length <= ALL_UP_TO) {
        return levels;
    }
    const perLevel: number[] = [];
    graph.depth.forEach((depth) => (perLevel[depth] = (perLevel[depth] ?? 0) + 1));
    let shown = perLevel[0] ?? 0;
    let level = 1;
    while (level < levels && shown + perLevel[level] <= OPEN_WITH) {
        shown += perLevel[level];
        level += 1;
    }
    return Math.max(level, Math.min(2, levels));
}

/** How many levels are shown where a map is collapsed just so; null where some branches are open further than others. */
export function levelsShown(structure: MapStructure, collapsed: ReadonlySet<number>): number | null {
    for (let levels = 1; levels <= structure.levels; levels += 1) {
        const below = collapsedBelow(structure, levels);
        if (below.size === collapsed.size && [...below].every((node) => collapsed.has(node))) {
            return levels;
        }
    }
    return null;
}

/** Everybody below a node by attitude, unknown under null; titles do not count. */
export function attitudesBelow({ graph }: MapStructure, node: number): Map<Attitude | null, number> {
    const counts = new Map<Attitude | null, number>();
    let [first, end] = [graph.childStart[node], graph.childStart[node + 1]];
    // The descendants of one level are a range of breadth-first numbers, and so are those of the next.
    while (first < end) {
        for (let at = first; at < end; at += 1) {
            const { person } = graph.people[at];
            if (person) {
                counts.set(person.attitude, (counts.get(person.attitude) ?? 0) + 1);
            }
        }
        [first, end] = [graph.childStart[first], graph.childStart[end]];
    }
    return counts;
}

function hasReports({ childStart }: MapStructure['graph'], node: number): boolean {
    return childStart[node] < childStart[node + 1];
}
