import { stepIn } from '../rowGrid';

const SIZE = { rows: 100, columns: 4, pageRows: 10, firstRow: -1 } as const;
const from = (row: number, column: number) => (key: string) => stepIn(key, { row, column }, SIZE);

describe('walking in a grid', () => {
    it.each([
        ['ArrowUp', 49, 2],
        ['ArrowDown', 51, 2],
        ['ArrowLeft', 50, 1],
        ['ArrowRight', 50, 3],
        ['PageUp', 40, 2],
        ['PageDown', 60, 2],
        ['Home', 0, 2],
        ['End', 99, 2]
    ])('goes by %s to row %i, column %i', (key, row, column) => {
        expect(from(50, 2)(key)).toEqual({ row, column });
    });

    it('stops at the edges', () => {
        expect(from(99, 3)('ArrowDown')).toEqual({ row: 99, column: 3 });
        expect(from(99, 3)('ArrowRight')).toEqual({ row: 99, column: 3 });
        expect(from(95, 0)('PageDown')).toEqual({ row: 99, column: 0 });
        expect(from(3, 0)('ArrowLeft')).toEqual({ row: 3, column: 0 });
    });

    it('reaches the head where it is walked, by arrow only', () => {
        expect(from(0, 0)('ArrowUp')).toEqual({ row: -1, column: 0 });
        expect(from(3, 0)('PageUp')).toEqual({ row: 0, column: 0 });
        expect(stepIn('ArrowUp', { row: 0, column: 0 }, { ...SIZE, firstRow: 0 })).toEqual({ row: 0, column: 0 });
    });

    it('stays in the head of an empty grid', () => {
        expect(stepIn('End', { row: -1, column: 1 }, { ...SIZE, rows: 0 })).toEqual({ row: -1, column: 1 });
    });

    it('leaves other keys to others', () => {
        expect(from(0, 0)('a')).toBeNull();
    });
});
