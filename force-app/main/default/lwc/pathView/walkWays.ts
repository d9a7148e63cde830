import type { StopView, WayView } from './wayViews';

/** A place in the view: which way, and which person on it. */
export interface WayPlace {
    readonly way: number;
    readonly stop: number;
}

/**
 * Where an arrow leads: left and right along a way, up and down to the next way, as far along as it goes; Home and End
 * to the ends of the way. Null where a key leads nowhere. `sizes` are the people of each way.
 */
export function walkWays(key: string, { way, stop }: WayPlace, sizes: readonly number[]): WayPlace | null {
    const aside: Readonly<Record<string, number>> = {
        ...{ ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: sizes[way] - 1 }
    };
    if (key in aside) {
        const next = aside[key];
        return next >= 0 && next < sizes[way] ? { way, stop: next } : null;
    }
    const other = key === 'ArrowUp' ? way - 1 : key === 'ArrowDown' ? way + 1 : -1;
    return sizes[other] > 0 ? { way: other, stop: Math.min(stop, sizes[other] - 1) } : null;
}

/** The first place at which a person stands on one of the ways; null for who is on none. */
export function placeOf(id: string, ways: readonly WayView[]): WayPlace | null {
    for (const [way, { stops }] of ways.entries()) {
        const stop = stops.findIndex((each) => each.id === id);
        if (stop >= 0) {
            return { way, stop };
        }
    }
    return null;
}

/** Somebody on a way, with what depends on the moment. */
export interface WalkableStop extends StopView, WayPlace {
    readonly isTabStop: boolean;
    readonly tabIndex: 0 | -1;
    readonly isSelected: boolean;
    readonly isMatch: boolean;
    readonly className: string;
}

export interface WalkableWay extends Omit<WayView, 'stops'> {
    readonly stops: readonly WalkableStop[];
}

/** The view's way number `way`: where the tab key stops, who is selected and who was found. */
export function walkableWay(
    view: WayView,
    way: number,
    tabStop: WayPlace,
    selectedId: string | null,
    matches: ReadonlySet<string>
): WalkableWay {
    const stops = view.stops.map((each, stop): WalkableStop => {
        const isTabStop = tabStop.way === way && tabStop.stop === stop;
        const isSelected = each.id === selectedId;
        const isMatch = matches.has(each.id);
        const className = ['name', isSelected ? 'is-selected' : '', isMatch ? 'is-match' : '']
            .filter(Boolean)
            .join(' ');
        return { ...each, way, stop, isTabStop, tabIndex: isTabStop ? 0 : -1, isSelected, isMatch, className };
    });
    return { ...view, stops };
}
