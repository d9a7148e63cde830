import type { Palette } from 'c/mapPainter';
import { readableOn } from 'c/mapScene';

/** The colours where no hook is set, for pictures that leave the page. */
export const PLAIN_PALETTE: Palette = {
    colorOf: ({ color, isContrast }) => (isContrast ? readableOn(color) : color),
    fontFamily: "'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Segoe UI', Arial, sans-serif"
};
