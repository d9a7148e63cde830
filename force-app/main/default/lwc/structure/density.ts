import { LINK_KINDS, termOf, type LinkKind } from 'c/vocabulary';
import { explainCount, UNKNOWN, type Explained } from 'c/explanation';
import type { AccountOnDay } from 'c/accountOnDay';

/**
 * Density of the network of one kind of tie: ties ÷ possible ties among the active people on the map, each tie a part.
 * Directed kinds have n(n − 1) possible ties, those that hold both ways half as many (Wasserman and Faust 1994, ch. 4).
 * Unknown for fewer than two people.
 */
export function density(account: AccountOnDay, kind: LinkKind): Explained {
    const peopleCount = account.people.filter(({ active }) => active).length;
    if (peopleCount < 2) {
        return UNKNOWN;
    }
    const { directed } = termOf(LINK_KINDS, kind);
    const possible = (peopleCount * (peopleCount - 1)) / (directed ? 1 : 2);
    const seen = new Set<string>();
    const ties = account.links.filter((link) => {
        if (link.kind !== kind) {
            return false;
        }
        const ends = directed ? [link.fromId, link.toId] : [link.fromId, link.toId].sort();
        const pair = JSON.stringify(ends);
        const counts = !seen.has(pair) && ends.every((id) => account.person(id)?.active);
        if (counts) {
            seen.add(pair);
        }
        return counts;
    });
    return explainCount(
        ties.map(({ id, fromId, toId, validFrom }) => ({
            labelKey: 'RMap_Part_Tie',
            values: { from: nameOf(account, fromId), to: nameOf(account, toId) },
            input: kind,
            amount: 1 / possible,
            recordId: id,
            date: validFrom
        }))
    );
}

function nameOf(account: AccountOnDay, id: string): string {
    return account.person(id)?.name ?? id;
}
