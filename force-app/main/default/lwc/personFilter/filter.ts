import { FACETS, valuesOf } from './facets';
import type { FacetName, FacetValue, FilteredSubject } from './facets';

/** Who is looked for: of each facet that is named, one of its values. Never changes: each act makes a new one. */
export type PersonFilter = Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;

/** Lets everybody pass. */
export const NO_FILTER: PersonFilter = {};

/** Ids of the people who pass the filter; null when it lets everybody pass. */
export function filterPeople(subject: FilteredSubject, filter: PersonFilter): Set<string> | null {
    const wanted = wantedOf(filter);
    if (wanted.length === 0) {
        return null;
    }
    const passing = subject.people.filter((person) =>
        wanted.every(([facet, values]) => valuesOf(facet, person, subject).some((value) => values.has(value)))
    );
    return new Set(passing.map(({ id }) => id));
}

/** The filter with one value switched on or off. */
export function toggled(filter: PersonFilter, facet: FacetName, value: FacetValue): PersonFilter {
    const values = filter[facet] ?? [];
    const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
    const others = Object.entries(filter).filter(([name]) => name !== facet);
    return Object.fromEntries(next.length > 0 ? [...others, [facet, next]] : others);
}

/** How many values are switched on. */
export function countOn(filter: PersonFilter): number {
    return wantedOf(filter).reduce((sum, [, values]) => sum + values.size, 0);
}

/** The facets that ask for something, and what. */
export function wantedOf(filter: PersonFilter): [FacetName, ReadonlySet<FacetValue>][] {
    return FACETS.flatMap((facet): [FacetName, ReadonlySet<FacetValue>][] => {
        const values = filter[facet] ?? [];
        return values.length > 0 ? [[facet, new Set(values)]] : [];
    });
}
