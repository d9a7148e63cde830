import type { LabelKey, Texts } from 'c/labels';
import type { Link } from 'c/relationshipModel';
import type { Bounds } from 'c/treeLayout';
import { LINK_KINDS, termOf } from 'c/vocabulary';
import type { LinkKind } from 'c/vocabulary';
import { LazyBatch } from './batch';
import { boxOf, touches, union } from './bounds';
import type { DrawnNodes, DrawnText, Layer, LayerStyle, NodeFinder, PathBatch, Sight } from './drawing';
import { inkOf } from './ink';
import { arrowPath, curveBounds, curvePath, linkCurve, pointAt } from './linkCurve';
import type { Curve } from './linkCurve';
import { textWidth } from './texts';

/** A tie beside the reporting lines, drawn from node to node. */
export interface Tie {
    readonly link: Link;
    readonly from: number;
    readonly to: number;
    readonly curve: Curve;
    readonly bounds: Bounds;
}

/** Ties in one path. */
const BATCH = 200;
/** Ties that decide the politics are named from the first zoom on, all others only near by. */
const NAME_ZOOM = { focused: 0.35, loud: 0.6, quiet: 0.95 };
/** Ties that decide the politics stand out, the others stay in the background. */
const LOUD: Readonly<Record<string, number>> = { Conflicts: 0.8, Influences: 0.6 };
const QUIET = 0.26;
/** So many ties can be told apart; more are paler, and no more than the most are drawn. */
const FEW = 60;
const MOST = 150;
const DASHES: Readonly<Record<string, readonly number[]>> = {
    Conflicts: [2, 4],
    DottedLine: [5, 4],
    Introduced: [9, 4]
};
const FONT = 11;
/** Room beside the words, in pixels of the screen, and below a card, for the sign of what is folded away. */
const PAD = 9;
const FOLD = 16;
/** Places along a curve to try for its words, the middle first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** The ties between drawn nodes: their layers, their words, and those that come forward with a person or a path. */
export class Ties {
    readonly ties: readonly Tie[];
    readonly layers: readonly Layer[];
    private readonly byNode = new Map<number, Tie[]>();

    /** `nodeOf` answers the node at which a person is drawn, their own or the one they are folded into. */
    constructor(
        nodes: DrawnNodes,
        links: readonly Link[],
        nodeOf: (id: string) => number | undefined,
        private readonly nodesIn: NodeFinder
    ) {
        this.ties = links.flatMap((link) => tieOf(nodes, link, nodeOf) ?? []);
        for (const tie of this.ties) {
            for (const end of [tie.from, tie.to]) {
                this.byNode.set(end, [...(this.byNode.get(end) ?? []), tie]);
            }
        }
        const shown = shownTies(this.ties);
        const crowd = Math.sqrt(Math.min(1, FEW / Math.max(1, shown.length)));
        this.layers = layersOf(shown, (kind) => ({
            opacity: (LOUD[kind ?? ''] ?? QUIET) * crowd,
            width: 1.5,
            leastWidth: 0.8
        })).map((layer) => ({ ...layer, recedes: true }));
    }

    /** The ties of a node. */
    of(node: number): readonly Tie[] {
        return this.byNode.get(node) ?? [];
    }

    /** Ties that come forward. */
    emphasis(ties: readonly Tie[]): Layer[] {
        return layersOf(ties, () => ({ width: 2.4, leastWidth: 1.5 }));
    }

    /** The words of ties in view, where there is room for them: of those in focus, else of all where they are few. */
    texts({ view, k, focus }: Sight, texts: Texts): DrawnText[] {
        const isFocused = focus.selected >= 0;
        const some = isFocused
            ? this.of(focus.selected)
            : this.ties.filter(
                  ({ link }) => this.ties.length <= FEW && k >= (isLoud(link.kind) ? NAME_ZOOM.loud : NAME_ZOOM.quiet)
              );
        return k < NAME_ZOOM.focused
            ? []
            : some.filter(({ bounds }) => touches(bounds, view)).flatMap((tie) => this.words(tie, k, texts));
    }

    private words({ link, curve }: Tie, k: number, texts: Texts): DrawnText[] {
        const term = termOf(LINK_KINDS, link.kind);
        const words = texts(term.labelKey as LabelKey);
        const text = `${term.symbol} ${link.strength === null ? words : texts('RMap_Link_Strength', words, link.strength)}`;
        const [dx, dy] = [(textWidth(text, FONT) / 2 + PAD) / k, (FONT * 0.8) / k];
        const place = PLACES.map((t) => pointAt(curve, t)).find(
            ({ x, y }) => this.nodesIn({ x0: x - dx, x1: x + dx, y0: y - dy - FOLD, y1: y + dy }).length === 0
        );
        return place
            ? [
                  {
                      ...place,
                      text,
                      anchor: 'middle',
                      ink: inkOf(term),
                      fontSize: FONT,
                      weight: 600,
                      plate: 'pill',
                      yields: true
                  }
              ]
            : [];
    }
}

/** The box around ties; null where there are none. */
export function tiesBounds(ties: readonly Tie[]): Bounds | null {
    return ties.length === 0 ? null : ties.map(({ bounds }) => bounds).reduce(union);
}

function tieOf(nodes: DrawnNodes, link: Link, nodeOf: (id: string) => number | undefined): Tie | null {
    const [from, to] = [nodeOf(link.fromId), nodeOf(link.toId)];
    if (from === undefined || to === undefined || from === to) {
        return null;
    }
    const curve = linkCurve(boxOf(nodes, from), boxOf(nodes, to));
    return { link, from, to, curve, bounds: curveBounds(curve) };
}

/**
 * The ties that are drawn while nobody is selected: where there are too many to be told apart, only the strongest of those
 * that decide the politics.
 */
function shownTies(ties: readonly Tie[]): readonly Tie[] {
    if (ties.length <= MOST) {
        return ties;
    }
    const loud = ties.filter(({ link }) => isLoud(link.kind));
    return loud.sort((a, b) => (b.link.strength ?? 0) - (a.link.strength ?? 0)).slice(0, MOST);
}

/** Lines and arrow heads by kind. */
function layersOf(ties: readonly Tie[], style: (kind: LinkKind | null) => LayerStyle): Layer[] {
    return LINK_KINDS.flatMap((term) => {
        const mine = ties.filter(({ link }) => link.kind === term.value);
        const [ink, base] = [inkOf(term), style(term.value)];
        const lines: Layer = {
            name: `ties ${term.value ?? 'unknown'}`,
            style: { ...base, stroke: ink, dash: DASHES[term.value ?? ''] },
            batches: batches(mine, curvePath)
        };
        const heads: Layer = {
            name: `heads ${term.value ?? 'unknown'}`,
            style: { fill: ink, opacity: base.opacity },
            batches: batches(mine, arrowPath)
        };
        return mine.length === 0 ? [] : term.directed ? [lines, heads] : [lines];
    });
}

function batches(ties: readonly Tie[], shape: (curve: Curve) => string): PathBatch[] {
    const all: PathBatch[] = [];
    for (let at = 0; at < ties.length; at += BATCH) {
        const some = ties.slice(at, at + BATCH);
        all.push(
            new LazyBatch(some.map(({ bounds }) => bounds).reduce(union), () =>
                some.map(({ curve }) => shape(curve)).join('')
            )
        );
    }
    return all;
}

function isLoud(kind: LinkKind | null): boolean {
    return kind !== null && kind in LOUD;
}
