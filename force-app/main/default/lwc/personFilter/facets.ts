import { rolesShown } from 'c/cardView';
import type { MapSubject } from 'c/mapSubject';
import type { Stakeholder } from 'c/relationshipModel';
import { ATTITUDES, CLOSENESS_LEVELS, DECISION_ROLES, KINDS, SENIORITIES } from 'c/vocabulary';
import type { Term } from 'c/vocabulary';

/** How current what we know of somebody is: reviewed in time, due for another look, or never assessed. */
export const FRESHNESS = ['Current', 'Recheck', 'Never'] as const;

/** What may be unknown of somebody. */
export const UNKNOWNS = ['Attitude', 'Closeness', 'PoliticalStatus', 'Power', 'Interest'] as const;

/** The sides from which people can be filtered, in the order in which they are shown. */
export const FACETS = [
    ...(['attitude', 'role', 'level', 'closeness', 'freshness'] as const),
    ...(['unknown', 'kind', 'department', 'owner'] as const)
];
export type FacetName = (typeof FACETS)[number];

/** A word of a vocabulary, or the key of a name; null is unknown. */
export type FacetValue = string | null;

/** What a facet needs of a subject. */
export type FilteredSubject = Pick<MapSubject, 'people' | 'dealRolesOf'>;

type ValuesOf = (person: Stakeholder, subject: FilteredSubject) => readonly FacetValue[];

const NONE: readonly FacetValue[] = [];
const UNKNOWN: readonly FacetValue[] = [null];

/** The values a person has in each facet. A leaver has none; a seat has none of those that only people can have. */
const VALUES: Readonly<Record<FacetName, ValuesOf>> = {
    attitude: (person) => (isSeat(person) ? NONE : [person.attitude]),
    role: (person, subject) => {
        const roles = rolesShown(person, subject.dealRolesOf(person.id));
        return roles.length > 0 ? roles : UNKNOWN;
    },
    level: ({ seniority }) => [seniority],
    closeness: (person) => (isSeat(person) ? NONE : [person.closeness]),
    freshness: (person) => (isSeat(person) ? NONE : [freshnessOf(person)]),
    unknown: (person) => (isSeat(person) ? NONE : unknownsOf(person)),
    kind: ({ kind }) => [kind],
    department: ({ department }) => [nameKey(department)],
    owner: ({ ownerName }) => [nameKey(ownerName)]
};

export function valuesOf(facet: FacetName, person: Stakeholder, subject: FilteredSubject): readonly FacetValue[] {
    return person.status === 'Left' ? NONE : VALUES[facet](person, subject);
}

/** The words a facet always offers, in order; null for one that offers the names which occur. */
export const WORDS: Readonly<Record<FacetName, readonly FacetValue[] | null>> = {
    attitude: wordsOf([...ATTITUDES].sort((a, b) => (b.rank ?? -9) - (a.rank ?? -9))),
    role: wordsOf(DECISION_ROLES),
    level: wordsOf(SENIORITIES),
    closeness: wordsOf(CLOSENESS_LEVELS),
    freshness: FRESHNESS,
    unknown: UNKNOWNS,
    kind: wordsOf(KINDS),
    department: null,
    owner: null
};

/** A name as names are compared: blanks around and upper or lower case make no difference. Null for a blank one. */
export function nameKey(name: string | null): string | null {
    return name?.trim().toLowerCase() || null;
}

/** The name behind a key of a facet that offers names. */
export function nameIn(facet: FacetName, person: Stakeholder): string {
    return ((facet === 'owner' ? person.ownerName : person.department) ?? '').trim();
}

function wordsOf(terms: readonly Term[]): FacetValue[] {
    return terms.map(({ value }) => value);
}

function isSeat({ status }: Stakeholder): boolean {
    return status === 'Vacant';
}

function freshnessOf({ isStale, lastAssessedOn }: Stakeholder): (typeof FRESHNESS)[number] {
    return isStale === true ? 'Recheck' : lastAssessedOn !== null ? 'Current' : 'Never';
}

function unknownsOf(person: Stakeholder): FacetValue[] {
    const found = [person.attitude, person.closeness, person.politicalStatus, person.power, person.interest];
    return UNKNOWNS.filter((_, index) => found[index] === null);
}
