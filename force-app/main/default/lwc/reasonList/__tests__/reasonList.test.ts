import { clearPage, eventsOf, mount, settle } from '../../../../../test/factories/dom';
import type { Part } from 'c/explanation';
import ReasonList from 'c/reasonList';

const aPart = (place: number): Part => ({
    ...{ labelKey: 'RMap_Closeness', input: 'MealsAndEvents', weight: 10, contribution: 1 },
    ...{ recordId: `a${place}`, date: '2026-10-12' }
});
const EXPLAINED = { value: 30, known: 0.5, parts: Array.from({ length: 30 }, (_, place) => aPart(place)) };
const REASON = { labelKey: 'RMap_Gap_KeyNobody', values: {}, recordId: null };

const show = (properties: object) => mount('c-reason-list', ReasonList, properties);
const all = (list: HTMLElement, selector: string) => [
    ...(list.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('a list of reasons', () => {
    afterEach(clearPage);

    it('shows parts, their sum and how much is known, and more of them when asked', async () => {
        const list = show({ explained: EXPLAINED });
        await settle();
        expect(all(list, 'li')).toHaveLength(12);
        expect(all(list, '.sum .points')[0].textContent).toBe('30');
        expect(all(list, 'p.quiet')).toHaveLength(1);
        all(list, '.more')[0].click();
        await settle();
        expect(all(list, 'li')).toHaveLength(30);
        expect(all(list, '.more')).toEqual([]);
        await expect(list).toBeAccessible();
    });

    it('leads to the record of a part', async () => {
        const list = show({ explained: EXPLAINED });
        const opened = eventsOf<{ id: string }>(document.body, 'recordopen');
        await settle();
        all(list, 'button.record')[1].click();
        expect(opened).toEqual([{ id: 'a1' }]);
    });

    it('shows sentences, without a way to a record where there is none', async () => {
        const list = show({ reasons: [REASON] });
        await settle();
        expect(all(list, '.text').map(({ textContent }) => textContent)).toEqual(['c.RMap_Gap_KeyNobody']);
        expect(all(list, 'button')).toEqual([]);
        await expect(list).toBeAccessible();
    });

    it('says that nothing is known', async () => {
        const list = show({ explained: { value: null, known: 0, parts: [] } });
        await settle();
        expect(all(list, '.quiet').map(({ textContent }) => textContent)).toEqual(['c.RMap_Reason_Nothing']);
    });
});
