import { LEADER_SIGNS, leaderText } from 'c/influenceDrawing';
import type { LabelKey, Texts } from 'c/labels';
import { LINK_KINDS } from 'c/vocabulary';

/** One sign of the network with what it means. */
export interface SignView {
    readonly key: string;
    readonly symbol: string;
    readonly style: string;
    readonly text: string;
}

/** What the signs of the network mean: leaders, shapes, and each kind of tie by its symbol. */
export function signViews(texts: Texts): SignView[] {
    const sign = (symbol: string, text: string, color: string): SignView => ({
        key: text,
        symbol,
        style: `--tone: ${color}`,
        text
    });
    const accent = 'var(--c-rmap-accent, var(--slds-g-color-accent-2, #0176d3))';
    const quiet = 'var(--c-rmap-text-quiet, #545b64)';
    const ties = LINK_KINDS.filter(({ value }) => value !== null).map(({ symbol, labelKey, colorToken, color }) =>
        sign(symbol, texts(labelKey as LabelKey), `var(${colorToken}, ${color})`)
    );
    return [
        sign(LEADER_SIGNS.informal, leaderText('informal', texts), accent),
        sign(LEADER_SIGNS.formal, leaderText('formal', texts), quiet),
        sign('◯', texts('RMap_Influence_SizeSign'), quiet),
        sign('▢', texts('RMap_Influence_OwnSign'), quiet),
        sign('─', texts('RMap_Influence_LineSign'), quiet),
        ...ties
    ];
}
