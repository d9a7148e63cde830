import { ATTITUDES, LINK_KINDS } from 'c/vocabulary';

/** The colours of the canvas as it can use them: resolved from styling hooks, since a canvas knows no custom property. */
export interface Palette {
    readonly surface: string;
    readonly text: string;
    readonly textQuiet: string;
    readonly line: string;
    readonly accent: string;
    /** By attitude; unknown under null. */
    readonly attitudes: ReadonlyMap<string | null, string>;
    /** What can be read on a box of an attitude's colour. */
    readonly onAttitudes: ReadonlyMap<string | null, string>;
    readonly links: ReadonlyMap<string | null, string>;
    readonly fontFamily: string;
}

/** Reads the palette as it is now: theme, hooks and forced colours included. `probe` is a hidden element of the map. */
export function readPalette(probe: HTMLElement): Palette {
    const resolve = (value: string) => {
        probe.style.color = value;
        return getComputedStyle(probe).color;
    };
    const isForced = window.matchMedia?.('(forced-colors: active)').matches ?? false;
    const color = (value: string, forced: string) => (isForced ? forced : resolve(value));
    const hook = (name: string, forced: string) => color(`var(${name})`, forced);
    const termColor = (term: { colorToken: string; color: string }) =>
        color(`var(${term.colorToken}, ${term.color})`, 'CanvasText');
    const attitudes = new Map(ATTITUDES.map((term) => [term.value, termColor(term)]));
    const onAttitudes = new Map(
        [...attitudes].map(([value, filling]) => [value, isForced ? 'Canvas' : readableOn(filling)])
    );
    return {
        surface: hook('--rmap-surface', 'Canvas'),
        text: hook('--rmap-text', 'CanvasText'),
        textQuiet: hook('--rmap-text-quiet', 'CanvasText'),
        line: hook('--rmap-line', 'CanvasText'),
        accent: hook('--rmap-accent', 'Highlight'),
        attitudes,
        onAttitudes,
        links: new Map(LINK_KINDS.map((term) => [term.value, termColor(term)])),
        fontFamily: getComputedStyle(probe).fontFamily || 'sans-serif'
    };
}

/** Black or white, whichever stands out more against a colour `rgb(r, g, b)`, by WCAG's relative luminance. */
export function readableOn(color: string): string {
    const [red, green, blue] = (color.match(/\d+(\.\d+)?/g) ?? ['0', '0', '0']).map((channel) => {
        const share = Number(channel) / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return luminance > 0.179 ? '#000000' : '#ffffff';
}
