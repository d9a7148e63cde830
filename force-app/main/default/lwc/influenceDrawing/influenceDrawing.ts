import { cardViewOf, changeMarksOf, isDim } from 'c/cardView';
import type { CardView, ChangeMark } from 'c/cardView';
import type { Texts } from 'c/labels';
import { box, boxOf, boundsOf, centreOn, circle, fitAll, INKS, lookOf, PeopleLayers, tilesOf, Ties } from 'c/mapScene';
import type {
    Camera,
    Drawing,
    DrawnNodes,
    DrawnText,
    Emphasis,
    Focus,
    Layer,
    LayerStyle,
    Look,
    NodeFinder,
    NodePlace,
    Sight,
    Size,
    Step
} from 'c/mapScene';
import type { MapSubject } from 'c/mapSubject';
import type { Bounds } from 'c/treeLayout';
import { chipsOf, circlesOf, placesIn, roomsOf, tiedTo } from './networkBoxes';
import { haloLayer, line, lineLayer, ringLayer, symbolLayers, tieLayers } from './networkLayers';
import { circleNames, leaderText, leaderWords } from './networkTexts';
import { finderOf } from './nodeFinder';
import { ROOM } from './placedNetwork';
import type { PlacedNetwork } from './placedNetwork';
import { signsOf } from './signs';
import type { InfluenceSigns, Leader } from './signs';
import { walkNetwork } from './walkNetwork';

export { isSameNetwork, networkOf } from './networkOf';
export type { PeopleNetwork } from './networkOf';
export { placeNetwork, ROOM } from './placedNetwork';
export type { PlacedNetwork } from './placedNetwork';
export { LEADER_SIGNS } from './signs';
export { leaderText } from './networkTexts';

/** Symbols of people who stand together, in one path. */
const TILE = 250;
/** Chips are near enough to be read; until then circles stand for people, and names below them. */
const ZOOMS = { middle: Infinity, near: 0.85 } as const;
/** From this zoom on everybody's name is written where there is room, from farther away only those that matter most. */
const NAME_ZOOM = 0.3;
const FEW_NAMES = 40;
const MANY_NAMES = 300;
/** A network that is farther away than this when it is all in view is better read from its middle. */
const READABLE = { least: 0.28, zoom: 0.5, people: 300 };

/** The influence network: people as circles as large as they are listened to, with the ties between them. */
export class InfluenceDrawing implements Drawing {
    readonly role = 'listbox';
    readonly form = 'chip';
    readonly zooms = ZOOMS;
    readonly nodes: DrawnNodes;
    readonly order: readonly number[];
    readonly layers: readonly Layer[];
    readonly bounds: Bounds;
    readonly signs: InfluenceSigns;
    private readonly looks: readonly Look[];
    private readonly people: PeopleLayers;
    /** The ties between circles, and the same between chips. */
    private readonly ties: { readonly far: Ties; readonly near: Ties };
    private readonly find: NodeFinder;
    private readonly tiles: readonly (readonly number[])[];
    private readonly places: readonly number[];
    private readonly tied: readonly (readonly number[])[];
    private readonly changes: ReadonlyMap<string, ChangeMark>;

    /** What did not change since the drawing before is taken over from it. */
    constructor(
        readonly subject: MapSubject,
        readonly placed: PlacedNetwork,
        private readonly words: Texts,
        before: InfluenceDrawing | null = null
    ) {
        const { network, positions } = placed;
        const kept =
            before?.placed.positions === positions && before.subject.judgement === subject.judgement ? before : null;
        this.signs = kept?.signs ?? signsOf(network, subject.judgement?.influence() ?? null);
        this.nodes = kept?.nodes ?? chipsOf(placed);
        this.order = this.signs.order;
        this.find = kept?.find ?? finderOf(roomsOf(this.nodes, placed), this.order);
        this.ties =
            kept && kept.subject.links === subject.links
                ? kept.ties
                : {
                      far: this.tiesBetween(circlesOf(this.nodes, placed, this.signs)),
                      near: this.tiesBetween(this.nodes)
                  };
        this.places = kept?.places ?? placesIn(this.order);
        this.tied = kept?.tied ?? tiedTo(placed);
        this.looks = network.people.map(({ id, attitude, status }) =>
            lookOf(attitude, status === 'Vacant' || attitude === null, isDim(id, subject))
        );
        this.people = new PeopleLayers(
            this.nodes,
            this.order,
            this.looks,
            { block: (node) => this.shapeOf(node) },
            kept?.people ?? null
        );
        this.changes = changeMarksOf(subject.changes);
        this.tiles = kept?.tiles ?? tilesOf(this.nodes, this.order, TILE);
        this.layers = [
            kept?.layers[0] ?? lineLayer(placed, this.nodes),
            ...tieLayers(this.ties.far, false),
            ...tieLayers(this.ties.near, true),
            haloLayer(placed, this.nodes, this.signs),
            ...this.people.layers.filter(({ name }) => name.includes('blocks')),
            ...symbolLayers(placed, this.nodes, this.signs, this.looks, this.tiles),
            this.rings('formal leaders', { stroke: INKS.role, width: 1.8, leastWidth: 1 }, this.leaders('formal')),
            this.rings('informal leaders', { stroke: INKS.accent, width: 4, leastWidth: 2 }, this.leaders('informal'))
        ];
        this.bounds = boundsOf(roomsOf(this.nodes, placed), this.order);
    }

    nodeOf(id: string): number | undefined {
        return this.placed.network.indexOf.get(id);
    }

    nodesIn(area: Bounds): number[] {
        return this.find(area);
    }

    walk(node: number, step: Step): number {
        if (step === 'first' || step === 'last') {
            return this.order[step === 'first' ? 0 : this.order.length - 1];
        }
        return walkNetwork(this.placed.positions, node, step, this.tied[node], () => this.around(node));
    }

    place(node: number): NodePlace {
        return { level: null, position: this.places[node] + 1, setSize: this.order.length, expanded: null };
    }

    face(node: number): CardView {
        const person = this.placed.network.people[node];
        const leader = this.signs.leader[node];
        const badge = leader ? leaderText(leader, this.words) : '';
        return cardViewOf(person, this.subject, this.words, { change: this.changes.get(person.id), badge });
    }

    texts(sight: Sight): readonly DrawnText[] {
        const { view, k, detail } = sight;
        const isNear = detail === 'near';
        const some = !isNear && k < NAME_ZOOM ? this.foremost() : this.ranked(this.nodesIn(view)).slice(0, MANY_NAMES);
        return isNear
            ? [...leaderWords(this.placed, this.signs, some, this.words), ...this.ties.near.texts(sight, this.words)]
            : [...circleNames(this.placed, this.signs, some), ...this.ties.far.texts(sight, this.words)];
    }

    emphasis({ selected, route }: Focus): Emphasis {
        const { far } = this.ties;
        const strong = { stroke: INKS.accent, width: 3.5, leastWidth: 2 };
        const circled = [...route, ...(selected < 0 ? [] : [selected])];
        const path = route.slice(1).map((node, at) => line(this.placed.positions, route[at], node));
        return {
            layers: [
                {
                    name: 'path',
                    style: strong,
                    batches: path.length > 0 ? [{ path: path.join(''), bounds: this.bounds }] : []
                },
                ...far.emphasis(selected < 0 ? [] : far.of(selected)),
                this.rings('in focus', strong, circled)
            ],
            texts: []
        };
    }

    opening(size: Size): Camera {
        const all = fitAll(this.bounds, size);
        const isOverview = all.k >= READABLE.least || this.order.length > READABLE.people || this.order.length === 0;
        return isOverview ? all : centreOn(size, boxOf(this.nodes, this.order[0]), READABLE.zoom);
    }

    /** Informal leaders, then whoever else is listened to most. */
    private foremost(): number[] {
        const { leader } = this.signs;
        const informal = this.leaders('informal');
        const others = this.order.slice(0, FEW_NAMES).filter((node) => leader[node] !== 'informal');
        return [...informal, ...others].slice(0, FEW_NAMES);
    }

    private leaders(kind: Leader): number[] {
        return this.order.filter((node) => this.signs.leader[node] === kind);
    }

    private rings(name: string, style: LayerStyle, some: readonly number[]): Layer {
        return ringLayer(name, style, this.placed, this.nodes, this.signs, some);
    }

    /** The same nodes, the most influential first. */
    private ranked(nodes: readonly number[]): number[] {
        return [...nodes].sort((a, b) => this.places[a] - this.places[b]);
    }

    /** Those around a node, from farther and farther away until there are some. */
    private around(node: number): number[] {
        const [x, y] = [this.placed.positions.x[node], this.placed.positions.y[node]];
        const { x0, x1 } = this.bounds;
        for (let reach = 2 * ROOM.width; ; reach *= 2) {
            const found = this.nodesIn({ x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach });
            if (found.length > 8 || reach > x1 - x0) {
                return found;
            }
        }
    }

    private tiesBetween(nodes: DrawnNodes): Ties {
        return new Ties(nodes, this.placed.network.links, (id) => this.nodeOf(id), this.find);
    }

    frameOf(node: number, distance: number): string {
        const { x, y } = this.placed.positions;
        return circle(x[node], y[node], this.signs.radius[node] + distance);
    }

    /** A square for our own side, a circle for everybody else. */
    private shapeOf(node: number): string {
        const { positions, network } = this.placed;
        const [x, y, r] = [positions.x[node], positions.y[node], this.signs.radius[node]];
        return network.people[node].kind === 'Internal'
            ? box(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r)
            : circle(x, y, r);
    }
}
