/** Time, passed in so that tests hold it still. */
export interface Clock {
    now(): Date;
    /** Waits so many milliseconds; ends early, without an error, when the signal is given. */
    sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
    now: () => new Date(),
    sleep: (milliseconds, signal) =>
        new Promise((resolve) => {
            if (signal?.aborted) {
                resolve();
                return;
            }
            const end = (): void => {
                clearTimeout(timer);
                signal?.removeEventListener('abort', end);
                resolve();
            };
            const timer = setTimeout(end, milliseconds);
            signal?.addEventListener('abort', end);
        })
};

/** The calendar day of a clock in UTC, YYYY-MM-DD: the day that records are dated with. */
export function today(clock: Clock): string {
    return clock.now().toISOString().slice(0, 10);
}
