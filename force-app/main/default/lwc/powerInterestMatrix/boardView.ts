import type { Wording } from 'c/labels';
import type { StrategyGrid } from 'c/strategyGrid';
import { boardTracks, sharesOf } from './boardRoom';
import type { BoardShares } from './boardRoom';

/** What is said around the cells, and how the room is shared out among them. */
export interface BoardView {
    /** How many are placed, estimated and not placed, in words. */
    readonly summary: string;
    readonly shares: BoardShares;
    readonly style: string;
    /** Whether nobody has a place on the board. */
    readonly isBare: boolean;
    /** How many have no place; empty for none. */
    readonly notPlaced: string;
}

export function boardView(grid: StrategyGrid, { texts, number }: Wording): BoardView {
    const { givenCount, estimatedCount, notPlaced } = grid;
    const shares = sharesOf(grid);
    return {
        summary: texts('RMap_Matrix_Placed', givenCount, estimatedCount, notPlaced.length),
        shares,
        style: boardTracks(grid, shares),
        isBare: givenCount + estimatedCount === 0,
        notPlaced: notPlaced.length > 0 ? number(notPlaced.length) : ''
    };
}
