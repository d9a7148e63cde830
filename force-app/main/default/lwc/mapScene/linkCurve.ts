import type { Bounds } from 'c/treeLayout';
import { short } from './paths';

interface Point {
    readonly x: number;
    readonly y: number;
}

/** A cubic Bézier curve from one card to another. */
export type Curve = readonly [Point, Point, Point, Point];

/** How far a curve bows out of a card. */
const BOW = 44;
const ARROW = 9;

/**
 * The curve of a tie between two cards: in one row an arc above it, in one column a bow beside it, else a wave from side
 * to side.
 */
export function linkCurve(from: Bounds, to: Bounds): Curve {
    const side = Math.sign(middleX(to) - middleX(from)) || 1;
    if (Math.abs(from.y0 - to.y0) < (from.y1 - from.y0) / 2) {
        const start = { x: middleX(from) + side * quarter(from), y: from.y0 };
        const end = { x: middleX(to) - side * quarter(to), y: to.y0 };
        const lift = { x: 0, y: -BOW };
        return [start, plus(start, lift), plus(end, lift), end];
    }
    const isStacked = from.x0 < to.x1 && to.x0 < from.x1;
    const start = { x: side > 0 ? from.x1 : from.x0, y: middleY(from) };
    const end = { x: side > 0 === isStacked ? to.x1 : to.x0, y: middleY(to) };
    const bow = Math.max(BOW, Math.abs(end.x - start.x) / 3);
    const endBow = isStacked ? side * bow : -side * bow;
    return [start, plus(start, { x: side * bow, y: 0 }), plus(end, { x: endBow, y: 0 }), end];
}

/** A point of the curve; t goes from 0 at its start to 1 at its end. */
export function pointAt([p0, p1, p2, p3]: Curve, t: number): Point {
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return { x: a * p0.x + b * p1.x + c * p2.x + d * p3.x, y: a * p0.y + b * p1.y + c * p2.y + d * p3.y };
}

/** The curve as an SVG path. */
export function curvePath([p0, p1, p2, p3]: Curve): string {
    const [a, b, c, d] = [p0, p1, p2, p3].map(({ x, y }) => `${short(x)} ${short(y)}`);
    return `M${a}C${b} ${c} ${d}`;
}

/** The arrow head at the curve's end, as a closed SVG path. */
export function arrowPath([, , before, end]: Curve): string {
    const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
    const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
    const back = { x: end.x - ux * ARROW, y: end.y - uy * ARROW };
    const half = ARROW * 0.45;
    const corners = [
        end,
        { x: back.x - uy * half, y: back.y + ux * half },
        { x: back.x + uy * half, y: back.y - ux * half }
    ];
    return `M${corners.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`;
}

/** The smallest upright box that surely holds the curve. */
export function curveBounds(curve: Curve): Bounds {
    const xs = curve.map(({ x }) => x);
    const ys = curve.map(({ y }) => y);
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function middleX({ x0, x1 }: Bounds): number {
    return (x0 + x1) / 2;
}

function middleY({ y0, y1 }: Bounds): number {
    return (y0 + y1) / 2;
}

function quarter({ x0, x1 }: Bounds): number {
    return (x1 - x0) / 4;
}

function plus(a: Point, b: Point): Point {
    return { x: a.x + b.x, y: a.y + b.y };
}
