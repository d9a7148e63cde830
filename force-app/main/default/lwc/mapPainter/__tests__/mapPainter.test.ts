import { demoSubject } from '../../../../../test/factories/demoAccount';
import { aPerson } from '../../../../../test/factories/people';
import type { Texts } from '../../labels/labels';
import { fitAll, INKS, inkOn } from '../../mapScene/mapScene';
import type { Camera, Detail, Drawing } from '../../mapScene/mapScene';
import { MapSubject } from '../../mapSubject/mapSubject';
import { PowerDrawing } from '../../powerDrawing/powerDrawing';
import { escapeText, PLAIN_PALETTE, svgOf, SvgTarget } from '../../mapPicture/mapPicture';
import { CanvasTarget, paint } from '../mapPainter';
import type { PaintTarget } from '../mapPainter';

const texts: Texts = (key, ...values) => [key.replace('RMap_', ''), ...values].join(' ');
const demo = new PowerDrawing(demoSubject('emr'), new Set(), texts);
const size = { width: 1280, height: 800 };
const focus = { selected: -1, route: [] };

function generated(count: number): PowerDrawing {
    const attitudes = [
        'BacksCompetitor',
        'Opposes',
        'Neutral',
        'Supports',
        'SupportsExclusively',
        'Coach',
        null
    ] as const;
    const people = Array.from({ length: count }, (_, index) =>
        aPerson(`p${index}`, {
            reportsToId: index === 0 ? null : `p${Math.floor((index - 1) / 5)}`,
            department: `Unit ${Math.floor(index / 8)}`,
            attitude: attitudes[index % 7]
        })
    );
    const facts = { accountName: 'Meridian', day: '2026-11-22', people, links: [], opportunityId: null };
    const rest = { buyingRoles: null, account: null, shown: null, changes: null };
    return new PowerDrawing(new MapSubject({ ...facts, ...rest }), new Set(), texts);
}

/** Notes what is painted on a target. */
function recorder() {
    const calls = { paths: [] as string[], texts: [] as string[] };
    const target: PaintTarget = {
        begin: () => undefined,
        flatten: () => undefined,
        path: ({ path }) => calls.paths.push(path),
        text: (text) => calls.texts.push(text)
    };
    return { calls, target };
}

/** A canvas that counts what is asked of it. */
function canvas() {
    const count: Record<string, number> = {};
    const painted: string[] = [];
    const written: string[] = [];
    const context = new Proxy({} as Record<string, unknown>, {
        get:
            (_, name: string) =>
            (...args: unknown[]) => {
                count[name] = (count[name] ?? 0) + 1;
                if (name === 'fillText') {
                    written.push(String(args[0]));
                }
                const path = (args[0] as { d?: string } | undefined)?.d;
                if (path !== undefined && painted[painted.length - 1] !== path) {
                    painted.push(path);
                }
            },
        set: () => true
    });
    return { context: context as unknown as CanvasRenderingContext2D, count, painted, written };
}

const paintWith = (target: PaintTarget, drawing: Drawing, camera: Camera, detail: Detail) =>
    paint(target, { drawing, camera, size, detail, focus, palette: PLAIN_PALETTE });

describe('painting', () => {
    beforeAll(() => {
        (globalThis as { Path2D?: unknown }).Path2D = class {
            constructor(readonly d: string) {}
        };
    });
    afterAll(() => {
        delete (globalThis as { Path2D?: unknown }).Path2D;
    });

    it.each<Detail>(['far', 'middle', 'near'])('paints the same %s picture on a canvas as in a file', (detail) => {
        const camera = fitAll(demo.bounds, size);
        const { calls, target } = recorder();
        paintWith(target, demo, camera, detail);
        const { context, painted, written } = canvas();
        paintWith(new CanvasTarget(context, size, 1, 'sans-serif'), demo, camera, detail);
        const svg = new SvgTarget(size, '#ffffff', 'sans-serif');
        paintWith(svg, demo, camera, detail);
        const file = svg.document('Meridian');
        expect(painted).toEqual(calls.paths);
        expect([...file.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path)).toEqual(calls.paths);
        expect(written).toEqual(calls.texts);
        expect([...file.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(
            calls.texts.map(escapeText)
        );
        expect(calls.paths.length).toBeGreaterThan(0);
    });

    it.each([
        [200, 16],
        [1000, 16],
        [5000, 32],
        [20000, 96]
    ])('takes few calls for %i people, all in view', (people, most) => {
        const drawing = generated(people);
        const { context, count } = canvas();
        const camera = fitAll(drawing.bounds, size);
        paintWith(new CanvasTarget(context, size, 1, 'sans-serif'), drawing, camera, 'far');
        expect((count.fill ?? 0) + (count.stroke ?? 0)).toBeLessThanOrEqual(most);
        expect(count.fillText ?? 0).toBeLessThan(120);
    });

    it('paints near by no more than what is in view', () => {
        const drawing = generated(20000);
        const { calls, target } = recorder();
        const { x0, x1, y0, y1 } = drawing.bounds;
        paintWith(target, drawing, { k: 1, x: -(x0 + x1) / 2, y: -(y0 + y1) / 2 }, 'near');
        expect(calls.paths.join('').length).toBeLessThan(60_000);
    });

    it('lets the rest step back while somebody is in focus', () => {
        const opacities: number[] = [];
        const target: PaintTarget = { ...recorder().target, path: (_, { opacity }) => opacities.push(opacity) };
        const selected = demo.order[1];
        const painting = { drawing: demo, camera: { x: 0, y: 0, k: 1 }, size, detail: 'near' as const };
        paint(target, { ...painting, focus, palette: PLAIN_PALETTE });
        const quiet = Math.min(...opacities);
        opacities.length = 0;
        paint(target, { ...painting, focus: { selected, route: [] }, palette: PLAIN_PALETTE });
        expect(Math.min(...opacities)).toBeLessThan(quiet);
    });
});

describe('a picture file', () => {
    it('of the demo account is as it was', () => {
        expect(svgOf({ drawing: demo, caption: 'Meridian · 2026-11-22' })).toMatchSnapshot();
    });

    it('holds nothing that an export takes out', () => {
        const file = svgOf({ drawing: demo, caption: 'Meridian' });
        expect(file).not.toMatch(/<style|style=|foreignObject|<script|class=|href/);
        expect(file).not.toMatch(/NaN|Infinity|undefined/);
    });

    it('names everybody, and escapes what they are called', () => {
        const people = [aPerson('x', { name: '<img src=x> & "Co" \u0007' })];
        const rest = { links: [], opportunityId: null, buyingRoles: null, account: null, shown: null, changes: null };
        const subject = new MapSubject({ accountName: 'A', day: '2026-11-22', people, ...rest });
        const file = svgOf({ drawing: new PowerDrawing(subject, new Set(), texts), caption: 'A & B' });
        expect(file).toContain('&lt;img src=x&gt; &amp; &quot;Co&quot;');
        expect(file).toContain('<title>A &amp; B</title>');
        expect(file).not.toContain('\u0007');
    });

    it('shows boxes with names in place of cards where there are very many', () => {
        const file = svgOf({ drawing: generated(1500), caption: 'Many' });
        expect(file).toContain('Person p1499');
        expect(file.match(/<(path|text)/g)?.length).toBeLessThan(1500 * 3);
    });
});

describe('a palette', () => {
    it('reads on a colour what can be read on it', () => {
        expect(PLAIN_PALETTE.colorOf(INKS.role)).toBe('#032d60');
        expect(PLAIN_PALETTE.colorOf(inkOn(INKS.role))).toBe('#ffffff');
        expect(PLAIN_PALETTE.colorOf(inkOn(INKS.surface))).toBe('#000000');
    });
});
