import type { Attitude } from 'c/vocabulary';
import type { MapStructure } from './mapLayout';

/** A map of more people opens with only its upper levels, about as many people as one can take in. */
const ALL_UP_TO = 300;
const OPEN_WITH = 150;

/** The level of each node, from 1 (titles of groups count as none), and those of each level who lead others. */
interface Levels {
    readonly of: readonly number[];
    readonly leaders: readonly (readonly number[])[];
}

/** Worked out once for a structure: people who change keep its arrays. */
const levelsOf = new WeakMap<MapStructure['graph']['parent'], Levels>();

function levelsIn({ graph }: MapStructure): Levels {
    const { people, parent, childStart } = graph;
    const known = levelsOf.get(parent);
    if (known) {
        return known;
    }
    const of: number[] = [];
    const leaders: number[][] = [];
    for (let node = 0; node < people.length; node += 1) {
        const level = (parent[node] < 0 ? 0 : of[parent[node]]) + (people[node].heading ? 0 : 1);
        of.push(level);
        if (childStart[node] < childStart[node + 1]) {
            (leaders[level] ??= []).push(node);
        }
    }
    levelsOf.set(parent, { of, leaders });
    return { of, leaders };
}

/** The nodes to collapse so that so many levels of each tree are shown. */
export function collapsedBelow(structure: MapStructure, levels: number): Set<number> {
    return new Set(levelsIn(structure).leaders[levels] ?? []);
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
    const { of, leaders } = levelsIn(structure);
    const [first] = collapsed;
    if (first === undefined) {
        return structure.levels || null;
    }
    const isWhole = collapsed.size === leaders[of[first]]?.length;
    return isWhole && [...collapsed].every((node) => of[node] === of[first]) ? of[first] : null;
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
