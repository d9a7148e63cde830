type Value = string | number;

/** What fills the places of a label that have names. */
export type NamedValues = Readonly<Record<string, Value>>;

/**
 * Fills the places of a label: {0}, {1}, … take the values in their order, {person} what an object among the values has
 * under that name; numbers are written as `number` does. A place without a value stays, so that the fault is seen.
 */
export function fill(
    template: string,
    values: readonly (Value | NamedValues)[],
    number: (value: number) => string = String
): string {
    const places = new Map<string, Value>(
        values.flatMap((value, place): [string, Value][] =>
            typeof value === 'object' ? Object.entries(value) : [[String(place), value]]
        )
    );
    return template.replace(/\{(\w+)\}/g, (whole, place: string) => {
        const value = places.get(place) ?? whole;
        return typeof value === 'number' ? number(value) : value;
    });
}

/** Making a formatter costs a hundred times more than using it: each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<T extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => T): T {
    const known = formatters.get(key) ?? make();
    formatters.set(key, known);
    return known as T;
}

/** A calendar day (YYYY-MM-DD) as people of the locale write it; a blank stays blank. */
export function formatDay(day: string | null, locale: string): string {
    const date = day ? new Date(`${day}T00:00:00Z`) : null;
    if (!date || Number.isNaN(date.getTime())) {
        return day ?? '';
    }
    const make = () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return once(`day ${locale}`, make).format(date);
}

/** A number as people of the locale write it, with at most one decimal; the sign always shown where asked for. */
export function formatNumber(value: number, locale: string, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
    const make = () => new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay });
    return once(`number ${locale} ${signDisplay}`, make).format(value);
}

/** The calendar day of an instant in a time zone, YYYY-MM-DD. */
export function dayIn(instant: Date, timeZone: string): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
        instant
    );
}
