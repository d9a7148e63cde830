import type { Stakeholder } from 'c/relationshipModel';

/** A text as search compares it: without case, accents, width variants and repeated blanks. */
export function folded(text: string): string {
    return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The people whose name, title or department holds every word of the query, in the given order. A query of one script
 * finds names written in both ("zhao", "赵伟"). A blank query finds nobody.
 */
export function findPeople(people: readonly Stakeholder[], query: string): Stakeholder[] {
    const words = folded(query).split(' ').filter(Boolean);
    if (words.length === 0) {
        return [];
    }
    return people.filter((person) => {
        const text = folded(`${person.name} ${person.title ?? ''} ${person.department ?? ''}`);
        return words.every((word) => text.includes(word));
    });
}
