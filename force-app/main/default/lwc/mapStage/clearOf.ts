import type { Camera, Size } from 'c/mapScene';
import type { Bounds } from 'c/treeLayout';
import { fitOverview } from './overview';

/** From the overview to the edges of the stage, as its style sheet has it, and what stays free around it. */
const EDGE = 12;
const GAP = 12;

/** The same camera, raised so far that the overview does not lie over a box that is in view. */
export function clearOf(bounds: Bounds, camera: Camera, size: Size, box: Bounds): Camera {
    const overview = fitOverview(bounds, camera, size);
    if (!overview) {
        return camera;
    }
    const { x, y, k } = camera;
    const top = size.height - EDGE - overview.height - GAP;
    const isUnder = box.x0 * k + x < EDGE + overview.width && box.y1 * k + y > top;
    return isUnder ? { ...camera, y: top - box.y1 * k } : camera;
}
