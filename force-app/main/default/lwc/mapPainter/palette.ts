import { INKS, inkOf, readableOn } from 'c/mapScene';
import type { Ink } from 'c/mapScene';
import { ATTITUDES, KINDS, LINK_KINDS } from 'c/vocabulary';

/** The colours and the font of a target as it can use them: neither a canvas nor a picture file knows styling hooks. */
export interface Palette {
    colorOf(ink: Ink): string;
    readonly fontFamily: string;
}

/** What nearly every drawing needs: asking for each alone would have the page styled again each time. */
const COMMON = [...Object.values(INKS), ...[...ATTITUDES, ...LINK_KINDS, ...KINDS].map(inkOf)];

/** The colours as they are now: theme, hooks and forced colours included. `probe` is a hidden element of the map. */
export function readPalette(probe: HTMLElement): Palette {
    const isForced = window.matchMedia?.('(forced-colors: active)').matches ?? false;
    const style = getComputedStyle(probe);
    const resolved = new Map<string, string>();
    const resolve = (inks: readonly Ink[]): void => {
        // A gradient of them all is computed at once, and tells each as rgb(…) or color(…).
        const stops = inks.map(({ token, color }) => `var(${token}, ${color})`);
        probe.style.backgroundImage = `linear-gradient(${[...stops, 'transparent'].join(', ')})`;
        const found = style.backgroundImage.match(/[a-z]+\([^()]*\)/g);
        if (!found && inks.length > 1) {
            // One hook that is no colour spoils them all.
            inks.forEach((ink) => resolve([ink]));
        } else {
            inks.forEach(({ token, color }, at) => resolved.set(token, found?.[at] ?? color));
        }
    };
    if (!isForced) {
        resolve(COMMON);
    }
    return {
        fontFamily: style.fontFamily || 'sans-serif',
        colorOf: (ink) => {
            if (isForced) {
                return ink.forced;
            }
            if (!resolved.has(ink.token)) {
                resolve([ink]);
            }
            const color = resolved.get(ink.token) as string;
            return ink.isContrast ? readableOn(color) : color;
        }
    };
}
