import { easeCubicInOut, interpolateZoom, select, timer, zoom, zoomIdentity } from 'c/d3';
import type { D3ZoomEvent, Selection, Timer, ZoomBehavior } from 'c/d3';
import { ZOOM_RANGE } from 'c/mapScene';
import type { Camera, Size } from 'c/mapScene';
import type { Bounds } from 'c/treeLayout';

/** So many pixels of the map always stay in sight. */
const KEPT = 80;
const DURATION = 260;
/** A hand that moves so little between press and release, in pixels, has clicked and not dragged. */
const CLICK_DISTANCE = 6;

/** Wheel, pinch and drag, and smooth moves to a given camera. D3 keeps the camera and tells of every change. */
export class ZoomGesture {
    private readonly behavior: ZoomBehavior<HTMLElement, unknown>;
    private readonly selection: Selection<HTMLElement, unknown, null, undefined>;
    private camera: Camera = { x: 0, y: 0, k: 1 };
    private moving: Timer | undefined;

    constructor(
        element: HTMLElement,
        private readonly reach: () => { size: Size; bounds: Bounds },
        onMove: (camera: Camera) => void
    ) {
        this.behavior = zoom<HTMLElement, unknown>()
            .scaleExtent([...ZOOM_RANGE])
            .clickDistance(CLICK_DISTANCE)
            .extent(() => {
                const { width, height } = this.reach().size;
                return [
                    [0, 0],
                    [width, height]
                ];
            })
            .constrain((transform) => {
                const { size, bounds } = this.reach();
                const { x, y, k } = transform;
                const dx = keep(x, bounds.x0 * k, bounds.x1 * k, size.width) - x;
                const dy = keep(y, bounds.y0 * k, bounds.y1 * k, size.height) - y;
                return dx === 0 && dy === 0 ? transform : transform.translate(dx / k, dy / k);
            })
            .on('zoom', ({ transform: { x, y, k }, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
                this.camera = { x, y, k };
                if (sourceEvent) {
                    // A hand that takes hold of the map stops where it was going.
                    this.moving?.stop();
                }
                onMove(this.camera);
            });
        this.selection = select(element).call(this.behavior).on('dblclick.zoom', null);
    }

    /** Moves to a camera, smoothly unless told otherwise or the person asked for less motion. */
    moveTo(camera: Camera, isSmooth: boolean): void {
        this.moving?.stop();
        if (!isSmooth || isStill()) {
            this.jumpTo(camera);
            return;
        }
        const { size } = this.reach();
        const way = interpolateZoom(lookOf(this.camera, size), lookOf(camera, size));
        this.moving = timer((elapsed) => {
            if (elapsed < DURATION) {
                this.jumpTo(cameraOf(way(easeCubicInOut(elapsed / DURATION)), size));
            } else {
                this.moving?.stop();
                this.jumpTo(camera);
            }
        });
    }

    /** Takes the listeners away. */
    stop(): void {
        this.moving?.stop();
        this.selection.on('.zoom', null);
    }

    private jumpTo({ x, y, k }: Camera): void {
        this.behavior.transform(this.selection, zoomIdentity.translate(x, y).scale(k));
    }
}

/** What a smooth way is measured by: the place of the map in the middle, and the width that is seen. */
function lookOf({ x, y, k }: Camera, { width, height }: Size): [number, number, number] {
    return [(width / 2 - x) / k, (height / 2 - y) / k, width / k];
}

function cameraOf([middleX, middleY, seen]: readonly number[], { width, height }: Size): Camera {
    const k = width / seen;
    return { k, x: width / 2 - middleX * k, y: height / 2 - middleY * k };
}

/** Whether the person asked for less motion. */
export function isStill(): boolean {
    return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

function keep(offset: number, from: number, to: number, length: number): number {
    const least = Math.min(KEPT, to - from);
    return Math.min(length - least - from, Math.max(least - to, offset));
}
