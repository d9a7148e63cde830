import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import MapToolbar from 'c/mapToolbar';

const COUNTS = { people: 42, unknown: 9, recheck: 0, onDeal: null };
const ALL = { offered: ['power', 'layers', 'table'], view: 'layers', canAdd: true };
const show = (properties: object = {}) =>
    mount('c-map-toolbar', MapToolbar, { counts: COUNTS, ...ALL, ...properties } as object);
const find = (bar: HTMLElement, selector: string) =>
    bar.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
type Choice = { readonly label: string; readonly value: string };
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
        const bar = show({ actions: ['zoomIn', 'zoomOut', 'fit', 'exportCsv'] });
        const asked = eventsOf<{ action: string }>(bar, 'toolbaraction');
        await settle();
        bar.shadowRoot?.querySelectorAll<HTMLElement>('[data-action]').forEach((button) => button.click());
        // To add there are two, one of which is shown: with words, and without where they have no room.
        expect(asked.map(({ action }) => action)).toEqual([
            ...['zoomOut', 'zoomIn', 'fit', 'exportCsv', 'refresh', 'add', 'add']
        ]);
    });

    it('has no button for what the view cannot do or the user may not', async () => {
        const bar = show({ actions: ['exportCsv'], canAdd: false });
        await settle();
        const buttons = [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
        expect(buttons.map(({ dataset }) => dataset.action)).toEqual(['exportCsv', 'refresh']);
        expect(find(bar, 'lightning-button-menu')).toBeNull();
    });

    it('offers in a menu what kind of picture the view is saved as', async () => {
        const bar = show({ actions: ['fit', 'exportPng', 'exportSvg'] });
        const asked = eventsOf<{ action: string }>(bar, 'toolbaraction');
        await settle();
        const items = [...(bar.shadowRoot?.querySelectorAll<HTMLElement & Choice>('lightning-menu-item') ?? [])];
        expect(items.map(({ label }) => label)).toEqual(['c.RMap_Export_Png', 'c.RMap_Export_Svg']);
        const [{ value }] = items;
        find(bar, 'lightning-button-menu').dispatchEvent(new CustomEvent('select', { detail: { value } }));
        expect(asked).toEqual([{ action: 'exportPng' }]);
    });

    it('offers the views as tabs, the one on show with the only tab stop', async () => {
        const bar = show();
        const opened = eventsOf(bar, 'viewchange');
        await settle();
        const tabs = [...(bar.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
        expect(tabs.map((tab) => [tab.ariaSelected ?? tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
            ['false', -1],
            ['true', 0],
            ['false', -1]
        ]);
        tabs[2].click();
        expect(opened).toEqual([{ view: 'table' }]);
    });

    it.each([
        ['ArrowRight', 'table'],
        ['ArrowLeft', 'power'],
        ['Home', 'power'],
        ['End', 'table']
    ])('goes by %s to the view %s', async (key, view) => {
        const bar = show();
        const opened = eventsOf(bar, 'viewchange');
        await settle();
        find(bar, '.is-selected').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        expect(opened).toEqual([{ view }]);
    });

    it('goes around the end of the tabs', async () => {
        const bar = show({ view: 'table' });
        const opened = eventsOf(bar, 'viewchange');
        await settle();
        find(bar, '.is-selected').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
        expect(opened).toEqual([{ view: 'power' }]);
    });

    it('offers the same views in a menu, for where the tabs do not fit', async () => {
        const bar = show();
        const opened = eventsOf(bar, 'viewchange');
        await settle();
        find(bar, '.menu').dispatchEvent(new CustomEvent('change', { detail: { value: 'power' } }));
        expect(opened).toEqual([{ view: 'power' }]);
    });

    it('shows no choice where only one view is offered', async () => {
        const bar = show({ offered: ['power'], view: 'power' });
        await settle();
        expect(find(bar, '[role=tablist]')).toBeNull();
    });

    it('is accessible', async () => {
        const bar = show();
        await settle();
        await expect(bar).toBeAccessible();
    });
});
