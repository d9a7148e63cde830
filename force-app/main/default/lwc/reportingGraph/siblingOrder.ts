import { KINDS, SENIORITIES, type Kind, type Seniority, type Term } from 'c/vocabulary';
import { ascending } from 'c/relationshipModel';
import type { ReportingPerson } from './types';

const KIND_PLACES = ranksOf<Kind>(KINDS);
const SENIORITY_RANKS = ranksOf<Seniority>(SENIORITIES);

/**
 * The order of siblings and of roots when the caller has none: the customer's own people before outsiders, the more
 * senior first, then by name. Unknown comes last. Names compare by code point, which is the same on every machine.
 */
export function byKindSeniorityAndName(a: ReportingPerson, b: ReportingPerson): number {
    return (
        placeOfKind(a) - placeOfKind(b) ||
        placeOfSeniority(a) - placeOfSeniority(b) ||
        ascending(a.name ?? '', b.name ?? '')
    );
}

/** Adds what every order needs to be total: records that compare as equal differ in nothing the graph looks at. */
export function totalOrder<P extends ReportingPerson>(compare: (a: P, b: P) => number): (a: P, b: P) => number {
    return (a, b) =>
        compare(a, b) ||
        ascending(a.id, b.id) ||
        ascending(a.reportsToId ?? '', b.reportsToId ?? '') ||
        Number(a.ambiguous === true) - Number(b.ambiguous === true);
}

function placeOfKind({ kind }: ReportingPerson): number {
    return kind ? (KIND_PLACES.get(kind) ?? KINDS.length) : KINDS.length;
}

function placeOfSeniority({ seniority }: ReportingPerson): number {
    return seniority ? -(SENIORITY_RANKS.get(seniority) ?? 0) : 0;
}

/** Ranks by word. A sort asks often: looking a word up must cost nothing. */
function ranksOf<W extends string>(terms: readonly Term[]): ReadonlyMap<W, number> {
    return new Map(terms.flatMap(({ value, rank }) => (value === null || rank === null ? [] : [[value as W, rank]])));
}
