import { ATTITUDES } from 'c/vocabulary';
import type { Attitude } from 'c/vocabulary';
import { short } from './paths';

/**
 * The symbols of the vocabulary as lines, in a square from −1 to 1: thousands of them are painted with one call, which
 * letters are not. Each pair of numbers is a point, each list a line.
 */
const LINES: Readonly<Record<string, readonly (readonly number[])[]>> = {
    '✕': [
        [-0.8, -0.8, 0.8, 0.8],
        [0.8, -0.8, -0.8, 0.8]
    ],
    '−': [[-0.9, 0, 0.9, 0]],
    '=': [
        [-0.9, -0.4, 0.9, -0.4],
        [-0.9, 0.4, 0.9, 0.4]
    ],
    '+': [
        [-0.9, 0, 0.9, 0],
        [0, -0.9, 0, 0.9]
    ],
    '++': [
        [-1.3, 0, -0.1, 0],
        [-0.7, -0.6, -0.7, 0.6],
        [0.1, 0, 1.3, 0],
        [0.7, -0.6, 0.7, 0.6]
    ],
    '★': [star()],
    '?': [there([-0.6, -0.4, -0.5, -0.8, 0, -1, 0.5, -0.8, 0.6, -0.4, 0.4, -0.1, 0, 0.15, 0, 0.4]), [0, 0.8, 0, 1]]
};

const GLYPHS = new Map(ATTITUDES.map(({ value, symbol }) => [value, LINES[symbol]]));

/** The symbol of an attitude as an SVG path, so many pixels to each side of its middle. */
export function attitudeGlyph(attitude: Attitude | null, x: number, y: number, half: number): string {
    let path = '';
    for (const line of GLYPHS.get(attitude) ?? []) {
        for (let at = 0; at < line.length; at += 2) {
            path += `${at === 0 ? 'M' : 'L'}${short(x + line[at] * half)} ${short(y + line[at + 1] * half)}`;
        }
    }
    return path;
}

/** A line there and back, which has no area to be filled. */
function there(points: readonly number[]): number[] {
    const back: number[] = [];
    for (let at = points.length - 4; at >= 0; at -= 2) {
        back.push(points[at], points[at + 1]);
    }
    return [...points, ...back];
}

function star(): number[] {
    return Array.from({ length: 11 }, (_, point) => {
        const [angle, radius] = [(point * Math.PI) / 5 - Math.PI / 2, point % 2 === 0 ? 1.1 : 0.45];
        return [Math.cos(angle) * radius, Math.sin(angle) * radius];
    }).flat();
}
