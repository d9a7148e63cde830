import { draftOf, draftTree, familyOf, finish, placeInStack, stackOf } from 'c/treeLayout';
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
    /** The place of a node in the tidy subtree that is being laid out. */
    readonly placeOf: number[];
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
        shiftY: zeros(shape),
        placeOf: zeros(shape)
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

function placeIsland({ draft, shape, options, sizes, placeOf }: Plan, nodes: readonly number[]): void {
    const childStart: number[] = [];
    const parent: number[] = [];
    const collapsed = new Set<number>();
    let next = 1;
    for (let place = 0; place < nodes.length; place += 1) {
        const node = nodes[place];
        placeOf[node] = place;
        parent.push(place === 0 ? -1 : placeOf[shape.parent[node]]);
        childStart.push(next);
        next += shape.childStart[node + 1] - shape.childStart[node];
        if (options.collapsed?.has(node)) {
            collapsed.add(place);
        }
    }
    childStart.push(next);
    const island = draftTree({ parent, childStart }, { ...options, collapsed });
    let [width, height] = [0, 0];
    for (let place = 0; place < nodes.length; place += 1) {
        const node = nodes[place];
        draft.x[node] = island.x[place];
        draft.y[node] = island.y[place];
        draft.trunkX[node] = island.trunkX[place];
        draft.busY[node] = island.busY[place];
        draft.route[node] = island.route[place];
        draft.isVisible[node] = island.isVisible[place];
        if (island.isVisible[place]) {
            width = Math.max(width, island.x[place] + options.cardWidth);
            height = Math.max(height, island.y[place] + options.cardHeight);
        }
    }
    sizes.set(nodes[0], { width, height });
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
    const { x, y, trunkX, busY, gutterX } = draft;
    for (let node = 0; node < x.length; node += 1) {
        const above = shape.parent[node];
        if (above >= 0) {
            const gutter = gutterX[node];
            busY[node] += shiftY[above];
            gutterX[node] = gutter === null ? null : gutter + shiftX[above];
            shiftX[node] += shiftX[above];
            shiftY[node] += shiftY[above];
        }
        x[node] += shiftX[node];
        y[node] += shiftY[node];
        trunkX[node] += shiftX[node];
    }
}

function zeros({ parent }: TreeShape): number[] {
    return new Array<number>(parent.length).fill(0);
}
