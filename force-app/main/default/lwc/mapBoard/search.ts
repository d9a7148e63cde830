import { findPeople } from 'c/personSearch';
import type { Stakeholder } from 'c/relationshipModel';

/** What a search found, and which match is shown. */
export interface Found {
    readonly people: readonly Stakeholder[];
    readonly index: number;
}

/** Searches anew; null for a blank query, which is no search. */
export function search(people: readonly Stakeholder[], query: string): Found | null {
    return query.trim() === '' ? null : { people: findPeople(people, query), index: 0 };
}

/** Goes on by so many matches, around the end. */
export function goOn(found: Found | null, step: number): Found | null {
    const count = found?.people.length ?? 0;
    return found && count > 0 ? { ...found, index: (found.index + step + count) % count } : found;
}
