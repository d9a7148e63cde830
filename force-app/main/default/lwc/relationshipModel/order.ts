/** Compares two texts by code point, the lesser first: the same on every machine, whatever its language. */
export function ascending(a: string, b: string): number {
    return a === b ? 0 : a < b ? -1 : 1;
}

/** Compares two texts by code point, the greater first. */
export function descending(a: string, b: string): number {
    return ascending(b, a);
}

/** By id; records that share one by what tells them apart, so that the order of records does not matter. */
export function byId<T extends { id: string; key: string | null }>(a: T, b: T): number {
    return ascending(a.id, b.id) || ascending(JSON.stringify(a), JSON.stringify(b));
}

/** Lists by key; a record with several keys is in several lists. Order is kept. */
export function groupBy<T, Key extends string | null>(
    records: readonly T[],
    keysOf: (record: T) => Key | readonly Key[]
): Map<Key, T[]> {
    const groups = new Map<Key, T[]>();
    const add = (key: Key, record: T): void => {
        const group = groups.get(key);
        if (group) {
            group.push(record);
        } else {
            groups.set(key, [record]);
        }
    };
    for (const record of records) {
        const keys = keysOf(record);
        if (keys === null || typeof keys === 'string') {
            add(keys, record);
        } else {
            for (const key of keys) {
                add(key, record);
            }
        }
    }
    return groups;
}

/** Lists by a key of which null is unknown, in the order of the keys, the unknown one last. Order is kept in each. */
export function groupsInOrder<T, Key extends string>(
    records: readonly T[],
    keyOf: (record: T) => Key | null,
    compare: (a: Key, b: Key) => number = ascending
): [Key | null, T[]][] {
    return [...groupBy(records, keyOf)].sort(([a], [b]) =>
        a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b)
    );
}
