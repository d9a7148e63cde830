/** Looked up once: the page's security wraps what is global, which many calls would feel. */
const { imul } = Math;

/** Draws at least 0, below 1, the same in every run (mulberry32 by Tommy Ettinger, public domain). */
export function draws(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}
