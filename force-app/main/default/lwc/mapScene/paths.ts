import type { Bounds } from 'c/treeLayout';

/** Radius of the corners of lines. */
const CORNER = 6;

/** A number short enough for a path, at a tenth of a pixel. */
export function short(value: number): number {
    return Math.round(value * 10) / 10;
}

/** A line with right angles, [x0, y0, x1, y1, …], as an SVG path with rounded corners. */
export function roundedLine(points: readonly number[]): string {
    if (points.length < 4) {
        return '';
    }
    let path = `M${short(points[0])} ${short(points[1])}`;
    for (let at = 2; at < points.length; at += 2) {
        const [x, y] = [points[at], points[at + 1]];
        if (at + 2 >= points.length) {
            path += `L${short(x)} ${short(y)}`;
        } else {
            const before = towards(x, y, points[at - 2], points[at - 1]);
            const after = towards(x, y, points[at + 2], points[at + 3]);
            path += `L${short(before.x)} ${short(before.y)}Q${short(x)} ${short(y)} ${short(after.x)} ${short(after.y)}`;
        }
    }
    return path;
}

/** A box with rounded corners as an SVG path. */
export function roundedBox({ x0, y0, x1, y1 }: Bounds, radius: number): string {
    const [r, w, h] = [radius, short(x1 - x0 - 2 * radius), short(y1 - y0 - 2 * radius)];
    return (
        `M${short(x0 + r)} ${short(y0)}h${w}q${r} 0 ${r} ${r}v${h}q0 ${r} ${-r} ${r}h${-w}q${-r} 0 ${-r} ${-r}` +
        `v${-h}q0 ${-r} ${r} ${-r}z`
    );
}

/** A box with sharp corners as an SVG path. */
export function box(x: number, y: number, width: number, height: number): string {
    return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

/** A circle as an SVG path. */
export function circle(x: number, y: number, radius: number): string {
    const [r, d] = [short(radius), short(2 * radius)];
    return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 ${-d} 0z`;
}

/** The point at a corner's radius from (x, y) towards another point, at most half-way. */
function towards(x: number, y: number, toX: number, toY: number): { x: number; y: number } {
    const length = Math.abs(toX - x) + Math.abs(toY - y);
    const step = length === 0 ? 0 : Math.min(CORNER, length / 2) / length;
    return { x: x + (toX - x) * step, y: y + (toY - y) * step };
}
