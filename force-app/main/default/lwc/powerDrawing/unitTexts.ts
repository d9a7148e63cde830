import type { MapStructure } from 'c/mapLayout';
import { INKS, inkOf, textWidth, touches } from 'c/mapScene';
import type { DrawnText } from 'c/mapScene';
import { visibleIn } from 'c/treeLayout';
import type { Bounds, TreeLayout } from 'c/treeLayout';
import { KINDS, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';

/** A unit that is named on the map, by the node at its head. */
interface Unit {
    readonly node: number;
    readonly text: string;
    /** From the leftmost to the rightmost card of those below, at zoom 1. */
    readonly width: number;
    readonly isGroup: boolean;
}

const FONT = { most: 15, least: 11 };
/** A unit whose people take up less than this share of its name's width is too small to be named. */
const LEAST_SHARE = 0.75;
/** From this height of a card on the screen, in pixels, names stand beside cards; below it they lie over them. */
const BESIDE = 9;

/**
 * Names of units with the number of their people, at the heads of units, in a size that can be read however far away: where
 * a card's department differs from its superior's. The larger a unit is on the screen, the larger its name.
 */
export class UnitTexts {
    private units: ReadonlyMap<number, Unit> | null = null;

    constructor(
        private readonly structure: MapStructure,
        private readonly tree: TreeLayout,
        private readonly groupText: (node: number) => string
    ) {}

    /** The name of the unit that a node heads; null for none. */
    nameOf(node: number): string | null {
        return this.all.get(node)?.text ?? null;
    }

    /** The names in view, the higher units first; of groups only where the others stand on the boxes of their heads. */
    texts(view: Bounds, k: number, areGroupsOnly: boolean): DrawnText[] {
        return [...this.all.values()].flatMap((unit) => {
            const fontSize = Math.max(FONT.least, Math.min(FONT.most, FONT.least + unit.width * k * 0.008));
            const isNamed = areGroupsOnly
                ? unit.isGroup
                : unit.width * k >= textWidth(unit.text, fontSize) * LEAST_SHARE;
            return isNamed && touches(this.cardOf(unit.node), view) ? this.textOf(unit, fontSize, k) : [];
        });
    }

    private textOf({ node, text, isGroup }: Unit, fontSize: number, k: number): DrawnText[] {
        const { heading } = this.structure.graph.people[node];
        const base = {
            text,
            fontSize,
            ink: heading?.kind ? inkOf(termOf<DrawnTerm>(KINDS, heading.kind)) : INKS.text,
            weight: 600 as const,
            plate: 'quiet' as const,
            yields: true
        };
        const { x0, x1, y0, y1 } = this.cardOf(node);
        const middle = (x0 + x1) / 2;
        if (isGroup) {
            return [{ ...base, x: middle, y: (y0 + y1) / 2, anchor: 'middle' }];
        }
        if ((y1 - y0) * k < BESIDE) {
            return [{ ...base, x: middle, y: y0, dy: -0.75 * fontSize, anchor: 'middle' }];
        }
        // Cards can be told apart here, and none may be covered: beside the head's card, where that is free.
        const [gap, room] = [6 / k, (textWidth(text, fontSize) + 16) / k];
        const y = (y0 + y1) / 2;
        const isFree = (from: number, to: number) =>
            visibleIn(this.tree, { x0: from, x1: to, y0: y - fontSize / k, y1: y + fontSize / k }).length === 0;
        if (isFree(x1 + gap / 2, x1 + room)) {
            return [{ ...base, x: x1 + gap, y, anchor: 'start' }];
        }
        return isFree(x0 - room, x0 - gap / 2) ? [{ ...base, x: x0 - gap, y, anchor: 'end' }] : [];
    }

    private cardOf(node: number): Bounds {
        const { x, y, cardWidth, cardHeight } = this.tree;
        return { x0: x[node], x1: x[node] + cardWidth, y0: y[node], y1: y[node] + cardHeight };
    }

    private get all(): ReadonlyMap<number, Unit> {
        return (this.units ??= new Map(this.find().map((unit) => [unit.node, unit])));
    }

    private find(): Unit[] {
        const { graph } = this.structure;
        const { x, order, isVisible, parent, cardWidth } = this.tree;
        const left = [...x];
        const right = x.map((start) => start + cardWidth);
        const count = graph.people.map(({ person }) => Number(person !== null));
        for (let node = parent.length - 1; node >= 0; node -= 1) {
            const above = parent[node];
            if (above >= 0) {
                count[above] += count[node];
                if (isVisible[node]) {
                    left[above] = Math.min(left[above], left[node]);
                    right[above] = Math.max(right[above], right[node]);
                }
            }
        }
        return order.flatMap((node) => {
            const { heading } = graph.people[node];
            const name = heading ? this.groupText(node) : this.unitName(node);
            const width = right[node] - left[node];
            return name ? [{ node, text: `${name} · ${count[node]}`, width, isGroup: heading !== null }] : [];
        });
    }

    private unitName(node: number): string | null {
        const { graph } = this.structure;
        const department = graph.people[node].person?.department ?? null;
        const isLeaf = graph.childStart[node] === graph.childStart[node + 1];
        const above = graph.parent[node] < 0 ? null : graph.people[graph.parent[node]];
        const isNamed = above !== null && above.heading === null && above.person?.department === department;
        return isLeaf || isNamed ? null : department;
    }
}
