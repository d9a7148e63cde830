/** Loads a module by its address. The LWC compiler, which refuses computed addresses, leaves this file alone. */
export function importModule<T>(address: string): Promise<T> {
    return import(address) as Promise<T>;
}
