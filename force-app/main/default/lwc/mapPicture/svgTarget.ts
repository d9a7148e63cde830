import { short } from 'c/mapScene';
import type { Camera, PathBatch, Size } from 'c/mapScene';
import type { PaintTarget, PathStyle, TextStyle } from 'c/mapPainter';

/** Writes a picture as SVG: presentation attributes only, since style sheets and foreign objects are taken out on export. */
export class SvgTarget implements PaintTarget {
    private readonly parts: string[] = [];
    private isOpen = false;

    constructor(
        private readonly size: Size,
        private readonly ground: string,
        private readonly fontFamily: string
    ) {}

    begin({ x, y, k }: Camera): void {
        this.parts.push(`<g transform="translate(${short(x)} ${short(y)}) scale(${k})" stroke-linejoin="round">`);
        this.isOpen = true;
    }

    path(batch: PathBatch, { fill, stroke, width, dash, opacity }: PathStyle): void {
        const attributes = [
            `fill="${fill ?? 'none'}"`,
            stroke === null ? '' : `stroke="${stroke}" stroke-width="${precise(width)}"`,
            stroke === null || dash.length === 0 ? '' : `stroke-dasharray="${dash.map(precise).join(' ')}"`,
            opacity === 1 ? '' : `opacity="${opacity}"`
        ];
        this.parts.push(`<path ${attributes.filter(Boolean).join(' ')} d="${batch.path}"/>`);
    }

    flatten(): void {
        if (this.isOpen) {
            this.parts.push('</g>');
            this.isOpen = false;
        }
    }

    text(text: string, x: number, y: number, { color, fontSize, weight, anchor }: TextStyle): void {
        const place = `x="${short(x)}" y="${short(y)}" dy="0.35em"`;
        const font = `font-size="${precise(fontSize)}" font-weight="${weight}" text-anchor="${anchor}"`;
        this.parts.push(`<text ${place} ${font} fill="${color}">${escapeText(text)}</text>`);
    }

    /** The whole picture. `title` names it for those who hear it. */
    document(title: string): string {
        this.flatten();
        const { width, height } = this.size;
        return [
            `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" ` +
                `viewBox="0 0 ${width} ${height}" font-family="${escapeText(this.fontFamily)}">`,
            `<title>${escapeText(title)}</title>`,
            `<rect width="${width}" height="${height}" fill="${this.ground}"/>`,
            ...this.parts,
            '</svg>\n'
        ].join('\n');
    }
}

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

/** A text as XML holds it: markup escaped, characters that XML does not allow left out. */
export function escapeText(text: string): string {
    return text
        .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
        .replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

function precise(value: number): number {
    return Math.round(value * 100) / 100;
}
