const loads = new Map<string, Promise<void>>();

function loadOnce(url: string, make: () => HTMLElement): Promise<void> {
    const known = loads.get(url);
    if (known) {
        return known;
    }
    const loading = new Promise<void>((resolve, reject) => {
        const element = make();
        element.onload = () => resolve();
        element.onerror = () => {
            loads.delete(url);
            reject(new Error(`Could not load ${url}`));
        };
        document.head.appendChild(element);
    });
    loads.set(url, loading);
    return loading;
}

/** Runs a static resource as a script, once for each address. */
export function loadScript(_component: unknown, url: string): Promise<void> {
    return loadOnce(url, () => Object.assign(document.createElement('script'), { src: url, async: false }));
}

/** Applies a static resource as a style sheet, once for each address. */
export function loadStyle(_component: unknown, url: string): Promise<void> {
    return loadOnce(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}
