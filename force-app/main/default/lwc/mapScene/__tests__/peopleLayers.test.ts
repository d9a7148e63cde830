import { nodeOrder, nodesInRows } from '../../../../../test/factories/nodes';
import { lookOf, PeopleLayers, tilesOf } from '../mapScene';
import type { Layer } from '../mapScene';

const COUNT = 600;
const order = nodeOrder(COUNT);
const nodes = nodesInRows(COUNT);
const supports = lookOf('Supports', false, false);
const unknown = lookOf(null, true, false);
const looks = order.map((node) => (node % 3 === 0 ? unknown : supports));
const named = (layers: readonly Layer[], name: string) => layers.find((layer) => layer.name === name) as Layer;
const shapes = ({ batches }: Layer) =>
    batches
        .map(({ path }) => path)
        .join('')
        .match(/M/g)?.length ?? 0;

describe('people on the canvas', () => {
    it('are each drawn once, in the colour of their attitude, unknown apart', () => {
        const { layers } = new PeopleLayers(nodes, order, looks);
        expect(shapes(named(layers, 'blocks Supports'))).toBe(400);
        expect(shapes(named(layers, 'blocks unknown'))).toBe(200);
        expect(shapes(named(layers, 'blocks Coach'))).toBe(0);
        expect(shapes(named(layers, 'bodies')) + shapes(named(layers, 'dashed bodies'))).toBe(COUNT);
    });

    it('leave out titles, which have no look', () => {
        const { layers } = new PeopleLayers(nodes, order, [null, ...looks.slice(1)]);
        expect(shapes(named(layers, 'blocks unknown'))).toBe(199);
    });

    it('step back into layers of their own', () => {
        const dim = looks.map((look, node) => (node === 1 ? lookOf('Supports', false, true) : look));
        const { layers } = new PeopleLayers(nodes, order, dim);
        expect(shapes(named(layers, 'dim blocks Supports'))).toBe(1);
        expect(shapes(named(layers, 'blocks Supports'))).toBe(399);
    });

    it('are drawn by few paths from afar and by small ones from nearer', () => {
        const { layers } = new PeopleLayers(nodes, order, looks);
        expect(named(layers, 'blocks Supports').batches).toHaveLength(1);
        expect(named(layers, 'bodies').batches.length).toBeGreaterThan(2);
    });

    it('take over every path that does not change when one person does', () => {
        const before = new PeopleLayers(nodes, order, looks);
        const bodies = named(before.layers, 'bodies').batches;
        const blocks = named(before.layers, 'blocks unknown').batches;
        const changed = looks.map((look, node) => (node === 1 ? lookOf('Coach', false, false) : look));
        const after = new PeopleLayers(nodes, order, changed, {}, before);
        expect(named(after.layers, 'blocks unknown').batches[0]).toBe(blocks[0]);
        expect(shapes(named(after.layers, 'blocks Coach'))).toBe(1);
        const kept = named(after.layers, 'bodies').batches.filter((batch) => bodies.includes(batch));
        expect(kept).toHaveLength(bodies.length - 1);
    });

    it('are made anew where places changed', () => {
        const before = new PeopleLayers(nodes, order, looks);
        const moved = { ...nodes, x: nodes.x.map((x) => x + 1) };
        const after = new PeopleLayers(moved, order, looks, {}, before);
        expect(named(after.layers, 'blocks Supports').batches[0].bounds.x0).toBe(
            named(before.layers, 'blocks Supports').batches[0].bounds.x0 + 1
        );
    });
});

describe('tiles', () => {
    it('groups everybody once, with those beside them', () => {
        const tiles = tilesOf(nodes, order, 50);
        expect(tiles.flat().sort((a, b) => a - b)).toEqual(order);
        expect(tiles.every((tile) => tile.length <= 50)).toBe(true);
        const width = Math.max(
            ...tiles.map(
                (tile) =>
                    Math.max(...tile.map((node) => nodes.x[node])) - Math.min(...tile.map((node) => nodes.x[node]))
            )
        );
        expect(width).toBeLessThan(25 * 230 * 0.6);
    });
});
