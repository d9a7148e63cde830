import type { Bounds } from 'c/treeLayout';
import { touches } from './bounds';
import type { Camera } from './camera';
import type { DrawnNodes, DrawnText } from './drawing';
import { INKS } from './ink';

/** A text with its place on the drawing area, in pixels: the anchor on its middle line, and the box that it covers. */
export interface PlacedText {
    readonly drawn: DrawnText;
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly box: Bounds;
}

const NAME_FONT = { least: 10, most: 14 };
const NARROW: ReadonlySet<string> = new Set(" .,:;·'’|!()[]/fijlrtI");
const WIDE: ReadonlySet<string> = new Set('mwMW@%');
/** Free space around a text that has a plate. */
const PAD = { quiet: 4, pill: 7, none: 0 };

/** Places texts through a camera: shortened to their room, those that yield left out where they would cover another. */
export function placeTexts(texts: readonly DrawnText[], { x, y, k }: Camera): PlacedText[] {
    const taken: Bounds[] = [];
    const placed: PlacedText[] = [];
    for (const drawn of texts) {
        const text = drawn.room === undefined ? drawn.text : shorten(drawn.text, drawn.room, drawn.fontSize);
        const at = { x: drawn.x * k + x + (drawn.dx ?? 0), y: drawn.y * k + y + (drawn.dy ?? 0) };
        const box = textBox(text, at, drawn);
        if (text !== '' && !(drawn.yields && taken.some((other) => touches(other, box)))) {
            if (drawn.yields) {
                taken.push(box);
            }
            placed.push({ drawn, text, ...at, box });
        }
    }
    return placed;
}

/**
 * Names on the boxes of some nodes, on two lines where there is height for them, shortened to the room there is; the second
 * line is the name of what the person leads, where `unitOf` knows of any.
 */
export function nameTexts(
    { x, y, width, height }: DrawnNodes,
    some: readonly number[],
    k: number,
    nameOf: (node: number) => string,
    unitOf: (node: number) => string | null = () => null
): DrawnText[] {
    return some.flatMap((node) => {
        const fontSize = Math.max(NAME_FONT.least, Math.min(NAME_FONT.most, height[node] * k * 0.28));
        const lineHeight = fontSize * 1.15;
        const room = (width[node] - 46) * k;
        const hasTwo = height[node] * k >= 2 * lineHeight + 1;
        const unit = hasTwo ? unitOf(node) : null;
        const names = wrap(nameOf(node), room, fontSize, hasTwo && unit === null ? 2 : 1);
        const lines = unit === null ? names : [...names, unit];
        return lines.map((text, index): DrawnText => ({
            text,
            x: x[node] + 15,
            y: y[node] + height[node] / 2,
            dy: (index - (lines.length - 1) / 2) * lineHeight,
            room: index < names.length ? room : (width[node] - 22) * k,
            anchor: 'start',
            ink: index < names.length ? INKS.text : INKS.quietText,
            fontSize,
            weight: 600
        }));
    });
}

/**
 * A width of a text in pixels, as in a bold sans serif: full for Chinese, Japanese and Korean characters and for symbols,
 * narrow, common or wide for others.
 */
export function textWidth(text: string, fontSize: number): number {
    let ems = 0;
    for (const character of text) {
        ems +=
            character > '\u2000'
                ? 1
                : NARROW.has(character)
                  ? 0.31
                  : WIDE.has(character)
                    ? 0.86
                    : isCapital(character)
                      ? 0.7
                      : 0.58;
    }
    return ems * fontSize;
}

function isCapital(character: string): boolean {
    return character >= 'A' && character <= 'Z';
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
        return [shorten([first, ...words].join(' ').trim(), room, fontSize)].filter(Boolean);
    }
    return [first, ...wrap(words.join(' '), room, fontSize, lines - 1)];
}

function textBox(text: string, { x, y }: { x: number; y: number }, { fontSize, anchor, plate }: DrawnText): Bounds {
    const width = textWidth(text, fontSize);
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    const [pad, half] = [PAD[plate ?? 'none'], fontSize * (plate ? 0.8 : 0.6)];
    return { x0: left - pad, x1: left + width + pad, y0: y - half, y1: y + half };
}
