/**
 * One word of a vocabulary. `value` is the picklist word in the org; null stands for "unknown", which is an answer of
 * its own and never a zero, a neutral or a default.
 */
export interface Term {
    readonly value: string | null;
    /** The place on the scale, or the order in a list without a scale; null for unknown, which has no place. */
    readonly rank: number | null;
    /** Name of the custom label that people read. */
    readonly labelKey: string;
}

/** A word that the map draws: always a symbol beside the colour, so that colour is never the only sign. */
export interface DrawnTerm extends Term {
    readonly symbol: string;
    /** The styling hook that may replace the colour (dark theme, forced colours). */
    readonly colorToken: string;
    /** The colour where no hook is set, as #rrggbb. */
    readonly color: string;
}

/** The words of a vocabulary, unknown left out. */
export type WordOf<T extends readonly Term[]> = Exclude<T[number]['value'], null>;

/** The term of a word. Blank, and a word the vocabulary does not have, give the unknown term: nothing is guessed. */
export function termOf<T extends Term>(terms: readonly T[], value: string | null | undefined): T {
    let unknown: T | null = null;
    // A loop, not a search by function: every rank and label of a map comes through here.
    for (const term of terms) {
        if (term.value === value) {
            return term;
        }
        unknown = term.value === null ? term : unknown;
    }
    if (!unknown) {
        throw new Error('A vocabulary needs a term for unknown');
    }
    return unknown;
}

/** A text read as a word of the vocabulary; null when it is blank or is not one of the words. */
export function wordOf<T extends readonly Term[]>(terms: T, text: string | null | undefined): WordOf<T> | null {
    return termOf(terms, text).value as WordOf<T> | null;
}

/** The rank of a word; null when the word is unknown. */
export function rankOf(terms: readonly Term[], value: string | null | undefined): number | null {
    return termOf(terms, value).rank;
}
