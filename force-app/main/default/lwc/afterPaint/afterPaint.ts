import { timeout } from 'c/d3';

/** A delay in ms, however short, waits for the next frame. */
const ANOTHER_FRAME = 1;

/**
 * Acts when what is drawn with the next frame is on the screen: with the frame after it. Answers how to give that up.
 */
export function afterPaint(act: () => void): () => void {
    let waiting = timeout(() => {
        waiting = timeout(act, ANOTHER_FRAME);
    });
    return () => waiting.stop();
}
