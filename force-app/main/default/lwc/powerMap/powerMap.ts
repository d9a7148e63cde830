import { api, LightningElement } from 'lwc';
import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import { texts } from 'c/labels';
import {
    CARD_ZOOM,
    cardBounds,
    centreOn,
    DETAIL_ZOOM,
    fitAll,
    openAt,
    READING_ZOOM,
    reveal,
    sceneBounds,
    viewOf,
    walk,
    zoomAround
} from 'c/mapScene';
import type { Camera, MapPicture, Size, Step } from 'c/mapScene';
import { visibleIn } from 'c/treeLayout';
import { CardPool } from './cardPool';
import { paint } from './canvasPainter';
import { Overview } from './overview';
import { readPalette } from './palette';
import type { Palette } from './palette';
import { ZoomGesture } from './zoomGesture';

const STEPS: Readonly<Record<string, Step>> = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: 'left',
    ArrowRight: 'right',
    Home: 'first',
    End: 'last'
};
const ZOOM_STEP = 1.4;
/** Cards this many pixels outside the view are kept ready. */
const MARGIN = 120;

/**
 * Draws the power map: lines, ties and the far zoom levels on a canvas, people near by as real cards. A tree for
 * assistive technology, with one tab stop and arrow keys.
 * @fires PowerMap#personselect detail: { id }
 * @fires PowerMap#dismiss the person pressed Escape
 */
export default class PowerMap extends LightningElement {
    /** Name of the account, for those who hear the map. */
    @api accountName = '';

    /** The map to draw. */
    @api
    get picture(): MapPicture | undefined {
        return this.shown;
    }
    set picture(next: MapPicture | undefined) {
        const activeBefore = this.activeNode;
        const activeId = this.shown?.layout.graph.people[activeBefore]?.person?.id;
        this.shown = next;
        this.activeNode = (activeId !== undefined ? next?.layout.nodeOf.get(activeId) : undefined) ?? 0;
        if (next) {
            this.pool?.rebind(next, activeBefore, this.activeNode);
        }
        this.schedule();
    }

    /** Id of the person whose details are open. */
    @api
    get selectedId(): string | null {
        return this.selection;
    }
    set selectedId(id: string | null) {
        this.selection = id ?? null;
        this.schedule();
    }

    /** Ids of the people that the search found. */
    @api
    get matchIds(): readonly string[] {
        return [...this.matches];
    }
    set matchIds(ids: readonly string[]) {
        this.matches = new Set(ids ?? []);
        this.schedule();
    }

    private shown: MapPicture | undefined;
    private selection: string | null = null;
    private matches: ReadonlySet<string> = new Set();
    private activeNode = 0;
    private camera: Camera = { x: 0, y: 0, k: 1 };
    private size: Size = { width: 0, height: 0 };
    private isOpened = false;
    private frame: Timer | undefined;
    private pool: CardPool | undefined;
    private gesture: ZoomGesture | undefined;
    private context: CanvasRenderingContext2D | null = null;
    private overview: Overview | undefined;
    private palette: Palette | undefined;
    private observer: ResizeObserver | undefined;
    private themes: MediaQueryList[] = [];

    get label(): string {
        return texts('RMap_Map_Label', this.accountName);
    }

    override renderedCallback(): void {
        if (!this.pool) {
            this.start();
        }
    }

    override disconnectedCallback(): void {
        this.frame?.stop();
        this.gesture?.stop();
        this.observer?.disconnect();
        this.themes.forEach((theme) => theme.removeEventListener('change', this.handleTheme));
        this.pool = undefined;
        this.frame = undefined;
    }

    @api zoomIn(): void {
        this.zoomBy(ZOOM_STEP);
    }

    @api zoomOut(): void {
        this.zoomBy(1 / ZOOM_STEP);
    }

    /** Shows the whole map. */
    @api fit(): void {
        if (this.shown) {
            this.gesture?.moveTo(fitAll(sceneBounds(this.shown.layout, this.shown.scene), this.size), true);
        }
    }

    /** Brings a person into the middle, near enough to be read. */
    @api showPerson(id: string): void {
        const node = this.shown?.layout.nodeOf.get(id);
        if (this.shown && node !== undefined) {
            this.activeNode = node;
            const k = Math.max(this.camera.k, READING_ZOOM);
            this.gesture?.moveTo(centreOn(this.size, cardBounds(this.shown.layout, node), k), true);
            this.schedule();
        }
    }

    /** Brings a person into view with the least move, so that an opened panel does not hide them. */
    @api revealPerson(id: string): void {
        const node = this.shown?.layout.nodeOf.get(id);
        if (node !== undefined) {
            this.revealNode(node, this.camera.k);
        }
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        const node = this.shown?.layout.nodeOf.get(id);
        if (node !== undefined) {
            this.activate(node);
        }
    }

    handleClick(event: MouseEvent): void {
        const node = this.pool?.nodeAt(event.target as Element) ?? this.nodeUnder(event);
        const id = node === undefined ? undefined : this.shown?.layout.graph.people[node].person?.id;
        if (node !== undefined && id !== undefined) {
            this.activeNode = node;
            this.select(id);
        }
    }

    handleFocusIn(event: FocusEvent): void {
        const node = this.pool?.nodeAt(event.target as Element);
        if (node !== undefined && node !== this.activeNode) {
            this.activeNode = node;
            this.schedule();
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.ctrlKey || event.metaKey || event.altKey || !this.shown) {
            return;
        }
        const id = this.shown.layout.graph.people[this.activeNode]?.person?.id;
        const step = STEPS[event.key];
        if (step) {
            this.activate(walk(this.shown.layout, this.activeNode, step));
        } else if ((event.key === 'Enter' || event.key === ' ') && id !== undefined) {
            this.select(id);
        } else if (event.key === '+' || event.key === '=') {
            this.zoomIn();
        } else if (event.key === '-') {
            this.zoomOut();
        } else if (event.key === '0') {
            this.fit();
        } else if (event.key === 'Escape') {
            this.dispatchEvent(new CustomEvent('dismiss'));
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    /** Goes where the overview is pressed, and follows the pointer as long as it is. */
    handleOverview(event: PointerEvent): void {
        event.stopPropagation();
        const place = event.buttons === 1 ? this.overview?.placeAt(event.offsetX, event.offsetY) : null;
        if (place) {
            const box = { x0: place.x, y0: place.y, x1: place.x, y1: place.y };
            this.gesture?.moveTo(centreOn(this.size, box, this.camera.k), false);
        }
    }

    handleOverviewClick(event: MouseEvent): void {
        event.stopPropagation();
    }

    private start(): void {
        const { stage, world, canvas, overview } = this.refs as Record<string, HTMLElement>;
        this.pool = new CardPool(world, texts);
        if (this.shown) {
            this.pool.rebind(this.shown, -1, this.activeNode);
        }
        this.context = (canvas as HTMLCanvasElement).getContext('2d');
        this.overview = new Overview(overview as HTMLCanvasElement);
        this.gesture = new ZoomGesture(
            stage,
            () => ({ size: this.size, bounds: this.shown?.layout.tree.bounds ?? { x0: 0, y0: 0, x1: 0, y1: 0 } }),
            (camera) => {
                this.camera = camera;
                this.schedule();
            }
        );
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(stage);
        this.themes = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
            window.matchMedia(query)
        );
        this.themes.forEach((theme) => theme.addEventListener('change', this.handleTheme));
        this.measure();
    }

    private readonly handleTheme = (): void => {
        this.palette = undefined;
        this.schedule();
    };

    /** Takes the size of the drawing area. The middle of the view stays in the middle, the selected person in sight. */
    private measure(): void {
        const { stage, canvas } = this.refs as Record<string, HTMLElement>;
        const before = this.size;
        this.size = { width: stage.clientWidth, height: stage.clientHeight };
        const ratio = this.pixelRatio;
        (canvas as HTMLCanvasElement).width = Math.round(this.size.width * ratio);
        (canvas as HTMLCanvasElement).height = Math.round(this.size.height * ratio);
        if (this.isOpened && before.width > 0 && this.size.width > 0) {
            const centred = { ...this.camera, x: this.camera.x + (this.size.width - before.width) / 2 };
            this.gesture?.moveTo(this.keepSelected(centred), false);
        }
        this.draw();
    }

    /** A camera that also shows the selected person, whom a panel that opens may have covered. */
    private keepSelected(camera: Camera): Camera {
        const node = this.selection === null ? undefined : this.shown?.layout.nodeOf.get(this.selection);
        return this.shown && node !== undefined
            ? reveal(camera, this.size, cardBounds(this.shown.layout, node))
            : camera;
    }

    private open(picture: MapPicture): void {
        this.isOpened = true;
        const top = cardBounds(picture.layout, 0);
        this.gesture?.moveTo(
            openAt(sceneBounds(picture.layout, picture.scene), this.size, (top.x0 + top.x1) / 2),
            false
        );
    }

    /** Draws with the next frame, once for however many changes. */
    private schedule(): void {
        if (this.pool) {
            this.frame ??= timeout(() => this.draw());
        }
    }

    private draw(): void {
        this.frame?.stop();
        this.frame = undefined;
        const picture = this.shown;
        if (!picture || !this.pool || this.size.width === 0 || picture.layout.tree.order.length === 0) {
            return;
        }
        if (!this.isOpened) {
            this.open(picture);
        }
        const { camera, size } = this;
        const { world, probe } = this.refs as Record<string, HTMLElement>;
        world.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.k})`;
        world.classList.toggle('is-compact', camera.k < DETAIL_ZOOM);
        const isFar = camera.k < CARD_ZOOM;
        const inView = isFar ? [] : visibleIn(picture.layout.tree, viewOf(camera, size, MARGIN));
        const marks = { activeNode: this.activeNode, selectedId: this.selection, matchIds: this.matches, isFar };
        this.pool.show(new Set([...inView, this.activeNode]), marks);
        if (this.context) {
            this.palette ??= readPalette(probe);
            const selectedNode = this.selection === null ? -1 : (picture.layout.nodeOf.get(this.selection) ?? -1);
            const { palette, pixelRatio } = this;
            paint(this.context, { picture, camera, size, pixelRatio, selectedNode, palette, texts });
            this.overview?.draw(picture, camera, size, palette, pixelRatio);
        }
    }

    private activate(node: number): void {
        this.activeNode = node;
        this.revealNode(node, Math.max(this.camera.k, READING_ZOOM * 0.7));
        this.draw();
        this.pool?.focus(node);
    }

    private revealNode(node: number, k: number): void {
        if (this.shown) {
            this.gesture?.moveTo(reveal(this.camera, this.size, cardBounds(this.shown.layout, node), k), true);
        }
    }

    private select(id: string): void {
        this.dispatchEvent(new CustomEvent('personselect', { detail: { id } }));
    }

    private zoomBy(factor: number): void {
        const { width, height } = this.size;
        this.gesture?.moveTo(zoomAround(this.camera, this.camera.k * factor, width / 2, height / 2), true);
    }

    /** The person drawn on the canvas below the pointer. */
    private nodeUnder(event: MouseEvent): number | undefined {
        if (!this.shown || this.camera.k >= CARD_ZOOM) {
            return undefined;
        }
        const frame = (this.refs as Record<string, HTMLElement>).stage.getBoundingClientRect();
        const x = (event.clientX - frame.left - this.camera.x) / this.camera.k;
        const y = (event.clientY - frame.top - this.camera.y) / this.camera.k;
        return visibleIn(this.shown.layout.tree, { x0: x, y0: y, x1: x, y1: y })[0];
    }

    private get pixelRatio(): number {
        return Math.min(2, window.devicePixelRatio || 1);
    }
}
