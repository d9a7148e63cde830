/** Makes something when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
    let made: { readonly value: T } | null = null;
    return () => (made ??= { value: make() }).value;
}

/** Makes something for each key when it is first asked for, and keeps it. */
export function remembered<Key, T>(make: (key: Key) => T): (key: Key) => T {
    const made = new Map<Key, T>();
    return (key) => {
        let value = made.get(key);
        if (value === undefined && !made.has(key)) {
            value = make(key);
            made.set(key, value);
        }
        return value as T;
    };
}
