/** Fills the places {0}, {1}, … of a label. A place without a value stays, so that the fault is seen. */
export function fill(template: string, values: readonly (string | number)[]): string {
    return template.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
}

/** A calendar day (YYYY-MM-DD) as people of the locale write it; a blank stays blank. */
export function formatDay(day: string | null, locale: string): string {
    const date = day ? new Date(`${day}T00:00:00Z`) : null;
    if (!date || Number.isNaN(date.getTime())) {
        return day ?? '';
    }
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** The calendar day of an instant in a time zone, YYYY-MM-DD. */
export function dayIn(instant: Date, timeZone: string): string {
    return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
        instant
    );
}
