import { stratify, tree, type HierarchyPointNode } from 'd3';
import { CARD, fitTo, type PeerPerson, type View } from './peer';

export type PlacedPerson = HierarchyPointNode<PeerPerson>;

/** D3's tidy tree of all who are not folded away, for the peers that lay out nothing themselves: (x, y) is a card's top middle. */
export class TreePlaces {
    readonly root: PlacedPerson;
    readonly all: PlacedPerson[];
    readonly byId: ReadonlyMap<string, PlacedPerson>;

    constructor(people: readonly PeerPerson[], collapsed: ReadonlySet<string>) {
        const hidden = new Set<string>();
        for (const { id, parentId } of people) {
            if (parentId !== null && (hidden.has(parentId) || collapsed.has(parentId))) {
                hidden.add(id);
            }
        }
        const left = hidden.size === 0 ? people : people.filter(({ id }) => !hidden.has(id));
        const place = tree<PeerPerson>()
            .nodeSize([CARD.width + CARD.gapX, CARD.height + CARD.gapY])
            .separation(() => 1);
        this.root = place(stratify<PeerPerson>()([...left]));
        this.all = this.root.descendants();
        this.byId = new Map(this.all.map((node) => [node.data.id, node]));
    }

    fit(): View {
        let [x0, x1, y1] = [Infinity, -Infinity, 0];
        for (const { x, y } of this.all) {
            [x0, x1, y1] = [Math.min(x0, x), Math.max(x1, x), Math.max(y1, y)];
        }
        return fitTo(x0 - CARD.width / 2, 0, x1 + CARD.width / 2, y1 + CARD.height);
    }

    placeOf(id: string): { x: number; y: number } {
        const node = this.byId.get(id);
        return { x: node?.x ?? 0, y: (node?.y ?? 0) + CARD.height / 2 };
    }
}

/** The other way of a branch: folded, or open again. */
export function toggle(collapsed: Set<string>, id: string): void {
    if (!collapsed.delete(id)) {
        collapsed.add(id);
    }
}
