import { groupBy, type Link } from 'c/relationshipModel';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { ReportingGraph } from 'c/reportingGraph';
import type { BrokenLine, DottedLine, Seat } from './types';

/** Somebody of a known kind that is not the customer. */
export function isOutside({ kind }: PersonOnDay): boolean {
    return kind !== null && kind !== 'Customer';
}

/** Every node of the reporting graph with its level and spans, in node order. */
export function seatsOf(graph: ReportingGraph<PersonOnDay>, dotted: readonly DottedLine[]): Seat[] {
    const { people, parent, childStart } = graph;
    const levels = levelsOf(graph);
    const below = people.map(() => 0);
    for (let node = people.length - 1; node >= 0; node -= 1) {
        if (parent[node] >= 0) {
            below[parent[node]] += below[node] + 1;
        }
    }
    const bosses = groupBy(dotted, ({ personId }) => personId);
    return people.map((person, node) => ({
        person,
        level: levels[node] || null,
        span: childStart[node + 1] - childStart[node],
        seatsBelow: below[node],
        outside: isOutside(person),
        superiorId: parent[node] < 0 ? null : people[parent[node]].id,
        dottedBossIds: (bosses.get(person.id) ?? []).map(({ bossId }) => bossId)
    }));
}

/** Levels from 1; 0 for outsiders beside the customer's lines, under whom these start again at 1. */
function levelsOf({ people, parent }: ReportingGraph<PersonOnDay>): number[] {
    const levels: number[] = [];
    people.forEach((person, node) => {
        const above = parent[node] < 0 ? 0 : levels[parent[node]];
        levels.push(above > 0 ? above + 1 : isOutside(person) ? 0 : 1);
    });
    return levels;
}

/** Second bosses on the map. A dotted line to the person's own superior says nothing new and is still shown. */
export function dottedLinesOf(links: readonly Link[]): DottedLine[] {
    return links
        .filter(({ kind }) => kind === 'DottedLine')
        .map(({ id, fromId, toId }) => ({ personId: fromId, bossId: toId, linkId: id }));
}

/** Every reporting line that is on record and not drawn. */
export function brokenLinesOf(account: AccountOnDay): BrokenLine[] {
    const leaverIds = new Set(account.leavers.map(({ id }) => id));
    return account.reporting().problems.flatMap(({ kind, ids, superiorId }): BrokenLine[] => {
        if (kind === 'duplicateId') {
            return [];
        }
        const hasLeft = kind === 'missingSuperior' && superiorId !== null && leaverIds.has(superiorId);
        return [{ personId: ids[0], superiorId, why: hasLeft ? 'superiorLeft' : kind }];
    });
}
