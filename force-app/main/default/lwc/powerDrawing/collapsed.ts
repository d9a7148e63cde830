import { collapsedBelow, openingLevels } from 'c/mapLayout';
import type { MapStructure } from 'c/mapLayout';

/** Whose branches are folded away, by id: it stays with the people when the map changes. */
export type Collapsed = ReadonlySet<string>;

/** What to fold away: just that, all below so many levels, or as a map opens (null), which is nothing of a small one. */
export type Folding = Collapsed | number | null;

/** What is folded away of a structure. */
export function collapsedBy(folding: Folding, structure: MapStructure): Collapsed {
    return folding instanceof Object ? folding : collapsedIds(structure, folding ?? openingLevels(structure));
}

/** What is folded away where so many levels are shown. */
function collapsedIds(structure: MapStructure, levels: number): Collapsed {
    const ids = new Set<string>();
    collapsedBelow(structure, levels).forEach((node) => {
        const id = structure.graph.people[node].person?.id;
        if (id !== undefined) {
            ids.add(id);
        }
    });
    return ids;
}

/** The same with one branch folded the other way. */
export function toggled(collapsed: Collapsed, id: string): Collapsed {
    const next = new Set(collapsed);
    if (!next.delete(id)) {
        next.add(id);
    }
    return next;
}

/** The same with every branch open in which somebody is; the same object where they are shown already. */
export function unfolded(structure: MapStructure, collapsed: Collapsed, id: string): Collapsed {
    const { graph } = structure;
    const above: string[] = [];
    let node = structure.nodeOf.get(id) ?? -1;
    for (node = node < 0 ? -1 : graph.parent[node]; node >= 0; node = graph.parent[node]) {
        const superior = graph.people[node].person?.id;
        if (superior !== undefined && collapsed.has(superior)) {
            above.push(superior);
        }
    }
    return above.length === 0 ? collapsed : new Set([...collapsed].filter((some) => !above.includes(some)));
}

/** The nodes of what is folded away. */
export function collapsedNodes({ nodeOf }: MapStructure, collapsed: Collapsed): Set<number> {
    const nodes = new Set<number>();
    collapsed.forEach((id) => {
        const node = nodeOf.get(id);
        if (node !== undefined) {
            nodes.add(node);
        }
    });
    return nodes;
}
