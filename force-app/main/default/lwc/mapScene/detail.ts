import type { Bounds } from 'c/treeLayout';
import type { Detail, Drawing } from './drawing';

/** More cards than this are never on the page at once: a card has six elements, a page shall have no more than 1,200. */
export const MOST_CARDS = 180;

/** How much is shown at a zoom, and the nodes that get a card. `view` is what cards are kept ready for. */
export function detailAt(drawing: Drawing, k: number, view: Bounds): { detail: Detail; cards: readonly number[] } {
    const { middle, near } = drawing.zooms;
    if (k >= near) {
        const cards = drawing.nodesIn(view);
        if (cards.length <= MOST_CARDS) {
            return { detail: 'near', cards };
        }
    }
    return { detail: k >= middle ? 'middle' : 'far', cards: [] };
}
