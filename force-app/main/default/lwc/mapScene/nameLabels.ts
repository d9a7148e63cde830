import type { GroupHeading, MapLayout } from 'c/mapLayout';
import { visibleIn } from 'c/treeLayout';
import type { Bounds } from 'c/treeLayout';
import { viewOf } from './camera';
import type { Camera, Size } from './camera';

/** A text on the canvas, in pixels of the drawing area: its anchor (left edge or middle), middle line and room. */
export interface PlacedText {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly room: number;
}

/** Height that a unit's name takes on the screen, whatever the zoom. */
const UNIT_LINE = 16;
const UNIT_FONT = 12;
/** Width kept free for the symbol of the attitude. */
const SYMBOL_ROOM = 14;

/** Names on the boxes in view, on two lines where there is height for them, shortened to the room there is. */
export function personNames(map: MapLayout, camera: Camera, size: Size, fontSize: number): PlacedText[] {
    const { x, y, cardWidth, cardHeight } = map.tree;
    const room = (cardWidth - 20) * camera.k - SYMBOL_ROOM;
    const lineHeight = fontSize * 1.2;
    const lines = cardHeight * camera.k >= 2 * lineHeight + 2 ? 2 : 1;
    return visibleIn(map.tree, viewOf(camera, size)).flatMap((node) => {
        const person = map.graph.people[node].person;
        const texts = person ? wrap(person.name, room, fontSize, lines) : [];
        const middle = (y[node] + cardHeight / 2) * camera.k + camera.y;
        return texts.map((text, index) => ({
            text,
            x: (x[node] + 16) * camera.k + camera.x,
            y: middle + (index - (texts.length - 1) / 2) * lineHeight,
            room
        }));
    });
}

/**
 * Names of units, written at the heads of units in a size that can be read however far away: where a card's department
 * differs from its superior's. The higher unit wins where two would cover each other.
 */
export function unitNames(
    map: MapLayout,
    camera: Camera,
    size: Size,
    headingText: (heading: GroupHeading) => string
): PlacedText[] {
    const { x, y, cardWidth } = map.tree;
    const taken: Bounds[] = [];
    const placed: PlacedText[] = [];
    const inView = visibleIn(map.tree, viewOf(camera, size)).sort((a, b) => a - b);
    for (const node of inView) {
        const { heading } = map.graph.people[node];
        const text = heading ? headingText(heading) : unitOf(map, node);
        if (text) {
            const width = textWidth(text, UNIT_FONT);
            const left = (x[node] + cardWidth / 2) * camera.k + camera.x - width / 2;
            const foot = heading ? y[node] + map.tree.cardHeight : y[node];
            const top = foot * camera.k + camera.y - UNIT_LINE;
            const box = { x0: left - 6, y0: top - 2, x1: left + width + 6, y1: top + UNIT_LINE };
            if (!taken.some((other) => overlap(other, box))) {
                taken.push(box);
                placed.push({ text, x: left + width / 2, y: top + UNIT_LINE / 2, room: width });
            }
        }
    }
    return placed;
}

/** A rough width of a text in pixels: full for Chinese, Japanese and Korean characters, about half for others. */
export function textWidth(text: string, fontSize: number): number {
    let ems = 0;
    for (const character of text) {
        ems += character > '\u2e7f' ? 1 : 0.54;
    }
    return ems * fontSize;
}

/** A text cut to a width in pixels, with an ellipsis where something is missing; empty when not even that fits. */
export function shorten(text: string, room: number, fontSize: number): string {
    if (textWidth(text, fontSize) <= room) {
        return text;
    }
    let kept = '';
    let width = fontSize;
    for (const character of text) {
        width += textWidth(character, fontSize);
        if (width > room) {
            break;
        }
        kept += character;
    }
    return kept === '' ? '' : `${kept.trimEnd()}…`;
}

/** A text on at most so many lines, broken between words; the last line is shortened. */
export function wrap(text: string, room: number, fontSize: number, lines: number): string[] {
    const words = text.split(/\s+/).filter(Boolean);
    let first = '';
    while (words.length > 0 && textWidth(`${first} ${words[0]}`.trim(), fontSize) <= room) {
        first = `${first} ${words.shift()}`.trim();
    }
    if (words.length === 0 || lines === 1 || first === '') {
        return [shorten(text, room, fontSize)].filter(Boolean);
    }
    return [first, ...wrap(words.join(' '), room, fontSize, lines - 1)];
}

function unitOf({ graph }: MapLayout, node: number): string | null {
    const department = graph.people[node].person?.department ?? null;
    const isLeaf = graph.childStart[node] === graph.childStart[node + 1];
    const above = graph.parent[node] < 0 ? null : graph.people[graph.parent[node]];
    const isNamed = above !== null && (above.heading !== null || above.person?.department === department);
    return isLeaf || isNamed ? null : department;
}

function overlap(a: Bounds, b: Bounds): boolean {
    return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
