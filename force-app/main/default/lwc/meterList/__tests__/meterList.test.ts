import { clearPage, mount, settle } from '../../../../../test/factories/dom';
import MeterList from 'c/meterList';
import type { Meter } from 'c/meter';

const aMeter = (changes: Partial<Meter>): Meter => ({
    ...{ key: 'us', label: 'Us', share: 0.6, text: 'L3', note: '', side: 'ours', ...changes }
});
const show = async (meters: readonly Meter[]) => {
    const list = mount('c-meter-list', MeterList, { meters });
    await settle();
    return list;
};
const all = (list: HTMLElement, selector: string) => [
    ...(list.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('values on scales', () => {
    afterEach(clearPage);

    it('are bars with words beside them', async () => {
        const list = await show([aMeter({}), aMeter({ key: 'nw', label: 'Northwind', share: 0.4, side: 'theirs' })]);
        expect(all(list, '.fill').map(({ style }) => style.width)).toEqual(['60%', '40%']);
        expect(all(list, '.text').map(({ textContent }) => textContent)).toEqual(['L3', 'L3']);
        expect(all(list, '.is-theirs')).toHaveLength(1);
        await expect(list).toBeAccessible();
    });

    it('look unknown where nothing is known, not empty', async () => {
        const list = await show([aMeter({ share: null, text: 'Unknown' }), aMeter({ key: 'zero', share: 0 })]);
        expect(all(list, '.bar.is-unknown')).toHaveLength(1);
        expect(all(list, '.text.is-unknown').map(({ textContent }) => textContent)).toEqual(['Unknown']);
    });
});
