import { shown } from './meter';

/** When people came in from the org, and whether more were to come. */
interface Arrival {
    readonly at: number;
    readonly isLast: boolean;
}

/** When the stage painted its canvas, and when that was on the screen. */
interface Painting {
    readonly at: number;
    shownAt: number | null;
    /** Calls of the canvas that draw shapes, by name. */
    readonly calls: Record<string, number>;
}

/** The calls that draw shapes; the settings between them cost next to nothing. */
const SHAPES = ['clearRect', 'fill', 'stroke', 'fillRect', 'strokeRect', 'drawImage'] as const;

const arrivals: Arrival[] = [];
const paintings: Painting[] = [];
let clickedAt = 0;
let waiting: ((painting: Painting) => void)[] = [];

/** The next time the stage paints. */
export function nextPainting(): Promise<Painting> {
    return new Promise((resolve) => waiting.push(resolve));
}

/** What a page did from the moment its map was opened; null while the picture of everybody is still to come. */
export interface Opening {
    /** From the data to the picture, the first page of people and the last one added where there were several. */
    readonly drawing: number;
    /** From the click on the tab to the first picture. */
    readonly sinceClick: number;
    readonly pages: number;
}

export function opening(): Opening | null {
    const last = arrivals.at(-1);
    if (!last?.isLast) {
        return null;
    }
    const drawn = (arrivals.length > 1 ? [arrivals[0], last] : [last]).map(({ at }) => {
        const painting = paintings.find((one) => one.at > at);
        return painting?.shownAt ? { took: painting.shownAt - at, shownAt: painting.shownAt } : null;
    });
    if (drawn.some((one) => one === null)) {
        return null;
    }
    const all = drawn as { took: number; shownAt: number }[];
    return {
        drawing: all.reduce((sum, { took }) => sum + took, 0),
        sinceClick: all[0].shownAt - clickedAt,
        pages: arrivals.length
    };
}

/** Calls of the canvas for the picture that took most, its texts apart: they are as many as can be read. */
export function mostCalls(): number {
    return Math.max(...paintings.map(({ calls }) => SHAPES.reduce((sum, name) => sum + (calls[name] ?? 0), 0)));
}

/** Whether something was painted after a time, and nothing more for a second. */
export function isStill(after: number): boolean {
    const last = paintings.at(-1);
    return last !== undefined && last.at > after && performance.now() - last.at > 1000;
}

/** Watches the page from outside, with hooks in the browser's own functions: the product knows nothing of it. */
export function record(): void {
    document.addEventListener('click', () => (clickedAt = performance.now()), { capture: true });
    recordArrivals();
    recordPaintings();
}

interface PeopleAnswer {
    readonly data?: { readonly uiapi?: { readonly query?: Record<string, PeopleList | undefined> } };
}
interface PeopleList {
    readonly edges?: readonly unknown[];
    readonly pageInfo?: { readonly hasNextPage?: boolean };
}

function recordArrivals(): void {
    const parse = JSON.parse.bind(JSON);
    JSON.parse = (text: string, reviver?: Parameters<typeof JSON.parse>[1]): unknown => {
        const value: unknown = parse(text, reviver);
        const lists = (value as PeopleAnswer | null)?.data?.uiapi?.query;
        if (lists?.stakeholders?.edges) {
            const isLast = !Object.values(lists).some((list) => list?.pageInfo?.hasNextPage);
            arrivals.push({ at: performance.now(), isLast });
        }
        return value;
    };
}

function recordPaintings(): void {
    const prototype = CanvasRenderingContext2D.prototype;
    for (const name of SHAPES) {
        const original = prototype[name] as (...values: unknown[]) => unknown;
        Object.assign(prototype, {
            [name](this: CanvasRenderingContext2D, ...values: unknown[]): unknown {
                // A stage begins each picture by clearing its canvas; the overview has a canvas of its own.
                if (this.canvas.classList.contains('canvas')) {
                    if (name === 'clearRect') {
                        begin();
                    }
                    const calls = paintings.at(-1)?.calls;
                    if (calls) {
                        calls[name] = (calls[name] ?? 0) + 1;
                    }
                }
                return original.apply(this, values);
            }
        });
    }
}

function begin(): void {
    const painting: Painting = { at: performance.now(), shownAt: null, calls: {} };
    paintings.push(painting);
    void shown().then(() => (painting.shownAt = performance.now()));
    waiting.forEach((resolve) => resolve(painting));
    waiting = [];
}
