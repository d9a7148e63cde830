/** Draws that are the same on every machine and in every run. */
export interface Random {
    /** At least 0, below 1. */
    share(): number;
    /** A whole number of at least 0, below `end`. */
    below(end: number): number;
    /** One of the items. */
    pick<T>(items: readonly T[]): T;
    /** True in the share of draws given. */
    chance(share: number): boolean;
}

/** A generator of 32 bits (mulberry32 by Tommy Ettinger, public domain): small, and good enough for test data. */
export function seededRandom(seed: number): Random {
    let state = seed >>> 0;
    const share = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
    const below = (end: number): number => Math.floor(share() * end);
    return { share, below, pick: (items) => items[below(items.length)], chance: (part) => share() < part };
}
