const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The place in a row of `count` to which a key leads, around its ends; null for a key that leads nowhere. */
export function stepTo(key: string, place: number, count: number): number | null {
    if (place < 0) {
        return null;
    }
    if (key === 'Home' || key === 'End') {
        return key === 'Home' ? 0 : count - 1;
    }
    return key in STEPS ? (place + STEPS[key] + count) % count : null;
}
