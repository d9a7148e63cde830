import { nodeOrder, nodesInRows } from '../../../../../test/factories/nodes';
import { finderOf } from '../nodeFinder';

const order = nodeOrder(600);
const nodes = nodesInRows(600);

describe('finding nodes', () => {
    it('answers just those whose card touches the box', () => {
        const find = finderOf(nodes, order);
        for (const box of [
            { x0: 100, y0: 100, x1: 1000, y1: 400 },
            { x0: -500, y0: -500, x1: 0, y1: 0 },
            { x0: 213, y0: 97, x1: 229, y1: 119 },
            { x0: -1e6, y0: -1e6, x1: 1e6, y1: 1e6 }
        ]) {
            const touching = order.filter(
                (node) =>
                    nodes.x[node] <= box.x1 &&
                    nodes.x[node] + 212 >= box.x0 &&
                    nodes.y[node] <= box.y1 &&
                    nodes.y[node] + 96 >= box.y0
            );
            expect(find(box).sort((a, b) => a - b)).toEqual(touching);
        }
    });

    it('finds nobody among nobody', () => {
        expect(finderOf(nodes, [])({ x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 })).toEqual([]);
    });
});
