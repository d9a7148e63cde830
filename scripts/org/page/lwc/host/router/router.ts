/** What an address of the page shows. */
export type Route =
    | { kind: 'record'; objectName: string; recordId: string }
    | { kind: 'list'; objectName: string }
    | { kind: 'unknown' };

const recordPath = /^\/lightning\/r\/(\w+)\/(\w{15}|\w{18})\/view\/?$/;
const listPath = /^\/lightning\/o\/(\w+)\/(?:list|home)\/?$/;
const listeners = new Set<() => void>();

/** Reads the path of an address. */
export function routeOf(pathname: string): Route {
    const record = recordPath.exec(pathname);
    if (record) {
        return { kind: 'record', objectName: record[1], recordId: record[2] };
    }
    const list = listPath.exec(pathname);
    return list ? { kind: 'list', objectName: list[1] } : { kind: 'unknown' };
}

/** Address of a record's page. */
export const recordUrl = (objectName: string, recordId: string): string =>
    `/lightning/r/${objectName}/${recordId}/view`;

/** Address of an object's list. */
export const listUrl = (objectName: string): string => `/lightning/o/${objectName}/list`;

/** Goes to an address: within the app without loading the page again, elsewhere by the browser; only http(s) is followed. */
export function navigateTo(target: string, replace = false): void {
    const url = new URL(target, window.location.href);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return;
    }
    if (url.origin !== window.location.origin) {
        window.open(url.href, '_blank', 'noopener');
    } else if (routeOf(url.pathname).kind === 'unknown') {
        window.location.assign(url.href);
    } else {
        window.history[replace ? 'replaceState' : 'pushState']({}, '', url.href);
        listeners.forEach((listener) => listener());
    }
}

/** Calls back after each change of address. Returns the way to stop that. */
export function onNavigation(listener: () => void): () => void {
    listeners.add(listener);
    window.addEventListener('popstate', listener);
    return () => {
        listeners.delete(listener);
        window.removeEventListener('popstate', listener);
    };
}
