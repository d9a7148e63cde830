import type { CoverageGroup } from 'c/coverage';
import type { Seniority } from 'c/vocabulary';

/** How far the people of a cell are covered: a step of the scale, with its symbol and colour. */
export interface CellFill {
    readonly key: 'none' | 'few' | 'half' | 'most' | 'all' | 'unknown' | 'vacant';
    readonly symbol: string;
    /** From the map's theme. */
    readonly color: string;
}

/** The people of a department, or of all of them, on a level, or on all of them. */
export interface GridCell {
    readonly group: CoverageGroup;
    readonly fill: CellFill;
    /** Our own people who look after somebody there, who looks after most first. */
    readonly ownerNames: readonly string[];
    /** Whether somebody there passes the filter. */
    readonly isShown: boolean;
}

/** A level of the organisation; null: not known. */
export type GridLevel = Seniority | null;

/** A department with a cell for each level and one for all; null where nobody sits and no seat is empty. */
export interface GridRow {
    /** Null: not known. */
    readonly department: string | null;
    readonly cells: readonly (GridCell | null)[];
    readonly total: GridCell;
}

/** A department and level in which nobody is known to be in contact. */
export interface GridGap {
    /** Place of its cell. */
    readonly row: number;
    readonly column: number;
    readonly department: string | null;
    readonly level: GridLevel;
    /** Nobody is in contact, or of some it is not known. */
    readonly kind: 'noContact' | 'unknown';
    readonly count: number;
}

/** What one of our own people covers. */
export interface OwnerRow {
    /** Null: nobody looks after them. */
    readonly ownerName: string | null;
    readonly cell: GridCell;
}
