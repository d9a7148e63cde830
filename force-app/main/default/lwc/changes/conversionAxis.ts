import { daysBetween } from 'c/standing';
import type { AccountOnDay } from 'c/accountOnDay';
import { AXES, placeOn, runStart, timeline, type Point } from './timeline';
import { precedents } from './precedents';
import type { AxisState, Transition, TransitionAxis } from './types';

/**
 * The way of one relationship on each axis up to the account's day (客户关系转换轴): every move with what came before it,
 * where it is now and since when, and whether it is stuck there. The first observation is a start, not a move.
 */
export function conversionAxis(account: AccountOnDay, stakeholderId: string): AxisState[] {
    const points = timeline(account, stakeholderId);
    return (Object.keys(AXES) as TransitionAxis[]).map((axis) => axisState(account, stakeholderId, axis, points[axis]));
}

function axisState(
    account: AccountOnDay,
    stakeholderId: string,
    axis: TransitionAxis,
    points: readonly Point[]
): AxisState {
    const value = points[points.length - 1]?.value ?? null;
    const since = runStart(points)?.date ?? null;
    const top = Math.max(...AXES[axis].map(({ rank }) => rank ?? 0));
    const isStill = since !== null && daysBetween(since, account.day) > account.profile.thresholds.stuckDays;
    return {
        stakeholderId,
        axis,
        value,
        since,
        transitions: points.flatMap((_, index) => transition(account, stakeholderId, axis, points.slice(0, index + 1))),
        stuck: isStill && value !== null && placeOn(axis, value) < top
    };
}

/** The move that the last of the points makes, if it makes one. What precedes it lies after the assessment before. */
function transition(
    account: AccountOnDay,
    stakeholderId: string,
    axis: TransitionAxis,
    points: readonly Point[]
): Transition[] {
    const [before, point] = points.slice(-2);
    if (!point || before.value === point.value) {
        return [];
    }
    const { date, value: to, recordId } = point;
    const from = before.value;
    const previous = points.slice(0, -1).findLast(({ assessed }) => assessed) ?? before;
    const direction = placeOn(axis, to) > placeOn(axis, from) ? 'up' : 'down';
    const precededBy = precedents(account, stakeholderId, previous.date, date);
    return [{ stakeholderId, axis, from, to, direction, date, recordId, precededBy }];
}
