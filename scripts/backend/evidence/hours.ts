import type { Activity } from './activity';

/** Working hours, from and to, in our user's own time zone. */
const [FROM, TO] = [8, 18];
const WEEKEND = ['Sat', 'Sun'];

/** Whether an event begins at a weekend, or before or after working hours. Not known is not outside. */
export function isOutOfHours({ startsAt, timeZone }: Pick<Activity, 'startsAt' | 'timeZone'>): boolean {
    if (startsAt === null) {
        return false;
    }
    const parts = new Intl.DateTimeFormat('en', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' });
    const found = new Map(parts.formatToParts(new Date(startsAt)).map(({ type, value }) => [type, value]));
    const hour = Number(found.get('hour'));
    return WEEKEND.includes(found.get('weekday') ?? '') || hour < FROM || hour >= TO;
}
