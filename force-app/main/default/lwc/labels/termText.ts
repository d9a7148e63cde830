import { termOf } from 'c/vocabulary';
import type { DrawnTerm, Term } from 'c/vocabulary';
import type { LabelKey, Texts } from './labels';

/** A word of a vocabulary as people read it; blank reads as unknown. */
export function termText(terms: readonly Term[], value: string | null, texts: Texts): string {
    return texts(termOf(terms, value).labelKey as LabelKey);
}

/** The same with its symbol before it. */
export function drawnTermText(terms: readonly DrawnTerm[], value: string | null, texts: Texts): string {
    return `${termOf(terms, value).symbol} ${termText(terms, value, texts)}`;
}

/** A word of a vocabulary as a list offers it. */
export interface TermOption {
    readonly label: string;
    readonly value: string;
}

/** What a list offers of a vocabulary: every word but the unknown. */
export function termOptions(terms: readonly Term[], texts: Texts): TermOption[] {
    return terms.flatMap(({ value }) => (value === null ? [] : { value, label: termText(terms, value, texts) }));
}
