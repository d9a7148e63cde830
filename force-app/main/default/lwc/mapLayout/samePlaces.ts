import type { Stakeholder } from 'c/relationshipModel';
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
    const people = before.graph.people.slice();
    for (let index = 0; index < stakeholders.length; index += 1) {
        const [old, person] = [before.stakeholders[index], stakeholders[index]];
        if (old !== person) {
            const node = before.nodeOf.get(old.id) ?? -1;
            // Where records share an id, the node found may be another one's.
            if (!isSamePlace(old, person) || people[node]?.person !== old) {
                return null;
            }
            people[node] = { ...people[node], person, heading: null };
        }
    }
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
