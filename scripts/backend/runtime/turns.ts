/** Lets pieces of work through one after the other: two that read and write the same records never overlap. */
export class Turns {
    private last: Promise<unknown> = Promise.resolve();

    /** Runs the work when everything asked for earlier has ended, well or not. */
    take<T>(work: () => Promise<T>): Promise<T> {
        const turn = this.last.then(work, work);
        this.last = turn.catch(() => undefined);
        return turn;
    }
}
