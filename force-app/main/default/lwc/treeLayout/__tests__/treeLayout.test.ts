import fc from 'fast-check';
import { hierarchy, tree } from 'd3';
import { edgePoints, layoutTree, visibleIn, type TreeShape } from 'c/treeLayout';
import {
    CARD,
    cardsCrossedBy,
    collapsedNodes,
    forest,
    options,
    overlaps,
    superiors
} from '../../../../../test/factories/forests';

describe('layoutTree', () => {
    it('puts nothing nowhere', () => {
        const layout = layoutTree(forest([]), CARD);
        expect(layout.order).toEqual([]);
        expect(layout.bounds).toEqual({ x0: 0, y0: 0, x1: 0, y1: 0 });
        expect(visibleIn(layout, { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 })).toEqual([]);
    });

    it('puts a single card at the origin', () => {
        const layout = layoutTree(forest([-1]), CARD);
        expect([layout.x[0], layout.y[0], layout.route[0]]).toEqual([0, 0, 'none']);
        expect(layout.bounds).toEqual({ x0: 0, y0: 0, x1: 180, y1: 90 });
    });

    it('agrees with d3-hierarchy when nothing is stacked', () => {
        fc.assert(
            fc.property(superiors, (list) => {
                fc.pre(list.length > 0);
                const shape = forest(list);
                const layout = layoutTree(shape, CARD);
                expect(offsetFrom(layout.x)).toEqual(offsetFrom(d3Positions(shape)).map(near));
            })
        );
    });

    it('agrees with d3-hierarchy on a large tree', () => {
        const shape = forest(Array.from({ length: 5000 }, (_, index) => Math.floor((index * 7919) % (index + 1)) - 1));
        const layout = layoutTree(shape, CARD);
        const expected = offsetFrom(d3Positions(shape));
        const worst = offsetFrom(layout.x).reduce((most, x, node) => Math.max(most, Math.abs(x - expected[node])), 0);
        expect(worst).toBeLessThan(1e-3);
    });

    it('never lets two cards overlap, nor a line cross a card, whatever the forest', () => {
        fc.assert(
            fc.property(superiors, options, collapsedNodes, (list, size, collapsed) => {
                const layout = layoutTree(forest(list), { ...size, collapsed });
                expect(overlaps(layout)).toEqual([]);
                expect(layout.order.flatMap((node) => cardsCrossedBy(layout, node))).toEqual([]);
            })
        );
    });

    it('gives every node a finite position, and every visible node one place in the order', () => {
        fc.assert(
            fc.property(superiors, options, collapsedNodes, (list, size, collapsed) => {
                const layout = layoutTree(forest(list), { ...size, collapsed });
                expect([...layout.x, ...layout.y, ...layout.trunkX].every(Number.isFinite)).toBe(true);
                expect(layout.order).toEqual(layout.isVisible.flatMap((isVisible, node) => (isVisible ? [node] : [])));
                expect(layout.bands.flat().sort((a, b) => a - b)).toEqual(layout.order);
            })
        );
    });

    it('hides exactly the descendants of collapsed nodes, at the place of the ancestor that shows', () => {
        const shape = forest([-1, 0, 0, 1, 1, 3]);
        const layout = layoutTree(shape, { ...CARD, collapsed: new Set([1]) });
        expect(layout.isVisible).toEqual([true, true, true, false, false, false]);
        expect([layout.x[5], layout.y[5]]).toEqual([layout.x[1], layout.y[1]]);
        expect(edgePoints(layout, 5)).toEqual([]);
    });

    it('stacks many leaves in two columns around a trunk', () => {
        const layout = layoutTree(forest([-1, 0, 0, 0, 0, 0, 0, 0]), { ...CARD, stackAbove: 3 });
        expect(layout.x.map(Math.round)).toEqual([98, 0, 196, 0, 196, 0, 196, 0]);
        expect(layout.y).toEqual([0, 146, 146, 264, 264, 382, 382, 500]);
        expect(layout.route.slice(0, 4)).toEqual(['none', 'right', 'left', 'right']);
        expect(edgePoints(layout, 4)).toEqual([188, 90, 188, 309, 196, 309]);
    });

    it('stacks a few leaves in one column beside their trunk', () => {
        const layout = layoutTree(forest([-1, 0, 0]), { ...CARD, stackAbove: 1 });
        expect(layout.x).toEqual([0, 8, 8]);
        expect(edgePoints(layout, 2)).toEqual([90, 90, 90, 118, 0, 118, 0, 309, 8, 309]);
    });

    it('stacks the leaves of a family after those who lead others', () => {
        const layout = layoutTree(forest([-1, 0, 0, 0, 0, 0, 3]), { ...CARD, stackAbove: 3 });
        expect(layout.route.slice(1, 6)).toEqual(['left', 'left', 'top', 'left', 'left']);
        expect([1, 2, 4, 5].every((leaf) => layout.x[leaf] > layout.x[3])).toBe(true);
    });

    it('stacks a collapsed branch with the leaves', () => {
        const collapsed = new Set([5]);
        const layout = layoutTree(forest([-1, 0, 0, 0, 0, 0, 5]), { ...CARD, stackAbove: 3, collapsed });
        expect(layout.y[5]).toBeGreaterThan(layout.y[1]);
    });

    it('stacks single roots after the trees', () => {
        const shape = forest([-1, -1, -1, -1, 3, -1]);
        const layout = layoutTree(shape, { ...CARD, stackAbove: 3 });
        const [lone, leader] = [0, 3];
        expect(layout.x[leader]).toBeLessThan(layout.x[lone]);
        expect(layout.route.filter((route) => route !== 'none')).toEqual(['top']);
    });

    it('keeps a flat organisation of 2,000 no higher than twice its width', () => {
        const shape = forest(Array.from({ length: 2000 }, (_, index) => (index === 0 ? -1 : 0)));
        const { bounds } = layoutTree(shape, { ...CARD, stackAbove: 3 });
        expect(bounds.y1 / bounds.x1).toBeLessThanOrEqual(2.01);
        expect(bounds.y1 / bounds.x1).toBeGreaterThan(1.5);
    });

    it.each([undefined, 3])('takes a chain of 20,000 without running out of stack (stackAbove %s)', (stackAbove) => {
        const shape = forest(Array.from({ length: 20000 }, (_, index) => index - 1));
        const layout = layoutTree(shape, { ...CARD, stackAbove });
        expect(layout.bounds).toEqual({ x0: 0, y0: 0, x1: 180, y1: 19999 * 146 + 90 });
    });

    it('lays out 20,000 nodes of a broad organisation without overlap in any band', () => {
        const shape = forest(Array.from({ length: 20000 }, (_, index) => Math.floor((index - 1) / 6)));
        const layout = layoutTree(shape, { ...CARD, stackAbove: 3 });
        const crowded = layout.bands.flatMap((band) =>
            band.filter((node, at) => {
                const sameRow = band.slice(at + 1, at + 4).filter((other) => layout.y[other] === layout.y[node]);
                return sameRow.some((other) => layout.x[other] - layout.x[node] < CARD.cardWidth);
            })
        );
        expect(layout.order).toHaveLength(20000);
        expect(crowded).toEqual([]);
    });
});

describe('edgePoints', () => {
    it('bends half-way between the levels and ends at the middle of the card', () => {
        const layout = layoutTree(forest([-1, 0, 0]), CARD);
        expect(edgePoints(layout, 0)).toEqual([]);
        expect(edgePoints(layout, 1)).toEqual([188, 90, 188, 118, 90, 118, 90, 146]);
    });

    it('is one straight line to an only child', () => {
        const layout = layoutTree(forest([-1, 0]), CARD);
        expect(edgePoints(layout, 1)).toEqual([90, 90, 90, 146]);
    });
});

describe('visibleIn', () => {
    it('finds just the cards that touch the box', () => {
        const corner = fc.integer({ min: -500, max: 4000 });
        fc.assert(
            fc.property(superiors, options, fc.tuple(corner, corner, corner, corner), (list, size, [a, b, c, d]) => {
                const layout = layoutTree(forest(list), size);
                const box = { x0: Math.min(a, b), x1: Math.max(a, b), y0: Math.min(c, d), y1: Math.max(c, d) };
                const touching = layout.order.filter(
                    (node) =>
                        layout.x[node] + size.cardWidth >= box.x0 &&
                        layout.x[node] <= box.x1 &&
                        layout.y[node] + size.cardHeight >= box.y0 &&
                        layout.y[node] <= box.y1
                );
                expect(visibleIn(layout, box).sort((one, other) => one - other)).toEqual(touching);
            })
        );
    });
});

function d3Positions(shape: TreeShape): number[] {
    const byParent = new Map<number, number[]>();
    shape.parent.forEach((parent, child) => byParent.set(parent, [...(byParent.get(parent) ?? []), child]));
    const root = hierarchy<number>(-1, (node) => byParent.get(node));
    const placed = tree<number>()
        .nodeSize([CARD.cardWidth + CARD.gapX, CARD.cardHeight + CARD.gapY])
        .separation(() => 1)(root);
    const x: number[] = [];
    placed.each((node) => {
        if (node.data >= 0) {
            x[node.data] = node.x;
        }
    });
    return x;
}

function offsetFrom(x: readonly number[]): number[] {
    return x.map((value) => value - x[0]);
}

/** Equal but for rounding. */
function near(value: number): unknown {
    return expect.closeTo(value, 4);
}
