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

/** The same for each object, for as long as that object is there itself. */
export function keptWith<Key extends object, T extends object>(make: (key: Key) => T): (key: Key) => T {
    const made = new WeakMap<Key, T>();
    return (key) => {
        const known = made.get(key);
        if (known) {
            return known;
        }
        const value = make(key);
        made.set(key, value);
        return value;
    };
}
