import type { EdgeRoute, TreeLayoutOptions } from './types';

/**
 * Leaves set in columns. Six or fewer stand in one column with a trunk on its left; more stand in pairs of columns,
 * each pair around a trunk between them.
 */
export interface Stack {
    readonly nodes: readonly number[];
    readonly columns: number;
    readonly width: number;
    readonly height: number;
    /** Levels of the tree that the stack covers, the free space to the next level included. */
    readonly levels: number;
}

/** Where a card of a stack stands, from the stack's left edge and top, and how its trunk reaches it. */
export interface StackPlace {
    readonly dx: number;
    readonly dy: number;
    readonly route: EdgeRoute;
    readonly trunkDx: number;
}

/** A stack may be this many times as high as it is wide: trees are wide, so that height is what there is room for. */
const HEIGHT_TO_WIDTH = 2;

const LONGEST_SINGLE_COLUMN = 6;

/** Chooses the fewest columns that keep the stack from getting too high. */
export function stackOf(nodes: readonly number[], options: TreeLayoutOptions): Stack {
    const { cardWidth, cardHeight, gapX, gapY } = options;
    const columnPitch = cardWidth + gapX;
    const columns = columnsFor(nodes.length, rowPitch(options), columnPitch);
    const height = Math.ceil(nodes.length / columns) * rowPitch(options) - gapY / 2;
    return {
        nodes,
        columns,
        width: columns * columnPitch - (columns === 1 ? 0 : gapX),
        height,
        levels: Math.ceil((height + gapY) / (cardHeight + gapY))
    };
}

/** The place of the card with that number in the stack; rows are filled one after the other. */
export function placeInStack(stack: Stack, index: number, options: TreeLayoutOptions): StackPlace {
    const { cardWidth, gapX } = options;
    const column = index % stack.columns;
    const isSingle = stack.columns === 1;
    const isLeftOfTrunk = !isSingle && column % 2 === 0;
    const dx = isSingle ? gapX : column * (cardWidth + gapX);
    return {
        dx,
        dy: Math.floor(index / stack.columns) * rowPitch(options),
        route: isLeftOfTrunk ? 'right' : 'left',
        trunkDx: isLeftOfTrunk ? dx + cardWidth + gapX / 2 : dx - gapX / 2
    };
}

function columnsFor(count: number, row: number, column: number): number {
    if (count <= LONGEST_SINGLE_COLUMN) {
        return 1;
    }
    return 2 * Math.ceil(Math.sqrt((count * row) / (4 * HEIGHT_TO_WIDTH * column)));
}

/** Distance from the top of one row of a stack to the top of the next. */
function rowPitch({ cardHeight, gapY }: TreeLayoutOptions): number {
    return cardHeight + gapY / 2;
}
