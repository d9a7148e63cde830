import type { Wording } from 'c/labels';
import type { Layer } from 'c/vocabulary';
import type { LayerPoint } from './history';

/** A small line of an index over time, in a box of 120 × 32. */
export interface Sparkline {
    readonly path: string;
    /** A dot where the newest known value is. */
    readonly end: string;
    /** Every value in words, the oldest first. */
    readonly words: string;
}

const BOX = { width: 120, height: 32, margin: 3 };

/** The line of a layer; null as long as it has no value. Where a value is unknown the line is broken. */
export function sparklineOf(points: readonly LayerPoint[], layer: Layer, wording: Wording): Sparkline | null {
    const { width, height, margin } = BOX;
    const oldestFirst = [...points].sort((a, b) => (a.day < b.day ? -1 : 1));
    const x = (place: number): number => margin + (place * (width - 2 * margin)) / Math.max(1, points.length - 1);
    const y = (value: number): number => height - margin - (value * (height - 2 * margin)) / 100;
    const rounded = (pixels: number): number => Math.round(10 * pixels) / 10;
    let path = '';
    let isBroken = true;
    let end: { x: number; y: number } | null = null;
    oldestFirst.forEach(({ index }, place) => {
        const value = index[layer];
        if (value !== null) {
            end = { x: rounded(x(place)), y: rounded(y(value)) };
            path += `${isBroken ? 'M' : 'L'}${end.x} ${end.y}`;
        }
        isBroken = value === null;
    });
    const last = end as { x: number; y: number } | null;
    return last && { path, end: `M${last.x} ${last.y}h0`, words: wordsOf(oldestFirst, layer, wording) };
}

function wordsOf(points: readonly LayerPoint[], layer: Layer, { texts, day, number }: Wording): string {
    const text = (value: number | null): string => (value === null ? texts('RMap_Unknown') : number(Math.round(value)));
    return points
        .map((point) => texts('RMap_Layers_HistoryPoint', day(point.day), text(point.index[layer])))
        .join('; ');
}
