import type { Fold } from 'c/cardView';
import { batchOf, box, INKS, inkOf } from 'c/mapScene';
import type { DrawnNodes, Layer } from 'c/mapScene';
import { ATTITUDES } from 'c/vocabulary';

/** Free space below a card, and the height of the bar that stands there. */
const GAP = 3;
const BAR = 7;

/** What is folded away below cards: a bar in the colours of those hidden, each attitude with its share. */
export function foldLayers(nodes: DrawnNodes, folds: ReadonlyMap<number, Fold>): Layer[] {
    const folded = [...folds].filter(([, { isOpen }]) => !isOpen).map(([node]) => node);
    const segment = (node: number, place: number): string => {
        const { attitudes, count } = folds.get(node) as Fold;
        let before = 0;
        for (let at = 0; at < place; at += 1) {
            before += attitudes.get(ATTITUDES[at].value) ?? 0;
        }
        const some = attitudes.get(ATTITUDES[place].value) ?? 0;
        const unit = nodes.width[node] / count;
        const top = nodes.y[node] + nodes.height[node] + GAP;
        return some === 0 ? '' : box(nodes.x[node] + before * unit, top, some * unit, BAR);
    };
    const outset = GAP + BAR + 2;
    return [
        ...ATTITUDES.map((term, place): Layer => ({
            name: `hidden ${term.value ?? 'unknown'}`,
            style: { fill: inkOf(term), opacity: term.value === null ? 0.5 : 1 },
            batches: folded.some((node) => folds.get(node)?.attitudes.get(term.value))
                ? batchOf(nodes, folded, (node) => segment(node, place), outset)
                : []
        })),
        {
            name: 'hidden people',
            style: { stroke: INKS.line, width: 1, leastWidth: 0.6 },
            batches: batchOf(
                nodes,
                folded,
                (node) => {
                    const [x, width] = [nodes.x[node], nodes.width[node]];
                    return box(x, nodes.y[node] + nodes.height[node] + GAP, width, BAR);
                },
                outset
            )
        }
    ];
}
