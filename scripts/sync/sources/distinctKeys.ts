import { contentHash } from '../keys';

/**
 * A suffix for each row of a group that shares one reference: the hash of as few of its columns as tell all rows apart, at
 * least `least` of them, so that a key stays the same when rows move about and changes as seldom as can be. Rows that are
 * the same in every column are counted.
 */
export function distinctSuffixes<Row>(
    rows: readonly Row[],
    columns: readonly string[],
    least: number,
    cell: (row: Row, column: string) => string
): Map<Row, string> {
    let hashes: string[] = [];
    for (let taken = least; taken <= columns.length; taken += 1) {
        hashes = rows.map((row) => contentHash(columns.slice(0, taken).map((column) => cell(row, column))));
        if (new Set(hashes).size === rows.length) {
            break;
        }
    }
    const times = new Map<string, number>();
    return new Map(
        rows.map((row, index) => {
            const time = (times.get(hashes[index]) ?? 0) + 1;
            times.set(hashes[index], time);
            return [row, time > 1 ? `${hashes[index]}-${time}` : hashes[index]];
        })
    );
}

/** Rows by what they share, in the order of their first. */
export function groupRows<Row>(rows: readonly Row[], shared: (row: Row) => string): Map<string, Row[]> {
    const groups = new Map<string, Row[]>();
    for (const row of rows) {
        const group = groups.get(shared(row));
        if (group) {
            group.push(row);
        } else {
            groups.set(shared(row), [row]);
        }
    }
    return groups;
}
