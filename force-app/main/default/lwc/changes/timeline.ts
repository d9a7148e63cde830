import { ATTITUDES, CLOSENESS_LEVELS, CONNECTION_STAGES, rankOf, type Term } from 'c/vocabulary';
import { assessmentsThatCount, type Assessment, type Day } from 'c/relationshipModel';
import { claimedLevel, highestLevel, opensLevel, type EvidencedLevel, type ObservedAct } from 'c/standing';
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

/** The newest assessments that say something: one about the account counts before those made for a deal. */
interface Newest {
    general: Assessment | null;
    ofDeals: Assessment | null;
}

/**
 * Where one person stood on each axis on every day on which something was observed, oldest first, up to the account's
 * day. Days on which the value is unknown are left out: the value before a gap and after it are neighbours. One walk
 * through the records; a standing of each day says the same (a test compares them).
 */
function pointsOf(account: AccountOnDay, stakeholderId: string): Timeline {
    const points: Timeline = { attitude: [], closeness: [], connectionStage: [] };
    const acts = account.standing(stakeholderId)?.acts ?? [];
    const assessments = account.model
        .assessmentsOf(stakeholderId)
        .filter(({ status, assessedOn }) => status === 'Accepted' && assessedOn <= account.day);
    const [attitudes, claims, evidenced, stages] = [0, 1, 2, 3].map((): Newest => ({ general: null, ofDeals: null }));
    let opened: Assessment | null = null;
    let shown: EvidencedLevel | null = null;
    let [nextAssessment, nextAct] = [assessments.length - 1, acts.length - 1];
    while (nextAssessment >= 0 || nextAct >= 0) {
        const [assessedOn, actedOn] = [assessments[nextAssessment]?.assessedOn, acts[nextAct]?.engagement.occurredOn];
        const date = actedOn === undefined || assessedOn < actedOn ? assessedOn : actedOn;
        const assessed = { attitude: false, closeness: false, connectionStage: false };
        for (; assessments[nextAssessment]?.assessedOn === date; nextAssessment -= 1) {
            const each = assessments[nextAssessment];
            assessed.attitude = note(attitudes, each, each.attitude !== null) || assessed.attitude;
            assessed.closeness = note(claims, each, each.closeness !== null) || assessed.closeness;
            assessed.connectionStage = note(stages, each, each.connectionStage !== null) || assessed.connectionStage;
            note(evidenced, each, each.closeness !== null && opensLevel(each, account.profile));
        }
        const ofDay: ObservedAct[] = [];
        for (; acts[nextAct]?.engagement.occurredOn === date; nextAct -= 1) {
            ofDay.push(acts[nextAct]);
        }
        const [attitude, claim, evidence, stage] = [attitudes, claims, evidenced, stages].map(thatCounts);
        shown = highestLevel(evidence === opened ? shown : claimedLevel(evidence), ofDay);
        opened = evidence;
        const level = claim !== null && claim.id === evidence?.id ? claimedLevel(evidence) : shown;
        add(points.attitude, date, attitude?.attitude, attitude?.id, assessed.attitude);
        add(points.closeness, date, level?.closeness, level?.because.recordId, assessed.closeness);
        add(points.connectionStage, date, stage?.connectionStage, stage?.id, assessed.connectionStage);
    }
    return points;
}

/** Remembers an assessment that says something; says whether it does. */
function note(newest: Newest, assessment: Assessment, says: boolean): boolean {
    if (says) {
        newest[assessment.opportunityId === null ? 'general' : 'ofDeals'] = assessment;
    }
    return says;
}

function thatCounts({ general, ofDeals }: Newest): Assessment | null {
    return general ?? ofDeals;
}

function add(points: Point[], date: Day, value?: string | null, recordId?: string, assessed = false): void {
    if (value != null && recordId !== undefined) {
        points.push({ date, value, recordId, assessed });
    }
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
    let first: Assessment | null = null;
    for (const each of assessmentsThatCount(assessments, account.day)) {
        if (each[field] !== null) {
            if (first && each[field] !== first[field]) {
                break;
            }
            first = each;
        }
    }
    return first;
}

/** The place of a value on its axis. */
export function placeOn(axis: TransitionAxis, value: string): number {
    return rankOf(AXES[axis], value) ?? 0;
}
