import { draftOf, familyOf, finish, layoutTree, placeInStack, stackOf } from 'c/treeLayout';
import type { Draft, TreeLayout, TreeLayoutOptions, TreeShape } from 'c/treeLayout';
import { wrappedNodes } from './estimate';
import { shelve } from './shelves';
import type { Box, ShelfPlace } from './shelves';

/** Free space between two trees, beside and below. */
const GAP = { x: 48, y: 64 };
/** Width kept free at the left of shelves for the trunk that leads down to them. */
const GUTTER = 28;

/** A layout in the making. Positions are measured from the corner of the tidy subtree or the superior's block. */
interface Plan {
    readonly shape: TreeShape;
    readonly options: TreeLayoutOptions;
    readonly draft: Draft;
    /** The size of the block of a wrapped node, and of a tidy subtree by its root. */
    readonly sizes: Map<number, Box>;
    /** By how much the block of a node stands off the corner of the block around it. */
    readonly shiftX: number[];
    readonly shiftY: number[];
}

/**
 * Lays a forest out so that it is about as wide as a screen, however large: a subtree is a tidy tree as long as it is not
 * too wide; a family that is, stands on shelves below its superior, with a trunk at the left that leads to each shelf.
 * The trees themselves are set on shelves too. No two cards overlap, and no line crosses a card.
 */
export function layoutForest(shape: TreeShape, options: TreeLayoutOptions): TreeLayout {
    const isWrapped = wrappedNodes(shape, options);
    const plan: Plan = {
        shape,
        options,
        draft: draftOf(shape),
        sizes: new Map(),
        shiftX: zeros(shape),
        shiftY: zeros(shape)
    };
    islandsOf(shape, isWrapped).forEach((nodes) => placeIsland(plan, nodes));
    const roots: number[] = [];
    for (let node = shape.parent.length - 1; node >= 0; node -= 1) {
        if (isWrapped[node]) {
            placeWrapped(plan, node);
        }
        if (shape.parent[node] < 0) {
            roots.unshift(node);
        }
    }
    const boxes = roots.map((root) => plan.sizes.get(root) as Box);
    shelve(boxes, GAP.x, GAP.y).places.forEach(({ left, top }, index) => shift(plan, roots[index], left, top));
    addShifts(plan);
    return finish(plan.draft, shape, options);
}

/** The tidy subtrees between wrapped nodes, each with its nodes in ascending order, which is breadth first. */
function islandsOf(shape: TreeShape, isWrapped: readonly boolean[]): Map<number, number[]> {
    const islands = new Map<number, number[]>();
    const rootOf: number[] = [];
    shape.parent.forEach((above, node) => {
        const isTop = above < 0 || isWrapped[above];
        rootOf[node] = isTop ? node : rootOf[above];
        if (isWrapped[node]) {
            return;
        }
        if (isTop) {
            islands.set(node, [node]);
        } else {
            islands.get(rootOf[node])?.push(node);
        }
    });
    return islands;
}

function placeIsland({ draft, shape, options, sizes }: Plan, nodes: readonly number[]): void {
    const placeOf = new Map(nodes.map((node, place) => [node, place]));
    const childStart: number[] = [];
    let next = 1;
    for (const node of nodes) {
        childStart.push(next);
        next += shape.childStart[node + 1] - shape.childStart[node];
    }
    childStart.push(next);
    const parent = nodes.map((node, place) => (place === 0 ? -1 : (placeOf.get(shape.parent[node]) as number)));
    const collapsed = new Set(nodes.flatMap((node, place) => (options.collapsed?.has(node) ? [place] : [])));
    const island = layoutTree({ parent, childStart }, { ...options, collapsed });
    nodes.forEach((node, place) => {
        draft.x[node] = island.x[place];
        draft.y[node] = island.y[place];
        draft.trunkX[node] = island.trunkX[place];
        draft.busY[node] = island.busY[place];
        draft.route[node] = island.route[place];
        draft.isVisible[node] = island.isVisible[place];
    });
    sizes.set(nodes[0], { width: island.bounds.x1, height: island.bounds.y1 });
}

/** Sets a superior over shelves of those below: the subtrees of those who lead others, and a stack of the rest. */
function placeWrapped(plan: Plan, node: number): void {
    const { draft, sizes, options } = plan;
    const { cardWidth, cardHeight, gapX, gapY } = options;
    const { leaders, leaves } = familyOf(plan.shape, node, options);
    const stack = leaves.length > 0 ? stackOf(leaves, options) : null;
    const boxes = [...leaders.map((leader) => sizes.get(leader) as Box), ...(stack ? [stack] : [])];
    const { places, width, height } = shelve(boxes, 2 * gapX, gapY);
    const place = (head: number, { left, top, shelf }: ShelfPlace, dx: number, dy: number) => {
        shift(plan, head, GUTTER + left + dx, cardHeight + gapY + top + dy);
        draft.busY[head] = cardHeight + gapY / 2 + top;
        draft.gutterX[head] = shelf === 0 ? null : GUTTER / 2;
    };
    leaders.forEach((leader, index) => {
        draft.route[leader] = 'top';
        place(leader, places[index], 0, 0);
    });
    stack?.nodes.forEach((leaf, index) => {
        const { dx, dy, route, trunkDx } = placeInStack(stack, index, options);
        draft.route[leaf] = route;
        draft.trunkX[leaf] = trunkDx - dx;
        place(leaf, places[leaders.length], dx, dy);
    });
    draft.x[node] = (GUTTER + width - cardWidth) / 2;
    draft.trunkX[node] = draft.x[node] + cardWidth / 2;
    draft.isVisible[node] = true;
    sizes.set(node, { width: GUTTER + width, height: cardHeight + gapY + height });
}

function shift({ shiftX, shiftY }: Plan, node: number, dx: number, dy: number): void {
    shiftX[node] += dx;
    shiftY[node] += dy;
}

/** Adds up the shifts of blocks within blocks. Ways to a card are measured in the block of its superior. */
function addShifts({ draft, shape, shiftX, shiftY }: Plan): void {
    shape.parent.forEach((above, node) => {
        const [outerX, outerY] = above < 0 ? [0, 0] : [shiftX[above], shiftY[above]];
        const gutter = draft.gutterX[node];
        draft.busY[node] += outerY;
        draft.gutterX[node] = gutter === null ? null : gutter + outerX;
        shiftX[node] += outerX;
        shiftY[node] += outerY;
        draft.x[node] += shiftX[node];
        draft.y[node] += shiftY[node];
        draft.trunkX[node] += shiftX[node];
    });
}

function zeros(shape: TreeShape): number[] {
    return shape.parent.map(() => 0);
}
