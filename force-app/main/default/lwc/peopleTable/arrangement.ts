import { COLUMNS } from 'c/peopleRows';
import type { Arrangement } from 'c/peopleRows';

/** How somebody has arranged the table. */
export interface TableArrangement extends Arrangement {
    /** Keys of the columns that are not shown. */
    readonly hidden: ReadonlySet<string>;
}

const FIRST: TableArrangement = {
    column: COLUMNS[0],
    isDescending: false,
    hidden: new Set(COLUMNS.filter(({ isExtra }) => isExtra).map(({ key }) => key))
};

let last = FIRST;

/** How the table was left on this page: going to another view and back loses nothing. */
export function lastArrangement(): TableArrangement {
    return last;
}

export function keepArrangement(arrangement: TableArrangement): void {
    last = arrangement;
}

/** As the table is at first. */
export function forgetArrangement(): void {
    last = FIRST;
}
