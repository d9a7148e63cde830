import { boxOf, touches } from 'c/mapScene';
import type { Drawing } from 'c/mapScene';
import type { Bounds } from 'c/treeLayout';

/**
 * By how much the view has to move, in pixels at zoom 1, so that what was looked at stays where it was when a drawing takes
 * the place of another: the active person if in view, else somebody in view who is still drawn.
 */
export function anchorShift(before: Drawing, next: Drawing, active: number, view: Bounds): { x: number; y: number } {
    const isActiveInView = before.nodes.x.length > active && touches(boxOf(before.nodes, active), view);
    for (const node of isActiveInView ? [active] : before.nodesIn(view)) {
        const id = before.nodes.ids[node];
        const now = id === null ? undefined : next.nodeOf(id);
        if (now !== undefined) {
            return { x: before.nodes.x[node] - next.nodes.x[now], y: before.nodes.y[node] - next.nodes.y[now] };
        }
    }
    return { x: 0, y: 0 };
}
