/** Milliseconds of each frame of a gesture. */
export interface Frames {
    readonly times: readonly number[];
}

/** One step of a gesture; `done` goes from just above 0 to 1. */
export type GestureStep = (done: number) => void;

const STEPS = 60;

export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves when what the page has now is on the screen: a frame was drawn, and another began. */
export async function shown(): Promise<void> {
    await nextFrame();
    await nextFrame();
}

/** Milliseconds until a change is on the screen; `settled` waits for those who draw later. */
export async function timeOf(change: () => unknown, settled?: () => Promise<void>): Promise<number> {
    const start = performance.now();
    await change();
    await settled?.();
    await shown();
    return performance.now() - start;
}

/** Times the frames of a gesture of 60 steps, one a frame; a slow one is cut short after `budget` milliseconds. */
export async function timeFrames(step: GestureStep, budget = 8000): Promise<Frames> {
    const times: number[] = [];
    await shown();
    const start = performance.now();
    let last = await nextFrame();
    for (let at = 1; at <= STEPS && performance.now() - start < budget; at += 1) {
        step(at / STEPS);
        const now = await nextFrame();
        times.push(now - last);
        last = now;
    }
    await shown();
    return { times };
}
