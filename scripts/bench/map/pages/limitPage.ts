import { fitAll, detailAt, viewOf } from 'c/mapScene';
import type { Drawing } from 'c/mapScene';
import { CanvasTarget, paint, readPalette } from 'c/mapPainter';
import { MapSubject } from 'c/mapSubject';
import { PowerDrawing } from 'c/powerDrawing';
import type { MapSample } from '../samplePeople';
import { timeOf } from './meter';

const OVERSCAN = 160;

/** Layout and painting of the map and nothing else: no component, no card, no gesture. */
async function draw(text: string): Promise<number> {
    const sample = JSON.parse(text) as MapSample;
    const host = document.getElementById('host') as HTMLElement;
    const [width, height] = [host.clientWidth, host.clientHeight];
    await new Promise((resolve) => setTimeout(resolve, 300));
    return timeOf(() => {
        const canvas = host.appendChild(document.createElement('canvas'));
        const inner = { width, height };
        // As much beyond the edges as the map paints, for the same number of pixels.
        const size = { width: width + 2 * OVERSCAN, height: height + 2 * OVERSCAN };
        Object.assign(canvas, size);
        const drawing = drawingOf(sample);
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        const palette = readPalette(host);
        const camera = fitAll(drawing.bounds, inner);
        const { detail } = detailAt(drawing, camera.k, viewOf(camera, inner));
        paint(new CanvasTarget(context, size, 1, palette.fontFamily), {
            ...{ drawing, size, palette, focus: { selected: -1, route: [] } },
            camera: { ...camera, x: camera.x + OVERSCAN, y: camera.y + OVERSCAN },
            // Where the map has real cards, the limit paints people on the canvas.
            detail: detail === 'near' ? 'middle' : detail
        });
    });
}

function drawingOf({ people, links }: MapSample): Drawing {
    const subject = new MapSubject({
        ...{ accountName: 'Sample', day: '2026-06-30', people, links, opportunityId: null, buyingRoles: null },
        ...{ account: null, shown: null, changes: null }
    });
    return new PowerDrawing(subject, new Set(), (key) => key);
}

const limit = { draw };
export type Limit = typeof limit;
Object.assign(window, { limit });
