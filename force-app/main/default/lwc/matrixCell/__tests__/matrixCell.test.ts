import { clearPage, eventsOf, mount } from '../../../../../test/factories/dom';
import MatrixCell from 'c/matrixCell';
import type { ChipView, MatrixCellView } from 'c/matrixCell';

const chip = (id: string): ChipView => ({ id, name: id, symbol: '+', style: '', className: 'chip', label: `${id}, +` });
const show = (changes: Partial<MatrixCellView> = {}) => {
    const cell: MatrixCellView = {
        count: '7',
        estimated: '2 estimated',
        more: '+5',
        chips: [chip('lin'), chip('sun')]
    };
    return mount('c-matrix-cell', MatrixCell, { cell: { ...cell, ...changes } });
};
const all = (cell: HTMLElement, selector: string) => [
    ...(cell.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)
];

describe('what stands in a cell of the matrix', () => {
    afterEach(clearPage);

    it('says how many there are, and names those who find room', async () => {
        const cell = show();
        expect(all(cell, '.head > span').map(({ textContent }) => textContent)).toEqual(['7', '2 estimated', '+5']);
        expect(all(cell, '.name').map(({ textContent }) => textContent)).toEqual(['lin', 'sun']);
        await expect(cell).toBeAccessible();
    });

    it('tells who was chosen, and nobody else hears of the click', () => {
        const cell = show();
        const [chosen, clicks] = [eventsOf(cell, 'personselect'), jest.fn()];
        cell.addEventListener('click', clicks);
        all(cell, '.chip')[1].click();
        expect(chosen).toEqual([{ id: 'sun' }]);
        expect(clicks).not.toHaveBeenCalled();
    });
});
