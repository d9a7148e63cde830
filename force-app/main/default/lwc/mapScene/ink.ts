/** A colour by its styling hook, with the value where no hook is set (#rrggbb) and the system colour of forced colours. */
export interface Ink {
    readonly token: string;
    readonly color: string;
    readonly forced: 'Canvas' | 'CanvasText' | 'GrayText' | 'Highlight';
    /** Not the colour itself, but what can be read on it: black or white. */
    readonly isContrast?: boolean;
}

/** The colours that are no term of a vocabulary. */
export const INKS = {
    surface: ink('--c-rmap-surface', '#ffffff', 'Canvas'),
    ground: ink('--c-rmap-ground', '#f8fafc', 'Canvas'),
    quietSurface: ink('--c-rmap-surface-quiet', '#fdfdfe', 'Canvas'),
    text: ink('--c-rmap-text', '#181818', 'CanvasText'),
    quietText: ink('--c-rmap-text-quiet', '#545b64', 'CanvasText'),
    line: ink('--c-rmap-line', '#8e99a6', 'CanvasText'),
    rung: ink('--c-rmap-rung', '#d5dbe2', 'GrayText'),
    role: ink('--c-rmap-role', '#032d60', 'CanvasText'),
    onRole: ink('--c-rmap-on-role', '#ffffff', 'Canvas'),
    accent: ink('--c-rmap-accent', '#0176d3', 'Highlight'),
    recheck: ink('--c-rmap-recheck', '#8c4b02', 'CanvasText'),
    match: ink('--c-rmap-match', '#f9c846', 'Highlight')
} as const;

/** The colour of a term that the map draws. */
export function inkOf({ colorToken, color }: { readonly colorToken: string; readonly color: string }): Ink {
    return ink(colorToken, color, 'CanvasText');
}

/** What can be read on a colour. */
export function inkOn(base: Ink): Ink {
    return { ...base, forced: 'Canvas', isContrast: true };
}

/** Black or white, whichever stands out more against a colour, by WCAG's relative luminance. */
export function readableOn(color: string): string {
    const [red, green, blue] = channelsOf(color).map((channel) => {
        const share = channel / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return luminance > 0.179 ? '#000000' : '#ffffff';
}

/** Of #rrggbb, rgb(0–255 …) or color(srgb 0–1 …), which is what mixed colours are computed as. */
function channelsOf(color: string): number[] {
    if (color.startsWith('#')) {
        return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
    }
    const whole = color.startsWith('color(') ? 255 : 1;
    return (color.match(/\d+(\.\d+)?/g) ?? ['0', '0', '0']).slice(0, 3).map((channel) => Number(channel) * whole);
}

function ink(token: string, color: string, forced: Ink['forced']): Ink {
    return { token, color, forced };
}
