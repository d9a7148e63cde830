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

type Row = readonly [word: string, rank: number];
type DrawnRow = readonly [word: string | null, rank: number | null, symbol: string, color: string];
type Label<Name extends string, Word, Unknown> = Word extends string ? `RMap_${Name}_${Word}` : Unknown;
/** The terms of rows, one by one, so that each keeps its own word and label. */
type TermsOf<Rows extends readonly (Row | DrawnRow)[], Name extends string, Unknown, Look = unknown> = {
    readonly [At in keyof Rows]: {
        readonly value: Rows[At][0];
        readonly rank: Rows[At][1];
        readonly labelKey: Label<Name, Rows[At][0], Unknown>;
    } & Look;
};
type Look = Omit<DrawnTerm, keyof Term>;

const UNKNOWN = { value: null, rank: null, labelKey: 'RMap_Unknown' } as const satisfies Term;

/** A vocabulary from its words and their ranks, and unknown. The label of a word is `RMap_<name>_<word>`. */
export function vocabulary<const Name extends string, const Rows extends readonly Row[]>(
    name: Name,
    rows: Rows
): readonly [...TermsOf<Rows, Name, never>, typeof UNKNOWN] {
    const words = rows.map(([value, rank]) => ({ value, rank, labelKey: `RMap_${name}_${value}` }));
    return [...(words as unknown as TermsOf<Rows, Name, never>), UNKNOWN];
}

/**
 * A vocabulary that is drawn, from words with rank, symbol and colour; the last is unknown. The styling hook of a word is
 * `--c-rmap-<hook>-<word in lower case and hyphens>`.
 */
export function drawnVocabulary<
    const Name extends string,
    const Rows extends readonly DrawnRow[],
    const Unknown extends string = 'RMap_Unknown'
>(name: Name, hook: string, rows: Rows, unknown?: Unknown): TermsOf<Rows, Name, Unknown, Look> {
    const words = rows.map(([value, rank, symbol, color]) => {
        const labelKey = value === null ? (unknown ?? UNKNOWN.labelKey) : `RMap_${name}_${value}`;
        const word = labelKey
            .replace(/.*_/, '')
            .replace(/\B[A-Z]/g, '-$&')
            .toLowerCase();
        const colorToken = `--c-rmap-${word.startsWith(`${hook}-`) ? word : `${hook}-${word}`}`;
        return { value, rank, labelKey, symbol, colorToken, color };
    });
    return words as unknown as TermsOf<Rows, Name, Unknown, Look>;
}

/** A tie that may be drawn, and whether it points from one end to the other or holds both ways. */
export interface LinkTerm extends DrawnTerm {
    readonly directed: boolean;
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

/** The highest rank of a vocabulary. */
export function topOf(terms: readonly Term[]): number {
    return Math.max(...terms.map(({ rank }) => rank ?? 0));
}
