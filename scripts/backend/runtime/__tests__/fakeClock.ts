import type { Clock } from '../clock';

/** A clock that stands still but for whoever sleeps: that long goes by at once. */
export interface FakeClock extends Clock {
    pass(milliseconds: number): void;
    readonly slept: number[];
}

export function fakeClock(start = '2026-11-22T08:00:00Z'): FakeClock {
    let at = Date.parse(start);
    const slept: number[] = [];
    return {
        slept,
        now: () => new Date(at),
        pass: (milliseconds) => (at += milliseconds),
        async sleep(milliseconds) {
            slept.push(milliseconds);
            at += milliseconds;
        }
    };
}
