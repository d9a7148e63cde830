/** Each once, in the order of the first. */
export function unique<T>(list: readonly T[]): readonly T[] {
    return list.length < 2 ? list : [...new Set(list)];
}
