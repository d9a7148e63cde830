import { termOf } from 'c/vocabulary';
import type { DrawnTerm, Term } from 'c/vocabulary';
import type { LabelKey, Wording } from 'c/labels';

/** One cell: what it says, in words, and how it sorts. */
export interface Cell {
    readonly text: string;
    /** What the text says too, as a sign and a colour; empty for none. */
    readonly symbol: string;
    readonly color: string;
    /** A quiet remark after the text. */
    readonly note: string;
    /** By which the column sorts; null when unknown, which comes last either way. */
    readonly order: string | number | null;
    /** What goes into a file in place of the text: a figure or a day as it is. */
    readonly raw: string | number;
    readonly isUnknown: boolean;
}

const PLAIN = { symbol: '', color: '', note: '', isUnknown: false };

/** A cell that waits for the history. */
export const WAITING: Cell = { ...PLAIN, text: '…', order: null, raw: '', isUnknown: true };

export function textCell(text: string | null | undefined): Cell {
    const found = text?.trim() ?? '';
    return { ...PLAIN, text: found, order: found || null, raw: found };
}

/** A word of a vocabulary, with its sign where it has one. It sorts by its rank. */
export function termCell(terms: readonly (Term | DrawnTerm)[], value: string | null, { texts }: Wording): Cell {
    const term = termOf(terms, value);
    const text = texts(term.labelKey as LabelKey);
    const drawn = 'symbol' in term ? { symbol: term.symbol, color: `var(${term.colorToken}, ${term.color})` } : {};
    return { ...PLAIN, ...drawn, text, order: term.rank, raw: text, isUnknown: term.value === null };
}

/** A figure, rounded to `digits` for those who read it. */
export function numberCell(value: number | null, wording: Wording, digits = 0, note = ''): Cell {
    if (value === null) {
        return { ...PLAIN, text: wording.texts('RMap_Unknown'), order: null, raw: '', isUnknown: true };
    }
    const rounded = Number(value.toFixed(digits));
    return { ...PLAIN, text: wording.number(rounded), note, order: value, raw: rounded };
}

export function dayCell(day: string | null, wording: Wording, note = ''): Cell {
    return { ...PLAIN, text: wording.day(day), note: day ? note : '', order: day, raw: day ?? '' };
}
