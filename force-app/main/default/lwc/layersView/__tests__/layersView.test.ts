import LayersView from 'c/layersView';
import type { LayerPoint } from 'c/layerCards';
import { accountOnDay } from 'c/accountOnDay';
import { MapSubject, peopleOn } from 'c/mapSubject';
import { DEMO_DAY, demoRecords, demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import { aPerson } from '../../../../../test/factories/people';

const subjectOf = (count: number) => {
    const stakeholders = Array.from({ length: count }, (_, i) => aPerson(`p${i}`, { department: 'IT' }));
    const account = accountOnDay({ stakeholders }, DEMO_DAY);
    return new MapSubject({
        ...{ accountName: 'Acme', day: DEMO_DAY, people: peopleOn(account, null), links: [], account },
        ...{ opportunityId: null, buyingRoles: null, shown: null, changes: null }
    });
};
const show = async (subject: MapSubject) => {
    const view = mount('c-layers-view', LayersView, { subject, selectedId: null, matchIds: [] });
    await settle();
    return view;
};
const all = (view: HTMLElement, selector: string) => [
    ...(view.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const cards = (view: HTMLElement) =>
    all(view, 'c-layer-card') as (HTMLElement & {
        layer: string;
        history: readonly LayerPoint[];
        isTabStop: boolean;
    })[];
const lookedBack = async (view: HTMLElement, days: number) => {
    const until = Date.now() + 4_000;
    while (cards(view)[0].history.length < days && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
};

describe('the three layers', () => {
    afterEach(clearPage);

    it('wait calmly until the history is read', async () => {
        const view = await show(demoSubject().with({ account: null }));
        expect(all(view, '.calm')).toHaveLength(1);
        expect(cards(view)).toHaveLength(0);
    });

    it('stand side by side, with what the stage asks for above them', async () => {
        const view = await show(demoSubject());
        expect(cards(view).map(({ layer }) => layer)).toEqual(['Key', 'General', 'Organisational']);
        expect(all(view, '.missing')).toHaveLength(1);
    });

    it('say that the stage is unknown', async () => {
        const view = await show(subjectOf(1));
        expect(all(view, '.answer .quiet').map(({ textContent }) => textContent)).toEqual([
            'c.RMap_Layers_StageUnknown'
        ]);
    });

    it('look back over a year, the newest day first', async () => {
        const view = await show(demoSubject());
        await lookedBack(view, 13);
        const days = cards(view)[0].history.map(({ day }) => day);
        expect(days).toHaveLength(13);
        expect([days[0], days[3]]).toEqual([DEMO_DAY, '2026-08-24']);
    });

    it('begin anew on another day', async () => {
        const view = await show(demoSubject());
        await lookedBack(view, 2);
        const account = accountOnDay(demoRecords(), '2026-06-01');
        view.subject = view.subject.with({ day: '2026-06-01', account });
        await settle();
        await lookedBack(view, 1);
        expect(cards(view)[0].history[0].day).toBe('2026-06-01');
    });

    it('look back over a big account only when asked', async () => {
        const view = await show(subjectOf(2_001));
        expect(cards(view)[0].history).toEqual([]);
        all(view, '.look-back')[0].click();
        await settle();
        expect(all(view, '.look-back')).toHaveLength(0);
    });

    it('pass on what their cards ask for', async () => {
        const view = await show(demoSubject());
        const heard = ['personselect', 'recordopen', 'viewchange'].map((name) => {
            const details = eventsOf(view, name);
            cards(view)[1].dispatchEvent(new CustomEvent(name, { detail: { id: name } }));
            return details;
        });
        expect(heard).toEqual([[{ id: 'personselect' }], [{ id: 'recordopen' }], [{ id: 'viewchange' }]]);
    });

    it('have one tab stop, which the keys take from layer to layer', async () => {
        const view = await show(demoSubject());
        const stops = () => cards(view).map(({ isTabStop }) => isTabStop);
        const walk = async (place: number, key: string) => {
            cards(view)[place].dispatchEvent(new CustomEvent('walkout', { detail: { key, row: -1 } }));
            await settle();
        };
        expect(stops()).toEqual([true, false, false]);
        await walk(0, 'ArrowRight');
        expect(stops()).toEqual([false, true, false]);
        await walk(1, 'End');
        expect(stops()).toEqual([false, false, true]);
        await walk(2, 'ArrowRight');
        expect(stops()).toEqual([false, false, true]);
        await walk(2, 'Home');
        expect(stops()).toEqual([true, false, false]);
    });

    it('are dismissed by Escape', async () => {
        const view = await show(demoSubject());
        const dismissed = eventsOf(view, 'dismiss');
        cards(view)[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        expect(dismissed).toHaveLength(1);
    });

    it('are accessible', async () => {
        await expect(await show(subjectOf(3))).toBeAccessible();
    });
});
