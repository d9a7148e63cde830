import type { Reason } from 'c/explanation';
import type { Texts, Wording } from 'c/labels';
import type { ContactCounts, LayerCard, LayerPoint, TieLine } from 'c/layerCards';
import { trendOf } from 'c/trend';
import type { Trend } from 'c/trend';

/** How many people there are of one kind of contact. */
export interface ContactLine {
    readonly key: string;
    readonly symbol: string;
    readonly label: string;
    readonly value: string;
    readonly className: string;
}

export interface TieView extends TieLine {
    readonly className: string;
    readonly style: string;
}

export function contactLines(
    { contacted, noContact, unknown }: ContactCounts,
    { texts, number }: Wording
): ContactLine[] {
    const line = (key: string, symbol: string, label: string, value: number): ContactLine => ({
        ...{ key, symbol, label, value: number(value) },
        className: `contact is-${key}`
    });
    return [
        line('contacted', '●', texts('RMap_Cover_Contacted'), contacted),
        line('none', '○', texts('RMap_Closeness_NoContact'), noContact),
        line('unknown', '?', texts('RMap_Unknown'), unknown)
    ];
}

export function tieViews(ties: readonly TieLine[]): TieView[] {
    return ties.map((tie) => ({
        ...tie,
        className: tie.share === null ? 'tie is-unknown' : 'tie',
        style: `width: ${100 * (tie.share ?? 0)}%`
    }));
}

/** The gaps that are shown, and in words how many more there are; empty for none. */
export interface GapLines {
    readonly shown: readonly Reason[];
    readonly isNone: boolean;
    readonly more: string;
}

export function gapLines({ gaps }: LayerCard, count: number, texts: Texts): GapLines {
    const more = gaps.length - count;
    return {
        shown: gaps.slice(0, count),
        isNone: gaps.length === 0,
        more: more > 0 ? texts('RMap_Layers_MoreGaps', more) : ''
    };
}

/** The point of a history with which the profile compares. */
const COMPARED = 3;

/** Against so many days ago, once that day has been worked out. */
export function trendIn(
    { layer, value }: LayerCard,
    history: readonly LayerPoint[],
    days: number | undefined,
    wording: Wording
): Trend | null {
    const then = history[COMPARED];
    return days !== undefined && then ? trendOf(then.index[layer], value, days, wording) : null;
}
