import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, fakeBrowser, mount, settle, settleMap } from '../../../../../test/factories/dom';
import type { Picture } from 'c/mapPicture';
import { VIEWS } from 'c/mapSubject';
import type { ViewName } from 'c/mapSubject';
import MapView from 'c/mapView';
import type PowerMap from 'c/powerMap';
import { offersOf } from 'c/mapView';
import type { ViewAct } from 'c/mapView';

const subject = demoSubject('emr');
const show = async (view: ViewName, properties: object = {}) => {
    const element = mount('c-map-view', MapView, { view, subject, ...properties });
    await settle();
    return element as typeof element & Pick<MapView, 'perform'>;
};
/** What the view saves itself, of the scene that a part draws. */
const PICTURES: readonly ViewAct[] = ['exportPng', 'exportSvg'];
const shown = (element: HTMLElement) => [...(element.shadowRoot?.children ?? [])] as HTMLElement[];

beforeEach(() => fakeBrowser());
afterEach(clearPage);

describe('the view on show', () => {
    it.each([...VIEWS])('is %s and no other, and can do what it offers', async (view) => {
        const element = await show(view);
        expect(shown(element)).toHaveLength(1);
        const [part] = shown(element) as unknown as Record<string, unknown>[];
        const offers = offersOf(view).map((act) => (PICTURES.includes(act) ? 'picture' : act));
        const missing = [...offers, 'focusPerson', 'showPerson'].filter((method) => typeof part[method] !== 'function');
        expect(missing).toEqual([]);
    });

    it('gives way to another', async () => {
        const element = await show('table');
        const [table] = shown(element);
        Object.assign(element, { view: 'coverage' });
        await settle();
        expect(shown(element)).toHaveLength(1);
        expect(shown(element)[0]).not.toBe(table);
    });

    it('tells on what the view tells', async () => {
        const element = await show('table');
        const told = ['personselect', 'dismiss', 'recordopen'].map((name) => {
            const events = eventsOf(element, name);
            shown(element)[0].dispatchEvent(new CustomEvent(name, { detail: { id: 'x' } }));
            return events.length;
        });
        expect(told).toEqual([1, 1, 1]);
    });

    it.each(['decision', 'path', 'layers'] as const)(
        'tells once what bubbles out of the depths of %s',
        async (view) => {
            const element = await show(view);
            const told = eventsOf(document.body, 'recordopen');
            const heard = eventsOf(element, 'recordopen');
            const options = { detail: { id: 'x' }, bubbles: true, composed: true };
            shown(element)[0].dispatchEvent(new CustomEvent('recordopen', options));
            expect([heard.length, told.length]).toEqual([1, 0]);
        }
    );

    it.each(['path', 'layers'] as const)('goes where %s points', async (view) => {
        const element = await show(view);
        const wanted = eventsOf(element, 'viewchange');
        shown(element)[0].dispatchEvent(new CustomEvent('viewchange', { detail: { view: 'power' } }));
        expect(wanted).toEqual([{ view: 'power' }]);
    });

    it('keeps the path that was chosen for the power map', async () => {
        const element = await show('path');
        shown(element)[0].dispatchEvent(new CustomEvent('pathshow', { detail: { ids: ['a', 'b'] } }));
        Object.assign(element, { view: 'power' });
        await settle();
        expect((shown(element)[0] as unknown as { pathIds: string[] }).pathIds).toEqual(['a', 'b']);
    });
});

describe('a view that is saved', () => {
    let saved: { name: string; content: Blob }[];
    let canvas: HTMLCanvasElement | undefined;
    let png: Blob | null;

    beforeEach(() => {
        saved = [];
        canvas = undefined;
        png = new Blob(['picture']);
        const contents: Blob[] = [];
        URL.createObjectURL = (content: Blob | MediaSource) => `blob:${contents.push(content as Blob) - 1}`;
        URL.revokeObjectURL = () => undefined;
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
            saved.push({ name: this.download, content: contents[Number(this.href.replace('blob:', ''))] });
        });
        HTMLCanvasElement.prototype.toBlob = function (tell) {
            canvas = this.cloneNode() as HTMLCanvasElement;
            tell(png);
        };
        Object.assign(globalThis, { Path2D: class {} });
    });
    afterEach(() => {
        jest.restoreAllMocks();
        Reflect.deleteProperty(globalThis, 'Path2D');
    });

    /** The view on show with canvases that paint nothing. */
    async function drawn(view: ViewName) {
        const element = await show(view);
        await settleMap();
        const context = new Proxy({}, { get: () => () => undefined, set: () => true });
        HTMLCanvasElement.prototype.getContext = (() => context) as never;
        return { element, toasts: eventsOf(element, 'lightning__showtoast') };
    }

    it.each([
        ['power', 'exportPng', 'Meridian Hospital Group 明岸医疗集团 2026-11-22.png'],
        ['power', 'exportSvg', 'Meridian Hospital Group 明岸医疗集团 2026-11-22.svg'],
        ['influence', 'exportPng', 'Meridian Hospital Group 明岸医疗集团 c.RMap_View_influence 2026-11-22.png']
    ] as const)('from %s by %s is a file of a type that the platform lets through', async (view, act, name) => {
        const { element, toasts } = await drawn(view);
        await element.perform(act);
        expect(saved).toEqual([{ name, content: expect.any(Blob) }]);
        expect(saved[0].content.type).toBe('application/octet-stream');
        expect(saved[0].content.size).toBeGreaterThan(0);
        expect(toasts).toEqual([]);
    });

    it('as PNG is the whole drawing at twice its size', async () => {
        const { element } = await drawn('power');
        await element.perform('exportPng');
        const { drawing } = (shown(element)[0] as unknown as PowerMap).picture() as Picture;
        expect(canvas?.width).toBeGreaterThan(2 * (drawing.bounds.x1 - drawing.bounds.x0));
        expect(canvas?.height).toBeGreaterThan(2 * (drawing.bounds.y1 - drawing.bounds.y0));
    });

    it.each([
        ['the browser gives no file', () => (png = null)],
        ['there is no canvas', () => (HTMLCanvasElement.prototype.getContext = () => null)],
        [
            'the page is locked down',
            () => {
                HTMLCanvasElement.prototype.toBlob = () => {
                    throw new TypeError('blocked');
                };
            }
        ]
    ])('says what to do instead of a PNG where %s', async (_, goWrong) => {
        const { element, toasts } = await drawn('power');
        goWrong();
        await element.perform('exportPng');
        expect(saved).toEqual([]);
        expect(toasts).toEqual([
            { title: 'c.RMap_Export_PngFailed', message: 'c.RMap_Export_PngInstead', variant: 'error' }
        ]);
        await element.perform('exportSvg');
        expect(saved).toHaveLength(1);
    });
});
