import type { Wording } from 'c/labels';
import type { ContactCounts, TieLine } from 'c/layerCards';

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
