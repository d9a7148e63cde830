import type { Explained } from 'c/explanation';
import type { Influence } from 'c/influence';
import type { Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { ATTITUDES, termOf } from 'c/vocabulary';

/** Those to whom people listen: without a title that says so, with one, or from outside the customer. */
export type LeaderKind = 'informal' | 'formal' | 'outside';

/** How many of each kind are listed. */
const MOST: Readonly<Record<LeaderKind, number>> = { informal: 8, formal: 5, outside: 5 };
const MOST_LISTENERS = 4;

/** Somebody who is listened to, with what is said of them. */
export interface LeaderView {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly symbol: string;
    readonly style: string;
    readonly attitude: string;
    readonly facts: readonly string[];
    readonly whyText: string;
    readonly isOpen: 'true' | 'false';
    /** The parts of the influence, while they are asked for. */
    readonly reasons: Explained | null;
}

/** What is said of one of them: the number shown, the facts beside it, and the reasons of the number. */
interface Finding {
    readonly id: string;
    readonly value: number;
    readonly facts: readonly string[];
    readonly explain: () => Explained;
}

const FINDINGS: Readonly<
    Record<LeaderKind, (subject: MapSubject, influence: Influence, wording: Wording) => Finding[]>
> = {
    informal: (subject, influence, wording) =>
        influence.informalLeaders.map(({ stakeholderId: id, informal, listenerIds, superiorId }) => {
            const superior = superiorId && wording.texts('RMap_Influence_AboveSuperior', subject.nameOf(superiorId));
            const facts = [listeners(subject, listenerIds, wording), ...(superior ? [superior] : [])];
            return { id, value: informal, facts, explain: () => influence.explainInformal(id) };
        }),
    formal: (subject, influence) =>
        influence.formalLeaderIds
            .filter((id) => subject.person(id)?.kind !== 'Internal')
            .map((id) => finding(influence, id, [])),
    outside: (subject, influence, wording) =>
        influence.fromOutside.map(({ stakeholderId: id, listenerIds }) =>
            finding(influence, id, [listeners(subject, listenerIds, wording)])
        )
};

/** The most listened to of a kind; none while the history is not read. `openId` is whose reasons are shown. */
export function leaderViews(
    subject: MapSubject,
    kind: LeaderKind,
    openId: string | null,
    wording: Wording
): LeaderView[] {
    const influence = subject.judgement?.influence();
    const found = influence ? FINDINGS[kind](subject, influence, wording) : [];
    return found.slice(0, MOST[kind]).map(({ id, value, facts, explain }) => {
        const person = subject.person(id);
        const attitude = termOf(ATTITUDES, person?.attitude);
        const name = subject.nameOf(id);
        return {
            id,
            name,
            title: [person?.title, person?.department].filter(Boolean).join(' · '),
            symbol: attitude.symbol,
            style: `--attitude: var(${attitude.colorToken}, ${attitude.color})`,
            attitude: wording.texts('RMap_Card_AttitudeIs', wording.texts(attitude.labelKey)),
            facts: [wording.texts('RMap_Influence_Times', wording.number(value)), ...facts],
            whyText: wording.texts('RMap_Reason_WhyOf', name),
            isOpen: id === openId ? 'true' : 'false',
            reasons: id === openId ? explain() : null
        };
    });
}

function finding(influence: Influence, id: string, facts: readonly string[]): Finding {
    return { id, value: influence.person(id)?.total ?? 0, facts, explain: () => influence.explain(id) };
}

function listeners(subject: MapSubject, ids: readonly string[], { texts }: Wording): string {
    const names = ids.slice(0, MOST_LISTENERS).map((id) => subject.nameOf(id));
    const more = ids.length - names.length;
    const named = names.join(', ');
    return texts('RMap_Influence_Listeners', more > 0 ? texts('RMap_Influence_AndMore', named, more) : named);
}
