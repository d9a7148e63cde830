/** A network of nodes numbered from 0. A tie holds both ways; ties to oneself and doubled ties do no harm. */
export interface Network {
    readonly nodeCount: number;
    /** The two ends of each tie. */
    readonly from: readonly number[];
    readonly to: readonly number[];
}

/** Room that every node needs, and the free space between two of them, in pixels at zoom 1. */
export interface Room {
    readonly width: number;
    readonly height: number;
    readonly gap: number;
}

/** Where the middle of each node is. */
export interface Positions {
    readonly x: number[];
    readonly y: number[];
}

/** Where each node was before; null for one that is new. */
export interface Earlier {
    readonly x: readonly (number | null)[];
    readonly y: readonly (number | null)[];
}

/**
 * Work in slices: each step takes a few milliseconds at most, so that whoever drives it can let the page breathe in
 * between, or drop it. The last step returns the result.
 */
export type Slices<T> = Generator<void, T, void>;
