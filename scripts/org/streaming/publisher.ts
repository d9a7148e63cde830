import type { EventStore } from './eventStore';

/** Makes events visible some time after their commits, in their order. */
export class Publisher {
    private last: number;
    private timer: NodeJS.Timeout | undefined;
    private closed = false;

    /** `onPublished` hears of each time that there is something new. */
    constructor(
        private readonly store: EventStore,
        private readonly delay: number,
        private readonly onPublished: () => void
    ) {
        store.purge(Date.now());
        this.last = store.lastUntil(Date.now());
    }

    /** Replay id up to which events are for everybody to see. */
    get published(): number {
        return this.last;
    }

    /** Call it when there are events to be published. */
    soon(): void {
        if (this.timer === undefined && !this.closed) {
            this.timer = setTimeout(() => this.publish(), this.delay).unref();
        }
    }

    /** What is not published yet stays in the database: the next start publishes it. */
    close(): void {
        this.closed = true;
        clearTimeout(this.timer);
    }

    private publish(): void {
        this.timer = undefined;
        const now = Date.now();
        const due = this.store.lastUntil(now - this.delay);
        if (this.store.lastUntil(now) > due) {
            this.soon();
        }
        if (due > this.last) {
            this.last = due;
            this.store.purge(now);
            this.onPublished();
        }
    }
}
