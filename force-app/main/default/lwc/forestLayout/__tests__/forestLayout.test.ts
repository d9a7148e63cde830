import fc from 'fast-check';
import { layoutForest } from 'c/forestLayout';
import { layoutTree } from 'c/treeLayout';
import { CARD, cardsCrossedBy, collapsedNodes, forest, options, overlaps } from '../../../../../test/factories/forests';

describe('layoutForest', () => {
    const broad = (size: number, span: number) =>
        forest(Array.from({ length: size }, (_, index) => (index === 0 ? -1 : Math.floor((index - 1) / span))));

    it('is the tidy tree where that is not too wide', () => {
        const shape = forest([-1, 0, 0, 1, 1, 2]);
        const [free, tidy] = [layoutForest(shape, CARD), layoutTree(shape, CARD)];
        expect([free.x, free.y, free.route, free.bounds]).toEqual([tidy.x, tidy.y, tidy.route, tidy.bounds]);
    });

    it.each([
        [1000, 5],
        [5000, 6],
        [20000, 3],
        [20000, 8],
        [5000, 40]
    ])('keeps an organisation of %i with a span of %i at most three times as wide as high', (size, span) => {
        const { bounds } = layoutForest(broad(size, span), { ...CARD, stackAbove: 1 });
        expect(bounds.x1 / bounds.y1).toBeLessThanOrEqual(3);
        expect(bounds.y1 / bounds.x1).toBeLessThanOrEqual(2.1);
    });

    it('never lets two cards overlap, nor a line cross a card, whatever the forest', () => {
        const wide = fc
            .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 14 })), { maxLength: 60 })
            .map((sizes) => {
                const list = [-1, -1];
                sizes.forEach((size, node) => {
                    if (node < list.length && list.length < 200) {
                        list.push(...Array.from({ length: size }, () => node));
                    }
                });
                return list;
            });
        fc.assert(
            fc.property(wide, options, collapsedNodes, (list, size, collapsed) => {
                const layout = layoutForest(forest(list), { ...size, collapsed });
                expect(overlaps(layout)).toEqual([]);
                expect(layout.order.flatMap((node) => cardsCrossedBy(layout, node))).toEqual([]);
                expect(layout.bands.flat().sort((a, b) => a - b)).toEqual(layout.order);
            })
        );
    });

    it('hides those below a collapsed node, also where it would be wrapped', () => {
        const shape = broad(1000, 30);
        const layout = layoutForest(shape, { ...CARD, stackAbove: 1, collapsed: new Set([1]) });
        const hidden = shape.parent.flatMap((above, node) => (above === 1 ? [node] : []));
        expect(hidden.length).toBeGreaterThan(10);
        expect(hidden.map((node) => layout.isVisible[node])).not.toContain(true);
        expect(hidden.every((node) => layout.x[node] === layout.x[1] && layout.y[node] === layout.y[1])).toBe(true);
    });
});
