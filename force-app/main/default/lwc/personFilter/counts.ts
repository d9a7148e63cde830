import { FACETS, nameIn, valuesOf, WORDS } from './facets';
import type { FacetName, FacetValue, FilteredSubject } from './facets';
import { wantedOf } from './filter';
import type { PersonFilter } from './filter';

/** A value that a facet offers. */
export interface FacetOption {
    readonly value: FacetValue;
    /** The name, in a facet that offers names; empty in one of words. */
    readonly name: string;
    /** How many people have it and pass every other facet. */
    readonly count: number;
    readonly isOn: boolean;
}

export interface Facet {
    readonly name: FacetName;
    readonly options: readonly FacetOption[];
}

type Found = Map<FacetValue, { name: string; count: number }>;

/** What each facet offers, and how many there are of each given what the other facets ask for. */
export function facetsOf(subject: FilteredSubject, filter: PersonFilter): Facet[] {
    const wanted = new Map(wantedOf(filter));
    const found = countValues(subject, wanted);
    return FACETS.map((name, at) => {
        const values = WORDS[name] ?? [...new Set([...found[at].keys(), ...(wanted.get(name) ?? [])])];
        const options = values.map((value): FacetOption => {
            const { name: text, count } = found[at].get(value) ?? { name: WORDS[name] ? '' : (value ?? ''), count: 0 };
            return { value, name: text, count, isOn: wanted.get(name)?.has(value) ?? false };
        });
        return { name, options: WORDS[name] === null ? options.sort(byName) : options };
    });
}

/** By facet, the values that occur and how many who have them pass the other facets. */
function countValues(subject: FilteredSubject, wanted: ReadonlyMap<FacetName, ReadonlySet<FacetValue>>): Found[] {
    const found = FACETS.map((): Found => new Map());
    for (const person of subject.people) {
        const values = FACETS.map((facet) => valuesOf(facet, person, subject));
        const failed = FACETS.filter((facet, at) => {
            const asked = wanted.get(facet);
            return asked !== undefined && !values[at].some((value) => asked.has(value));
        });
        FACETS.forEach((facet, at) => {
            const isCounted = failed.length === 0 || (failed.length === 1 && failed[0] === facet);
            for (const value of values[at]) {
                const entry = found[at].get(value);
                if (entry) {
                    entry.count += Number(isCounted);
                } else {
                    const name = WORDS[facet] === null ? nameIn(facet, person) : '';
                    found[at].set(value, { name, count: Number(isCounted) });
                }
            }
        });
    }
    return found;
}

/** Names in the order of the alphabet, the unknown last. */
function byName(a: FacetOption, b: FacetOption): number {
    return Number(a.value === null) - Number(b.value === null) || a.name.localeCompare(b.name);
}
