import { FACETS, valuesOf, WORDS } from './facets';
import type { FacetName, FacetValue, FilteredSubject } from './facets';
import type { PersonFilter } from './filter';

const UNKNOWN = '-';

/**
 * The filter for an address, in signs that need no escape: `attitude.Opposes.-~department.1x8k2` (`-` is unknown).
 * Names never stand in it: of a department or an owner only a number worked out from it. Empty when nothing is filtered.
 */
export function toCodes(filter: PersonFilter): string {
    return FACETS.flatMap((facet) => {
        const codes = (filter[facet] ?? []).map((value) => codeOf(facet, value));
        return codes.length > 0 ? [[facet, ...codes.sort()].join('.')] : [];
    }).join('~');
}

/** The filter behind the codes. Names are found among the subject's people; a code that means nothing is passed over. */
export function fromCodes(codes: string, subject: FilteredSubject): PersonFilter {
    const filter: Partial<Record<FacetName, readonly FacetValue[]>> = {};
    for (const part of codes.split('~')) {
        const [name, ...wanted] = part.split('.');
        const facet = FACETS.find((each) => each === name);
        const offered = facet && (WORDS[facet] ?? namesIn(facet, subject));
        const values = facet && offered?.filter((value) => wanted.includes(codeOf(facet, value)));
        if (facet && values && values.length > 0) {
            filter[facet] = values;
        }
    }
    return filter;
}

function codeOf(facet: FacetName, value: FacetValue): string {
    if (value === null) {
        return UNKNOWN;
    }
    return WORDS[facet] === null ? hash(value) : value;
}

function namesIn(facet: FacetName, subject: FilteredSubject): FacetValue[] {
    return [...new Set(subject.people.flatMap((person) => valuesOf(facet, person, subject)))];
}

/** FNV-1a over UTF-16 code units, 32 bits, in base 36: the same for the same name everywhere. */
function hash(text: string): string {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) {
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    }
    return (value >>> 0).toString(36);
}
