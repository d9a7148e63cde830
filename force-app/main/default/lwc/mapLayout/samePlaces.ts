import type { Stakeholder } from 'c/relationshipModel';
import type { MapNode } from './mapNodes';
import type { MapStructure } from './mapLayout';

/**
 * A structure with other people in it, where these stand exactly where those of before did; null where anything differs
 * that decides on a place. Most changes of a person are of this kind: an assessment, a title, a name's owner.
 */
export function withPeople(before: MapStructure, stakeholders: readonly Stakeholder[]): MapStructure | null {
    if (before.stakeholders === stakeholders) {
        return before;
    }
    if (before.stakeholders.length !== stakeholders.length) {
        return null;
    }
    const changed = new Map<Stakeholder, Stakeholder>();
    for (let index = 0; index < stakeholders.length; index += 1) {
        const [old, now] = [before.stakeholders[index], stakeholders[index]];
        if (old !== now) {
            if (!isSamePlace(old, now)) {
                return null;
            }
            changed.set(old, now);
        }
    }
    const people = before.graph.people.map((node): MapNode => {
        const person = node.person && changed.get(node.person);
        return person ? { ...node, person, heading: null } : node;
    });
    return { ...before, stakeholders, graph: { ...before.graph, people } };
}

function isSamePlace(a: Stakeholder, b: Stakeholder): boolean {
    return (
        a.id === b.id &&
        a.reportsToId === b.reportsToId &&
        a.name === b.name &&
        a.kind === b.kind &&
        a.seniority === b.seniority
    );
}
