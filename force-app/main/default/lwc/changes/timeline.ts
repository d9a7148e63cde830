import { ATTITUDES, CLOSENESS_LEVELS, CONNECTION_STAGES, rankOf, type Term } from 'c/vocabulary';
import { assessmentsThatCount, type Assessment, type Day } from 'c/relationshipModel';
import { standingOn } from 'c/standing';
import type { AccountOnDay } from 'c/accountOnDay';
import type { TransitionAxis } from './types';

/** The words of each axis, with their places. */
export const AXES: Readonly<Record<TransitionAxis, readonly Term[]>> = {
    attitude: ATTITUDES,
    closeness: CLOSENESS_LEVELS,
    connectionStage: CONNECTION_STAGES
};

/** The value of an axis on a day on which something was observed. */
export interface Point {
    readonly date: Day;
    readonly value: string;
    readonly recordId: string;
    /** Whether an assessment of that day speaks of the axis; else only an act was observed, or other things assessed. */
    readonly assessed: boolean;
}

/** A person's points by axis. */
export type Timeline = Record<TransitionAxis, Point[]>;

/** Timelines already worked out: the difference of two days and the axes ask for the same ones. */
const remembered = new WeakMap<AccountOnDay, Map<string, Timeline>>();

/** The person's timeline up to the account's day, worked out once for each account. */
export function timeline(account: AccountOnDay, stakeholderId: string): Timeline {
    const known = remembered.get(account) ?? new Map<string, Timeline>();
    remembered.set(account, known);
    const points = known.get(stakeholderId) ?? pointsOf(account, stakeholderId);
    known.set(stakeholderId, points);
    return points;
}

/**
 * Where one person stood on each axis on every day on which something was observed, oldest first, up to the account's
 * day. Days on which the value is unknown are left out: the value before a gap and after it are neighbours.
 */
function pointsOf(account: AccountOnDay, stakeholderId: string): Timeline {
    const points: Timeline = { attitude: [], closeness: [], connectionStage: [] };
    const records = account.recordsOf(stakeholderId);
    const standing = account.standing(stakeholderId);
    if (!records || !standing) {
        return points;
    }
    const { assessments } = records;
    const counted = assessmentsThatCount(assessments, account.day);
    const days = [
        ...counted.map(({ assessedOn }) => assessedOn),
        ...standing.acts.map(({ engagement }) => engagement.occurredOn)
    ];
    for (const date of [...new Set(days)].sort()) {
        const { attitude, closeness, connectionStage } = standingOn(records, date, account.profile, account.rules);
        const ofDay = counted.filter(({ assessedOn }) => assessedOn === date);
        const found = {
            attitude: [attitude.value, attitude.assessmentId],
            closeness: [closeness.effective, closeness.because?.recordId ?? null],
            connectionStage: [connectionStage.value, connectionStage.assessmentId]
        };
        for (const axis of Object.keys(AXES) as TransitionAxis[]) {
            const [value, recordId] = found[axis];
            if (value !== null && recordId !== null) {
                points[axis].push({ date, value, recordId, assessed: ofDay.some((each) => each[axis] !== null) });
            }
        }
    }
    return points;
}

/** The first day of the run of one value that ends the points; null without points. */
export function runStart(points: readonly Point[]): Point | null {
    const last = points[points.length - 1];
    const before = points.findLastIndex(({ value }) => value !== last?.value);
    return points[before + 1] ?? null;
}

/** The first in time of the newest assessments that agree on a field's value: it came about on that day. */
export function firstWith(
    assessments: readonly Assessment[],
    account: AccountOnDay,
    field: keyof Assessment
): Assessment | null {
    const given = assessmentsThatCount(assessments, account.day).filter((each) => each[field] !== null);
    const different = given.findIndex((each) => each[field] !== given[0][field]);
    return given[(different < 0 ? given.length : different) - 1] ?? null;
}

/** The place of a value on its axis. */
export function placeOn(axis: TransitionAxis, value: string): number {
    return rankOf(AXES[axis], value) ?? 0;
}
