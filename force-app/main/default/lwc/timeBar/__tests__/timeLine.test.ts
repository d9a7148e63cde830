import { dayAt, marks, nextDay, placeOf, spanOf } from '../timeLine';

const TODAY = '2026-11-22';
const days = [
    { day: '2025-11-22', count: 1 },
    { day: '2026-05-23', count: 2 },
    { day: '2026-05-24', count: 1 },
    { day: TODAY, count: 3 }
];

describe('the line of time', () => {
    it('runs from the first day on record to today', () => {
        expect(spanOf(days, TODAY)).toEqual({ first: '2025-11-22', today: TODAY, length: 365 });
    });

    it('covers a week at least, also without any record', () => {
        expect(spanOf([], TODAY)).toMatchObject({ first: '2026-11-15', length: 7 });
        expect(spanOf([{ day: TODAY, count: 1 }], TODAY).length).toBe(7);
    });

    it('has a place for each day and a day for each place', () => {
        const span = spanOf(days, TODAY);
        expect(placeOf('2025-11-23', span)).toBe(1);
        expect(dayAt(1, span)).toBe('2025-11-23');
        expect([placeOf('2020-01-01', span), placeOf('2030-01-01', span)]).toEqual([0, 365]);
    });

    it('plays by weeks over a year, by months over more, and ends today', () => {
        expect(nextDay('2026-01-01', spanOf(days, TODAY))).toBe('2026-01-08');
        expect(nextDay('2026-01-01', spanOf([{ day: '2022-01-01', count: 1 }], TODAY))).toBe('2026-01-31');
        expect(nextDay('2026-11-20', spanOf(days, TODAY))).toBe(TODAY);
    });

    it('marks each place once on which something changed', () => {
        expect(marks(days, spanOf(days, TODAY)).split('M').slice(1)).toEqual([
            '0 0V6',
            '499 0V6',
            '501 0V6',
            '1000 0V6'
        ]);
        const crowd = Array.from({ length: 50 }, (_, at) => ({ day: `2026-0${1 + (at % 9)}-01`, count: 1 }));
        expect(marks(crowd, spanOf(days, TODAY)).split('M')).toHaveLength(10);
    });
});
