/** A cell of a grid. Row −1 is the head. */
export interface Place {
    readonly row: number;
    readonly column: number;
}

/** How far one can step. */
export interface GridSize {
    readonly rows: number;
    readonly columns: number;
    /** Rows in sight: what a page key jumps over. */
    readonly pageRows: number;
    /** −1 where the head can be reached, 0 where it cannot. */
    readonly firstRow: -1 | 0;
}

/** Where a key leads from a cell; null for a key that leads nowhere. Home and End go to the first and the last row. */
export function stepIn(
    key: string,
    { row, column }: Place,
    { rows, columns, pageRows, firstRow }: GridSize
): Place | null {
    const page = Math.max(1, pageRows);
    const targets: Readonly<Record<string, readonly [number, number]>> = {
        ArrowUp: [row - 1, column],
        ArrowDown: [row + 1, column],
        ArrowLeft: [row, column - 1],
        ArrowRight: [row, column + 1],
        PageUp: [Math.max(0, row - page), column],
        PageDown: [row + page, column],
        Home: [0, column],
        End: [rows - 1, column]
    };
    const target = targets[key];
    return target ? { row: within(target[0], firstRow, rows - 1), column: within(target[1], 0, columns - 1) } : null;
}

function within(value: number, least: number, most: number): number {
    return Math.max(least, Math.min(most, value));
}
