import type { Wording } from 'c/labels';
import type { Observed } from 'c/relationshipModel';

/** A value on a scale: its words stand beside the bar, so that the bar is never the only sign. */
export interface Meter {
    readonly key: string;
    readonly label: string;
    /** Share of the scale, 0–1; null is unknown. */
    readonly share: number | null;
    readonly text: string;
    /** A quiet remark, such as the day of the observation; empty for none. */
    readonly note: string;
    /** Whose value it is: the bar of the other side has another colour. */
    readonly side: 'ours' | 'theirs';
}

const TOP_SCORE = 5;

/** Our value on a scale. */
export function meter(key: string, label: string, share: number | null, text: string): Meter {
    return { key, label, share, text, note: '', side: 'ours' };
}

/** A score out of five, with the day of the observation. */
export function scoreMeter(
    key: string,
    label: string,
    { value, observedOn }: Observed<number>,
    { texts, day, number }: Wording
): Meter {
    const text = value === null ? texts('RMap_Unknown') : texts('RMap_OutOfFive', number(value));
    return { ...meter(key, label, value === null ? null : value / TOP_SCORE, text), note: day(observedOn) };
}
