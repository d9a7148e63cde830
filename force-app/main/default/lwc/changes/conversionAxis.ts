import type { Day } from 'c/relationshipModel';
import { daysBetween } from 'c/standing';
import type { AccountOnDay } from 'c/accountOnDay';
import { AXES, placeOn, runStart, timeline, type Point } from './timeline';
import { precedents } from './precedents';
import type { AxisState, Precedent, Transition, TransitionAxis } from './types';

const AXIS_NAMES = ['attitude', 'closeness', 'connectionStage'] as const satisfies readonly TransitionAxis[];

/**
 * The way of one relationship on each axis up to the account's day (客户关系转换轴): every move with what came before it,
 * where it is now and since when, and whether it is stuck there. The first observation is a start, not a move.
 */
export function conversionAxis(account: AccountOnDay, stakeholderId: string): AxisState[] {
    const points = timeline(account, stakeholderId);
    let known: readonly Precedent[] | null = null;
    const happened = (): readonly Precedent[] => (known ??= precedents(account, stakeholderId));
    return AXIS_NAMES.map((axis) => axisState(account, stakeholderId, axis, points[axis], happened));
}

function axisState(
    account: AccountOnDay,
    stakeholderId: string,
    axis: TransitionAxis,
    points: readonly Point[],
    happened: () => readonly Precedent[]
): AxisState {
    const value = points[points.length - 1]?.value ?? null;
    const since = runStart(points)?.date ?? null;
    const isStill = since !== null && daysBetween(since, account.day) > account.profile.thresholds.stuckDays;
    return {
        stakeholderId,
        axis,
        value,
        since,
        transitions: transitionsOf(stakeholderId, axis, points, happened),
        stuck: isStill && value !== null && placeOn(axis, value) < topOf(axis)
    };
}

/** Every move between two points. What precedes one lies after the assessment before. */
function transitionsOf(
    stakeholderId: string,
    axis: TransitionAxis,
    points: readonly Point[],
    happened: () => readonly Precedent[]
): Transition[] {
    const transitions: Transition[] = [];
    let assessedOn: Day | null = null;
    points.forEach(({ date, value: to, recordId, assessed }, place) => {
        const before = points[place - 1];
        if (before && before.value !== to) {
            const from = before.value;
            const after = assessedOn ?? before.date;
            const direction = placeOn(axis, to) > placeOn(axis, from) ? 'up' : 'down';
            const precededBy = happened().filter((each) => after < each.date && each.date <= date);
            transitions.push({ stakeholderId, axis, from, to, direction, date, recordId, precededBy });
        }
        assessedOn = assessed ? date : assessedOn;
    });
    return transitions;
}

function topOf(axis: TransitionAxis): number {
    return AXES[axis].reduce((top, { rank }) => Math.max(top, rank ?? 0), 0);
}
