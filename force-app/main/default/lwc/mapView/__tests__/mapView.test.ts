import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, fakeBrowser, mount, settle } from '../../../../../test/factories/dom';
import { VIEWS } from 'c/mapSubject';
import type { ViewName } from 'c/mapSubject';
import MapView from 'c/mapView';
import { offersOf } from 'c/mapView';

const subject = demoSubject('emr');
const show = async (view: ViewName, properties: object = {}) => {
    const element = mount('c-map-view', MapView, { view, subject, ...properties });
    await settle();
    return element;
};
const shown = (element: HTMLElement) => [...(element.shadowRoot?.children ?? [])] as HTMLElement[];

beforeEach(() => fakeBrowser());
afterEach(clearPage);

describe('the view on show', () => {
    it.each([...VIEWS])('is %s and no other, and can do what it offers', async (view) => {
        const element = await show(view);
        expect(shown(element)).toHaveLength(1);
        const [part] = shown(element) as unknown as Record<string, unknown>[];
        const missing = [...offersOf(view), 'focusPerson', 'showPerson'].filter(
            (method) => typeof part[method] !== 'function'
        );
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
