import { dateRange } from '../dateRanges';

const TODAY = new Date('2026-11-22T23:30:00Z');

describe('the days of a date literal', () => {
    it.each([
        ['YESTERDAY', 0, '2026-11-21', '2026-11-22'],
        ['TODAY', 0, '2026-11-22', '2026-11-23'],
        ['TOMORROW', 0, '2026-11-23', '2026-11-24'],
        ['LAST_WEEK', 0, '2026-11-15', '2026-11-22'],
        ['THIS_WEEK', 0, '2026-11-22', '2026-11-29'],
        ['NEXT_WEEK', 0, '2026-11-29', '2026-12-06'],
        ['LAST_MONTH', 0, '2026-10-01', '2026-11-01'],
        ['THIS_MONTH', 0, '2026-11-01', '2026-12-01'],
        ['NEXT_MONTH', 0, '2026-12-01', '2027-01-01'],
        ['LAST_90_DAYS', 0, '2026-08-24', '2026-11-23'],
        ['NEXT_90_DAYS', 0, '2026-11-23', '2027-02-21'],
        ['LAST_QUARTER', 0, '2026-07-01', '2026-10-01'],
        ['THIS_QUARTER', 0, '2026-10-01', '2027-01-01'],
        ['NEXT_FISCAL_QUARTER', 0, '2027-01-01', '2027-04-01'],
        ['LAST_YEAR', 0, '2025-01-01', '2026-01-01'],
        ['this_fiscal_year', 0, '2026-01-01', '2027-01-01'],
        ['LAST_N_DAYS', 7, '2026-11-15', '2026-11-23'],
        ['NEXT_N_DAYS', 7, '2026-11-23', '2026-11-30'],
        ['N_DAYS_AGO', 7, '2026-11-15', '2026-11-16'],
        ['LAST_N_WEEKS', 2, '2026-11-08', '2026-11-22'],
        ['NEXT_N_WEEKS', 2, '2026-11-29', '2026-12-13'],
        ['N_WEEKS_AGO', 2, '2026-11-08', '2026-11-15'],
        ['LAST_N_MONTHS', 11, '2025-12-01', '2026-11-01'],
        ['NEXT_N_MONTHS', 2, '2026-12-01', '2027-02-01'],
        ['N_MONTHS_AGO', 9, '2026-02-01', '2026-03-01'],
        ['LAST_N_QUARTERS', 4, '2025-10-01', '2026-10-01'],
        ['N_FISCAL_QUARTERS_AGO', 1, '2026-07-01', '2026-10-01'],
        ['NEXT_N_YEARS', 2, '2027-01-01', '2029-01-01'],
        ['LAST_N_FISCAL_YEARS', 1, '2025-01-01', '2026-01-01']
    ])('%s:%i', (literal, count, from, to) => {
        expect(dateRange(literal, count, TODAY)).toEqual({ from, to });
    });

    it('refuses days that no calendar has', () => {
        expect(() => dateRange('LAST_N_YEARS', 9999, TODAY)).toThrow('out of range');
        expect(() => dateRange('NEXT_N_DAYS', 1e12, TODAY)).toThrow('out of range');
    });

    it('knows no other words', () => {
        expect(dateRange('SOMEDAY', 0, TODAY)).toBeUndefined();
    });
});
