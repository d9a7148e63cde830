import type { Judgement } from 'c/judgement';
import type { LabelKey, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { NO_WAY_LABELS, PATH_TO_POWER_LABELS } from 'c/messagePaths';
import type { MessagePath, PathAnswer } from 'c/messagePaths';
import { mostPowerful } from 'c/pathTarget';
import type { StandingItem } from './standingItems';

/** The way to whoever decides, or why there is none to show. */
export interface PathFound {
    readonly answer: PathAnswer | null;
    /** Label that says why there is no way; null when there is one. */
    readonly problem: LabelKey | null;
}

/** On a deal the way to its approver, on an account to whoever has most power there. */
export function pathFor(judgement: Judgement, opportunityId: string | null): PathFound {
    if (opportunityId !== null) {
        const { answers, problem } = judgement.pathToPower(opportunityId);
        return { answer: answers[0] ?? null, problem: problem && (PATH_TO_POWER_LABELS[problem] as LabelKey) };
    }
    const id = mostPowerful(judgement);
    const answer = id === null ? null : judgement.paths().to(id);
    const noWay = answer?.noWay ?? (answer ? null : 'unknownPerson');
    return { answer, problem: noWay && (NO_WAY_LABELS[noWay] as LabelKey) };
}

/** The way in the line: through whom, and how many other ways there are. */
export function pathItem(subject: MapSubject, judgement: Judgement, _: unknown, { texts }: Wording): StandingItem[] {
    const { answer, problem } = pathFor(judgement, subject.opportunityId);
    const target = answer ? subject.nameOf(answer.targetId) : '';
    const others = answer?.alternatives.length ?? 0;
    return [
        {
            ...{ key: 'path', className: 'item path', symbol: '', trend: null },
            label: target === '' ? texts('RMap_Standing_Path') : texts('RMap_Standing_PathLabel', target),
            value: problem ? texts(problem, { person: target }) : wayText(answer?.best ?? null, subject, texts),
            note: others > 0 ? texts('RMap_Standing_PathAlternatives', others) : ''
        }
    ];
}

/** The people on a way to its end, or that it is direct. */
export function wayText(path: MessagePath | null, subject: MapSubject, texts: Wording['texts']): string {
    const through = path?.personIds.slice(0, -1) ?? [];
    return through.length > 0 ? through.map((id) => subject.nameOf(id)).join(' → ') : texts('RMap_Standing_PathDirect');
}
