import { aLink } from '../../../../../test/factories/people';
import type { Texts } from '../../labels/labels';
import { boxOf, placeTexts, shorten, Ties, touches, wrap } from '../mapScene';
import type { DrawnNodes, NodeFinder, Sight } from '../mapScene';

const texts: Texts = (key, ...values) => [key.replace(/RMap_Link(Kind)?_/, ''), ...values].join(' ');
const ids = ['a', 'b', 'c', 'd'];
const nodes: DrawnNodes = {
    x: [0, 600, 0, 600],
    y: [0, 0, 400, 400],
    width: ids.map(() => 212),
    height: ids.map(() => 96),
    ids
};
const find: NodeFinder = (box) => [0, 1, 2, 3].filter((node) => touches(boxOf(nodes, node), box));
const tiesOf = (...links: ReturnType<typeof aLink>[]) =>
    new Ties(nodes, links, (id) => (ids.includes(id) ? ids.indexOf(id) : undefined), find);
const sight = (k: number, selected = -1): Sight => ({
    view: { x0: -100, y0: -100, x1: 1000, y1: 600 },
    k,
    detail: 'near',
    focus: { selected, route: [] }
});

describe('ties', () => {
    it('are drawn by kind, with arrow heads only where the kind points', () => {
        const { layers } = tiesOf(aLink('a', 'b'), aLink('c', 'd', { kind: 'Conflicts' }));
        expect(layers.map(({ name }) => name)).toEqual(
            expect.arrayContaining(['ties Trusts', 'heads Trusts', 'ties Conflicts'])
        );
        expect(layers.map(({ name }) => name)).not.toContain('heads Conflicts');
    });

    it('leave out those to somebody who is not on the map, and to oneself', () => {
        expect(tiesOf(aLink('a', 'gone'), aLink('a', 'a')).ties).toEqual([]);
    });

    it('write no number that a path cannot hold', () => {
        const { layers } = tiesOf(aLink('a', 'd'), aLink('a', 'c'), aLink('b', 'a', { kind: 'Influences' }));
        expect(layers.flatMap(({ batches }) => batches.map(({ path }) => path)).join('')).not.toMatch(
            /NaN|Infinity|e-/
        );
    });

    it('are named in words from near by, first those that decide the politics', () => {
        const ties = tiesOf(aLink('a', 'b'), aLink('c', 'd', { kind: 'Conflicts', strength: 4 }));
        expect(ties.texts(sight(0.3), texts)).toEqual([]);
        expect(ties.texts(sight(0.7), texts).map(({ text }) => text)).toEqual(['⚡ Strength Conflicts 4']);
        expect(ties.texts(sight(1), texts)).toHaveLength(2);
    });

    it('of a selected person are named from farther away, and no others', () => {
        const ties = tiesOf(aLink('a', 'b'), aLink('c', 'd', { kind: 'Conflicts' }));
        expect(ties.texts(sight(0.7, 0), texts)).toHaveLength(1);
        expect(ties.of(0)).toHaveLength(1);
        expect(ties.emphasis(ties.of(0)).length).toBeGreaterThan(0);
    });

    it('never have their words over a card', () => {
        const ties = tiesOf(aLink('a', 'b'), aLink('a', 'd'), aLink('c', 'd'), aLink('a', 'c'));
        const camera = { x: 0, y: 0, k: 1 };
        const boxes = placeTexts(ties.texts(sight(1), texts), camera).map(({ box }) => box);
        expect(boxes.length).toBeGreaterThan(1);
        expect(boxes.flatMap((box) => find(box))).toEqual([]);
    });

    it('are only those that decide the politics, where there are too many to be told apart', () => {
        const links = Array.from({ length: 200 }, (_, at) =>
            aLink('a', 'd', { id: `l${at}`, kind: at % 2 ? 'Conflicts' : 'Trusts' })
        );
        const ties = tiesOf(...links);
        expect(ties.layers.map(({ name }) => name)).toEqual(['ties Conflicts']);
        expect(ties.of(0)).toHaveLength(200);
    });
});

describe('texts', () => {
    it('are shortened to their room', () => {
        expect(shorten('Lin', 100, 10)).toBe('Lin');
        expect(shorten('Featherstonehaugh', 40, 10)).toMatch(/^Feath?.*…$/);
        expect(shorten('林耀华', 25, 10)).toBe('林…');
        expect(shorten('Lin', 2, 10)).toBe('');
    });

    it('break between words', () => {
        expect(wrap('Bartholomew 巴塞洛缪', 80, 11, 2)).toEqual(['Bartholomew', '巴塞洛缪']);
    });

    it('yield to those that came before', () => {
        const text = {
            text: 'Finance',
            anchor: 'middle',
            fontSize: 12,
            yields: true,
            ink: { token: '--x', color: '#000000', forced: 'CanvasText' }
        } as const;
        const some = [0, 10, 400].map((x) => ({ ...text, x, y: 0 }));
        expect(placeTexts(some, { x: 0, y: 0, k: 1 }).map(({ x }) => x)).toEqual([0, 400]);
        expect(placeTexts(some, { x: 0, y: 0, k: 0.1 }).map(({ x }) => x)).toEqual([0]);
    });
});
