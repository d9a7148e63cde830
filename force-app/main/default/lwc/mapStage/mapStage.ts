import { api, LightningElement } from 'lwc';
import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import { readPalette, svgOf } from 'c/mapPainter';
import type { Palette } from 'c/mapPainter';
import { boxOf, centreOn, DETAIL_ZOOM, detailAt, fitAll, READING_ZOOM, reveal, viewOf, zoomAround } from 'c/mapScene';
import type { Camera, Detail, Drawing, Size } from 'c/mapScene';
import { anchorShift } from './anchor';
import { Board } from './board';
import { CardPool } from './cardPool';
import { download } from './download';
import { actOf } from './keys';
import { Overview } from './overview';
import { overMarks } from './overMarks';
import { watchThemes } from './themes';
import { isStill, ZoomGesture } from './zoomGesture';

const ZOOM_STEP = 1.4;
/** Cards this many pixels outside the view are kept ready. */
const MARGIN = 120;
/** After so many milliseconds without a move the picture is painted anew, and later the overview. */
const REST = { board: 120, overview: 200 };
/** How long cards take to their new places. */
const MOVE = 280;

/**
 * Draws any `Drawing`: lines, ties and the far zooms on a canvas, people near by as real cards; moves, zooms, walks by
 * keyboard. A tree or a list for assistive technology, with one tab stop.
 * @fires MapStage#personselect detail: { id }
 * @fires MapStage#foldtoggle detail: { id } show or hide those below a person
 * @fires MapStage#dismiss the person pressed Escape
 */
export default class MapStage extends LightningElement {
    /** Name of what is drawn, for those who hear it. */
    @api label = '';

    @api
    get drawing(): Drawing | undefined {
        return this.shown;
    }
    set drawing(next: Drawing | undefined) {
        const before = this.shown;
        if (next === before) {
            return;
        }
        const activeBefore = this.activeNode;
        const id = before?.nodes.ids[activeBefore] ?? null;
        this.shown = next;
        this.activeNode = (id === null ? undefined : next?.nodeOf(id)) ?? next?.order[0] ?? 0;
        if (next && this.pool) {
            if (before && before.nodes !== next.nodes) {
                this.changePlaces(before, next, activeBefore);
            }
            this.pool.rebind(next, activeBefore, this.activeNode);
        }
        this.redraw();
    }

    /** Id of the person whose details are open. */
    @api
    get selectedId(): string | null {
        return this.selection;
    }
    set selectedId(id: string | null) {
        this.selection = id ?? null;
        this.redraw();
    }

    /** Ids of the people that the search found. */
    @api
    get matchIds(): readonly string[] {
        return this.matches;
    }
    set matchIds(ids: readonly string[]) {
        this.matches = [...(ids ?? [])];
        this.redraw();
    }

    /** Ids of the people of a path, in its order. */
    @api
    get pathIds(): readonly string[] {
        return this.path;
    }
    set pathIds(ids: readonly string[]) {
        this.path = [...(ids ?? [])];
        this.redraw();
    }

    private shown: Drawing | undefined;
    private selection: string | null = null;
    private matches: readonly string[] = [];
    private path: readonly string[] = [];
    private activeNode = 0;
    private camera: Camera = { x: 0, y: 0, k: 1 };
    private size: Size = { width: 0, height: 0 };
    private detail: Detail = 'near';
    private isOpened = false;
    private isDirty = true;
    private frame: Timer | undefined;
    private rest: Timer | undefined;
    private moving: Timer | undefined;
    private pool: CardPool | undefined;
    private board: Board | undefined;
    private gesture: ZoomGesture | undefined;
    private overview: Overview | undefined;
    private palette: Palette | undefined;
    private observer: ResizeObserver | undefined;
    private forgetThemes: (() => void) | undefined;

    get drawnRole(): string {
        return this.shown?.role ?? 'tree';
    }

    override renderedCallback(): void {
        if (!this.pool) {
            this.start();
        }
    }

    /** Gives back what it holds: timers, listeners, elements and the memory of the pictures. */
    override disconnectedCallback(): void {
        [this.frame, this.rest, this.moving].forEach((timer) => timer?.stop());
        this.frame = this.rest = this.moving = undefined;
        this.gesture?.stop();
        this.observer?.disconnect();
        this.forgetThemes?.();
        this.board?.clear();
        this.overview?.clear();
        this.pool?.clear();
        this.pool = this.board = this.overview = this.gesture = this.palette = undefined;
        this.isOpened = false;
    }

    @api zoomIn(): void {
        this.zoomBy(ZOOM_STEP);
    }

    @api zoomOut(): void {
        this.zoomBy(1 / ZOOM_STEP);
    }

    /** Shows the whole drawing. */
    @api fit(): void {
        if (this.shown) {
            this.gesture?.moveTo(fitAll(this.shown.bounds, this.size), true);
        }
    }

    /** Brings a person into the middle, near enough to be read. */
    @api showPerson(id: string): void {
        const node = this.shown?.nodeOf(id);
        if (this.shown && node !== undefined) {
            this.activeNode = node;
            const k = Math.max(this.camera.k, READING_ZOOM);
            this.gesture?.moveTo(centreOn(this.size, boxOf(this.shown.nodes, node), k), true);
            this.redraw();
        }
    }

    /** Brings a person into view with the least move, so that an opened panel does not hide them. */
    @api revealPerson(id: string): void {
        const node = this.shown?.nodeOf(id);
        if (node !== undefined) {
            this.reveal(node, this.camera.k);
        }
    }

    /** Puts the keyboard focus on a person. */
    @api focusPerson(id: string): void {
        const node = this.shown?.nodeOf(id);
        if (node !== undefined) {
            this.activate(node);
        }
    }

    /** Saves the whole drawing as an SVG file; `caption` stands above it. */
    @api exportSvg(fileName: string, caption: string): void {
        if (this.shown) {
            download(fileName, svgOf({ drawing: this.shown, focus: this.focusNow(this.shown), caption }));
        }
    }

    handleClick(event: MouseEvent): void {
        const hit = this.pool?.at(event.target as Element);
        const node = hit?.node ?? this.nodeUnder(event);
        if (node !== undefined) {
            this.activeNode = node;
            this.tell(hit?.isFold ? 'foldtoggle' : 'personselect', node);
        }
    }

    handleFocusIn(event: FocusEvent): void {
        const node = this.pool?.at(event.target as Element)?.node;
        if (node !== undefined && node !== this.activeNode) {
            this.activeNode = node;
            this.schedule();
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const act = actOf(event);
        if (!act || !this.shown) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        const { shown, activeNode } = this;
        const isFolded = shown.place(activeNode).expanded;
        switch (act.kind) {
            case 'walk':
                if (act.step === 'down' && isFolded === false) {
                    this.tell('foldtoggle', activeNode);
                } else {
                    this.activate(shown.walk(activeNode, act.step));
                }
                break;
            case 'fold':
                this.tell(isFolded === null ? 'personselect' : 'foldtoggle', activeNode);
                break;
            case 'open':
                this.tell('personselect', activeNode);
                break;
            case 'dismiss':
                this.dispatchEvent(new CustomEvent('dismiss'));
                break;
            default:
                this[act.kind]();
        }
    }

    /** Goes where the overview is pressed, and follows the pointer as long as it is. */
    handleOverview(event: PointerEvent): void {
        event.stopPropagation();
        const frame = (event.currentTarget as HTMLElement).getBoundingClientRect();
        const place =
            event.buttons === 1 ? this.overview?.placeAt(event.clientX - frame.left, event.clientY - frame.top) : null;
        if (place) {
            const box = { x0: place.x, y0: place.y, x1: place.x, y1: place.y };
            this.gesture?.moveTo(centreOn(this.size, box, this.camera.k), false);
        }
    }

    handleOverviewClick(event: MouseEvent): void {
        event.stopPropagation();
    }

    private start(): void {
        const refs = this.refs as Record<string, HTMLElement>;
        this.pool = new CardPool(refs.world);
        if (this.shown) {
            this.pool.rebind(this.shown, -1, this.activeNode);
        }
        this.board = new Board(refs.canvas as HTMLCanvasElement);
        this.overview = new Overview(refs.overview, refs.overviewPicture as HTMLCanvasElement, refs.overviewFrame);
        this.gesture = new ZoomGesture(
            refs.stage,
            () => ({ size: this.size, bounds: this.shown?.bounds ?? { x0: 0, y0: 0, x1: 0, y1: 0 } }),
            (camera) => {
                this.camera = camera;
                this.schedule();
            }
        );
        this.observer = new ResizeObserver(() => this.measure());
        this.observer.observe(refs.stage);
        this.forgetThemes = watchThemes(() => {
            this.palette = undefined;
            this.redraw();
        });
        this.measure();
    }

    /** Takes the size of the drawing area. The middle of the view stays in the middle, the selected person in sight. */
    private measure(): void {
        const { stage } = this.refs as Record<string, HTMLElement>;
        const before = this.size;
        this.size = { width: stage.clientWidth, height: stage.clientHeight };
        this.board?.resize(this.size, this.pixelRatio);
        if (this.isOpened && before.width > 0 && this.size.width > 0) {
            const centred = { ...this.camera, x: this.camera.x + (this.size.width - before.width) / 2 };
            this.gesture?.moveTo(this.keepSelected(centred), false);
        }
        this.isDirty = true;
        this.draw();
    }

    /** A camera that also shows the selected person, whom a panel that opens may have covered. */
    private keepSelected(camera: Camera): Camera {
        const node = this.selection === null ? undefined : this.shown?.nodeOf(this.selection);
        return this.shown && node !== undefined ? reveal(camera, this.size, boxOf(this.shown.nodes, node)) : camera;
    }

    /** Cards move to their new places, unless the person asked for less motion; what was looked at stays where it was. */
    private changePlaces(before: Drawing, next: Drawing, activeBefore: number): void {
        const shift = anchorShift(before, next, activeBefore, viewOf(this.camera, this.size));
        const { x, y, k } = this.camera;
        if (this.isOpened) {
            this.gesture?.moveTo({ k, x: x + shift.x * k, y: y + shift.y * k }, false);
        }
        const { stage } = this.refs as Record<string, HTMLElement>;
        if (!isStill()) {
            stage.classList.add('is-moving');
            this.moving?.stop();
            this.moving = timeout(() => stage.classList.remove('is-moving'), MOVE);
        }
    }

    /** Everything changed: paints with the next frame. */
    private redraw(): void {
        this.isDirty = true;
        this.schedule();
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
        const { shown, pool, board, size } = this;
        if (!shown || !pool || !board || size.width === 0 || shown.order.length === 0) {
            return;
        }
        if (!this.isOpened) {
            this.isOpened = true;
            this.gesture?.moveTo(shown.opening(size), false);
        }
        const { camera } = this;
        const { world } = this.refs as Record<string, HTMLElement>;
        const { detail, cards } = detailAt(shown, camera.k, viewOf(camera, size, MARGIN));
        world.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.k})`;
        world.classList.toggle('is-compact', camera.k < DETAIL_ZOOM);
        const { selected, route } = this.focusNow(shown);
        pool.show(new Set([...cards, this.activeNode]), {
            activeNode: this.activeNode,
            selectedNode: selected,
            matches: this.matchNodes(shown),
            route: new Set(route),
            isFar: detail !== 'near'
        });
        const isStale = this.isDirty || detail !== this.detail;
        this.detail = detail;
        if (isStale || !board.follow(camera)) {
            this.paint();
        }
        this.rest?.stop();
        this.rest = timeout(() => this.settle(), REST.board);
    }

    /** The gesture is over: a crisp picture, and where one is. */
    private settle(): void {
        const { shown, board } = this;
        if (shown && board && !board.isCrisp(this.camera)) {
            this.paint();
        }
        this.rest = timeout(() => {
            if (this.shown && this.palette) {
                this.overview?.show(this.shown, this.camera, this.size, this.palette, this.pixelRatio);
            }
        }, REST.overview);
    }

    private paint(): void {
        const { shown, camera, detail } = this;
        if (shown) {
            this.isDirty = false;
            this.palette ??= readPalette((this.refs as Record<string, HTMLElement>).probe);
            const focus = this.focusNow(shown);
            const layers = detail === 'near' ? [] : overMarks(shown, focus.selected, this.matchNodes(shown));
            const over = { layers, texts: [] };
            this.board?.paint({ drawing: shown, camera, detail, focus, palette: this.palette, over });
        }
    }

    private focusNow(drawing: Drawing): { selected: number; route: number[] } {
        const selected = this.selection === null ? -1 : (drawing.nodeOf(this.selection) ?? -1);
        return { selected, route: this.path.flatMap((id) => drawing.nodeOf(id) ?? []) };
    }

    private matchNodes(drawing: Drawing): Set<number> {
        return new Set(this.matches.flatMap((id) => drawing.nodeOf(id) ?? []));
    }

    private activate(node: number): void {
        this.activeNode = node;
        this.reveal(node, Math.max(this.camera.k, this.shown?.zooms.near ?? 0, READING_ZOOM * 0.7));
        this.draw();
        this.pool?.focus(node);
    }

    private reveal(node: number, k: number): void {
        if (this.shown) {
            this.gesture?.moveTo(reveal(this.camera, this.size, boxOf(this.shown.nodes, node), k), true);
        }
    }

    private tell(name: 'personselect' | 'foldtoggle', node: number): void {
        const id = this.shown?.nodes.ids[node] ?? null;
        if (id !== null) {
            this.dispatchEvent(new CustomEvent(name, { detail: { id } }));
        }
    }

    private zoomBy(factor: number): void {
        const { width, height } = this.size;
        this.gesture?.moveTo(zoomAround(this.camera, this.camera.k * factor, width / 2, height / 2), true);
    }

    /** The person drawn on the canvas below the pointer. */
    private nodeUnder(event: MouseEvent): number | undefined {
        if (!this.shown || this.detail === 'near') {
            return undefined;
        }
        const frame = (this.refs as Record<string, HTMLElement>).stage.getBoundingClientRect();
        const x = (event.clientX - frame.left - this.camera.x) / this.camera.k;
        const y = (event.clientY - frame.top - this.camera.y) / this.camera.k;
        return this.shown.nodesIn({ x0: x, y0: y, x1: x, y1: y })[0];
    }

    private get pixelRatio(): number {
        return Math.min(2, window.devicePixelRatio || 1);
    }
}
