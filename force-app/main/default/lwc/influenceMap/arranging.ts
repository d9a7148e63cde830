import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import type { Slices } from 'c/forceLayout';

/** Milliseconds worked in a row: short enough that the page answers within a frame or two. */
const TURN = 12;

/** Works off slices a little at a time, and lets the page breathe in between. What is quick is done at once. */
export class Arranging<T> {
    private timer: Timer | null = null;
    private isOver = false;

    constructor(
        private readonly slices: Slices<T>,
        private readonly onDone: (result: T) => void
    ) {
        this.turn();
    }

    get isRunning(): boolean {
        return !this.isOver;
    }

    /** Gives up what is not done yet. */
    stop(): void {
        this.isOver = true;
        this.timer?.stop();
    }

    private turn(): void {
        const until = performance.now() + TURN;
        let step = this.slices.next();
        while (!step.done && performance.now() < until) {
            step = this.slices.next();
        }
        if (step.done) {
            this.isOver = true;
            this.onDone(step.value);
        } else {
            this.timer = timeout(() => this.turn());
        }
    }
}
