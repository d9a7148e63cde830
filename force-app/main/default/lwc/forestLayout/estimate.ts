import { familyOf, isLeaf, stackOf } from 'c/treeLayout';
import type { TreeLayoutOptions, TreeShape } from 'c/treeLayout';

/** A tree is read on screens about twice as wide as high: beyond this it is one endless row. */
const WIDEST = 2.6;
/** Up to so many cards side by side nothing is wrapped, whatever the height. */
const ROW = 9;

/**
 * Finds the families to wrap, from the leaves up: a family that is wrapped counts with the size it has on
 * shelves, and those above it are wrapped too.
 */
export function wrappedNodes(shape: TreeShape, options: TreeLayoutOptions): boolean[] {
    const { cardWidth, cardHeight, gapX, gapY } = options;
    const size = shape.parent.length;
    const width = new Array<number>(size).fill(cardWidth + gapX);
    const height = new Array<number>(size).fill(cardHeight + gapY);
    const isWrapped = new Array<boolean>(size).fill(false);
    for (let node = size - 1; node >= 0; node -= 1) {
        if (isLeaf(node, shape, options)) {
            continue;
        }
        let [row, area, deepest] = [0, 0, 0];
        const add = (blockWidth: number, blockHeight: number) => {
            row += blockWidth;
            area += blockWidth * blockHeight;
            deepest = Math.max(deepest, blockHeight);
        };
        const { leaders, leaves } = familyOf(shape, node, options);
        leaders.forEach((leader) => add(width[leader], height[leader]));
        if (leaves.length > 0) {
            const stack = stackOf(leaves, options);
            add(stack.width + gapX, stack.height + gapY);
        }
        const below = cardHeight + gapY + deepest;
        isWrapped[node] =
            leaders.some((leader) => isWrapped[leader]) || (row > WIDEST * below && row > ROW * (cardWidth + gapX));
        width[node] = isWrapped[node] ? shelfRoom(area) : row;
        height[node] = isWrapped[node] ? cardHeight + gapY + area / shelfRoom(area) : below;
    }
    unwrapHidden(isWrapped, shape, options);
    return isWrapped;
}

/** The width of shelves that hold an area in the shape of a screen. */
function shelfRoom(area: number): number {
    return Math.sqrt(area * 3);
}

/** Those who are hidden in a collapsed node take no room. */
function unwrapHidden(isWrapped: boolean[], { parent }: TreeShape, { collapsed }: TreeLayoutOptions): void {
    if (!collapsed?.size) {
        return;
    }
    const isHidden: boolean[] = [];
    parent.forEach((above, node) => {
        isHidden[node] = above >= 0 && (isHidden[above] || collapsed.has(above));
        isWrapped[node] = isWrapped[node] && !isHidden[node];
    });
}
