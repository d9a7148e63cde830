import type { RecordDay } from 'c/accountBook';
import type { Day } from 'c/relationshipModel';
import { addDays, daysBetween } from 'c/standing';

/** Days up to which playing goes on by weeks; beyond by months. */
const WEEKS_UP_TO = 400;
const WEEK = 7;
const MONTH = 30;
/** Marks are drawn on a scale of this width. */
export const SCALE = 1000;

/** The stretch of time that a slider covers: from the first day on record, at least a week, to today. */
export interface Span {
    readonly first: Day;
    readonly today: Day;
    readonly length: number;
}

export function spanOf(days: readonly RecordDay[], today: Day): Span {
    const weekAgo = addDays(today, -WEEK);
    const earliest = days[0]?.day ?? weekAgo;
    const first = earliest < weekAgo ? earliest : weekAgo;
    return { first, today, length: daysBetween(first, today) };
}

/** The place of a day on the slider, in days from its start. */
export function placeOf(day: Day, { first, length }: Span): number {
    return Math.min(Math.max(daysBetween(first, day), 0), length);
}

/** The day at a place of the slider. */
export function dayAt(place: number, { first }: Span): Day {
    return addDays(first, place);
}

/** The next day that playing shows: a week or a month on, today at the end. */
export function nextDay(day: Day, { length, today }: Span): Day {
    const next = addDays(day, length <= WEEKS_UP_TO ? WEEK : MONTH);
    return next < today ? next : today;
}

/** The marks of the days on which something changed, as one SVG path on a scale of 1000; days too close share a mark. */
export function marks(days: readonly RecordDay[], span: Span): string {
    const places = new Set(days.map(({ day }) => Math.round((placeOf(day, span) / span.length) * SCALE)));
    return [...places].map((x) => `M${x} 0V6`).join('');
}
