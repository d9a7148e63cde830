import { ATTITUDES } from 'c/vocabulary';
import type { Attitude } from 'c/vocabulary';
import { batchOf, lazyLayer } from './batch';
import { boxOf } from './bounds';
import type { DrawnNodes, Layer, PathBatch } from './drawing';
import { attitudeGlyph } from './glyphs';
import { tilesOf } from './grid';
import { INKS, inkOf, inkOn } from './ink';
import { box, roundedBox } from './paths';

/** What the canvas needs to know of a person to draw them: made by `lookOf`. */
export interface Look {
    readonly attitude: Attitude | null;
    /** A seat, or a person whose attitude is unknown. */
    readonly isDashed: boolean;
    /** Steps back: outside the filter, or without a part in the deal. */
    readonly isDim: boolean;
}

/** How people are drawn: as boxes the size of their cards, or as shapes of the view's own. */
export interface PeopleShapes {
    /** The filled shape of the far zooms; the card's box when absent. */
    readonly block?: (node: number) => string;
}

/** Few paths from afar, where all are in view; smaller ones from nearer, where most are not. */
const TILE = { far: 4000, middle: 250 };
const BAR = 10;
const RADIUS = 8;
/** From this zoom on a block is large enough for the symbol of its attitude. */
const SYMBOL_ZOOM = 0.085;
const DIM = 0.22;

/** Each look is one object, so that looks compare by identity. */
const LOOKS: Look[] = [];
export function lookOf(attitude: Attitude | null, isDashed: boolean, isDim: boolean): Look {
    for (const look of LOOKS) {
        if (look.attitude === attitude && look.isDashed === isDashed && look.isDim === isDim) {
            return look;
        }
    }
    LOOKS.push({ attitude, isDashed, isDim });
    return LOOKS[LOOKS.length - 1];
}

/** Those of one tile who look the same. */
interface Group {
    readonly look: Look;
    readonly members: readonly number[];
    readonly batches: Map<string, PathBatch[]>;
}

interface Tile {
    readonly nodes: readonly number[];
    readonly groups: ReadonlyMap<Look, Group>;
}

/**
 * People on the canvas: blocks of colour with their symbols from afar, boxes with a bar from nearer. Made again for a
 * change of looks, it takes over what did not change: a person who changes costs the few shapes that look like them.
 */
export class PeopleLayers {
    readonly layers: readonly Layer[];
    private tiles: { far: readonly Tile[] | null; middle: readonly Tile[] | null } = { far: null, middle: null };
    private readonly before: PeopleLayers | null;

    constructor(
        private readonly nodes: DrawnNodes,
        private readonly order: readonly number[],
        private readonly looks: readonly (Look | null)[],
        private readonly shapes: PeopleShapes = {},
        before: PeopleLayers | null = null
    ) {
        // Of the drawing before only what stands is kept: it must not keep all drawings before it alive.
        this.before = before?.nodes === nodes ? before.forgetful() : null;
        this.layers = [...this.farLayers(), ...this.middleLayers()];
    }

    /** Groups of those who stand together and look the same; only those whose looks changed are made again. */
    private tilesOf(detail: 'far' | 'middle'): readonly Tile[] {
        return (this.tiles[detail] ??= this.makeTiles(detail));
    }

    private makeTiles(detail: 'far' | 'middle'): Tile[] {
        const { before, nodes, order, looks } = this;
        const old = before?.tiles[detail];
        if (before && old) {
            return old.map((tile) => (this.isKept(tile, before) ? tile : tileOf(tile.nodes, looks, tile)));
        }
        const drawn = order.filter((node) => looks[node] !== null);
        return tilesOf(nodes, drawn, TILE[detail]).map((members) => tileOf(members, looks, undefined));
    }

    /** The same without what it was made from. */
    private forgetful(): PeopleLayers {
        const copy = Object.create(this) as PeopleLayers;
        return Object.defineProperty(copy, 'before', { value: null });
    }

    private isKept({ nodes }: Tile, before: PeopleLayers): boolean {
        const { looks } = this;
        return nodes.every((node) => looks[node] === before.looks[node]);
    }

    private farLayers(): Layer[] {
        const block = this.shapes.block ?? ((node: number) => this.cardBox(node));
        return ATTITUDES.flatMap((term) => {
            const ink = inkOf(term);
            const mine = (isDim: boolean) => (look: Look) => look.attitude === term.value && look.isDim === isDim;
            const filled = (isDim: boolean, opacity: number): Layer =>
                lazyLayer(
                    {
                        name: `${isDim ? 'dim ' : ''}blocks ${term.value ?? 'unknown'}`,
                        style: { fill: ink, opacity },
                        details: ['far']
                    },
                    () => this.collect('far', 'block', mine(isDim), block)
                );
            const known = term.value !== null;
            return [
                filled(true, DIM),
                filled(false, known ? 1 : 0.4),
                lazyLayer(
                    {
                        name: `symbols ${term.value ?? 'unknown'}`,
                        style: { stroke: known ? inkOn(ink) : INKS.text, width: 7, leastWidth: 1 },
                        details: ['far'],
                        fromZoom: SYMBOL_ZOOM
                    },
                    () => this.collect('far', 'symbol', mine(false), (node) => this.symbol(node, term.value))
                )
            ];
        });
    }

    private middleLayers(): Layer[] {
        const line = { stroke: INKS.line, width: 1.5, leastWidth: 1 };
        const bodies = (isDashed: boolean, isDim: boolean): Layer =>
            lazyLayer(
                {
                    name: `${isDim ? 'dim ' : ''}${isDashed ? 'dashed ' : ''}bodies`,
                    style: {
                        ...line,
                        fill: INKS.surface,
                        ...(isDashed && { dash: [8, 6] }),
                        ...(isDim && { opacity: 0.45 })
                    },
                    details: ['middle']
                },
                () =>
                    this.collect(
                        'middle',
                        'body',
                        (look) => look.isDashed === isDashed && look.isDim === isDim,
                        (node) => roundedBox(boxOf(this.nodes, node), RADIUS)
                    )
            );
        const bars = ATTITUDES.flatMap((term) =>
            [false, true].map((isDim): Layer => {
                const ink = inkOf(term);
                return lazyLayer(
                    {
                        name: `${isDim ? 'dim ' : ''}bars ${term.value ?? 'unknown'}`,
                        style: { fill: ink, stroke: ink, width: 3, leastWidth: 1, ...(isDim && { opacity: DIM }) },
                        details: ['middle']
                    },
                    () =>
                        this.collect(
                            'middle',
                            'bar',
                            (look) => look.attitude === term.value && look.isDim === isDim,
                            (node) => this.bar(node) + this.markSymbol(node, term.value)
                        )
                );
            })
        );
        return [bodies(false, false), bodies(true, false), bodies(false, true), bodies(true, true), ...bars];
    }

    /** The batches of those who look so, kept with their group. */
    private collect(
        detail: 'far' | 'middle',
        name: string,
        isMine: (look: Look) => boolean,
        shape: (node: number) => string
    ): PathBatch[] {
        return this.tilesOf(detail).flatMap(({ groups }) =>
            [...groups.values()]
                .filter(({ look }) => isMine(look))
                .flatMap((group) => {
                    const kept = group.batches.get(name) ?? batchOf(this.nodes, group.members, shape);
                    group.batches.set(name, kept);
                    return kept;
                })
        );
    }

    private cardBox(node: number): string {
        const { x, y, width, height } = this.nodes;
        return box(x[node], y[node], width[node], height[node]);
    }

    private symbol(node: number, attitude: Attitude | null): string {
        const { x, y, width, height } = this.nodes;
        const half = Math.min(width[node], height[node]) * 0.28;
        return attitudeGlyph(attitude, x[node] + width[node] / 2, y[node] + height[node] / 2, half);
    }

    private bar(node: number): string {
        const { x, y, height } = this.nodes;
        return box(x[node], y[node] + 1, BAR, height[node] - 2);
    }

    private markSymbol(node: number, attitude: Attitude | null): string {
        const { x, y, width, height } = this.nodes;
        return attitudeGlyph(attitude, x[node] + width[node] - 22, y[node] + Math.min(24, height[node] / 2), 9);
    }
}

function tileOf(nodes: readonly number[], looks: readonly (Look | null)[], before: Tile | undefined): Tile {
    const members = new Map<Look, number[]>();
    for (const node of nodes) {
        const look = looks[node] as Look;
        const some = members.get(look);
        if (some) {
            some.push(node);
        } else {
            members.set(look, [node]);
        }
    }
    const groups = new Map<Look, Group>();
    members.forEach((some, look) => {
        const old = before?.groups.get(look);
        groups.set(look, old && isEqual(old.members, some) ? old : { look, members: some, batches: new Map() });
    });
    return { nodes, groups };
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
    return a.length === b.length && a.every((value, index) => value === b[index]);
}
