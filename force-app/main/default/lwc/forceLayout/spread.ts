import type { Springs } from './springs';
import type { Positions, Room } from './types';

/** A step between two nodes is drawn so many times as wide as high: screens and names are wide. */
const STRETCH = 1.7;
/** The share of its area that a network fills: what is left is room for ties, and for pushing the crowded apart. */
const FILLED = 0.5;

/** Brings positions in steps to pixels, a step being `scale` pixels high. */
export function toPixels({ x, y }: Positions, scale: number): Positions {
    return { x: x.map((value) => value * STRETCH * scale), y: y.map((value) => value * scale) };
}

/** Brings positions in pixels back to steps. */
export function toSteps({ x, y }: Positions, scale: number): Positions {
    return { x: x.map((value) => value / STRETCH / scale), y: y.map((value) => value / scale) };
}

/** Turns positions so that their longest extent lies across: screens are wide. */
export function lieDown({ x, y }: Positions): Positions {
    const centreX = x.reduce((sum, value) => sum + value, 0) / x.length;
    const centreY = y.reduce((sum, value) => sum + value, 0) / y.length;
    let [xx, xy, yy] = [0, 0, 0];
    for (let node = 0; node < x.length; node += 1) {
        const [dx, dy] = [x[node] - centreX, y[node] - centreY];
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
    }
    const angle = Math.atan2(2 * xy, xx - yy) / 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return {
        x: x.map((value, node) => (value - centreX) * cos + (y[node] - centreY) * sin),
        y: x.map((value, node) => (y[node] - centreY) * cos - (value - centreX) * sin)
    };
}

/** Pixels of a step in a new drawing: no shorter than a room, and long enough for all rooms together. */
export function scaleFor({ x, y }: Positions, room: Room): number {
    const [width, height] = [room.width + room.gap, room.height + room.gap];
    // Of an ellipse filled evenly, whose half-axes are twice the standard deviations.
    const area = 4 * Math.PI * STRETCH * deviation(x) * deviation(y);
    const needed = Math.sqrt((x.length * width * height) / (FILLED * area));
    return Math.max(width / STRETCH, height, needed);
}

/** Pixels of a step in positions that were drawn: at this scale they are nearest to the springs' rest. */
export function scaleOf({ x, y }: Positions, { a, b, length }: Springs): number {
    let [drawn, squared] = [0, 0];
    for (let at = 0; at < a.length; at += 1) {
        const ratio = Math.hypot((x[a[at]] - x[b[at]]) / STRETCH, y[a[at]] - y[b[at]]) / length[at];
        drawn += ratio;
        squared += ratio * ratio;
    }
    return drawn > 0 ? squared / drawn : 1;
}

/** The standard deviation; at least that of a row, which is a step wide. */
function deviation(values: readonly number[]): number {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.max(Math.sqrt(1 / 12), Math.sqrt(variance));
}
