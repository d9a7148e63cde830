import { Cron } from 'croner';
import type { Schedulable } from './schedulable';
import type { StateFile } from './state';

const markOf = (name: string): string => `schedule ${name}`;

/** When a schedule runs next after a moment. Throws on a cron expression that means nothing. */
export function nextRun({ cron, timeZone = 'UTC' }: Schedulable, after: Date): Date | null {
    return new Cron(cron, { timezone: timeZone }).nextRun(after);
}

/** Schedules that are due: several missed times count as one. A schedule that was never seen begins to count now. */
export function dueSchedules(schedules: readonly Schedulable[], state: StateFile, now: Date): Schedulable[] {
    return schedules.filter((schedule) => {
        const last = state.mark<string>(markOf(schedule.name));
        if (last === undefined) {
            state.transaction(() => state.setMark(markOf(schedule.name), now.toISOString()));
            return false;
        }
        const next = nextRun(schedule, new Date(last));
        return next !== null && next <= now;
    });
}

/** Keeps that a schedule has run. */
export function markRun({ name }: Schedulable, state: StateFile, now: Date): void {
    state.transaction(() => state.setMark(markOf(name), now.toISOString()));
}
