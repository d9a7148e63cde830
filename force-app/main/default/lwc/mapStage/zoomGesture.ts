import { select, zoom, zoomIdentity } from 'c/d3';
import type { D3ZoomEvent, Selection, ZoomBehavior } from 'c/d3';
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
            .on('zoom', ({ transform: { x, y, k } }: D3ZoomEvent<HTMLElement, unknown>) => onMove({ x, y, k }));
        this.selection = select(element).call(this.behavior).on('dblclick.zoom', null);
    }

    /** Moves to a camera, smoothly unless told otherwise or the person asked for less motion. */
    moveTo(camera: Camera, isSmooth: boolean): void {
        const target = zoomIdentity.translate(camera.x, camera.y).scale(camera.k);
        if (isSmooth && !isStill()) {
            this.behavior.transform(this.selection.transition().duration(DURATION), target);
        } else {
            this.behavior.transform(this.selection.interrupt(), target);
        }
    }

    /** Takes the listeners away. */
    stop(): void {
        this.selection.interrupt().on('.zoom', null);
    }
}

/** Whether the person asked for less motion. */
export function isStill(): boolean {
    return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

function keep(offset: number, from: number, to: number, length: number): number {
    const least = Math.min(KEPT, to - from);
    return Math.min(length - least - from, Math.max(least - to, offset));
}
