import { clearPage, mount, settle } from '../../../../../test/factories/dom';
import MapLegend from 'c/mapLegend';

describe('the legend', () => {
    afterEach(clearPage);

    it('explains every attitude by symbol and word, from the best to unknown', async () => {
        const legend = mount('c-map-legend', MapLegend, {});
        await settle();
        const symbols = [...(legend.shadowRoot?.querySelectorAll('.symbol') ?? [])].map((each) => each.textContent);
        expect(symbols).toEqual(['★', '++', '+', '=', '−', '✕', '?']);
    });

    it('opens on demand where there is little room', async () => {
        const legend = mount('c-map-legend', MapLegend, {});
        await settle();
        const toggle = legend.shadowRoot?.querySelector('button') as HTMLButtonElement;
        expect(toggle.getAttribute('aria-expanded')).toBe('false');
        toggle.click();
        await settle();
        expect(toggle.getAttribute('aria-expanded')).toBe('true');
        expect(legend.shadowRoot?.querySelector('ul')?.classList).toContain('is-open');
    });

    it('is accessible', async () => {
        const legend = mount('c-map-legend', MapLegend, {});
        await settle();
        await expect(legend).toBeAccessible();
    });
});
