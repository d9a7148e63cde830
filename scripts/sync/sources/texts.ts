/** Text on one line: every run of spaces and line ends as one space. */
export function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** Text of at most so many characters; a longer one ends in an ellipsis, and `note` says so. */
export function fitted(text: string, length: number, note: (message: string) => void, column: string): string {
    if (text.length <= length) {
        return text;
    }
    note(`${column} has ${text.length} characters, ${length} fit: shortened, it ends in "…".`);
    // A character outside the basic plane takes two places and is not cut in half.
    return `${text
        .slice(0, length - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}
