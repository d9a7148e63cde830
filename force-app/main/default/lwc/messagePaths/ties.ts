import type { LinkKind } from 'c/vocabulary';
import type { Link } from 'c/relationshipModel';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { PathCosts } from 'c/scoringProfile';
import type { Tie } from './network';

/**
 * Which way a message travels on a link from A to B. "A trusts B": from B to A, for A listens to B and nothing says the
 * reverse. "A influences B" and "A introduced B": from A to B. The others: both ways.
 */
const TRAVELS: Readonly<Record<LinkKind, 'forwards' | 'backwards' | 'both'>> = {
    DottedLine: 'both',
    Influences: 'forwards',
    Trusts: 'backwards',
    Conflicts: 'both',
    WorksWith: 'both',
    Introduced: 'forwards',
    Supplies: 'both'
};
const GREATEST_STRENGTH = 5;

/** The ties of one link; none for a link of unknown kind. */
export function linkTies(link: Link, from: number, to: number, costs: PathCosts): Tie[] {
    const { id, kind, strength, validFrom } = link;
    if (kind === null) {
        return [];
    }
    const cost = Math.max(0, costs.ties[kind] - sparedBy(strength, costs));
    const tie = (start: number, end: number): Tie => {
        return { from: start, to: end, kind, strength, cost, recordId: id, date: validFrom };
    };
    const travels = TRAVELS[kind];
    return travels === 'both'
        ? [tie(from, to), tie(to, from)]
        : [travels === 'forwards' ? tie(from, to) : tie(to, from)];
}

/** What the strength of a tie spares. */
export function sparedBy(strength: number | null, { perStrength }: PathCosts): number {
    return perStrength * (Math.min(GREATEST_STRENGTH, Math.max(1, strength ?? 1)) - 1);
}

/** Reporting lines as drawn, up and down, and the lines of and to those who have left. */
export function reportingTies(account: AccountOnDay, nodeOf: ReadonlyMap<string, number>, costs: PathCosts): Tie[] {
    const { people, parent } = account.reporting();
    const drawn = people.flatMap((person, node) =>
        parent[node] < 0 ? [] : lineTies(person, people[parent[node]].id, nodeOf, costs)
    );
    const leaverIds = new Set(account.leavers.map(({ id }) => id));
    const cut = [...account.leavers, ...people].flatMap((person) => {
        const { id, reportsToId } = person;
        const isCut = reportsToId !== null && reportsToId !== id && (leaverIds.has(id) || leaverIds.has(reportsToId));
        return isCut ? lineTies(person, reportsToId, nodeOf, costs) : [];
    });
    return [...drawn, ...cut];
}

function lineTies(
    { id, position }: PersonOnDay,
    superiorId: string,
    nodeOf: ReadonlyMap<string, number>,
    costs: PathCosts
): Tie[] {
    const person = nodeOf.get(id);
    const superior = nodeOf.get(superiorId);
    if (person === undefined || superior === undefined) {
        return [];
    }
    const date = position?.validFrom ?? null;
    const line = { strength: null, cost: costs.reporting, recordId: position?.id ?? id, date };
    return [
        { from: person, to: superior, kind: 'ReportsTo', ...line },
        { from: superior, to: person, kind: 'Leads', ...line }
    ];
}
