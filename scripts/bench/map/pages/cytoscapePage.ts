import { nextFrame } from './meter';
import {
    CARD,
    CONFLICT,
    fitTo,
    INFLUENCE,
    present,
    size,
    type Peer,
    type PeerLink,
    type PeerPerson,
    type View
} from './peer';
import { toggle, TreePlaces } from './treePlaces';

/* Of cytoscape only what is used here: the product's own types know no peer. */
interface Point {
    x: number;
    y: number;
}
interface Element {
    id(): string;
    position(): Point;
    data(name: string, value: string): void;
    toggleClass(name: string, isOn: boolean): void;
}
interface Elements {
    forEach(visit: (element: Element) => void): void;
    positions(place: (element: Element) => Point): void;
}
interface Graph {
    nodes(): Elements;
    getElementById(id: string): Element;
    add(elements: unknown[]): void;
    batch(work: () => void): void;
    viewport(view: { zoom: number; pan: Point }): void;
    one(event: string, handle: () => void): void;
    renderer(): { redraw(): void };
}
declare const cytoscape: (options: unknown) => Graph;

/** Whether people fill a grid, with straight ties across, as in a network of influence. */
const isDense = location.hash === '#dense';

const STYLE = [
    {
        selector: 'node',
        style: {
            ...{ shape: 'round-rectangle', width: CARD.width, height: CARD.height },
            ...{ 'background-color': 'data(color)', 'border-width': 1, 'border-color': '#888', 'font-size': 12 },
            ...{ label: 'data(label)', 'text-wrap': 'wrap', 'text-valign': 'center', 'text-halign': 'center' }
        }
    },
    { selector: 'edge', style: { 'curve-style': 'straight', width: 1.5, 'line-color': INFLUENCE } },
    {
        selector: '.line',
        style: {
            ...{ 'line-color': '#999', width: 1, 'taxi-direction': 'downward' },
            'curve-style': isDense ? 'straight' : 'taxi'
        }
    },
    { selector: '.conflict', style: { 'line-color': CONFLICT } },
    { selector: '.hidden', style: { display: 'none' } }
];

class CytoscapePeer implements Peer {
    private graph!: Graph;
    private people: PeerPerson[] = [];
    private places!: TreePlaces;
    private readonly collapsed = new Set<string>();

    draw(container: HTMLElement, people: PeerPerson[], links: PeerLink[]): void {
        this.people = people;
        this.places = new TreePlaces(people, this.collapsed);
        this.graph = cytoscape({
            container,
            elements: [
                ...people.map((person) => this.node(person)),
                ...people.filter(({ parentId }) => parentId !== null).map(line),
                ...links.map(({ id, from, to, isConflict }) => ({
                    ...{ group: 'edges', data: { id, source: from, target: to } },
                    classes: isConflict ? 'conflict' : ''
                }))
            ],
            ...{ minZoom: 1e-6, maxZoom: 20, layout: { name: 'preset' }, style: STYLE }
        });
        this.look(this.fit());
    }

    /** It draws in a frame of its own, when it says so. */
    settled(): Promise<void> {
        return new Promise((resolve) => {
            let isDrawn = false;
            this.graph.one('render', () => (isDrawn = true));
            this.graph.renderer().redraw();
            const look = async (): Promise<void> => {
                for (let frames = 0; frames < 2000 && !isDrawn; frames += 1) {
                    await nextFrame();
                }
                resolve();
            };
            void look();
        });
    }

    fit(): View {
        if (!isDense) {
            return this.places.fit();
        }
        const last = this.gridPlace(this.people.length - 1);
        const right = (this.columns() - 1) * (CARD.width + CARD.gapX);
        const [halfWidth, halfHeight] = [CARD.width / 2, CARD.height / 2];
        return fitTo(-halfWidth, -halfHeight, right + halfWidth, last.y + halfHeight);
    }

    look({ k, x, y }: View): void {
        const { width, height } = size();
        this.graph.viewport({ zoom: k, pan: { x: width / 2 - x * k, y: height / 2 - y * k } });
    }

    placeOf(id: string): { x: number; y: number } {
        const { x, y } = this.graph.getElementById(id).position();
        return { x, y };
    }

    recolour({ id, color }: PeerPerson): void {
        this.graph.getElementById(id).data('color', color);
    }

    add(person: PeerPerson): void {
        this.places = new TreePlaces(this.people, this.collapsed);
        this.graph.batch(() => {
            this.graph.add([this.node(person), line(person)]);
            this.move();
        });
    }

    collapse(id: string): void {
        toggle(this.collapsed, id);
        this.places = new TreePlaces(this.people, this.collapsed);
        this.graph.batch(() => {
            this.graph.nodes().forEach((node) => node.toggleClass('hidden', !this.places.byId.has(node.id())));
            this.move();
        });
    }

    private move(): void {
        this.graph.nodes().positions((node) => {
            return this.places.byId.has(node.id()) ? this.places.placeOf(node.id()) : node.position();
        });
    }

    private node(person: PeerPerson): unknown {
        const { id, color, name, title, department, role, level } = person;
        const label = [role, name, title, `${department} ${level}`].join('\n');
        const position = isDense ? this.gridPlace(this.people.indexOf(person)) : this.places.placeOf(id);
        return { group: 'nodes', data: { id, color, label }, position };
    }

    /** Columns of a grid about as wide as the view. */
    private columns(): number {
        const { width, height } = size();
        const aspect = (width / height) * ((CARD.height + CARD.gapY) / (CARD.width + CARD.gapX));
        return Math.ceil(Math.sqrt(this.people.length * aspect));
    }

    private gridPlace(index: number): Point {
        const columns = this.columns();
        return {
            x: (index % columns) * (CARD.width + CARD.gapX),
            y: Math.floor(index / columns) * (CARD.height + CARD.gapY)
        };
    }
}

function line({ id, parentId }: PeerPerson): unknown {
    return { group: 'edges', data: { id: `to ${id}`, source: parentId, target: id }, classes: 'line' };
}

present(new CytoscapePeer());
