import type { Positions } from './types';

/** Looked up once: the page's security wraps what is global, which millions of calls would feel. */
const { floor, max, min } = Math;

/**
 * Nodes in cells of the size of a room, over the box that the given positions span: who is near a place costs what is
 * there. Whatever lies beyond the box counts to the cells at its edge.
 */
export class Grid {
    private readonly left: number;
    private readonly top: number;
    private readonly columns: number;
    private readonly rows: number;
    private readonly width: number;
    private readonly height: number;
    /** The node that came last into each cell, and for each node the one that came before it; −1 for none. */
    private readonly last: number[];
    private readonly before: number[];

    constructor({ x, y }: Positions, width: number, height: number) {
        const [right, bottom] = [most(x), most(y)];
        this.left = -most(x.map((value) => -value));
        this.top = -most(y.map((value) => -value));
        // Few nodes far apart get larger cells, so that there are never many more cells than nodes.
        const cells = ((right - this.left) / width + 1) * ((bottom - this.top) / height + 1);
        const coarse = max(1, Math.sqrt(cells / (4 * x.length + 16)));
        [this.width, this.height] = [width * coarse, height * coarse];
        this.columns = floor((right - this.left) / this.width) + 1;
        this.rows = floor((bottom - this.top) / this.height) + 1;
        this.last = new Array(this.columns * this.rows).fill(-1);
        this.before = new Array(x.length).fill(-1);
    }

    add(node: number, x: number, y: number): void {
        const cell = this.row(y) * this.columns + this.column(x);
        this.before[node] = this.last[cell];
        this.last[cell] = node;
    }

    /** Whether the test holds for any node in the cell of the place or the eight around it; stops at the first. */
    some(x: number, y: number, test: (node: number) => boolean): boolean {
        const [column, row] = [this.column(x), this.row(y)];
        const lastRow = min(this.rows - 1, row + 1);
        const lastColumn = min(this.columns - 1, column + 1);
        for (let down = max(0, row - 1); down <= lastRow; down += 1) {
            for (let across = max(0, column - 1); across <= lastColumn; across += 1) {
                for (let node = this.last[down * this.columns + across]; node >= 0; node = this.before[node]) {
                    if (test(node)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private column(x: number): number {
        return min(this.columns - 1, max(0, floor((x - this.left) / this.width)));
    }

    private row(y: number): number {
        return min(this.rows - 1, max(0, floor((y - this.top) / this.height)));
    }
}

function most(values: readonly number[]): number {
    return values.reduce((a, b) => max(a, b), -Infinity);
}
