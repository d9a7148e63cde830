import { clearPage, mount } from '../../../../../test/factories/dom';
import CoverageCell from 'c/coverageCell';
import type { CoverageCellView } from 'c/coverageCell';

const BLANK: CoverageCellView = {
    ...{ symbol: '', count: '', unknown: '', recheck: '', vacant: '', owner: '', isHome: false }
};
const show = (changes: Partial<CoverageCellView>) =>
    mount('c-coverage-cell', CoverageCell, { cell: { ...BLANK, ...changes } });
const textsOf = (cell: HTMLElement) =>
    [...(cell.shadowRoot as ShadowRoot).querySelectorAll('.count, .sign, .owner')].map(
        ({ textContent }) => textContent
    );
const bar = (cell: HTMLElement) => cell.shadowRoot?.querySelector('.share');

describe('what stands in a cell of the coverage map', () => {
    afterEach(clearPage);

    it('says how many are in contact, with a sign for each thing amiss, and who looks after them', async () => {
        const cell = show({ symbol: '◑', count: '1/2', unknown: '?1', vacant: '◌1', owner: 'Ana +1' });
        expect(textsOf(cell)).toEqual(['1/2', '?1', '◌1', 'Ana +1']);
        expect(bar(cell)).not.toBeNull();
        await expect(cell).toBeAccessible();
    });

    it('marks where the open person is', () => {
        expect(textsOf(show({ count: '2/2', isHome: true }))[0]).toContain('◂');
    });

    it('has no bar where nobody sits', () => {
        expect(bar(show({ symbol: '◌', vacant: '◌1' }))).toBeNull();
    });
});
