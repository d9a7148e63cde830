/** A tree numbered breadth first, with a width for each unit. */
export interface WideTree {
    readonly parent: readonly number[];
    readonly childStart: readonly number[];
    readonly width: readonly number[];
}

/** The names are those of the paper. */
interface Walk {
    tree: WideTree;
    gap: number;
    prelim: number[];
    mod: number[];
    change: number[];
    shift: number[];
    thread: number[];
    ancestor: number[];
}

/**
 * The x of the middle of each unit, the virtual root's being 0. Units of one level never come nearer than `gap`, edge to
 * edge. C. Buchheim, M. Jünger, S. Leipert: Improving Walker's algorithm to run in linear time, Graph Drawing 2002.
 * Instead of recursing it goes through the units in breadth-first order and back, so that depth is no limit.
 */
export function tidyX(tree: WideTree, gap: number): number[] {
    const zeros = () => new Array<number>(tree.parent.length).fill(0);
    const walk: Walk = {
        tree,
        gap,
        prelim: zeros(),
        mod: zeros(),
        change: zeros(),
        shift: zeros(),
        thread: zeros().fill(-1),
        ancestor: tree.parent.map((_, unit) => unit)
    };
    const middle = zeros();
    for (let unit = tree.parent.length - 1; unit >= 0; unit -= 1) {
        middle[unit] = placeChildren(unit, middle, walk);
    }
    return secondWalk(walk, middle[0]);
}

/** Places the children of a unit, whose own children are placed, side by side; returns the middle above them. */
function placeChildren(unit: number, middle: readonly number[], walk: Walk): number {
    const { prelim, mod, tree } = walk;
    const first = tree.childStart[unit];
    const end = tree.childStart[unit + 1];
    if (first === end) {
        return 0;
    }
    let defaultAncestor = first;
    prelim[first] = middle[first];
    for (let child = first + 1; child < end; child += 1) {
        prelim[child] = prelim[child - 1] + distance(child - 1, child, walk);
        mod[child] = prelim[child] - middle[child];
        defaultAncestor = apportion(child, first, defaultAncestor, walk);
    }
    executeShifts(first, end, walk);
    return (prelim[first] + prelim[end - 1]) / 2;
}

function distance(left: number, right: number, walk: Walk): number {
    return (walk.tree.width[left] + walk.tree.width[right]) / 2 + walk.gap;
}

function nextLeft(unit: number, walk: Walk): number {
    const first = walk.tree.childStart[unit];
    return first < walk.tree.childStart[unit + 1] ? first : walk.thread[unit];
}

function nextRight(unit: number, walk: Walk): number {
    const end = walk.tree.childStart[unit + 1];
    return walk.tree.childStart[unit] < end ? end - 1 : walk.thread[unit];
}

/** Pushes a subtree clear of the subtrees to its left, going down both contours at once. */
function apportion(unit: number, leftmost: number, defaultAncestor: number, walk: Walk): number {
    const { prelim, mod, thread } = walk;
    let innerRight = unit;
    let outerRight = unit;
    let innerLeft = unit - 1;
    let outerLeft = leftmost;
    let innerRightSum = mod[innerRight];
    let outerRightSum = mod[outerRight];
    let innerLeftSum = mod[innerLeft];
    let outerLeftSum = mod[outerLeft];
    let nextInnerLeft = nextRight(innerLeft, walk);
    let nextInnerRight = nextLeft(innerRight, walk);
    while (nextInnerLeft >= 0 && nextInnerRight >= 0) {
        innerLeft = nextInnerLeft;
        innerRight = nextInnerRight;
        outerLeft = nextLeft(outerLeft, walk);
        outerRight = nextRight(outerRight, walk);
        walk.ancestor[outerRight] = unit;
        const overlap =
            prelim[innerLeft] +
            innerLeftSum -
            (prelim[innerRight] + innerRightSum) +
            distance(innerLeft, innerRight, walk);
        if (overlap > 0) {
            moveSubtree(greatestDistinctAncestor(innerLeft, unit, defaultAncestor, walk), unit, overlap, walk);
            innerRightSum += overlap;
            outerRightSum += overlap;
        }
        innerLeftSum += mod[innerLeft];
        innerRightSum += mod[innerRight];
        outerLeftSum += mod[outerLeft];
        outerRightSum += mod[outerRight];
        nextInnerLeft = nextRight(innerLeft, walk);
        nextInnerRight = nextLeft(innerRight, walk);
    }
    if (nextInnerLeft >= 0 && nextRight(outerRight, walk) < 0) {
        thread[outerRight] = nextInnerLeft;
        mod[outerRight] += innerLeftSum - outerRightSum;
    }
    if (nextInnerRight >= 0 && nextLeft(outerLeft, walk) < 0) {
        thread[outerLeft] = nextInnerRight;
        mod[outerLeft] += innerRightSum - outerLeftSum;
        return unit;
    }
    return defaultAncestor;
}

/** The sibling of `unit` under which a unit of the left contour stands. */
function greatestDistinctAncestor(innerLeft: number, unit: number, defaultAncestor: number, walk: Walk): number {
    const ancestor = walk.ancestor[innerLeft];
    return walk.tree.parent[ancestor] === walk.tree.parent[unit] ? ancestor : defaultAncestor;
}

/** Moves a subtree to the right and notes that the ones between take their share. */
function moveSubtree(left: number, right: number, by: number, walk: Walk): void {
    const share = by / (right - left);
    walk.change[right] -= share;
    walk.shift[right] += by;
    walk.change[left] += share;
    walk.prelim[right] += by;
    walk.mod[right] += by;
}

function executeShifts(first: number, end: number, walk: Walk): void {
    let shift = 0;
    let change = 0;
    for (let child = end - 1; child >= first; child -= 1) {
        walk.prelim[child] += shift;
        walk.mod[child] += shift;
        change += walk.change[child];
        shift += walk.shift[child] + change;
    }
}

/** Adds up what was noted on the way from the root. */
function secondWalk({ tree, prelim, mod }: Walk, rootMiddle: number): number[] {
    const sum = [-rootMiddle];
    const x = [0];
    for (let unit = 1; unit < tree.parent.length; unit += 1) {
        const above = sum[tree.parent[unit]];
        x.push(prelim[unit] + above);
        sum.push(mod[unit] + above);
    }
    return x;
}
