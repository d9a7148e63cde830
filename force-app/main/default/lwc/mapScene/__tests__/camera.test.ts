import { centreOn, DETAIL_ZOOM, fitAll, openAt, reveal, viewOf, ZOOM_RANGE, zoomAround } from '../mapScene';
import type { Camera } from '../mapScene';

const size = { width: 1000, height: 500 };
const small = { x0: 0, y0: 0, x1: 400, y1: 200 };
const wide = { x0: 0, y0: 0, x1: 10_000, y1: 1_000 };

describe('the camera', () => {
    it('shows a small map whole, centred and not larger than life', () => {
        expect(fitAll(small, size)).toEqual({ k: 1, x: 300, y: 150 });
    });

    it('shows a wide map whole with room around it', () => {
        const { x0, x1 } = viewOf(fitAll(wide, size), size);
        expect(x0).toBeLessThan(0);
        expect(x1).toBeGreaterThan(10_000);
    });

    it('opens a small map whole', () => {
        expect(openAt(small, size, 200)).toEqual(fitAll(small, size));
    });

    it('opens a map that is too large to be read at its top, around the head of the organisation', () => {
        const camera = openAt(wide, size, 5_000);
        expect(camera.k).toBeGreaterThanOrEqual(DETAIL_ZOOM);
        expect(5_000 * camera.k + camera.x).toBeCloseTo(500);
        expect(camera.y).toBeGreaterThan(0);
    });

    it('does not open beyond the edge of the map', () => {
        const camera = openAt(wide, size, 0);
        expect(camera.x).toBeGreaterThan(0);
        expect(camera.x).toBeLessThan(100);
    });

    it('stays where it is when what is to be revealed is in view', () => {
        const camera: Camera = { x: 0, y: 0, k: 1 };
        expect(reveal(camera, size, { x0: 100, y0: 100, x1: 300, y1: 200 })).toEqual(camera);
    });

    it.each([
        ['left of', { x0: -300, y0: 100, x1: -100, y1: 200 }],
        ['right of', { x0: 1500, y0: 100, x1: 1700, y1: 200 }],
        ['below', { x0: 100, y0: 900, x1: 300, y1: 1000 }],
        ['above', { x0: 100, y0: -900, x1: 300, y1: -800 }]
    ])('reveals a card %s the view', (_, box) => {
        const { x0, y0, x1, y1 } = viewOf(reveal({ x: 0, y: 0, k: 1 }, size, box), size);
        expect(box.x0 >= x0 && box.x1 <= x1 && box.y0 >= y0 && box.y1 <= y1).toBe(true);
    });

    it('centres on a box', () => {
        expect(centreOn(size, { x0: 100, y0: 100, x1: 300, y1: 200 }, 2)).toEqual({ k: 2, x: 100, y: -50 });
    });

    it('zooms around a point and not out of range', () => {
        const camera = zoomAround({ x: 10, y: 20, k: 1 }, 2, 500, 250);
        expect((500 - camera.x) / camera.k).toBe(490);
        expect(zoomAround(camera, 1000, 0, 0).k).toBe(ZOOM_RANGE[1]);
    });
});
