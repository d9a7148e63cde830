import { clearPage, eventsOf, mount } from '../../../../../test/factories/dom';
import PathHop from 'c/pathHop';
import type { HopView } from 'c/pathHop';

const HOP: HopView = {
    ...{ symbol: '→', style: '', word: 'influences', degree: 'strength 4', evidence: 'Asked her first' },
    ...{ sentence: 'Sun influences Lin', recordId: 'a01', recordText: 'Open the record: Sun influences Lin' }
};
const show = (changes: Partial<HopView> = {}) => mount('c-path-hop', PathHop, { hop: { ...HOP, ...changes } });
const one = (hop: HTMLElement, selector: string) => hop.shadowRoot?.querySelector<HTMLElement>(selector);

describe('a step of a way', () => {
    afterEach(clearPage);

    it('says what it travels on, how strong that is and why we think so', async () => {
        const hop = show();
        const said = ['.word', '.degree', '.evidence'].map((selector) => one(hop, selector)?.textContent);
        expect(said).toEqual(['→ influences', 'strength 4', 'Asked her first']);
        await expect(hop).toBeAccessible();
    });

    it('leads to its record, in words that tell which', () => {
        const hop = show();
        const opened = eventsOf(hop, 'recordopen');
        expect(one(hop, 'button')?.getAttribute('aria-label')).toBe(HOP.recordText);
        one(hop, 'button')?.click();
        expect(opened).toEqual([{ id: 'a01' }]);
    });

    it('offers no record and quotes nothing where there is neither', () => {
        const hop = show({ evidence: '', recordId: '' });
        expect([one(hop, 'button'), one(hop, 'q')]).toEqual([null, null]);
    });
});
