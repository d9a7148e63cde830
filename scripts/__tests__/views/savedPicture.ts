import fs from 'node:fs';
import { pixelsOf } from 'c/pictureFile';
import type { Page } from 'playwright-core';

/** Saves the view on show by the toolbar's menu; answers what is in the file, and its name. */
export async function saveAs(page: Page, format: 'PNG' | 'SVG'): Promise<{ file: Buffer; name: string }> {
    await page.getByRole('button', { name: 'Export this view', exact: true }).click();
    const item = page.getByRole('menuitem', { name: format });
    const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
    return { file: fs.readFileSync(await download.path()), name: download.suggestedFilename() };
}

/** Red, green and blue, from 0 to 255. */
type Color = readonly [number, number, number];

/** What a PNG shows around somebody. */
interface Surroundings {
    /** The colour at the left edge of the person. */
    readonly edge: Color;
    /** Of the pixels around, the share that is not of the ground's colour. */
    readonly drawn: number;
    /** Of the same, the share that is plainly another one in the SVG of the same size. */
    readonly different: number;
}

/** A PNG beside the SVG of the same view. */
interface Beside {
    readonly png: { readonly width: number; readonly height: number };
    readonly svg: { readonly width: number; readonly height: number };
    readonly around: readonly Surroundings[];
}

/** Decodes a PNG and looks at it where the SVG names some people. `edge` is how far left of a name its edge is. */
export async function beside(page: Page, png: Buffer, svg: Buffer, names: string[], edge: number): Promise<Beside> {
    const [width, height] = (/ width="(\d+)" height="(\d+)"/.exec(svg.toString()) ?? []).slice(1).map(Number);
    const zoom = pixelsOf({ width, height }).ratio;
    const given = { png: png.toString('base64'), svg: svg.toString('base64'), names, edge, zoom };
    return page.evaluate(async ({ png, svg, names, edge, zoom }) => {
        const WINDOW = { width: 800, height: 500 };
        const GROUND = [248, 250, 252];
        const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes(png)], { type: 'image/png' }));
        const image = new Image();
        image.src = `data:image/svg+xml;base64,${svg}`;
        await image.decode();
        const scene = new DOMParser().parseFromString(new TextDecoder().decode(bytes(svg)), 'image/svg+xml');
        // Seen from further away, the drawing is smaller, but not the room around it.
        const k = Math.min(1, zoom);
        const room = { x: 40, y: 88, width: 80, height: 128 };
        const pixelRatio = picture.width / ((image.width - room.width) * k + room.width);
        const ratio = k * pixelRatio;
        const offset = { x: room.x * (pixelRatio - ratio), y: room.y * (pixelRatio - ratio) };

        const pixels = (source: CanvasImageSource, left: number, top: number, width: number, height: number) => {
            const context = new OffscreenCanvas(WINDOW.width, WINDOW.height).getContext('2d')!;
            context.fillStyle = `rgb(${GROUND.join(' ')})`;
            context.fillRect(0, 0, WINDOW.width, WINDOW.height);
            context.drawImage(source, -left, -top, width, height);
            return context.getImageData(0, 0, WINDOW.width, WINDOW.height).data;
        };
        const distance = (some: ArrayLike<number>, others: ArrayLike<number>, at: number, from = at) =>
            Math.max(...[0, 1, 2].map((part) => Math.abs(some[at + part] - others[from + part])));

        const around = names.map((name) => {
            const text = [...scene.querySelectorAll('text')].find(({ textContent }) => textContent === name);
            const [x, y] = (['x', 'y'] as const).map((axis) => Number(text?.getAttribute(axis)) * ratio + offset[axis]);
            const [left, top] = [Math.round(x - WINDOW.width / 2), Math.round(y - WINDOW.height / 2)];
            const ours = pixels(picture, left, top, picture.width, picture.height);
            const [width, height] = [image.width * ratio, image.height * ratio];
            const theirs = pixels(image, left - offset.x, top - offset.y, width, height);
            const count = WINDOW.width * WINDOW.height;
            let [drawn, different] = [0, 0];
            for (let at = 0; at < 4 * count; at += 4) {
                drawn += distance(ours, GROUND, at, 0) > 8 ? 1 : 0;
                different += distance(ours, theirs, at) > 80 ? 1 : 0;
            }
            const place = 4 * (Math.round(y - top) * WINDOW.width + Math.round(x - edge * ratio - left));
            const [red, green, blue] = ours.slice(place, place + 3);
            return {
                edge: [red, green, blue] as const,
                drawn: drawn / count,
                different: different / count
            };
        });
        return {
            png: { width: picture.width, height: picture.height },
            svg: { width: image.width, height: image.height },
            around
        };
    }, given);
}
