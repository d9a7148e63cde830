import { readableOn } from 'c/mapScene';
import type { Ink } from 'c/mapScene';

/** The colours and the font of a target as it can use them: neither a canvas nor a picture file knows styling hooks. */
export interface Palette {
    colorOf(ink: Ink): string;
    readonly fontFamily: string;
}

/** The colours where no hook is set, for pictures that leave the page. */
export const PLAIN_PALETTE: Palette = {
    colorOf: ({ color, isContrast }) => (isContrast ? readableOn(color) : color),
    fontFamily: "'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Segoe UI', Arial, sans-serif"
};

/** The colours as they are now: theme, hooks and forced colours included. `probe` is a hidden element of the map. */
export function readPalette(probe: HTMLElement): Palette {
    const isForced = window.matchMedia?.('(forced-colors: active)').matches ?? false;
    const resolved = new Map<string, string>();
    const style = getComputedStyle(probe);
    const resolve = ({ token, color }: Ink): string => {
        probe.style.color = `var(${token}, ${color})`;
        return style.color;
    };
    return {
        fontFamily: style.fontFamily || 'sans-serif',
        colorOf: (ink) => {
            if (isForced) {
                return ink.forced;
            }
            let color = resolved.get(ink.token);
            if (color === undefined) {
                color = resolve(ink);
                resolved.set(ink.token, color);
            }
            return ink.isContrast ? readableOn(color) : color;
        }
    };
}
