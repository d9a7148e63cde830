/** Compares two texts by code point, the greater first. */
export function descending(a: string, b: string): number {
    return a < b ? 1 : a > b ? -1 : 0;
}
