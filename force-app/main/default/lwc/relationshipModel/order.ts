/** Compares two texts by code point, the lesser first: the same on every machine, whatever its language. */
export function ascending(a: string, b: string): number {
    return a === b ? 0 : a < b ? -1 : 1;
}

/** Compares two texts by code point, the greater first. */
export function descending(a: string, b: string): number {
    return ascending(b, a);
}

/** Each once, in the order of the first. */
export function unique<T>(list: readonly T[]): readonly T[] {
    // Most lists are of one or two.
    return list.length < 2 || (list.length === 2 && list[0] !== list[1]) ? list : [...new Set(list)];
}

/** Texts in their order, each once. */
export function distinct(texts: readonly string[]): string[] {
    return sortInPlace([...unique(texts)], ascending);
}

/** Records by id; of several with one id the first. */
export function firstById<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
    const firsts = new Map<string, T>();
    for (const record of records) {
        if (!firsts.has(record.id)) {
            firsts.set(record.id, record);
        }
    }
    return firsts;
}

/** By id; records that share one by what tells them apart, so that the order of records does not matter. */
export function byId<T extends { id: string; key: string | null }>(a: T, b: T): number {
    return ascending(a.id, b.id) || ascending(JSON.stringify(a), JSON.stringify(b));
}

/** Longer lists are left to the platform. */
const FEW = 20;

/**
 * Sorts a list where it is, keeping the order of equals. By insertion where it is short, as most lists of one person's
 * records are: the platform's sort takes more memory for its own use than such a list does.
 */
export function sortInPlace<T>(list: T[], compare: (a: T, b: T) => number): T[] {
    if (list.length > FEW) {
        return list.sort(compare);
    }
    for (let next = 1; next < list.length; next += 1) {
        const record = list[next];
        let at = next;
        for (; at > 0 && compare(list[at - 1], record) > 0; at -= 1) {
            list[at] = list[at - 1];
        }
        list[at] = record;
    }
    return list;
}

/** Lists by key; a record with several keys is in several lists, in each of them once. Order is kept. */
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
                if (groups.get(key)?.at(-1) !== record) {
                    add(key, record);
                }
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
