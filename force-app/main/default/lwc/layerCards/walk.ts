/** The row of a layer's head, above its people. */
export const HEAD = -1;

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The layer of `count` to which a key leads from one; null where it leads nowhere. */
export function cardAfter(key: string, place: number, count: number): number | null {
    const next = { Home: 0, End: count - 1 }[key] ?? place + (STEPS[key] ?? NaN);
    return next >= 0 && next < count ? next : null;
}
