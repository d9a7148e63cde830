/** One reason of a number: what was looked at, how much it weighs, what it gave, and the record that says so. */
export interface Part {
    /** Name of the custom label that says what was looked at. */
    readonly labelKey: string;
    /** Words and figures that fill the label's places. */
    readonly values?: Readonly<Record<string, string | number>>;
    /** What was found: a word of a vocabulary or a figure; null when it is unknown. */
    readonly input: string | number | null;
    /** The most this part could give, in units of the value. */
    readonly weight: number;
    /** What it gives, in units of the value; 0 when the input is unknown. */
    readonly contribution: number;
    /** The record it rests on; null when it rests on none (unknown, or a rule of the profile). */
    readonly recordId: string | null;
    /** The day of that record; null when it has none. */
    readonly date: string | null;
}

/** A number with its reasons: the contributions of the parts sum to the value. Made by this bundle only. */
export interface Explained {
    /** Null when nothing that it would rest on is known. */
    readonly value: number | null;
    /** Share, 0–1, by weight, of what it would rest on that is known. */
    readonly known: number;
    readonly parts: readonly Part[];
}

/** A sentence for people that is not a number: a label with what fills its places, and the record behind it. */
export interface Reason {
    readonly labelKey: string;
    readonly values: Readonly<Record<string, string | number>>;
    readonly recordId: string | null;
}

/** What a part is made from. `score` says how good the input is as a share of the weight (0–1, negative for harm). */
export interface Measure {
    readonly labelKey: string;
    readonly values?: Readonly<Record<string, string | number>>;
    readonly input: string | number | null;
    /** Null when unknown: contributes nothing and lowers `known`. */
    readonly score: number | null;
    /** Share, 0–1, of what the score itself rests on that is known; all of it when left out. */
    readonly known?: number;
    readonly weight: number;
    readonly recordId?: string | null;
    readonly date?: string | null;
}

/** What a part of a count is made from: its `amount` is what it gives. */
export type Counted = Omit<Measure, 'score' | 'known' | 'weight'> & { readonly amount: number };

/** The range a value must stay in. */
export interface Range {
    readonly least: number;
    readonly most: number;
}
