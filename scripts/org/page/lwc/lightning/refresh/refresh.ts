/** Name of the event that asks the page to read its data again. */
export const RefreshEventName = 'lightning__refresh';

/** Asks the page to read its data again. */
export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super(RefreshEventName, { composed: true, cancelable: true, bubbles: true });
    }
}

type RefreshHandler = () => Promise<unknown> | undefined;

const handlers = new Map<number, RefreshHandler>();
let lastId = 0;

/** Has a component take part in refreshes. Returns the id to unregister with. */
export function registerRefreshHandler(component: unknown, handler: RefreshHandler): number {
    lastId += 1;
    handlers.set(lastId, handler.bind(component));
    return lastId;
}

export function unregisterRefreshHandler(id: number): void {
    handlers.delete(id);
}

/** A container hears of every refresh of the page. */
export const registerRefreshContainer = registerRefreshHandler;
export const unregisterRefreshContainer = unregisterRefreshHandler;

/** Runs all handlers, for the page; one that fails does not stop the others. */
export async function refreshAll(): Promise<void> {
    await Promise.allSettled([...handlers.values()].map(async (handler) => handler()));
}
