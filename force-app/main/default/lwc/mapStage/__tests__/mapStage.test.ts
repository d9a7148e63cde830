import { aPerson } from '../../../../../test/factories/people';
import { fakeBrowser } from '../../../../../test/factories/dom';
import { texts } from 'c/labels';
import { CanvasTarget } from 'c/mapPainter';
import { PLAIN_PALETTE } from 'c/mapPicture';
import { MapSubject } from 'c/mapSubject';
import { PowerDrawing } from 'c/powerDrawing';
import type { Stakeholder } from 'c/relationshipModel';
import { anchorShift } from '../anchor';
import { Board } from '../board';
import { CardPool } from '../cardPool';
import { clearOf } from '../clearOf';
import { fitOverview } from '../overview';
import { actOf } from '../keys';

const org = (size: number) =>
    Array.from({ length: size }, (_, index) =>
        aPerson(`p${index}`, { reportsToId: index === 0 ? null : `p${Math.floor((index - 1) / 4)}` })
    );
function draw(
    people: readonly Stakeholder[] = org(200),
    collapsed: ReadonlySet<string> = new Set(),
    before?: PowerDrawing
) {
    const rest = { opportunityId: null, buyingRoles: null, account: null, shown: null, changes: null };
    const subject = new MapSubject({ accountName: 'Meridian', day: '2026-11-22', people, links: [], ...rest });
    return new PowerDrawing(subject, collapsed, texts, before);
}
const drawing = draw();
const size = { width: 1000, height: 600 };
const painting = { drawing, detail: 'near', focus: { selected: -1, route: [] }, palette: PLAIN_PALETTE } as const;

describe('the board', () => {
    beforeEach(() => fakeBrowser());

    function board(camera = { x: -1000, y: -200, k: 1 }) {
        const canvas = document.createElement('canvas');
        const made = new Board(canvas);
        made.resize(size, 1, 'sans-serif');
        made.paint({ ...painting, camera });
        return { made, canvas, camera };
    }

    it('moves its picture with a drag that stays within what was painted', () => {
        const { made, canvas, camera } = board();
        expect(made.follow({ ...camera, x: camera.x + 100 })).toBe(true);
        expect(canvas.style.transform).toBe('translate(100px, 0px) scale(1)');
        expect(made.isCrisp({ ...camera, x: camera.x + 100 })).toBe(false);
    });

    it('keeps a point of the map where it is while it stretches its picture', () => {
        const { made, canvas, camera } = board();
        const next = { x: camera.x * 1.5, y: camera.y * 1.5, k: 1.5 };
        expect(made.follow(next)).toBe(true);
        const [dx, , stretch] = (canvas.style.transform.match(/-?[\d.]+/g) ?? []).map(Number);
        const painted = 700 * camera.k + camera.x + 160;
        expect(dx + stretch * painted - 160).toBeCloseTo(700 * next.k + next.x);
    });

    it.each([
        ['a drag beyond what was painted', { x: -1400, y: -200, k: 1 }],
        ['a zoom that would blur', { x: -1000, y: -200, k: 2 }],
        ['a zoom out beyond what was painted', { x: -500, y: -100, k: 0.61 }]
    ])('asks to be painted after %s', (_, camera) => {
        expect(board().made.follow(camera)).toBe(false);
    });

    it('need not be painted for places where there is nothing', () => {
        const { made } = board({ x: 0, y: 0, k: 0.05 });
        expect(made.follow({ x: 600, y: 300, k: 0.05 })).toBe(true);
    });

    it('paints only what is not there already', () => {
        const context = new Proxy({}, { get: () => () => undefined, set: () => true });
        HTMLCanvasElement.prototype.getContext = (() => context) as never;
        globalThis.Path2D = class {} as never;
        const paints = jest.spyOn(CanvasTarget.prototype, 'begin');
        const { made, camera } = board(drawing.opening(size));
        const selected = drawing.order[3];
        const changed = draw(
            org(200).map((person, at) => (at === 7 ? { ...person, attitude: 'Coach' } : person)),
            drawing.collapsed,
            drawing
        );
        const times = (again: Partial<Parameters<Board['paint']>[0]>) => {
            paints.mockClear();
            made.paint({ ...painting, camera, ...again });
            return paints.mock.calls.length;
        };
        expect(times({})).toBe(0);
        expect(times({ drawing: changed })).toBe(0);
        expect(times({ drawing: changed, detail: 'middle' })).toBe(1);
        expect(times({ detail: 'middle' })).toBe(1);
        expect(times({})).toBe(1);
        expect(times({ focus: { selected, route: [] } })).toBe(1);
        expect(times({})).toBe(1);
        expect(times({ palette: { ...PLAIN_PALETTE } })).toBe(1);
        expect(times({ palette: { ...PLAIN_PALETTE }, camera: { ...camera, x: 0 } })).toBe(1);
        expect(times({ drawing: draw(org(150)) })).toBe(1);
        made.resize(size, 1, 'sans-serif');
        expect(times({ drawing: draw(org(150)) })).toBe(1);
        paints.mockRestore();
    });

    it('gives its memory back', () => {
        const { made, canvas, camera } = board();
        made.clear();
        expect([canvas.width, canvas.height]).toEqual([0, 0]);
        expect(made.follow(camera)).toBe(false);
    });
});

describe('the cards', () => {
    const marks = {
        activeNode: 0,
        selectedNode: -1,
        matches: new Set<number>(),
        route: new Set<number>(),
        isFar: false
    };
    const seen = new Set(drawing.nodesIn({ x0: 0, y0: 0, x1: 1200, y1: 600 }));

    function pool() {
        const world = document.createElement('div');
        const made = new CardPool(world);
        made.rebind(drawing, -1, 0);
        made.show(seen, marks);
        const visible = () => [...world.children].filter((card) => (card as HTMLElement).style.display !== 'none');
        return { made, visible };
    }

    it('are those in view', () => {
        expect(pool().visible()).toHaveLength(seen.size);
    });

    it('are written anew only where somebody has changed', () => {
        const { made, visible } = pool();
        visible().forEach((card) => card.setAttribute('aria-label', 'as it was'));
        const changed = drawing.nodes.ids[[...seen][1]];
        const people = org(200).map((person) => (person.id === changed ? { ...person, title: 'Chief' } : person));
        made.rebind(draw(people), 0, 0);
        made.show(seen, marks);
        const written = visible().filter((card) => card.getAttribute('aria-label') !== 'as it was');
        expect(written.map((card) => card.querySelector('.title')?.textContent)).toEqual(['Chief']);
    });
});

describe('what was looked at', () => {
    it('stays where it was when others are folded away', () => {
        const next = draw(org(200), new Set(['p1']));
        const node = drawing.nodeOf('p3') as number;
        const shift = anchorShift(drawing, next, node, drawing.bounds);
        const now = next.nodeOf('p3') as number;
        expect(next.nodes.x[now] + shift.x).toBeCloseTo(drawing.nodes.x[node]);
        expect(next.nodes.y[now] + shift.y).toBeCloseTo(drawing.nodes.y[node]);
    });

    it('is somebody in view who stays, where the active person is gone', () => {
        const gone = drawing.nodeOf('p60') as number;
        const next = draw(org(200), new Set(['p14']));
        expect(next.nodeOf('p60')).toBeUndefined();
        expect(anchorShift(drawing, next, gone, drawing.bounds)).toEqual({ x: expect.any(Number), y: 0 });
    });
});

describe('the overview', () => {
    const bounds = { x0: 0, y0: 0, x1: 4000, y1: 1000 };

    it('shows the whole drawing small while only a part is in view', () => {
        const fit = fitOverview(bounds, { x: 0, y: 0, k: 1 }, size);
        expect(fit && fit.width <= 170 && fit.height <= 110).toBe(true);
    });

    it('is put away where all is in view, and where it would hide too much', () => {
        expect(fitOverview(bounds, { x: 0, y: 0, k: 0.1 }, size)).toBeNull();
        expect(fitOverview(bounds, { x: 0, y: 0, k: 1 }, { width: 320, height: 480 })).toBeNull();
    });

    it('does not lie over a card that is brought into view', () => {
        const camera = { x: 0, y: 0, k: 1 };
        const under = { x0: 20, y0: 500, x1: 220, y1: 590 };
        const { height = 0 } = fitOverview(bounds, camera, size) ?? {};
        expect(clearOf(bounds, camera, size, under).y).toBeLessThanOrEqual(size.height - height - 12 - under.y1);
        expect(clearOf(bounds, camera, size, { ...under, x0: 400, x1: 600 })).toBe(camera);
        expect(clearOf(bounds, camera, size, { ...under, y0: 100, y1: 190 })).toBe(camera);
    });
});

describe('keys', () => {
    it('leave the browser its own', () => {
        expect(actOf(new KeyboardEvent('keydown', { key: '0', ctrlKey: true }))).toBeUndefined();
        expect(actOf(new KeyboardEvent('keydown', { key: 'Tab' }))).toBeUndefined();
        expect(actOf(new KeyboardEvent('keydown', { key: 'Home' }))).toEqual({ kind: 'walk', step: 'first' });
    });
});
