import { select, zoom, zoomIdentity, type Selection, type ZoomBehavior } from 'd3';
import { CARD, CONFLICT, INFLUENCE, present, size, type Peer, type PeerLink, type PeerPerson, type View } from './peer';
import { toggle, TreePlaces, type PlacedPerson } from './treePlaces';

type Group = Selection<SVGGElement, unknown, null, undefined>;

const STYLE =
    '.card text{font:12px sans-serif}.card .name{font-weight:bold}.card .body{fill:#fff;stroke:#888}' +
    '.card .role{fill:#16325c;font-size:10px}.lines{fill:none;stroke:#999}.links{fill:none;stroke-width:1.5}';

/** What one writes by hand with D3: everybody as elements of an SVG, joined by key, moved by D3's zoom. */
class PlainSvg implements Peer {
    private places!: TreePlaces;
    private people: PeerPerson[] = [];
    private links: PeerLink[] = [];
    private readonly collapsed = new Set<string>();
    private svg!: Selection<SVGSVGElement, unknown, null, undefined>;
    private zoom!: ZoomBehavior<SVGSVGElement, unknown>;
    private layers!: { lines: Group; links: Group; cards: Group };

    draw(host: HTMLElement, people: PeerPerson[], links: PeerLink[]): void {
        [this.people, this.links] = [people, links];
        const { width, height } = size();
        this.svg = select(host).append('svg').attr('width', width).attr('height', height).attr('role', 'tree');
        this.svg.append('style').text(STYLE);
        const world = this.svg.append('g');
        const layer = (name: string): Group => world.append('g').attr('class', name);
        this.layers = { lines: layer('lines'), links: layer('links'), cards: layer('cards') };
        this.zoom = zoom<SVGSVGElement, unknown>()
            .scaleExtent([1e-6, 20])
            .on('zoom', ({ transform }: { transform: { toString(): string } }) =>
                world.attr('transform', transform.toString())
            );
        this.svg.call(this.zoom);
        this.join();
        this.look(this.fit());
    }

    fit(): View {
        return this.places.fit();
    }

    look({ k, x, y }: View): void {
        const { width, height } = size();
        const transform = zoomIdentity
            .translate(width / 2, height / 2)
            .scale(k)
            .translate(-x, -y);
        this.zoom.transform(this.svg, transform);
    }

    placeOf(id: string): { x: number; y: number } {
        return this.places.placeOf(id);
    }

    recolour(person: PeerPerson): void {
        this.layers.cards
            .selectAll<SVGGElement, PlacedPerson>('g.card')
            .filter(({ data }) => data.id === person.id)
            .select('.bar')
            .attr('fill', person.color);
    }

    add(person: PeerPerson): void {
        if (!this.people.includes(person)) {
            this.people.push(person);
        }
        this.join();
    }

    collapse(id: string): void {
        toggle(this.collapsed, id);
        this.join();
    }

    private join(): void {
        this.places = new TreePlaces(this.people, this.collapsed);
        const { all, byId } = this.places;
        this.layers.lines
            .selectAll<SVGPathElement, PlacedPerson>('path')
            .data(all.slice(1), ({ data }) => data.id)
            .join('path')
            .attr('d', ({ x, y, parent }) => {
                const above = parent as PlacedPerson;
                return `M${above.x},${above.y + CARD.height}V${y - CARD.gapY / 2}H${x}V${y}`;
            });
        this.layers.links
            .selectAll<SVGPathElement, PeerLink>('path')
            .data(
                this.links.filter(({ from, to }) => byId.has(from) && byId.has(to)),
                ({ id }) => id
            )
            .join('path')
            .attr('stroke', ({ isConflict }) => (isConflict ? CONFLICT : INFLUENCE))
            .attr('d', ({ from, to }) => {
                const [a, b] = [this.places.placeOf(from), this.places.placeOf(to)];
                return `M${a.x},${a.y}L${b.x},${b.y}`;
            });
        this.layers.cards
            .selectAll<SVGGElement, PlacedPerson>('g.card')
            .data(all, ({ data }) => data.id)
            .join((entering) => card(entering.append('g')))
            .attr('transform', ({ x, y }) => `translate(${x - CARD.width / 2},${y})`);
    }
}

function card(
    group: Selection<SVGGElement, PlacedPerson, SVGGElement, unknown>
): Selection<SVGGElement, PlacedPerson, SVGGElement, unknown> {
    const text = (name: string, y: number, words: (person: PeerPerson) => string): void => {
        group
            .append('text')
            .attr('class', name)
            .attr('x', 14)
            .attr('y', y)
            .text(({ data }) => words(data));
    };
    group
        .attr('class', 'card')
        .attr('tabindex', -1)
        .attr('role', 'treeitem')
        .attr('aria-label', ({ data }) => `${data.name}, ${data.title}`);
    group.append('rect').attr('class', 'body').attr('width', CARD.width).attr('height', CARD.height).attr('rx', 6);
    group
        .append('rect')
        .attr('class', 'bar')
        .attr('width', 6)
        .attr('height', CARD.height)
        .attr('fill', ({ data }) => data.color);
    text('role', 18, ({ role }) => role);
    text('name', 38, ({ name }) => name);
    text('title', 58, ({ title }) => title);
    text('department', 78, ({ department, level }) => `${department} ${level}`);
    return group;
}

present(new PlainSvg());
