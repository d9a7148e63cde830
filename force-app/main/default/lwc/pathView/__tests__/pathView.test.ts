import type { MapSubject } from 'c/mapSubject';
import type PathHop from 'c/pathHop';
import PathView from 'c/pathView';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';

const show = async (subject: MapSubject, properties: object = {}) => {
    const view = mount('c-path-view', PathView, { subject, selectedId: null as string | null, ...properties });
    await settle();
    return view;
};
const all = (element: HTMLElement, selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const one = (element: HTMLElement, selector: string) => all(element, selector)[0];
const chain = (view: HTMLElement) =>
    all(view, 'c-person-card').map((card) => (card as unknown as { personId: string }).personId);
const press = (target: HTMLElement, key: string) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
const active = (view: HTMLElement) => view.shadowRoot?.activeElement as HTMLElement;
const pick = async (view: HTMLElement, id: string) => {
    one(view, 'c-person-picker').dispatchEvent(new CustomEvent('pick', { detail: { id } }));
    await settle();
};

describe('the path view', () => {
    afterEach(clearPage);

    it('shows the best way to the approver of the deal, each step with its kind, strength, evidence and record', async () => {
        const view = await show(demoSubject('emr'));
        expect(chain(view)).toEqual(['sun-lan', 'lin-yaohua']);
        const hops = all(view, 'c-path-hop') as (HTMLElement & PathHop)[];
        const recordId = 'sun-lan-influences-lin-yaohua';
        const { evidence } = demoSubject('emr').links.find(({ id }) => id === recordId)!;
        expect(hops.map(({ hop }) => hop)).toMatchObject([
            { symbol: '●', word: 'c.RMap_PathHop_Contact' },
            { symbol: '→', word: 'c.RMap_PathHop_Influences', evidence, recordId }
        ]);
        const opened = eventsOf(view, 'recordopen');
        hops[1].dispatchEvent(new CustomEvent('recordopen', { detail: { id: recordId } }));
        expect(opened).toEqual([{ id: recordId }]);
    });

    it('says who of us is in contact', async () => {
        const subject = demoSubject('emr');
        const people = subject.people.map((person) => ({ ...person, ownerName: `Owner of ${person.id}` }));
        expect(one(await show(subject.with({ people })), '.us').textContent).toContain('Owner of sun-lan');
    });

    it('shows the other ways beside it, compared in words', async () => {
        const view = await show(demoSubject('emr'));
        expect(all(view, '.other').map((each) => each.textContent)).toEqual([
            expect.stringContaining('c.RMap_PathView_AsEasy'),
            expect.stringContaining('c.RMap_PathView_Harder')
        ]);
    });

    it('leads to whoever is chosen', async () => {
        const view = await show(demoSubject('emr'));
        await pick(view, 'chen-min');
        expect(chain(view)).toEqual(['marta-eklund', 'chen-min']);
    });

    it('leads to the person who was selected when it opened, and stays when another is', async () => {
        const view = await show(demoSubject('emr'), { selectedId: 'chen-min' });
        view.selectedId = 'marta-eklund';
        await settle();
        expect(chain(view)).toEqual(['marta-eklund', 'chen-min']);
    });

    it('leads to whoever a search shows, if nobody like that is on a way', async () => {
        const view = await show(demoSubject('emr'));
        (view as unknown as PathView).showPerson('sun-lan');
        await settle();
        expect(chain(view)).toEqual(['sun-lan', 'lin-yaohua']);
        (view as unknown as PathView).showPerson('chen-min');
        await settle();
        expect(chain(view)).toEqual(['marta-eklund', 'chen-min']);
    });

    it('says why there is no way', async () => {
        const view = await show(demoSubject('emr'));
        await pick(view, 'seat-project-office');
        expect(one(view, '[role="status"]').textContent).toBe('c.RMap_NoWay_Vacant');
        expect(chain(view)).toEqual([]);
    });

    it('asks the map to show a way', async () => {
        const view = await show(demoSubject('emr'));
        const shown = eventsOf(view, 'pathshow');
        const views = eventsOf(view, 'viewchange');
        all(view, '[data-ids]')[1].click();
        expect(shown).toEqual([{ ids: ['zhao-wei', 'lin-yaohua'] }]);
        expect(views).toEqual([{ view: 'power' }]);
    });

    it('is walked with arrows from one tab stop, along a way and to the others', async () => {
        const view = await show(demoSubject('emr'));
        (view as unknown as PathView).focusPerson('sun-lan');
        press(active(view), 'ArrowRight');
        await settle();
        expect((active(view) as unknown as { personId: string }).personId).toBe('lin-yaohua');
        press(active(view), 'ArrowDown');
        await settle();
        expect(active(view).dataset).toMatchObject({ id: 'lin-yaohua', way: '1' });
        const stops = all(view, '[data-way]').filter(
            (each) => each.tabIndex === 0 || (each as never as { isTabStop: boolean }).isTabStop
        );
        expect(stops).toHaveLength(1);
        press(active(view), 'ArrowDown');
        press(active(view), 'ArrowDown');
        await settle();
        expect(active(view).dataset.way).toBe('2');
    });

    it('tells who was chosen on any way, and Escape', async () => {
        const view = await show(demoSubject('emr'));
        const chosen = eventsOf(view, 'personselect');
        const dismissed = eventsOf(view, 'dismiss');
        one(view, 'c-person-card').shadowRoot?.querySelector('button')?.click();
        one(view, '.name').click();
        press(one(view, '.name'), 'Escape');
        expect(chosen).toEqual([{ id: 'sun-lan' }, { id: 'zhao-wei' }]);
        expect(dismissed).toHaveLength(1);
    });

    it('waits calmly for the dated records', async () => {
        const view = await show(demoSubject('emr').with({ account: null }));
        expect(one(view, '[role="status"]').textContent).toBe('c.RMap_History_Reading');
    });

    it('is accessible with a way and without one', async () => {
        const view = await show(demoSubject('emr'));
        await expect(view).toBeAccessible();
        await pick(view, 'seat-project-office');
        await expect(view).toBeAccessible();
    }, 30000);
});
