import type { Network } from 'c/forceLayout';
import type { MapSubject } from 'c/mapSubject';
import type { Link, Stakeholder } from 'c/relationshipModel';

/** Who is tied to whom, by links and by reporting lines. People are numbered by their place in `people`. */
export interface PeopleNetwork {
    readonly people: readonly Stakeholder[];
    readonly indexOf: ReadonlyMap<string, number>;
    /** The superior of each; −1 for none. */
    readonly parent: readonly number[];
    /** Links whose two ends are here. */
    readonly links: readonly Link[];
    readonly ties: Network;
}

/** The network of everybody who has not left. */
export function networkOf(subject: MapSubject): PeopleNetwork {
    const reporting = subject.reporting();
    const indexOf = new Map<string, number>();
    const people: Stakeholder[] = [];
    for (const person of reporting.people) {
        if (person.status !== 'Left' && !indexOf.has(person.id)) {
            indexOf.set(person.id, people.length);
            people.push(person);
        }
    }
    const parent: number[] = new Array(people.length).fill(-1);
    reporting.people.forEach((person, node) => {
        const superior = reporting.parent[node] < 0 ? undefined : reporting.people[reporting.parent[node]];
        const [index, above] = [indexOf.get(person.id), superior && indexOf.get(superior.id)];
        if (index !== undefined && above !== undefined && above !== index) {
            parent[index] = above;
        }
    });
    const links = subject.links.filter(({ fromId, toId }) => indexOf.has(fromId) && indexOf.has(toId));
    const below = [...parent.keys()].filter((index) => parent[index] >= 0);
    const from = [...below, ...links.map(({ fromId }) => indexOf.get(fromId) as number)];
    const to = [...below.map((index) => parent[index]), ...links.map(({ toId }) => indexOf.get(toId) as number)];
    return { people, indexOf, parent, links, ties: { nodeCount: people.length, from, to } };
}

/** Whether the same people are tied in the same way, so that the same picture fits both. */
export function isSameNetwork(a: PeopleNetwork, b: PeopleNetwork): boolean {
    return (
        a.people.length === b.people.length &&
        a.ties.from.length === b.ties.from.length &&
        a.people.every(({ id }, index) => id === b.people[index].id) &&
        a.ties.from.every((from, tie) => from === b.ties.from[tie] && a.ties.to[tie] === b.ties.to[tie])
    );
}
