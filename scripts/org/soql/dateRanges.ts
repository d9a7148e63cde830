import { SalesforceError } from '../errors';

/** Days from `from` up to, but without, `to`; both as `YYYY-MM-DD`. */
export interface DateRange {
    from: string;
    to: string;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** The day as text; throws MALFORMED_QUERY beyond the years that are written with four digits. */
function iso(date: Date): string {
    const year = date.getUTCFullYear();
    if (!(year >= 1 && year <= 9999)) throw new SalesforceError('MALFORMED_QUERY', 'Date literal is out of range');
    return date.toISOString().slice(0, 10);
}

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month, day));

/** First day of the day, week, month … that `date` is in; weeks start on Sunday, fiscal years in January. */
function startOf(unit: Unit, date: Date): Date {
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    switch (unit) {
        case 'DAY':
            return utc(year, month, day);
        case 'WEEK':
            return utc(year, month, day - date.getUTCDay());
        case 'MONTH':
            return utc(year, month, 1);
        case 'QUARTER':
            return utc(year, month - (month % 3), 1);
        case 'YEAR':
            return utc(year, 0, 1);
    }
}

/** The start of a period moved by `count` periods. */
function move(unit: Unit, start: Date, count: number): Date {
    const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()];
    switch (unit) {
        case 'DAY':
            return utc(year, month, day + count);
        case 'WEEK':
            return utc(year, month, day + 7 * count);
        case 'MONTH':
            return utc(year, month + count, day);
        case 'QUARTER':
            return utc(year, month + 3 * count, day);
        case 'YEAR':
            return utc(year + count, month, day);
    }
}

const SINGLE_DAYS: Record<string, number> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };
const SINGLE_PERIODS: Record<string, number> = { LAST: -1, THIS: 0, NEXT: 1 };

/**
 * The days a SOQL date literal stands for, counted from `today` in UTC.
 *
 * Salesforce's own unevenness is kept: LAST_N_DAYS ends with today, NEXT_N_DAYS starts tomorrow, and the longer periods
 * leave the current one out. Undefined for a name that is no date literal.
 *
 * @param literal `TODAY`, `THIS_MONTH`, `LAST_N_DAYS`, `N_WEEKS_AGO` …
 * @param count the n of an `_N_` literal
 */
export function dateRange(literal: string, count: number, today: Date): DateRange | undefined {
    const range = (unit: Unit, first: number, length: number): DateRange => {
        const start = move(unit, startOf(unit, today), first);
        return { from: iso(start), to: iso(move(unit, start, length)) };
    };
    const name = literal.toUpperCase().replace('FISCAL_', '');
    if (name in SINGLE_DAYS) return range('DAY', SINGLE_DAYS[name], 1);
    if (name === 'LAST_90_DAYS') return range('DAY', -90, 91);
    if (name === 'NEXT_90_DAYS') return range('DAY', 1, 90);

    const single = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
    if (single) return range(single[2] as Unit, SINGLE_PERIODS[single[1]], 1);

    const several = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(name);
    if (several) {
        const unit = several[2] as Unit;
        if (several[1] === 'NEXT') return range(unit, 1, count);
        return unit === 'DAY' ? range(unit, -count, count + 1) : range(unit, -count, count);
    }
    const ago = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name);
    return ago ? range(ago[1] as Unit, -count, 1) : undefined;
}
