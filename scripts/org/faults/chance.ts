import type { FaultRule } from './rules';

/** A 32-bit hash of text (FNV-1a), to seed a generator of its own for each stream of draws. */
function hash(text: string): number {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) {
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    }
    return value >>> 0;
}

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
export function generator(seed: string): () => number {
    let state = hash(seed);
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

/** Decides for one rule, draw by draw, whether it hits. */
export class Draws {
    private seen = 0;
    private hits = 0;
    private readonly next: () => number;

    constructor(
        private readonly rule: Pick<FaultRule, 'rate' | 'skip' | 'times'>,
        seed: string
    ) {
        this.next = generator(seed);
    }

    /** Draws once. The number drawn does not depend on what `skip` and `times` let through. */
    hit(): boolean {
        const drawn = this.next() < this.rule.rate;
        const isDue = this.seen++ >= this.rule.skip && this.hits < (this.rule.times ?? Infinity);
        this.hits += drawn && isDue ? 1 : 0;
        return drawn && isDue;
    }
}
