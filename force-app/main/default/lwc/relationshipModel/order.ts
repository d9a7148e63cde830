/** Compares two texts by code point, the lesser first: the same on every machine, whatever its language. */
export function ascending(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two texts by code point, the greater first. */
export function descending(a: string, b: string): number {
    return ascending(b, a);
}

/** Lists by key; a record with several keys is in several lists. Order is kept. */
export function groupBy<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const record of records) {
        for (const key of keysOf(record)) {
            const group = groups.get(key);
            if (group) {
                group.push(record);
            } else {
                groups.set(key, [record]);
            }
        }
    }
    return groups;
}
