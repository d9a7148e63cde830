import { nextFrame } from './meter';

/** When people came in from the org, and whether more were to come. */
interface Arrival {
    readonly at: number;
    readonly isLast: boolean;
}

/** A picture of the stage. */
export interface Painting {
    readonly at: number;
    /** When it was on the screen: its frame was drawn, and another began. */
    readonly shown: Promise<number>;
    /** Calls of the canvas that draw shapes, by name. */
    readonly calls: Record<string, number>;
}

/** The calls that draw shapes; the settings between them cost next to nothing. */
const SHAPES = ['clearRect', 'fill', 'stroke', 'fillRect', 'strokeRect', 'drawImage'] as const;

const arrivals: Arrival[] = [];
/** When the records were in hand: read from an answer, and told to the map. */
const readings: number[] = [];
const paintings: Painting[] = [];
let clickedAt = 0;
let isInFrame = false;

/** What a page did from the moment its map was opened. */
export interface Opening {
    /** From the records in hand to the picture, the first page of people and the last one added where there were several. */
    readonly drawing: number;
    /** The same from the moment at which the org's answer was in the page as text. */
    readonly sinceReply: number;
    /** From the click on the tab to the first picture. */
    readonly sinceClick: number;
}

/** Whether everybody has come and been painted. */
export function isOpened(): boolean {
    return pagesDrawn().at(-1)?.arrival.isLast ?? false;
}

export async function opening(): Promise<Opening> {
    const drawn = pagesDrawn();
    const ends = drawn.length > 1 ? [drawn[0], drawn[drawn.length - 1]] : drawn;
    const opened = { drawing: 0, sinceReply: 0, sinceClick: (await ends[0].painting.shown) - clickedAt };
    for (const { arrival, readAt, painting } of ends) {
        const shownAt = await painting.shown;
        opened.drawing += shownAt - readAt;
        opened.sinceReply += shownAt - arrival.at;
    }
    return opened;
}

/** The answers with people of which a picture came, each with the first picture after it. */
function pagesDrawn(): { arrival: Arrival; readAt: number; painting: Painting }[] {
    return arrivals.flatMap((arrival, index) => {
        const end = arrivals[index + 1]?.at ?? Infinity;
        const readAt = readings.find((at) => at > arrival.at && at < end);
        const painting = paintings.find(({ at }) => readAt !== undefined && at > readAt);
        return readAt !== undefined && painting ? [{ arrival, readAt, painting }] : [];
    });
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

/** Whether the stage has painted since a time. */
export function hasPainted(since: number): boolean {
    return (paintings.at(-1)?.at ?? 0) > since;
}

/** Watches the page from outside, with hooks in the browser's own functions: the product knows nothing of it. */
export function record(): void {
    document.addEventListener('click', () => (clickedAt = performance.now()), { capture: true });
    recordFrames();
    recordArrivals();
    recordReadings();
    recordPaintings();
}

function recordFrames(): void {
    const request = requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (act) =>
        request((time) => {
            isInFrame = true;
            try {
                act(time);
            } finally {
                isInFrame = false;
            }
        });
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
        const at = performance.now();
        const value: unknown = parse(text, reviver);
        const lists = (value as PeopleAnswer | null)?.data?.uiapi?.query;
        if (lists?.stakeholders?.edges) {
            const isLast = !Object.values(lists).some((list) => list?.pageInfo?.hasNextPage);
            arrivals.push({ at, isLast });
        }
        return value;
    };
}

/** The product's reader tells by this event what it read: peers are given their people in the same state. */
function recordReadings(): void {
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
        if (event.type === 'bookread') {
            readings.push(performance.now());
        }
        return dispatch.call(this, event);
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
    // What is painted within a frame is on the screen when the next one begins; anything else waits for one more.
    const drawn = isInFrame ? nextFrame() : nextFrame().then(nextFrame);
    const shown = drawn.then(() => performance.now());
    paintings.push({ at: performance.now(), shown, calls: {} });
}
