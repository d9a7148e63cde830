import type { Texts } from 'c/labels';
import type { Placement } from 'c/powerInterest';
import { cellOf } from 'c/strategyGrid';
import type { StrategyGrid } from 'c/strategyGrid';
import { keyOf } from './cellViews';

/** The key under which those stand who have no place. */
export const NOT_PLACED = 'not placed';

/** The people of a cell, or those without a place, as they are listed beside the board. */
export interface OpenList {
    readonly heading: string;
    readonly note: string;
    readonly given: readonly string[];
    readonly estimated: readonly string[];
    /** The place of the selected person where they are among them. */
    readonly placement: Placement | null;
}

/** The list under a key; null when none is open. */
export function openListOf(
    grid: StrategyGrid | null,
    key: string | null,
    selectedId: string | null,
    texts: Texts
): OpenList | null {
    if (!grid || key === null) {
        return null;
    }
    const cell = grid.rows.flat().find((each) => keyOf(each) === key);
    if (!cell) {
        const words = { heading: texts('RMap_Strategy_NotPlaced'), note: texts('RMap_Matrix_NotPlacedNote') };
        return { ...words, given: grid.notPlaced, estimated: [], placement: null };
    }
    const { power, interest, strategy, given, estimated } = cell;
    const isHere = selectedId !== null && cellOf(grid, selectedId) === cell;
    return {
        heading: texts('RMap_Matrix_CellTitle', power, interest),
        note: texts(`RMap_Strategy_${strategy}`),
        given,
        estimated,
        placement: (isHere && grid.placeOf.get(selectedId)) || null
    };
}
