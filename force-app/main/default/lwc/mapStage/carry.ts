import { timeout, timer } from 'c/d3';
import type { Timer } from 'c/d3';

/** What a hand may carry on the stage, and where to. Points are those of the window unless said otherwise. */
export interface CarryHost {
    /** The node whose card holds an element, where it may be carried. */
    pick(element: Element): number | undefined;
    cardOf(node: number): HTMLElement | undefined;
    /** The node at a point below which another one can be put. */
    targetAt(node: number, x: number, y: number): number | undefined;
    /** The point on the map, at zoom 1. */
    onMap(x: number, y: number): readonly [number, number];
    scroll(dx: number, dy: number): void;
    drop(node: number, target: number): void;
}

export interface Carry {
    /** Brings the carried card under the pointer, and marks below whom it would come. */
    follow(): void;
    /** Puts the card back where it was. */
    putBack(): void;
    /** Takes the listeners away. */
    stop(): void;
}

/** A hand that moves further than this with a card, in pixels, carries it. */
const START = 6;
/** So near to the stage's edge, in pixels, the map scrolls; by so many a frame. */
const EDGE = 40;
const STEP = 9;

/** Carries cards by mouse or pen. A finger, and whoever holds no card, moves the map. */
export function carryCards(stage: HTMLElement, host: CarryHost): Carry {
    /** The card that is pressed, where, and where on the map that is. */
    let held: { readonly node: number; readonly at: PointerEvent; readonly from: readonly [number, number] } | null =
        null;
    let card: HTMLElement | undefined;
    let [x, y] = [0, 0];
    let target: number | undefined;
    let marked: HTMLElement | undefined;
    let hasCarried = false;
    let scrolling: Timer | undefined;

    function mark(next?: number): void {
        target = next;
        marked?.classList.remove('is-target');
        marked = next === undefined ? undefined : host.cardOf(next);
        marked?.classList.add('is-target');
    }

    function follow(): void {
        if (held && card) {
            const at = host.onMap(x, y);
            card.style.translate = `${at[0] - held.from[0]}px ${at[1] - held.from[1]}px`;
            mark(host.targetAt(held.node, x, y));
        }
    }

    function putBack(): void {
        scrolling?.stop();
        mark();
        if (card) {
            card.style.translate = '';
            card.classList.remove('is-carried');
        }
        held = null;
        card = undefined;
    }

    function scroll(): void {
        const { left, right, top, bottom } = stage.getBoundingClientRect();
        const [dx, dy] = [inward(x, left, right), inward(y, top, bottom)];
        if (dx || dy) {
            host.scroll(dx, dy);
        }
    }

    function take(node: number, pointerId: number): void {
        card = host.cardOf(node);
        hasCarried = true;
        card?.classList.add('is-carried');
        stage.setPointerCapture(pointerId);
        scrolling = timer(scroll);
    }

    /** What a hand does with a card neither moves the map nor is a click. */
    function keep(event: Event): void {
        if (held || hasCarried) {
            event.stopPropagation();
        }
    }

    const heard: Readonly<Record<string, (event: never) => void>> = {
        pointerdown(event: PointerEvent) {
            putBack();
            hasCarried = false;
            const isHand = !event.button && !event.ctrlKey && event.pointerType !== 'touch';
            const node = isHand ? host.pick(event.target as Element) : undefined;
            held = node === undefined ? null : { node, at: event, from: host.onMap(event.clientX, event.clientY) };
        },
        pointermove(event: PointerEvent) {
            if (!event.buttons) {
                // It was let go outside.
                putBack();
            }
            x = event.clientX;
            y = event.clientY;
            if (held && !card && Math.hypot(x - held.at.clientX, y - held.at.clientY) > START) {
                take(held.node, event.pointerId);
            }
            follow();
        },
        pointerup() {
            const [node, superior] = [held?.node, target];
            putBack();
            if (node !== undefined && superior !== undefined) {
                host.drop(node, superior);
            }
            // The click that follows has been told by then.
            timeout(() => (hasCarried = false));
        },
        pointercancel: putBack,
        mousedown: keep,
        touchstart: keep,
        click: keep,
        /** The keyboard waits while a card is carried, but for Escape. */
        keydown(event: KeyboardEvent) {
            if (card) {
                event.stopPropagation();
                event.preventDefault();
                if (event.key === 'Escape') {
                    putBack();
                }
            }
        }
    };
    const names = Object.keys(heard);
    names.forEach((name) => stage.addEventListener(name, heard[name] as (event: Event) => void, true));

    return {
        follow,
        putBack,
        stop() {
            putBack();
            names.forEach((name) => stage.removeEventListener(name, heard[name] as (event: Event) => void, true));
        }
    };
}

/** How far the map goes where a pointer is near, or beyond, an end of the stage. */
function inward(at: number, from: number, to: number): number {
    return at < from + EDGE ? STEP : at > to - EDGE ? -STEP : 0;
}
