import { ATTITUDES, CLOSENESS_LEVELS, CONNECTION_STAGES, rankOf, type Term } from 'c/vocabulary';
import type { Assessment, Day } from 'c/relationshipModel';
import { claimedLevel, highestLevel, opensLevel, type EvidencedLevel } from 'c/standing';
import { keptWith, remembered, type AccountOnDay } from 'c/accountOnDay';
import type { TransitionAxis } from './types';

/** The words of each axis, with their places. */
export const AXES: Readonly<Record<TransitionAxis, readonly Term[]>> = {
    attitude: ATTITUDES,
    closeness: CLOSENESS_LEVELS,
    connectionStage: CONNECTION_STAGES
};

/** Days in a row on which an axis had one value. */
export interface Run {
    /** The first day. */
    readonly date: Day;
    readonly value: string;
    /** What says so. */
    readonly recordId: string;
    /** The last day before on which the axis was assessed, else on which it was seen; null for the first run. */
    readonly after: Day | null;
}

/** A person's runs by axis, oldest first. */
export type Timeline = Record<TransitionAxis, readonly Run[]>;

/** The timelines of an account's people up to its day: the difference of two days and the axes ask for the same ones. */
export const timelines = keptWith((account: AccountOnDay) => remembered((id: string) => runsOf(account, id)));

/** What has been heard of an axis so far. One word about the account counts before those for a deal. */
interface Track {
    readonly runs: Run[];
    general: Assessment | null;
    ofDeals: Assessment | null;
    heardOn: Day | null;
    assessedOn: Day | null;
    seenOn: Day | null;
}

/**
 * Where one person stood on each axis on the days on which something was observed, up to the account's day. Days on which
 * the value is unknown are left out: the value before a gap and after it are neighbours. One walk through the records; a
 * standing of each day says the same (a test compares them).
 */
function runsOf(account: AccountOnDay, stakeholderId: string): Timeline {
    const acts = account.standing(stakeholderId)?.acts ?? [];
    const assessments = account.model
        .assessmentsOf(stakeholderId)
        .filter(({ status, assessedOn }) => status === 'Accepted' && assessedOn <= account.day);
    const attitudes = track();
    const claims = track();
    const stages = track();
    const evidenced = track();
    let opened: Assessment | null = null;
    let claimed: EvidencedLevel | null = null;
    let shown: EvidencedLevel | null = null;
    let nextAssessment = assessments.length - 1;
    let nextAct = acts.length - 1;
    while (nextAssessment >= 0 || nextAct >= 0) {
        const assessedOn = nextAssessment < 0 ? null : assessments[nextAssessment].assessedOn;
        const actedOn = nextAct < 0 ? null : acts[nextAct].engagement.occurredOn;
        const date = actedOn === null || (assessedOn !== null && assessedOn < actedOn) ? assessedOn! : actedOn;
        for (; nextAssessment >= 0 && assessments[nextAssessment].assessedOn === date; nextAssessment -= 1) {
            const each = assessments[nextAssessment];
            hear(attitudes, each, each.attitude !== null);
            hear(claims, each, each.closeness !== null);
            hear(stages, each, each.connectionStage !== null);
            hear(evidenced, each, each.closeness !== null && opensLevel(each, account.profile));
        }
        const claim = thatCounts(claims);
        const evidence = thatCounts(evidenced);
        if (evidence !== opened) {
            opened = evidence;
            claimed = claimedLevel(evidence);
            shown = claimed;
        }
        const lastAct = nextAct;
        while (nextAct >= 0 && acts[nextAct].engagement.occurredOn === date) {
            nextAct -= 1;
        }
        shown = nextAct < lastAct ? highestLevel(shown, acts.slice(nextAct + 1, lastAct + 1)) : shown;
        const level = claim !== null && claim.id === evidence?.id ? claimed : shown;
        see(claims, date, level?.closeness, level?.because.recordId);
        if (date === assessedOn) {
            const attitude = thatCounts(attitudes);
            const stage = thatCounts(stages);
            see(attitudes, date, attitude?.attitude, attitude?.id);
            see(stages, date, stage?.connectionStage, stage?.id);
        }
    }
    return { attitude: attitudes.runs, closeness: claims.runs, connectionStage: stages.runs };
}

function track(): Track {
    return { runs: [], general: null, ofDeals: null, heardOn: null, assessedOn: null, seenOn: null };
}

/** Remembers an assessment, if it speaks of the axis. */
function hear(axis: Track, assessment: Assessment, speaks: boolean): void {
    if (speaks) {
        if (assessment.opportunityId === null) {
            axis.general = assessment;
        } else {
            axis.ofDeals = assessment;
        }
        axis.heardOn = assessment.assessedOn;
    }
}

function thatCounts({ general, ofDeals }: Track): Assessment | null {
    return general ?? ofDeals;
}

/** Notes what the axis stands at on a day, if that is known. */
function see(axis: Track, date: Day, value: string | null | undefined, recordId: string | undefined): void {
    if (value == null || recordId === undefined) {
        return;
    }
    if (axis.runs[axis.runs.length - 1]?.value !== value) {
        axis.runs.push({ date, value, recordId, after: axis.assessedOn ?? axis.seenOn });
    }
    axis.seenOn = date;
    axis.assessedOn = axis.heardOn === date ? date : axis.assessedOn;
}

/** The first in time of the newest assessments that agree on a field's value: it came about on that day. */
export function firstWith(counted: readonly Assessment[], field: keyof Assessment): Assessment | null {
    let first: Assessment | null = null;
    for (const each of counted) {
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
