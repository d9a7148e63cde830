import type { Day } from 'c/relationshipModel';

const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
const EPOCH = 719_468;

/** The day a number of calendar days later. A text that is no day stays as it is, and so does one at the end of time. */
export function addDays(day: Day, days: number): Day {
    const text = dayOf(dayNumber(day) + Math.round(days));
    return text ?? day;
}

/** Calendar days from one day to another, negative when the second is earlier; 0 where one is no day. */
export function daysBetween(from: Day, to: Day): number {
    const days = dayNumber(to) - dayNumber(from);
    return Number.isNaN(days) ? 0 : days;
}

/** Whether so many days after a day are over by another: on the last of them they are not. */
export function isOver(from: Day, days: number, by: Day): boolean {
    return daysBetween(from, by) > Math.round(days);
}

/**
 * Days since 1970-01-01; NaN for a text that does not begin with YYYY-MM-DD. Every score asks for it, and a platform
 * date costs ten times as much. The algorithm counts 400-year eras from March on (H. Hinnant, days_from_civil, 2013).
 */
function dayNumber(day: Day): number {
    const fullYear = digits(day, 0, 4);
    const month = digits(day, 5, 7);
    const dayOfMonth = digits(day, 8, 10);
    if (!(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31)) {
        return NaN;
    }
    const year = month > 2 ? fullYear : fullYear - 1;
    const era = Math.floor(year / YEARS_PER_ERA);
    const yearOfEra = year - era * YEARS_PER_ERA;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * DAYS_PER_ERA + dayOfEra - EPOCH;
}

/** The way back (civil_from_days); null outside the years 0 to 9999. */
function dayOf(number: number): Day | null {
    const shifted = number + EPOCH;
    const era = Math.floor(shifted / DAYS_PER_ERA);
    const dayOfEra = shifted - era * DAYS_PER_ERA;
    const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
    const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
    const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    const year = yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0);
    return year >= 0 && year <= 9999 ? `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` : null;
}

/** The number that the characters from one place to before another write; NaN when one is no digit. */
function digits(text: string, from: number, to: number): number {
    let number = 0;
    for (let place = from; place < to; place += 1) {
        const digit = text.charCodeAt(place) - 48;
        if (!(digit >= 0 && digit <= 9)) {
            return NaN;
        }
        number = number * 10 + digit;
    }
    return number;
}

function padded(number: number, width: number): string {
    return width === 2 ? (number < 10 ? `0${number}` : `${number}`) : String(number).padStart(width, '0');
}
