/** SQL of each SOQL date function over a stored date or datetime, which both start with `YYYY-MM-DD`; times are UTC. */
const SQL: Record<string, (value: string) => string> = {
    CALENDAR_YEAR: (value) => part(value, 1, 4),
    CALENDAR_QUARTER: (value) => `((${part(value, 6, 2)} + 2) / 3)`,
    CALENDAR_MONTH: (value) => part(value, 6, 2),
    DAY_IN_MONTH: (value) => part(value, 9, 2),
    DAY_IN_WEEK: (value) => `(CAST(strftime('%w', substr(${value}, 1, 10)) AS INTEGER) + 1)`,
    DAY_IN_YEAR: (value) => dayInYear(value),
    WEEK_IN_MONTH: (value) => `((${part(value, 9, 2)} - 1) / 7 + 1)`,
    WEEK_IN_YEAR: (value) => `((${dayInYear(value)} - 1) / 7 + 1)`,
    HOUR_IN_DAY: (value) => part(value, 12, 2),
    DAY_ONLY: (value) => `substr(${value}, 1, 10)`
};

/** Fiscal years start in January here, so the fiscal functions are the calendar's. */
const FISCAL = /^FISCAL_(YEAR|QUARTER|MONTH)$/;

function part(value: string, start: number, length: number): string {
    return `CAST(substr(${value}, ${start}, ${length}) AS INTEGER)`;
}

function dayInYear(value: string): string {
    return `CAST(strftime('%j', substr(${value}, 1, 10)) AS INTEGER)`;
}

/** The SQL of a date function such as `CALENDAR_YEAR` over a column; undefined for any other function. */
export function dateFunctionSql(name: string, column: string): string | undefined {
    return SQL[name.toUpperCase().replace(FISCAL, 'CALENDAR_$1')]?.(column);
}

/** Whether the name is one of the date functions. */
export function isDateFunction(name: string): boolean {
    return name.toUpperCase().replace(FISCAL, 'CALENDAR_$1') in SQL;
}
