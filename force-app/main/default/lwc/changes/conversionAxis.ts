import { topOf } from 'c/vocabulary';
import type { Day } from 'c/relationshipModel';
import { daysBetween } from 'c/standing';
import { once, type AccountOnDay } from 'c/accountOnDay';
import { AXES, placeOn, timelines, type Run } from './timeline';
import { precedents } from './precedents';
import type { AxisState, Precedent, Transition, TransitionAxis } from './types';

const AXIS_NAMES = ['attitude', 'closeness', 'connectionStage'] as const satisfies readonly TransitionAxis[];
const NOWHERE = { value: null, date: null };

/**
 * The way of one relationship on each axis up to the account's day (客户关系转换轴): every move with what came before it,
 * where it is now and since when, and whether it is stuck there. The first observation is a start, not a move.
 */
export function conversionAxis(account: AccountOnDay, stakeholderId: string): AxisState[] {
    const runs = timelines(account)(stakeholderId);
    const happened = once(() => precedents(account, stakeholderId));
    return AXIS_NAMES.map((axis) => axisState(account, stakeholderId, axis, runs[axis], happened));
}

function axisState(
    { day, profile }: AccountOnDay,
    stakeholderId: string,
    axis: TransitionAxis,
    runs: readonly Run[],
    happened: () => readonly Precedent[]
): AxisState {
    const { value, date: since } = runs[runs.length - 1] ?? NOWHERE;
    const isStill = since !== null && daysBetween(since, day) > profile.thresholds.stuckDays;
    return {
        stakeholderId,
        axis,
        value,
        since,
        transitions: runs.slice(1).map((run, place) => transition(stakeholderId, axis, runs[place], run, happened())),
        stuck: isStill && value !== null && placeOn(axis, value) < topOf(AXES[axis])
    };
}

/** The move from one run to the next. What precedes it lies after the assessment before. */
function transition(
    stakeholderId: string,
    axis: TransitionAxis,
    { value: from, date: start }: Run,
    { value: to, date, recordId, after }: Run,
    happened: readonly Precedent[]
): Transition {
    const direction = placeOn(axis, to) > placeOn(axis, from) ? 'up' : 'down';
    const first = countUntil(happened, after ?? start);
    const precededBy = happened.slice(first, countUntil(happened, date));
    return { stakeholderId, axis, from, to, direction, date, recordId, precededBy };
}

/** How many happened up to a day; they are in order. */
function countUntil(happened: readonly Precedent[], day: Day): number {
    let count = 0;
    while (count < happened.length && happened[count].date <= day) {
        count += 1;
    }
    return count;
}
