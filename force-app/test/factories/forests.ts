import fc from 'fast-check';
import { buildReportingGraph } from '../../main/default/lwc/reportingGraph/reportingGraph';
import { edgePoints, type TreeLayout, type TreeShape } from '../../main/default/lwc/treeLayout/treeLayout';

export const CARD = { cardWidth: 180, cardHeight: 90, gapX: 16, gapY: 56 };

/** A forest from the superior of each person; a number that is no earlier person makes a root. */
export function forest(superiors: readonly number[]): TreeShape {
    return buildReportingGraph(
        superiors.map((superior, index) => ({
            id: String(index),
            name: String(index).padStart(6, '0'),
            reportsToId: superior >= 0 && superior < index ? String(superior) : null
        }))
    );
}

/** A random forest as superiors: so many roots, then breadth first the size of each family until the list ends. */
export const superiors = fc
    .tuple(
        fc.integer({ min: 0, max: 6 }),
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), { maxLength: 40 })
    )
    .map(([rootCount, sizes]) => {
        const list: number[] = Array.from({ length: rootCount }, () => -1);
        sizes.forEach((size, node) => {
            if (node < list.length) {
                list.push(...Array.from({ length: size }, () => node));
            }
        });
        return list;
    });

export const options = fc.record(
    {
        cardWidth: fc.integer({ min: 1, max: 400 }),
        cardHeight: fc.integer({ min: 1, max: 200 }),
        gapX: fc.integer({ min: 2, max: 60 }),
        gapY: fc.integer({ min: 4, max: 80 }),
        stackAbove: fc.integer({ min: 0, max: 5 })
    },
    { requiredKeys: ['cardWidth', 'cardHeight', 'gapX', 'gapY'] }
);

export const collapsedNodes = fc.uniqueArray(fc.nat(119), { maxLength: 20 }).map((nodes) => new Set(nodes));

export function overlaps(layout: TreeLayout): [number, number][] {
    const slack = 1e-6;
    const pairs: [number, number][] = [];
    layout.order.forEach((a, place) => {
        for (const b of layout.order.slice(place + 1)) {
            const apart =
                Math.abs(layout.x[a] - layout.x[b]) > layout.cardWidth - slack ||
                Math.abs(layout.y[a] - layout.y[b]) > layout.cardHeight - slack;
            if (!apart) {
                pairs.push([a, b]);
            }
        }
    });
    return pairs;
}

/** Cards, other than its own two, whose inside a node's line goes through. */
export function cardsCrossedBy(layout: TreeLayout, node: number): number[] {
    const slack = 1e-6;
    const points = edgePoints(layout, node);
    const crossed: number[] = [];
    for (let at = 0; at + 3 < points.length; at += 2) {
        const [ax, ay, bx, by] = points.slice(at, at + 4);
        for (const card of layout.order) {
            const isOutside =
                Math.max(ax, bx) <= layout.x[card] + slack ||
                Math.min(ax, bx) >= layout.x[card] + layout.cardWidth - slack ||
                Math.max(ay, by) <= layout.y[card] + slack ||
                Math.min(ay, by) >= layout.y[card] + layout.cardHeight - slack;
            if (!isOutside && card !== node && card !== layout.parent[node]) {
                crossed.push(card);
            }
        }
    }
    return crossed;
}
