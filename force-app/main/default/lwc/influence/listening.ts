import type { LinkKind } from 'c/vocabulary';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { ListeningTie } from './types';

/** Which end of a link listens to the other. */
const LISTENS: Readonly<Record<LinkKind, 'from' | 'to' | 'both'>> = {
    DottedLine: 'from',
    Influences: 'to',
    Trusts: 'from',
    Conflicts: 'both',
    WorksWith: 'both',
    Introduced: 'to',
    Supplies: 'to'
};
const GREATEST_STRENGTH = 5;

/** Who listens to whom among the active people, who are numbered by their place in `people`. */
export function listeningTies(account: AccountOnDay, people: readonly PersonOnDay[]): ListeningTie[] {
    const nodes = new Map(people.map(({ id }, node) => [id, node]));
    return [...linkTies(account, nodes), ...reportingTies(account, nodes)].filter(({ weight }) => weight > 0);
}

/** Whether a tie is there because people choose to listen, not because the organisation says so. */
export function isInformal({ kind }: ListeningTie): boolean {
    return kind === 'Trusts' || kind === 'Influences';
}

function linkTies({ links, profile }: AccountOnDay, nodes: ReadonlyMap<string, number>): ListeningTie[] {
    return links.flatMap(({ id, fromId, toId, kind, strength, validFrom }): ListeningTie[] => {
        const from = nodes.get(fromId);
        const to = nodes.get(toId);
        if (from === undefined || to === undefined || kind === null) {
            return [];
        }
        const weight = profile.influence.ties[kind] * strengthShare(strength);
        const tie = (listener: number, source: number): ListeningTie => {
            return { listener, source, weight, kind, strength, recordId: id, date: validFrom };
        };
        const listens = LISTENS[kind];
        return listens === 'both'
            ? [tie(from, to), tie(to, from)]
            : [listens === 'from' ? tie(from, to) : tie(to, from)];
    });
}

/** A tie that is there has at least the least strength; more than that is not assumed. */
function strengthShare(strength: number | null): number {
    return Math.min(GREATEST_STRENGTH, Math.max(1, strength ?? 1)) / GREATEST_STRENGTH;
}

function reportingTies(account: AccountOnDay, nodes: ReadonlyMap<string, number>): ListeningTie[] {
    const { people, parent } = account.reporting();
    return people.flatMap(({ id, position }, at): ListeningTie[] => {
        const listener = nodes.get(id);
        const source = parent[at] < 0 ? undefined : nodes.get(people[parent[at]].id);
        if (listener === undefined || source === undefined) {
            return [];
        }
        return [
            {
                listener,
                source,
                weight: account.profile.influence.reporting,
                kind: 'ReportsTo',
                strength: null,
                recordId: position?.id ?? id,
                date: position?.validFrom ?? null
            }
        ];
    });
}
