import LayerCard from 'c/layerCard';
import type { LayerPoint } from 'c/layerCards';
import type LayerPeople from 'c/layerPeople';
import type { MapSubject } from 'c/mapSubject';
import { demoSubject } from '../../../../../test/factories/demoAccount';
import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';

const point = (day: string, value: number | null): LayerPoint => ({
    day,
    index: { Key: value, General: value, Organisational: value }
});
const HISTORY = [point('2026-11-22', 40), point('2026-10-22', 30), point('2026-09-22', 20), point('2026-08-24', 10)];

const show = async (properties: object = {}) => {
    const subject: MapSubject = demoSubject();
    const card = mount('c-layer-card', LayerCard, {
        ...{ subject, layer: 'Key', history: [], selectedId: null, matchIds: [] },
        ...properties
    });
    await settle();
    return card as typeof card & Pick<LayerCard, 'focusPerson' | 'focusRow'>;
};
const all = (card: HTMLElement, selector: string) => [
    ...(card.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];
const click = async (card: HTMLElement, selector: string) => {
    all(card, selector)[0].click();
    await settle();
};

describe('a layer of the relationship', () => {
    afterEach(clearPage);

    it('gives its reasons when asked, down to the record', async () => {
        const card = await show();
        const opened = eventsOf(card, 'recordopen');
        const before = all(card, 'c-reason-list').length;
        await click(card, '.why');
        const lists = all(card, 'c-reason-list');
        expect(lists).toHaveLength(before + 1);
        lists[0].dispatchEvent(new CustomEvent('recordopen', { detail: { id: 'a1' }, bubbles: true }));
        expect(opened).toEqual([{ id: 'a1' }]);
    });

    it('lists the people in it and leads to them', async () => {
        const card = await show();
        const selected = eventsOf(card, 'personselect');
        all(card, 'c-layer-people')[0].dispatchEvent(new CustomEvent('personselect', { detail: { id: 'zhao-wei' } }));
        expect(selected).toEqual([{ id: 'zhao-wei' }]);
    });

    it('counts contact apart from the unknown, and leads to the coverage map', async () => {
        const card = await show({ layer: 'General' });
        const views = eventsOf(card, 'viewchange');
        expect(all(card, '.contact')).toHaveLength(3);
        await click(card, '.to-coverage');
        expect(views).toEqual([{ view: 'coverage' }]);
    });

    it('shows the four ties of company to company', async () => {
        const card = await show({ layer: 'Organisational' });
        expect(all(card, '.tie dt')).toHaveLength(4);
        expect(all(card, 'c-layer-people')).toHaveLength(0);
    });

    it('tells the trend and draws the line once the months are there', async () => {
        const card = await show();
        expect(all(card, '.trend, .line')).toHaveLength(0);
        Object.assign(card, { history: HISTORY });
        await settle();
        expect(all(card, '.trend')).toHaveLength(1);
        expect(all(card, '.line')[0].getAttribute('aria-label')).toContain('c.RMap_Layers_HistoryPoint');
    });

    it('focuses somebody in it, and says that it does not have somebody else', async () => {
        const card = await show();
        expect(card.focusPerson('zhao-wei')).toBe(true);
        expect(card.focusPerson('nobody')).toBe(false);
    });

    it('is walked from its head down to its people and back, and tells where keys lead out of it', async () => {
        const card = await show({ isTabStop: true });
        const walks = eventsOf(card, 'walkout');
        const [head] = all(card, '.why');
        const [people] = all(card, 'c-layer-people') as (HTMLElement & Pick<LayerPeople, 'isPassedOver'>)[];
        const press = (key: string) => head.dispatchEvent(new KeyboardEvent('keydown', { key }));
        expect([head.tabIndex, people.isPassedOver]).toEqual([0, true]);
        card.focusRow(-1);
        press('ArrowDown');
        await settle();
        expect([head.tabIndex, people.isPassedOver]).toEqual([-1, false]);
        people.dispatchEvent(new CustomEvent('walkout', { detail: { key: 'ArrowUp', row: 0 } }));
        await settle();
        expect(card.shadowRoot?.activeElement).toBe(head);
        expect([head.tabIndex, people.isPassedOver]).toEqual([0, true]);
        press('ArrowRight');
        people.dispatchEvent(new CustomEvent('walkout', { detail: { key: 'ArrowRight', row: 2 } }));
        expect(walks).toEqual([
            { key: 'ArrowRight', row: -1 },
            { key: 'ArrowRight', row: 2 }
        ]);
    });

    it('is passed over by the tab key while another layer has the tab stop', async () => {
        const card = await show();
        expect(all(card, '.why')[0].tabIndex).toBe(-1);
        expect((all(card, 'c-layer-people')[0] as never as LayerPeople).isPassedOver).toBe(true);
    });

    it.each([['Key'], ['General'], ['Organisational']])('is accessible: %s', async (layer) => {
        const card = await show({ layer, history: HISTORY });
        await click(card, '.why');
        await expect(card).toBeAccessible();
    });
});
