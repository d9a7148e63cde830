import fc from 'fast-check';
import { finish, layoutNetwork, stress } from '../forceLayout';
import type { Network, Positions, Room } from '../forceLayout';
import { draws } from '../draws';

const ROOM: Room = { width: 180, height: 90, gap: 12 };

/** A reporting tree with spans of up to nine, and ties across it for every tenth node. */
function anOrganisation(nodeCount: number): Network {
    const draw = draws(nodeCount);
    const from: number[] = [];
    const to: number[] = [];
    for (let node = 1; node < nodeCount; node += 1) {
        from.push(node);
        to.push(Math.max(0, Math.floor((node - 1 - draw() * 9) / 9)));
    }
    for (let tie = 0; tie < nodeCount / 10; tie += 1) {
        from.push(Math.floor(draw() * nodeCount));
        to.push(Math.floor(draw() * nodeCount));
    }
    return { nodeCount, from, to };
}

const layout = (network: Network, earlier: Positions | null = null) => finish(layoutNetwork(network, ROOM, earlier));

/** Pairs whose rooms overlap. Sorted by x, so that only near ones are compared. */
function overlapsIn({ x, y }: Positions): number {
    const order = x.map((_, node) => node).sort((a, b) => x[a] - x[b]);
    let count = 0;
    order.forEach((a, place) => {
        for (let next = place + 1; next < order.length && x[order[next]] - x[a] < ROOM.width; next += 1) {
            count += Math.abs(y[order[next]] - y[a]) < ROOM.height ? 1 : 0;
        }
    });
    return count;
}

/** How far a node moves on average. */
function meanMove(before: Positions, after: Positions): number {
    const moves = before.x.map((x, at) => Math.hypot(after.x[at] - x, after.y[at] - before.y[at]));
    return moves.reduce((sum, move) => sum + move, 0) / moves.length;
}

describe('the layout of a network', () => {
    it('has nothing to place for nobody, and one place for one', () => {
        expect(layout({ nodeCount: 0, from: [], to: [] })).toEqual({ x: [], y: [] });
        expect(layout({ nodeCount: 1, from: [], to: [] })).toEqual({ x: [90], y: [45] });
    });

    it('never lets two rooms overlap, whatever the ties', () => {
        const networks = fc.integer({ min: 0, max: 60 }).chain((nodeCount) => {
            const node = fc.integer({ min: 0, max: Math.max(0, nodeCount - 1) });
            const ties = fc.array(fc.tuple(node, node), { maxLength: nodeCount === 0 ? 0 : 120 });
            return ties.map((pairs) => ({ nodeCount, from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) }));
        });
        fc.assert(
            fc.property(networks, (network) => {
                const placed = layout(network);
                expect(overlapsIn(placed)).toBe(0);
                expect([...placed.x, ...placed.y].every((value) => Number.isFinite(value) && value > 0)).toBe(true);
            }),
            { numRuns: 60 }
        );
    });

    it.each([
        ['a star', Array.from({ length: 800 }, () => 0)],
        ['a chain', Array.from({ length: 800 }, (_, node) => node)],
        ['nobody tied to anybody', []]
    ])('keeps apart %s of 800', (_, to) => {
        expect(overlapsIn(layout({ nodeCount: 801, from: to.map((__, node) => node + 1), to }))).toBe(0);
    });

    it('gives the same picture each time', () => {
        expect(layout(anOrganisation(700))).toEqual(layout(anOrganisation(700)));
    });

    it('draws distances no worse than 300 ticks of d3-force do, whose stress is .183, .191 and .200', () => {
        const stressOf = (nodeCount: number) => {
            const network = anOrganisation(nodeCount);
            const { x, y } = layout(network);
            return stress(network, x, y);
        };
        expect(stressOf(200)).toBeLessThan(0.183);
        expect(stressOf(1000)).toBeLessThan(0.191);
        expect(stressOf(5000)).toBeLessThan(0.2);
    });

    it('lays out 20,000 without an overlap, on an area a few times that of their rooms', () => {
        const placed = layout(anOrganisation(20_000));
        expect(overlapsIn(placed)).toBe(0);
        const [width, height] = [placed.x, placed.y].map((values) => values.reduce((a, b) => Math.max(a, b), 0));
        expect(width * height).toBeLessThan(20_000 * ROOM.width * ROOM.height * 8);
        expect(width / height).toBeLessThan(3);
    });

    it('starts from where people were, so that a tie more moves them less than a layout anew', () => {
        const before = anOrganisation(300);
        const after = { ...before, from: [...before.from, 17], to: [...before.to, 230] };
        const placed = layout(before);
        expect(meanMove(placed, layout(after, placed))).toBeLessThan(meanMove(placed, layout(after)) / 4);
    });

    it('puts newcomers beside those they are tied to', () => {
        const before = anOrganisation(80);
        const placed = layout(before);
        const after = { nodeCount: 82, from: [...before.from, 80, 81], to: [...before.to, 5, 80] };
        const now = layout(after, placed);
        const away = (a: number, b: number) => Math.hypot(now.x[a] - now.x[b], now.y[a] - now.y[b]);
        expect(overlapsIn(now)).toBe(0);
        const mean = now.x.reduce((sum, _, node) => sum + away(5, node), 0) / 82;
        expect(away(80, 5)).toBeLessThan(mean);
        expect(away(81, 80)).toBeLessThan(mean);
    });

    it('starts anew where too few were there before', () => {
        const network = anOrganisation(50);
        expect(layout(network, { x: [1, 2], y: [3, 4] })).toEqual(layout(network));
    });

    it('works in slices that can be dropped, none of which takes a large share of the work', () => {
        const slices = layoutNetwork(anOrganisation(5_000), ROOM);
        let count = 0;
        while (!slices.next().done) {
            count += 1;
        }
        expect(count).toBeGreaterThan(200);
        const dropped = layoutNetwork(anOrganisation(5_000), ROOM);
        dropped.next();
        expect(dropped.return({ x: [], y: [] })).toEqual({ done: true, value: { x: [], y: [] } });
    });
});

describe('stress', () => {
    it('is 0 where distances are in proportion to the steps', () => {
        expect(stress({ nodeCount: 3, from: [0, 1], to: [1, 2] }, [0, 70, 140], [5, 5, 5])).toBeCloseTo(0);
    });

    it('grows where they are not, and is 0 where nothing is tied', () => {
        const chain = { nodeCount: 3, from: [0, 1], to: [1, 2] };
        expect(stress(chain, [0, 70, 0], [0, 0, 0])).toBeGreaterThan(0.3);
        expect(stress({ nodeCount: 2, from: [], to: [] }, [0, 1], [0, 1])).toBe(0);
    });
});
