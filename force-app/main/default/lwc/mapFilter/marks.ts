import { CHANGE_SYMBOLS, PROPOSAL_MARK, RECHECK_MARK } from 'c/cardView';
import type { ChangeMark } from 'c/cardView';
import type { LabelKey, Texts } from 'c/labels';
import { LINK_KINDS } from 'c/vocabulary';

/** A sign of the map and what it means. */
export interface MarkView {
    readonly key: string;
    readonly symbol: string;
    readonly text: string;
    readonly className: string;
    readonly style: string;
}

/** The signs that no filter speaks of: what a card may bear, and what changed where two days are compared. */
export function cardMarks(isCompared: boolean, texts: Texts): MarkView[] {
    const changes = (Object.keys(CHANGE_SYMBOLS) as ChangeMark[]).map((mark) => ({
        ...{ key: mark, symbol: CHANGE_SYMBOLS[mark], text: texts(`RMap_Mark_${mark}`) }
    }));
    const marks = [
        { key: 'recheck', symbol: RECHECK_MARK, text: texts('RMap_Legend_Recheck') },
        { key: 'proposal', symbol: PROPOSAL_MARK, text: texts('RMap_Legend_Proposal') },
        ...(isCompared ? changes : [])
    ].map((mark) => ({ ...mark, className: 'mark', style: '' }));
    const dashed = { key: 'dashed', symbol: '', text: texts('RMap_Legend_Dashed'), className: 'dashes', style: '' };
    const rungs = { key: 'rungs', symbol: '', text: texts('RMap_Legend_Closeness'), className: 'rungs', style: '' };
    return [...marks, dashed, rungs];
}

/** The kinds of ties beside the reporting line. */
export function tieMarks(texts: Texts): MarkView[] {
    return LINK_KINDS.filter(({ value }) => value !== null).map((term) => ({
        key: term.labelKey,
        symbol: term.symbol,
        text: texts(term.labelKey as LabelKey),
        className: 'tie',
        style: `--chip: var(${term.colorToken}, ${term.color})`
    }));
}
