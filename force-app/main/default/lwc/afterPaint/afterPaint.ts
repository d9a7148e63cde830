import { timeout } from 'c/d3';

/** Acts when what is drawn with the next frame is on the screen: with the frame after it. */
export function afterPaint(act: () => void): void {
    // Without a delay the second one would come within the same frame.
    timeout(() => timeout(act, 1));
}
