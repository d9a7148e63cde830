import type { ReportingPerson, StructureProblem } from './types';

/** The superior of each person by place in the list (−1 for none), and what had to be repaired to say so. */
export interface Superiors {
    superior: number[];
    problems: StructureProblem[];
}

/** Follows each person's reference to its superior; a reference that cannot be followed makes a root and is reported. */
export function findSuperiors(people: readonly ReportingPerson[]): Superiors {
    const indexOf = new Map<string, number>();
    const repeated = new Set<string>();
    people.forEach((person, index) => {
        if (indexOf.has(person.id)) {
            repeated.add(person.id);
        } else {
            indexOf.set(person.id, index);
        }
    });
    const problems: StructureProblem[] = [...repeated].map((id) => ({
        kind: 'duplicateId',
        ids: [id],
        superiorId: null
    }));
    const superior = people.map((person) => {
        const kind = faultOf(person, indexOf, repeated);
        if (kind) {
            problems.push({ kind, ids: [person.id], superiorId: person.reportsToId });
        }
        return kind || !person.reportsToId ? -1 : (indexOf.get(person.reportsToId) ?? -1);
    });
    return { superior, problems };
}

function faultOf(
    person: ReportingPerson,
    indexOf: ReadonlyMap<string, number>,
    repeated: ReadonlySet<string>
): StructureProblem['kind'] | null {
    if (person.ambiguous) {
        return 'ambiguousSuperior';
    }
    if (!person.reportsToId) {
        return null;
    }
    if (person.reportsToId === person.id) {
        return 'selfReport';
    }
    if (repeated.has(person.reportsToId)) {
        return 'ambiguousSuperior';
    }
    return indexOf.has(person.reportsToId) ? null : 'missingSuperior';
}

/**
 * Opens every circle: the member that comes first in the list becomes a root. Returns the circles, each in reporting
 * order from that member. Changes `superior`. Every line is walked once.
 */
export function cutCycles(superior: number[]): number[][] {
    const walk = superior.map(() => -1);
    const cycles: number[][] = [];
    for (let start = 0; start < superior.length; start += 1) {
        let at = start;
        while (at >= 0 && walk[at] === -1) {
            walk[at] = start;
            at = superior[at];
        }
        if (at >= 0 && walk[at] === start) {
            const cycle = membersFrom(at, superior);
            cycles.push(cycle);
            superior[cycle[0]] = -1;
        }
    }
    return cycles;
}

/** The circle through a member, beginning with the one that comes first in the list. */
function membersFrom(member: number, superior: readonly number[]): number[] {
    const circle = [member];
    for (let at = superior[member]; at !== member; at = superior[at]) {
        circle.push(at);
    }
    const first = circle.indexOf(circle.reduce((least, at) => Math.min(least, at)));
    return [...circle.slice(first), ...circle.slice(0, first)];
}
