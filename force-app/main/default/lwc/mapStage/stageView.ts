import { timeout } from 'c/d3';
import type { Timer } from 'c/d3';
import { boxOf, centreOn, DETAIL_ZOOM, detailAt, fitAll, READING_ZOOM, reveal, viewOf, zoomAround } from 'c/mapScene';
import type { Camera, Drawing, Focus, Size } from 'c/mapScene';
import { anchorShift } from './anchor';
import { CardPool } from './cardPool';
import { carryCards } from './carry';
import type { Carry } from './carry';
import { clearOf } from './clearOf';
import { Scenery } from './scenery';
import type { SceneryParts } from './scenery';
import { isStill, ZoomGesture } from './zoomGesture';

/** The elements of a stage. */
export interface StageParts extends SceneryParts {
    readonly stage: HTMLElement;
    readonly world: HTMLElement;
}

/** What the stage does with cards that a hand carries to another superior. */
export interface Moves {
    isAllowed(): boolean;
    drop(node: number, superior: number): void;
}

/** What is shown, and who is marked. */
export interface Shown {
    readonly drawing: Drawing;
    readonly activeNode: number;
    readonly focus: Focus;
    readonly matches: ReadonlySet<number>;
}

/** Cards this many pixels outside the view are kept ready. */
const MARGIN = 120;
/** How long cards take to their new places. */
const MOVE = 280;

/** Shows a drawing through a camera that gestures move: cards and scenery. Draws with the next frame, once for all changes. */
export class StageView {
    private readonly pool: CardPool;
    private readonly scenery: Scenery;
    private readonly gesture: ZoomGesture;
    private readonly carry: Carry;
    private readonly observer: ResizeObserver;
    private shown: Shown | null = null;
    /** What the cards show. */
    private bound: Shown | null = null;
    private camera: Camera = { x: 0, y: 0, k: 1 };
    private size: Size = { width: 0, height: 0 };
    private isOpened = false;
    /** The camera with which the map opened; nobody has moved it as long as it is the camera. */
    private opened: Camera | null = null;
    private frame: Timer | undefined;
    private moving: Timer | undefined;

    constructor(
        private readonly parts: StageParts,
        moves: Moves
    ) {
        this.pool = new CardPool(parts.world);
        this.scenery = new Scenery(parts, () => this.schedule());
        this.gesture = new ZoomGesture(
            parts.stage,
            () => ({ size: this.size, bounds: this.shown?.drawing.bounds ?? { x0: 0, y0: 0, x1: 0, y1: 0 } }),
            (camera) => {
                this.camera = camera;
                this.schedule();
            }
        );
        this.carry = carryCards(parts.stage, {
            pick: (element) => {
                const hit = moves.isAllowed() ? this.pool.at(element) : undefined;
                return hit && !hit.isFold && this.shown?.drawing.nodes.ids[hit.node] ? hit.node : undefined;
            },
            cardOf: (node) => this.pool.cardOf(node),
            targetAt: (node, x, y) => {
                const at = this.nodeAt(x, y);
                return at !== undefined && this.shown?.drawing.canReport?.(node, at) ? at : undefined;
            },
            onMap: (x, y) => this.onMap(x, y),
            scroll: (dx, dy) => {
                const { x, y, k } = this.camera;
                this.gesture.moveTo({ x: x + dx, y: y + dy, k }, false);
            },
            drop: moves.drop
        });
        // It tells the size with the first frame, when the page has been laid out anyway.
        this.observer = new ResizeObserver(([{ contentRect }]) => this.takeSize(contentRect));
        this.observer.observe(parts.stage);
    }

    /** Shows a drawing and marks. Another drawing takes the place of the one before: who is in both moves. */
    show(next: Shown): void {
        const before = this.shown;
        this.shown = next;
        if (before && before.drawing.nodes !== next.drawing.nodes) {
            this.carry.putBack();
            this.changePlaces(before, next.drawing);
        }
        this.scenery.invalidate();
        this.schedule();
    }

    /** Moves the tab stop to a node. */
    setActive(activeNode: number): void {
        this.shown = this.shown && { ...this.shown, activeNode };
        this.schedule();
    }

    zoomBy(factor: number): void {
        const { width, height } = this.size;
        this.gesture.moveTo(zoomAround(this.camera, this.camera.k * factor, width / 2, height / 2), true);
    }

    fit(): void {
        if (this.shown) {
            this.gesture.moveTo(fitAll(this.shown.drawing.bounds, this.size), true);
        }
    }

    /** Brings a node into the middle, near enough to be read. */
    centre(node: number): void {
        if (this.shown) {
            const k = Math.max(this.camera.k, READING_ZOOM);
            this.gesture.moveTo(centreOn(this.size, boxOf(this.shown.drawing.nodes, node), k), true);
        }
    }

    /** Brings a node into view with the least move; near enough to have a card, where that is asked for. */
    reveal(node: number, isNear: boolean): void {
        if (this.shown) {
            const { nodes, zooms, bounds } = this.shown.drawing;
            const box = boxOf(nodes, node);
            const k = isNear ? Math.max(this.camera.k, zooms.near, READING_ZOOM * 0.7) : this.camera.k;
            this.gesture.moveTo(clearOf(bounds, reveal(this.camera, this.size, box, k), this.size, box), true);
        }
    }

    /** Puts the keyboard focus on the card of a node, which must be the active one. */
    focus(node: number): void {
        if (this.size.width === 0) {
            // Nothing has been laid out yet, but a focus cannot wait.
            const { clientWidth: width, clientHeight: height } = this.parts.stage;
            this.takeSize({ width, height });
        }
        this.draw(true);
        this.pool.focus(node);
    }

    /** The node whose card holds an element, and whether that is the sign of what is folded away. */
    cardAt(element: Element): { node: number; isFold: boolean } | undefined {
        return this.pool.at(element);
    }

    /** The node at a point of the page, painted or with a card. */
    nodeAt(clientX: number, clientY: number): number | undefined {
        if (!this.shown) {
            return undefined;
        }
        const [x, y] = this.onMap(clientX, clientY);
        return this.shown.drawing.nodesIn({ x0: x, y0: y, x1: x, y1: y })[0];
    }

    /** Goes to the place that a point of the page shows in the overview. */
    goByOverview(clientX: number, clientY: number): void {
        const frame = this.parts.overview.getBoundingClientRect();
        const place = this.scenery.placeAt(clientX - frame.left, clientY - frame.top);
        if (place) {
            const box = { x0: place.x, y0: place.y, x1: place.x, y1: place.y };
            this.gesture.moveTo(centreOn(this.size, box, this.camera.k), false);
        }
    }

    /** Gives back what it holds: timers, listeners, elements and the memory of the pictures. */
    stop(): void {
        this.frame?.stop();
        this.moving?.stop();
        this.gesture.stop();
        this.carry.stop();
        this.observer.disconnect();
        this.scenery.stop();
        this.pool.clear();
    }

    /** The point of the map, at zoom 1, that a point of the page shows. */
    private onMap(clientX: number, clientY: number): [x: number, y: number] {
        const { left, top } = this.parts.stage.getBoundingClientRect();
        const { x, y, k } = this.camera;
        return [(clientX - left - x) / k, (clientY - top - y) / k];
    }

    /** Takes the size of the drawing area. The middle of the view stays in the middle, the selected person in sight. */
    private takeSize({ width, height }: Size): void {
        const before = this.size;
        this.size = { width, height };
        this.scenery.resize(this.size);
        if (this.isOpened && before.width > 0 && width > 0) {
            this.keepInPlace(before);
        }
        this.draw();
    }

    private keepInPlace(before: Size): void {
        if (this.shown && this.camera === this.opened && this.shown.focus.selected < 0) {
            this.open(this.shown.drawing);
        } else {
            const centred = { ...this.camera, x: this.camera.x + (this.size.width - before.width) / 2 };
            this.gesture.moveTo(this.keepSelected(centred), false);
        }
    }

    /** A camera that also shows the selected person, whom a panel that opens may have covered. */
    private keepSelected(camera: Camera): Camera {
        const selected = this.shown?.focus.selected ?? -1;
        return this.shown && selected >= 0
            ? reveal(camera, this.size, boxOf(this.shown.drawing.nodes, selected))
            : camera;
    }

    /**
     * Cards move to their new places, unless the person asked for less motion; what was looked at stays where it was. A map
     * that nobody has moved yet opens anew when more people come.
     */
    private changePlaces(before: Shown, next: Drawing): void {
        if (this.camera === this.opened && before.drawing.nodes.ids.length !== next.nodes.ids.length) {
            this.open(next);
            return;
        }
        const { x, y, k } = this.camera;
        const shift = anchorShift(before.drawing, next, before.activeNode, viewOf(this.camera, this.size));
        if (this.isOpened) {
            this.gesture.moveTo({ k, x: x + shift.x * k, y: y + shift.y * k }, false);
        }
        if (!isStill()) {
            const { classList } = this.parts.stage;
            classList.add('is-moving');
            this.moving?.stop();
            this.moving = timeout(() => classList.remove('is-moving'), MOVE);
        }
    }

    private open(drawing: Drawing): void {
        this.gesture.moveTo(drawing.opening(this.size), false);
        this.opened = this.camera;
    }

    private schedule(delay = 0): void {
        this.frame?.stop();
        this.frame = timeout(() => this.draw(), delay);
    }

    /** A map opens with people painted; their cards, which a browser needs longer to lay out, come with the next frame. */
    private draw(withCards = this.isOpened): void {
        this.frame?.stop();
        this.frame = undefined;
        const { shown, size } = this;
        if (!shown || size.width === 0 || shown.drawing.order.length === 0) {
            return;
        }
        const { drawing, activeNode, focus, matches } = shown;
        if (!this.isOpened) {
            this.isOpened = true;
            this.open(drawing);
        }
        const { camera } = this;
        const { detail, cards } = detailAt(drawing, camera.k, viewOf(camera, size, MARGIN));
        const sighting = { drawing, camera, size, detail, focus, matches };
        if (!withCards) {
            this.scenery.show({ ...sighting, detail: detail === 'near' ? 'middle' : detail });
            // Without a delay it would come within this frame.
            this.schedule(1);
            return;
        }
        if (this.bound?.drawing !== drawing) {
            this.pool.rebind(drawing, this.bound?.activeNode ?? -1, activeNode);
        }
        this.bound = shown;
        const { world } = this.parts;
        world.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.k})`;
        world.classList.toggle('is-compact', camera.k < DETAIL_ZOOM);
        this.pool.show(new Set([...cards, activeNode]), {
            activeNode,
            selectedNode: focus.selected,
            matches,
            route: new Set(focus.route),
            isFar: detail !== 'near'
        });
        this.scenery.show(sighting);
        this.carry.follow();
    }
}
