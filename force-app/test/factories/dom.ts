import { createElement } from 'lwc';
import type { LightningElement } from 'lwc';

type ComponentClass = new () => LightningElement;

/** Puts a component on the page with the given public properties. */
export function mount<Properties extends object>(
    name: string,
    component: ComponentClass,
    properties: Properties
): HTMLElement & Properties {
    const element = createElement(name, { is: component as never }) as unknown as HTMLElement & Properties;
    Object.assign(element, properties);
    document.body.appendChild(element);
    return element;
}

/** Takes everything off the page. */
export function clearPage(): void {
    while (document.body.firstChild) {
        document.body.removeChild(document.body.firstChild);
    }
}

/** Waits until wires have answered, components have rendered and what waits for a frame is drawn. */
export async function settle(): Promise<void> {
    await turns();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await turns();
}

/** The same for a map, which opens with a picture, and with cards one frame later. */
export async function settleMap(): Promise<void> {
    for (let frame = 0; frame < 3; frame += 1) {
        await settle();
    }
}

async function turns(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) {
        await Promise.resolve();
    }
}

/** The details of the events of a name that an element fires. */
export function eventsOf<Detail>(element: EventTarget, name: string): Detail[] {
    const details: Detail[] = [];
    element.addEventListener(name, (event) => details.push((event as CustomEvent<Detail>).detail));
    return details;
}

/** Stands in for what jsdom lacks: sizes, resize observers, media queries and canvases. */
export function fakeBrowser({ width = 1200, height = 800 } = {}): void {
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => height });
    HTMLCanvasElement.prototype.getContext = () => null;
    window.ResizeObserver = class {
        constructor(private readonly tell: ResizeObserverCallback) {}
        observe(): void {
            const contentRect = { width, height };
            requestAnimationFrame(() => this.tell([{ contentRect } as ResizeObserverEntry], this));
        }
        unobserve(): void {}
        disconnect(): void {}
    };
    window.matchMedia = (query) =>
        ({
            matches: query.includes('reduced-motion'),
            addEventListener: () => {},
            removeEventListener: () => {}
        }) as unknown as MediaQueryList;
}
