import { nextFrame } from './meter';
import {
    CARD,
    cardHtml,
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

/* Of d3-org-chart only what is used here: the product's own types know no peer. */
interface ChartNode {
    readonly data: PeerPerson;
    readonly x: number;
    readonly y: number;
}
interface D3Selection {
    node(): SVGElement & { readonly __transition?: unknown };
    call(act: unknown, value: unknown): void;
}
interface ChartState {
    readonly allNodes: ChartNode[];
    readonly root: { each(visit: (node: ChartNode) => void): void };
    readonly svg: D3Selection;
    readonly nodesWrapper: D3Selection;
    readonly zoomBehavior: { readonly transform: unknown };
}
/** Every setting gives the chart back. */
interface Chart {
    [setting: string]: (value?: unknown) => Chart;
}
interface ChartActs {
    render(): void;
    getChartState(): ChartState;
    updateNodesState(): void;
    addNode(person: PeerPerson & { _expanded: boolean }): void;
    onButtonClick(event: { stopPropagation(): void }, node: ChartNode): void;
}
declare const orgChart: { OrgChart: new () => Chart };
declare const d3: { zoomIdentity: { translate(x: number, y: number): D3Transform } };
interface D3Transform {
    translate(x: number, y: number): D3Transform;
    scale(k: number): D3Transform;
}

class OrgChartPeer implements Peer {
    private chart!: ChartActs;
    private state!: ChartState;

    draw(host: HTMLElement, people: PeerPerson[], links: PeerLink[]): void {
        this.chart = new orgChart.OrgChart()
            .container(host)
            .data(people.map((person) => ({ ...person, _expanded: true })))
            .svgHeight(size().height)
            .nodeWidth(() => CARD.width)
            .nodeHeight(() => CARD.height)
            .childrenMargin(() => CARD.gapY)
            .siblingsMargin(() => CARD.gapX)
            .neighbourMargin(() => CARD.gapX)
            .compact(false)
            .duration(0)
            .setActiveNodeCentered(false)
            .scaleExtent([1e-5, 20])
            .minPagingVisibleNodes(() => Infinity)
            .nodeContent(({ data }: ChartNode) => cardHtml(data))
            .connections(links.map((link) => ({ ...link, label: '' })))
            .connectionsUpdate(function (this: SVGElement, { isConflict }: PeerLink) {
                this.setAttribute('stroke', isConflict ? CONFLICT : INFLUENCE);
                this.setAttribute('stroke-width', '1.5');
            }) as unknown as ChartActs;
        this.chart.render();
        this.state = this.chart.getChartState();
        this.look(this.fit());
    }

    /** The chart draws in D3 transitions, of no length but in frames of their own. */
    async settled(): Promise<void> {
        for (let frames = 0; frames < 2000; frames += 1) {
            await nextFrame();
            const cards = this.state.nodesWrapper.node().childNodes as NodeListOf<Node & { __transition?: unknown }>;
            const moving = [cards[0], cards[cards.length - 1], this.state.svg.node()];
            if (!moving.some((node) => node.__transition)) {
                return;
            }
        }
    }

    fit(): View {
        let [x0, x1, y1] = [Infinity, -Infinity, 0];
        this.state.root.each(({ x, y }) => {
            [x0, x1, y1] = [Math.min(x0, x), Math.max(x1, x), Math.max(y1, y)];
        });
        return fitTo(x0 - CARD.width / 2, 0, x1 + CARD.width / 2, y1 + CARD.height);
    }

    look({ k, x, y }: View): void {
        const { width, height } = size();
        const transform = d3.zoomIdentity
            .translate(width / 2, height / 2)
            .scale(k)
            .translate(-x, -y);
        this.state.svg.call(this.state.zoomBehavior.transform, transform);
    }

    placeOf(id: string): { x: number; y: number } {
        const { x, y } = this.node(id);
        return { x, y: y + CARD.height / 2 };
    }

    recolour({ id, color }: PeerPerson): void {
        this.node(id).data.color = color;
        this.chart.updateNodesState();
    }

    add(person: PeerPerson): void {
        this.chart.addNode({ ...person, _expanded: true });
    }

    collapse(id: string): void {
        this.chart.onButtonClick({ stopPropagation: () => undefined }, this.node(id));
    }

    private node(id: string): ChartNode {
        return this.state.allNodes.find(({ data }) => data.id === id) as ChartNode;
    }
}

present(new OrgChartPeer());
