/** Each once, in the order of the first. */
export function unique<T>(list: readonly T[]): readonly T[] {
    // Most lists are of one or two.
    return list.length < 2 || (list.length === 2 && list[0] !== list[1]) ? list : [...new Set(list)];
}
