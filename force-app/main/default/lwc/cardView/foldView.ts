import type { Texts } from 'c/labels';
import { ATTITUDES, termOf } from 'c/vocabulary';
import type { Attitude } from 'c/vocabulary';

/** Those below a person: how many, how they stand to us (unknown apart, under null), and whether they are shown. */
export interface Fold {
    readonly isOpen: boolean;
    readonly count: number;
    readonly attitudes: ReadonlyMap<Attitude | null, number>;
}

/** A fold as a card shows it. */
export interface FoldView {
    readonly isOpen: boolean;
    /** The arrow and, where they are hidden, how many. */
    readonly sign: string;
    /** In words. */
    readonly text: string;
}

/** What a card shows of those below it. */
export function foldView(fold: Fold, texts: Texts): FoldView {
    const { isOpen, count } = fold;
    return {
        isOpen,
        sign: isOpen ? '▾' : `▸ ${count}`,
        text: isOpen ? texts('RMap_Fold_Open', count) : foldText(fold, texts)
    };
}

/** The hidden people in words: how many, and how they stand to us. */
export function foldText({ count, attitudes }: Fold, texts: Texts): string {
    const parts = ATTITUDES.flatMap(({ value }) => {
        const some = attitudes.get(value) ?? 0;
        return some > 0 ? [texts('RMap_Fold_Part', texts(termOf(ATTITUDES, value).labelKey), some)] : [];
    });
    return texts('RMap_Fold_Hidden', count, parts.join(', '));
}
