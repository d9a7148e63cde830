import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, fakeBrowser, mount, settleMap } from '../../../../../test/factories/dom';
import { aLink, aPerson } from '../../../../../test/factories/people';
import InfluenceMap from 'c/influenceMap';
import { MapSubject } from 'c/mapSubject';

interface View extends HTMLElement {
    subject: MapSubject | undefined;
    focusPerson(id: string): void;
}

const show = (properties: object) => mount('c-influence-map', InfluenceMap, properties) as unknown as View;
const inside = (element: Element | null | undefined) => element?.shadowRoot as ShadowRoot;
const stageOf = (view: Element) => inside(inside(view).querySelector('c-map-stage'));
const cardsOf = (view: Element) =>
    [...stageOf(view).querySelectorAll<HTMLElement>('.card')].filter(
        ({ style }) => style.display !== 'none' && style.visibility !== 'hidden'
    );
const listsOf = (view: Element) => [...inside(view).querySelectorAll('c-leader-list')].map(inside);
const small = () =>
    new MapSubject({
        accountName: 'Meridian',
        day: '2026-11-22',
        people: [aPerson('a', { name: 'Ann' }), aPerson('b', { name: 'Bo', reportsToId: 'a' })],
        links: [aLink('a', 'b')],
        ...{ opportunityId: null, buyingRoles: null, account: null, shown: null, changes: null }
    });

/** Waits until everybody has a place: on a busy machine that takes more than one turn. */
async function drawn(view: View) {
    await settleMap();
    while (inside(view).querySelector('.calm')) {
        await settleMap();
    }
    await settleMap();
    return view;
}

describe('the influence network on the page', () => {
    beforeEach(() => fakeBrowser());
    afterEach(clearPage);

    it('draws at once from the ties, and says that the history is being read', async () => {
        const view = await drawn(show({ subject: small() }));
        expect(cardsOf(view).length).toBeGreaterThan(0);
        expect(inside(view).querySelector('[role=status]')?.textContent).toContain('RMap_History_Reading');
        expect(listsOf(view)).toEqual([]);
    });

    it('shows formal leaders and outsiders with their reasons once it is read', async () => {
        const view = await drawn(show({ subject: demoSubject() }));
        const names = listsOf(view).map((list) => [...list.querySelectorAll('.name')].map((name) => name.textContent));
        expect(names[1][0]).toBe('Zhao Wei 赵伟');
        expect(names[2]).toContain('Marta Eklund');
    });

    it('is a list with one tab stop', async () => {
        const view = await drawn(show({ subject: demoSubject() }));
        expect(stageOf(view).querySelector('[role=listbox]')).not.toBeNull();
        expect(cardsOf(view).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    });

    it('tells who was chosen in the network, and that Escape was pressed there', async () => {
        const view = await drawn(show({ subject: demoSubject() }));
        const chosen = eventsOf<{ id: string }>(view, 'personselect');
        const dismissed = eventsOf(view, 'dismiss');
        const stage = stageOf(view).querySelector('.stage')!;
        stage.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        stage.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        expect(chosen).toEqual([{ id: expect.any(String) }]);
        expect(dismissed).toHaveLength(1);
    });

    it('shows and tells who was chosen beside the network', async () => {
        const view = await drawn(show({ subject: demoSubject() }));
        const chosen = eventsOf<{ id: string }>(view, 'personselect');
        listsOf(view)[1].querySelector<HTMLElement>('.person')?.click();
        expect(chosen).toEqual([{ id: 'zhao-wei' }]);
    });

    it('tells the record that a reason rests on, and that Escape was pressed', async () => {
        const view = await drawn(show({ subject: demoSubject() }));
        const opened = eventsOf<{ id: string }>(view, 'recordopen');
        const dismissed = eventsOf(view, 'dismiss');
        listsOf(view)[2].querySelector<HTMLElement>('.why')?.click();
        await settleMap();
        const reasons = inside(listsOf(view)[2].querySelector('c-reason-list'));
        reasons.querySelector<HTMLElement>('button.record')?.click();
        expect(opened).toHaveLength(1);
        expect(opened[0].id).toBeTruthy();
        inside(view)
            .querySelector('.lists')
            ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        expect(dismissed).toHaveLength(1);
    });

    it('puts the keyboard focus on a person, also when asked before anything is drawn', async () => {
        const view = show({ subject: demoSubject() });
        view.focusPerson('he-rui');
        await drawn(view);
        const focused = stageOf(view).activeElement;
        expect(focused?.getAttribute('aria-label')).toContain('He Rui');
    });

    it('keeps what is drawn when people are filtered', async () => {
        const subject = demoSubject();
        const view = await drawn(show({ subject }));
        const count = cardsOf(view).length;
        view.subject = subject.with({ shown: new Set(['he-rui']) });
        await settleMap();
        expect(cardsOf(view)).toHaveLength(count);
    });

    it('is empty without a subject', async () => {
        const view = show({ subject: undefined });
        await settleMap();
        expect(cardsOf(view)).toEqual([]);
    });

    it('is accessible', async () => {
        const view = await drawn(show({ subject: demoSubject() }));
        await expect(view).toBeAccessible();
    });
});
