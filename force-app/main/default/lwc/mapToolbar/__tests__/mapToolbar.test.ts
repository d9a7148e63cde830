import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import MapToolbar from 'c/mapToolbar';

const COUNTS = { people: 42, unknown: 9, recheck: 0, onDeal: null };
const show = (properties: object = {}) => mount('c-map-toolbar', MapToolbar, { counts: COUNTS, ...properties });
const find = (bar: HTMLElement, selector: string) =>
    bar.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
const press = (bar: HTMLElement, key: string, shiftKey = false) =>
    find(bar, 'input').dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));

describe('the toolbar', () => {
    afterEach(clearPage);

    it('counts people, and what is unknown or due only where there is some', async () => {
        const bar = show();
        await settle();
        expect(find(bar, '.counts').textContent).toBe('c.RMap_Count_People · c.RMap_Count_Unknown');
    });

    it('counts those on the deal where one is looked at', async () => {
        const bar = show({ counts: { ...COUNTS, onDeal: 0 } });
        await settle();
        expect(find(bar, '.counts').textContent).toContain('c.RMap_Count_OnDeal');
    });

    it('searches while one types, goes from match to match by Enter, and clears by Escape', async () => {
        const bar = show();
        const searched = eventsOf<{ query: string }>(bar, 'search');
        const steps = eventsOf<{ step: number }>(bar, 'searchnext');
        await settle();
        const input = find(bar, 'input') as HTMLInputElement;
        input.value = 'zhao';
        input.dispatchEvent(new CustomEvent('input'));
        press(bar, 'Enter');
        press(bar, 'Enter', true);
        press(bar, 'Escape');
        expect(searched.map(({ query }) => query)).toEqual(['zhao', '']);
        expect(steps.map(({ step }) => step)).toEqual([1, -1]);
        expect(input.value).toBe('');
    });

    it('says which match is shown, and that nobody was found', async () => {
        const bar = show({ matchCount: 3, matchIndex: 1 });
        await settle();
        expect(find(bar, '.found').textContent).toBe('c.RMap_Search_Place');
        Object.assign(bar, { matchCount: 0 });
        await settle();
        expect(find(bar, '.found').textContent).toBe('c.RMap_Search_None');
    });

    it('asks for what its buttons say', async () => {
        const bar = show();
        const asked = eventsOf<{ action: string }>(bar, 'toolbaraction');
        await settle();
        bar.shadowRoot?.querySelectorAll<HTMLElement>('[data-action]').forEach((button) => button.click());
        expect(asked.map(({ action }) => action)).toEqual(['zoomout', 'zoomin', 'fit', 'refresh', 'add']);
    });

    it('is accessible', async () => {
        const bar = show();
        await settle();
        await expect(bar).toBeAccessible();
    });
});
