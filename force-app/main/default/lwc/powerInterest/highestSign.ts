import { explainSum, type Explained } from 'c/explanation';

/** Something seen that lets us expect at least a level. */
export interface Sign {
    readonly labelKey: string;
    readonly values?: Readonly<Record<string, string | number>>;
    /** Null when not known. */
    readonly input: string | number | null;
    /** The level (1–5) it speaks for; null when it is unknown or speaks for none. */
    readonly level: number | null;
    readonly recordId?: string | null;
    readonly date?: string | null;
}

const SCALE = { least: 1, most: 5 };

/**
 * The highest level that any sign speaks for: one more sign never lowers it. All of the value is the part of the first
 * sign with that level; the others are shown beside it and add nothing.
 */
export function highestSign(signs: readonly Sign[]): Explained {
    const highest = signs.reduce((most, { level }) => Math.max(most, level ?? 0), 0);
    const decisive = signs.findIndex(({ level }) => level !== null && level === highest);
    return explainSum(
        signs.map(({ level, labelKey, values, input, recordId, date }, place) => ({
            labelKey,
            values: { ...values, level: level ?? '' },
            input: level === null ? null : input,
            score: level === null ? null : place === decisive ? level / SCALE.most : 0,
            weight: SCALE.most,
            recordId,
            date
        })),
        SCALE
    );
}
