import { LEVELS } from 'c/strategyGrid';
import type { StrategyGrid } from 'c/strategyGrid';

/** The width of each column of cells and the height of each row, in pixels. */
export interface BoardRoom {
    readonly widths: readonly number[];
    readonly heights: readonly number[];
}

/** How the room is shared out: a share for each column of cells and each row, from the highest power down. */
export interface BoardShares {
    readonly columns: readonly number[];
    readonly rows: readonly number[];
}

/** Never more than so many chips in a cell: a page shall have no more than 1,200 elements. */
const MOST_CHIPS = 12;
const CHIP = { width: 115, height: 27 };
/** Beside and above the cells: axes, names of fields and gaps; in a cell: its head and padding. */
const FRAME = { x: 68, y: 120 };
const HEAD = { x: 12, y: 26 };
/** No row is lower than this: the head of a cell and one line of chips. */
const LEAST_ROW = 56;
/** What is empty needs less room; the fullest row or column gets at most so many times the room of one with a person. */
const EMPTY = 0.6;
const MOST_SHARE = 2;

/** Crowded rows and columns get more room than empty ones: the levels are an order, not a measure. */
export function sharesOf({ rows }: StrategyGrid): BoardShares {
    const counts = rows.map((cells) => cells.map(({ given, estimated }) => given.length + estimated.length));
    const share = (values: readonly number[]): number => {
        const fullest = Math.max(...values);
        return fullest === 0 ? EMPTY : Math.min(MOST_SHARE, 1 + fullest / 6);
    };
    return { rows: counts.map(share), columns: counts[0].map((_, column) => share(counts.map((row) => row[column]))) };
}

/** The room that the cells of a board of some size have. */
export function roomOf({ columns, rows }: BoardShares, width: number, height: number): BoardRoom {
    const divide = (length: number, shares: readonly number[]): number[] => {
        const sum = shares.reduce((a, b) => a + b, 0);
        return shares.map((share) => (Math.max(0, length) * share) / sum);
    };
    return {
        widths: divide(width - FRAME.x, columns),
        heights: divide(height - FRAME.y, rows).map((row) => (height > 0 ? Math.max(LEAST_ROW, row) : 0))
    };
}

/** How many chips find room in a cell; 0 where there is only room for numbers. */
export function capacityIn({ widths, heights }: BoardRoom, row: number, column: number): number {
    const across = Math.floor((widths[column] - HEAD.x) / CHIP.width);
    const down = Math.floor((heights[row] - HEAD.y) / CHIP.height);
    return Math.max(0, Math.min(MOST_CHIPS, across * down));
}

/** The tracks of the board as a style. High power ends above the row that names the lower fields. */
export function boardTracks({ high }: StrategyGrid, { rows, columns }: BoardShares): string {
    const tracks = rows.map((share) => `minmax(${LEAST_ROW}px, ${share}fr)`);
    const split = LEVELS.length - high + 1;
    const lines = ['auto', ...tracks.slice(0, split), 'auto', ...tracks.slice(split), 'auto'];
    const across = columns.map((share) => `minmax(0, ${share}fr)`);
    return `grid-template: ${lines.join(' ')} / var(--matrix-axis) ${across.join(' ')}`;
}
