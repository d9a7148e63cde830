import { cardViewOf, changeMarksOf, foldView } from 'c/cardView';
import type { CardView, ChangeMark, Fold, TitleView } from 'c/cardView';
import type { Texts } from 'c/labels';
import { attitudesBelow, mapStructure, placeNodes } from 'c/mapLayout';
import type { MapStructure } from 'c/mapLayout';
import { boxOf, INKS, nameTexts, openAt, PeopleLayers, Ties, tiesBounds, union } from 'c/mapScene';
import type {
    Camera,
    Drawing,
    DrawnNodes,
    DrawnText,
    Emphasis,
    Focus,
    Layer,
    Look,
    NodePlace,
    Sight,
    Size,
    Step
} from 'c/mapScene';
import type { MapSubject } from 'c/mapSubject';
import { isAtOrBelow } from 'c/place';
import { visibleIn } from 'c/treeLayout';
import type { Bounds, TreeLayout } from 'c/treeLayout';
import { KINDS, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';
import { foldLayers } from './foldLayers';
import { groupText } from './groupText';
import { looksOf } from './looks';
import { lineLayers, linesUp } from './powerLines';
import { routeLayers } from './routeLayers';
import { UnitTexts } from './unitTexts';
import { siblings, walk } from './walk';

export { toggled, unfolded } from './collapsed';
export type { Collapsed, Folding } from './collapsed';
import { collapsedBy, collapsedNodes } from './collapsed';
import type { Collapsed, Folding } from './collapsed';

/** From which zoom on names are written on boxes, and cards stand there. */
const ZOOMS = { middle: 0.25, near: 0.45 } as const;

/** What cards show beside the person. */
const FACTS_ON_CARDS = ['shown', 'changes', 'buyingRoles', 'opportunityId'] as const;

/** The power map: the hierarchy with its ties. */
export class PowerDrawing implements Drawing {
    readonly role = 'tree';
    readonly form = 'card';
    readonly zooms = ZOOMS;
    readonly structure: MapStructure;
    /** What is folded away. */
    readonly collapsed: Collapsed;
    readonly nodes: DrawnNodes;
    readonly layers: readonly Layer[];
    readonly bounds: Bounds;
    private readonly tree: TreeLayout;
    /** Those hidden below collapsed nodes. */
    private readonly folds: ReadonlyMap<number, Fold>;
    private readonly changes: ReadonlyMap<string, ChangeMark>;
    readonly looks: readonly (Look | null)[];
    private readonly people: PeopleLayers;
    private readonly lines: readonly Layer[];
    private readonly ties: Ties;
    private readonly units: UnitTexts;

    /** What did not change since the drawing before is taken over from it: the same people are folded in the same way. */
    constructor(
        readonly subject: MapSubject,
        private readonly folding: Folding,
        private readonly words: Texts,
        before: PowerDrawing | null = null
    ) {
        this.structure = mapStructure(subject.people, before?.structure);
        const hasSamePlaces = before?.structure.nodeOf === this.structure.nodeOf;
        this.collapsed =
            hasSamePlaces && before.folding === folding ? before.collapsed : collapsedBy(folding, this.structure);
        const isSame = hasSamePlaces && before.collapsed === this.collapsed;
        this.tree = isSame ? before.tree : placeNodes(this.structure, this.collapsedNodes);
        this.nodes = isSame ? before.nodes : drawnNodes(this.tree, this.structure);
        this.lines = isSame ? before.lines : lineLayers(this.structure, this.tree, this.nodes);
        this.ties =
            isSame && before.subject.links === subject.links
                ? before.ties
                : new Ties(
                      this.nodes,
                      subject.links,
                      (id) => this.shownNodeOf(id),
                      (box) => this.nodesIn(box)
                  );
        this.looks = looksOf(subject, this.structure, before);
        this.people = new PeopleLayers(this.nodes, this.tree.order, this.looks, {}, before?.people);
        this.folds = this.hiddenBelow();
        this.units =
            isSame && isSameUnits(before.structure, this.structure)
                ? before.units
                : new UnitTexts(this.structure, this.tree, (node) => this.groupName(node));
        this.changes = changeMarksOf(subject.changes);
        this.layers = [
            ...this.lines,
            ...foldLayers(this.nodes, this.folds),
            ...this.people.layers,
            ...this.ties.layers
        ];
        const outer = tiesBounds(this.ties.ties);
        this.bounds = outer ? union(this.tree.bounds, outer) : this.tree.bounds;
    }

    /** The nodes whose branches are folded away. */
    get collapsedNodes(): ReadonlySet<number> {
        return collapsedNodes(this.structure, this.collapsed);
    }

    get order(): readonly number[] {
        return this.tree.order;
    }

    nodeOf(id: string): number | undefined {
        const node = this.structure.nodeOf.get(id);
        return node !== undefined && this.tree.isVisible[node] ? node : undefined;
    }

    nodesIn(box: Bounds): number[] {
        return visibleIn(this.tree, box);
    }

    walk(node: number, step: Step): number {
        return walk(this.structure, this.tree, node, step);
    }

    /** Whether somebody may come to report to another: not to those below, to leavers, or to the superior they have. */
    canReport(node: number, superior: number): boolean {
        const { graph } = this.structure;
        const { person } = graph.people[superior];
        const isNew = graph.parent[node] !== superior && !isAtOrBelow(graph, superior, node);
        return isNew && person !== null && person.status !== 'Left';
    }

    place(node: number): NodePlace {
        const [first, end] = siblings(this.structure, node);
        return {
            level: this.structure.graph.depth[node] + 1,
            position: node - first + 1,
            setSize: end - first,
            expanded: this.isOpen(node)
        };
    }

    keepsCard(node: number, before: Drawing): boolean {
        return (
            before instanceof PowerDrawing &&
            before.nodes === this.nodes &&
            before.structure.graph.people[node] === this.structure.graph.people[node] &&
            FACTS_ON_CARDS.every((fact) => before.subject[fact] === this.subject[fact]) &&
            // Who is folded away tells of those below.
            this.isOpen(node) !== false
        );
    }

    face(node: number): CardView | TitleView {
        const { person, heading } = this.structure.graph.people[node];
        if (person) {
            const isOpen = this.isOpen(node);
            return cardViewOf(person, this.subject, this.words, {
                change: this.changes.get(person.id),
                fold: isOpen === null ? null : foldView(this.foldOf(node, isOpen), this.words)
            });
        }
        const { colorToken, color } =
            heading.kind === null
                ? { colorToken: INKS.text.token, color: INKS.text.color }
                : termOf<DrawnTerm>(KINDS, heading.kind);
        const name = this.groupName(node);
        const title = this.words('RMap_Group_Count', heading.count);
        return { form: 'title', name, title, colorToken, color, fold: null, description: `${name}, ${title}` };
    }

    texts(sight: Sight): readonly DrawnText[] {
        const { view, k, detail } = sight;
        const ties = this.ties.texts(sight, this.words);
        if (detail === 'near') {
            return ties;
        }
        const units = this.units.texts(view, k, detail === 'middle');
        if (detail === 'far') {
            return units;
        }
        const some = this.nodesIn(view).filter((node) => this.structure.graph.people[node].person);
        const names = nameTexts(
            this.nodes,
            some,
            k,
            (node) => this.structure.graph.people[node].person?.name ?? '',
            (node) => this.units.nameOf(node)
        );
        return [...units, ...names, ...ties];
    }

    emphasis({ selected, route }: Focus): Emphasis {
        const ties = this.ties.emphasis(selected < 0 ? [] : this.ties.of(selected));
        const up = selected < 0 ? '' : linesUp(this.structure, this.tree, selected);
        const lines: Layer = {
            name: 'line to the top',
            style: { stroke: INKS.accent, width: 3.5, leastWidth: 2 },
            batches: up === '' ? [] : [{ path: up, bounds: this.tree.bounds }]
        };
        return {
            layers: [lines, ...ties, ...routeLayers(this.structure, this.tree, this.nodes, this.ties, route)],
            texts: []
        };
    }

    opening(size: Size): Camera {
        const top = boxOf(this.nodes, this.tree.order[0]);
        return openAt(this.bounds, size, (top.x0 + top.x1) / 2);
    }

    /** The node at which somebody is drawn: their own, or that of the superior in whose branch they are folded away. */
    shownNodeOf(id: string): number | undefined {
        let node = this.structure.nodeOf.get(id) ?? -1;
        while (node >= 0 && !this.tree.isVisible[node]) {
            node = this.tree.parent[node];
        }
        return node < 0 ? undefined : node;
    }

    /** Whether those below a node are shown; null where nobody is, and for titles, which never fold. */
    private isOpen(node: number): boolean | null {
        const { childStart, people } = this.structure.graph;
        const first = childStart[node];
        return first === childStart[node + 1] || people[node].heading ? null : this.tree.isVisible[first];
    }

    private foldOf(node: number, isOpen: boolean): Fold {
        const attitudes = attitudesBelow(this.structure, node);
        const count = [...attitudes.values()].reduce((sum, some) => sum + some, 0);
        return { isOpen, count, attitudes };
    }

    private hiddenBelow(): Map<number, Fold> {
        const folds = new Map<number, Fold>();
        for (const id of this.collapsed) {
            const node = this.nodeOf(id);
            if (node !== undefined && this.isOpen(node) === false) {
                folds.set(node, this.foldOf(node, false));
            }
        }
        return folds;
    }

    private groupName(node: number): string {
        const { heading } = this.structure.graph.people[node];
        return heading ? groupText(heading, this.words) : '';
    }
}

function drawnNodes({ x, y, cardWidth, cardHeight }: TreeLayout, { graph }: MapStructure): DrawnNodes {
    return {
        x,
        y,
        width: new Array<number>(x.length).fill(cardWidth),
        height: new Array<number>(x.length).fill(cardHeight),
        ids: graph.people.map(({ person }) => person?.id ?? null)
    };
}

/** Whether nobody changed to another department: then what units are called and how large they are stays. */
function isSameUnits(before: MapStructure, now: MapStructure): boolean {
    const [old, people] = [before.graph.people, now.graph.people];
    return people.every((one, node) => one === old[node] || one.person?.department === old[node].person?.department);
}
