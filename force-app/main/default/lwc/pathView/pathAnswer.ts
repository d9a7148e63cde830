import type { Explained, Reason } from 'c/explanation';
import type { Judgement } from 'c/judgement';
import { reasonText } from 'c/labels';
import type { LabelKey, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { NO_WAY_LABELS, PATH_TO_POWER_LABELS } from 'c/messagePaths';
import type { AvoidedWay, PathAnswer } from 'c/messagePaths';
import type { ClosedView } from 'c/pathObstacles';
import { wayView } from './wayViews';
import type { WayView } from './wayViews';

/** The answer to "how do we reach this person?". */
export interface AnswerView {
    readonly target: string;
    readonly best: WayView | null;
    readonly effort: Explained | null;
    /** Why there is no way; empty when there is one. */
    readonly problem: string;
    readonly others: readonly WayView[];
    readonly closed: readonly ClosedView[];
    readonly friend: readonly Reason[];
}

export function answerView(answer: PathAnswer, subject: MapSubject, wording: Wording): AnswerView {
    const { best, alternatives, avoided, noWay, friendNotUsed, targetId } = answer;
    const target = subject.nameOf(targetId);
    return {
        target,
        best: best && wayView(best, null, subject, wording),
        effort: best?.effort ?? null,
        problem: noWay === null ? '' : wording.texts(NO_WAY_LABELS[noWay] as LabelKey),
        others: alternatives.map((way) => wayView(way, best, subject, wording)),
        closed: avoided.map((way, place) => closedView(way, place, best?.effort.value ?? null, subject, wording)),
        friend: friendNotUsed ? [friendNotUsed.reason] : []
    };
}

/** What keeps the way to power on the deal from being shown; empty for nothing, and where no deal is looked at. */
export function powerProblem({ opportunityId }: MapSubject, judgement: Judgement, { texts }: Wording): string {
    const problem = opportunityId === null ? null : judgement.pathToPower(opportunityId).problem;
    return problem === null ? '' : texts(PATH_TO_POWER_LABELS[problem] as LabelKey);
}

function closedView(
    { reason, effort }: AvoidedWay,
    place: number,
    best: number | null,
    subject: MapSubject,
    wording: Wording
): ClosedView {
    const text = reasonText(reason, wording, subject);
    const isEasier = best !== null && effort < best;
    return {
        key: String(place),
        text,
        note: wording.texts(
            isEasier ? 'RMap_PathView_WouldBeEasier' : 'RMap_PathView_WouldTake',
            wording.number(effort)
        ),
        recordId: reason.recordId ?? '',
        recordText: wording.texts('RMap_Reason_OpenRecord', text)
    };
}
