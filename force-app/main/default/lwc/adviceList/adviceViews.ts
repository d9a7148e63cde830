import type { Advice } from 'c/advice';
import type { Reason } from 'c/explanation';
import { reasonText, termText } from 'c/labels';
import type { LabelKey, Names, Wording } from 'c/labels';
import { MOTIVE_LABELS } from 'c/motives';
import { ENGAGEMENT_KINDS, SCENARIOS } from 'c/vocabulary';

/** A next best action as people read it. */
export interface AdviceView {
    readonly key: string;
    readonly what: string;
    readonly reasons: readonly Reason[];
    /** An act that fits the person; empty for none. */
    readonly act: string;
    /** How urgent it is, said in full. */
    readonly priority: string;
    readonly score: string;
}

/** Next best actions in words, in the order given: the most urgent first. */
export function adviceViews(advice: readonly Advice[], wording: Wording, names: Names): AdviceView[] {
    return advice.map(({ what, because, act, priority, kind }, place) => ({
        key: `${kind} ${place}`,
        what: reasonText(what, wording, names),
        reasons: because,
        act: act ? actText(act, wording) : '',
        priority: wording.texts('RMap_Advice_Priority', priority),
        score: wording.number(priority)
    }));
}

function actText(
    { kind, scenario, motive, costLimit }: NonNullable<Advice['act']>,
    { texts, number }: Wording
): string {
    const act = texts('RMap_Advice_Act', termText(ENGAGEMENT_KINDS, kind, texts), termText(SCENARIOS, scenario, texts));
    const serves = motive && texts('RMap_Advice_Serves', texts(MOTIVE_LABELS[motive] as LabelKey));
    const limit = costLimit !== null && texts('RMap_Advice_Limit', number(costLimit));
    return [act, serves, limit].filter(Boolean).join('. ');
}
