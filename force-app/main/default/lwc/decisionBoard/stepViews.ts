import { cardViewOf } from 'c/cardView';
import type { CardView } from 'c/cardView';
import type { ChainGap, CommitteePlace, Decision } from 'c/decision';
import type { LabelKey, Texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { BUYING_STEPS, DECISION_ROLES, termOf } from 'c/vocabulary';
import type { BuyingStep, DecisionRole } from 'c/vocabulary';

/** Somebody who acts at a step, a seat there that is empty, or a required place that nobody is known for. */
export interface EntryView {
    readonly key: string;
    /** Null for a place that nobody is known for. */
    readonly id: string | null;
    readonly card: CardView | null;
    /** What is missing; empty for a person or seat. */
    readonly gap: string;
    /** Who held the place; empty for none. */
    readonly note: string;
}

/** One step of the purchase, or those whose step is not known. */
export interface StepView {
    readonly key: string;
    readonly heading: string;
    readonly entries: readonly EntryView[];
    readonly isEmpty: boolean;
    readonly className: string;
}

/** The steps from need to signature, then what has no step, if there is anything. */
export function stepViews(decision: Decision, subject: MapSubject, texts: Texts): StepView[] {
    return BUYING_STEPS.flatMap(({ value: step, labelKey }) => {
        const entries = entriesAt(step, decision, subject, texts);
        if (step === null && entries.length === 0) {
            return [];
        }
        const isBroken = decision.chain.gaps.some((gap) => gap.step === step);
        return {
            key: step ?? 'unknown',
            heading: texts(step === null ? 'RMap_Decision_StepUnknown' : labelKey),
            entries,
            isEmpty: entries.length === 0,
            className: ['step', isBroken ? 'is-broken' : '', step === null ? 'is-unknown' : '']
                .filter(Boolean)
                .join(' ')
        };
    });
}

/** A place that nobody is known for, in words. */
export function missingText({ role, department }: Pick<ChainGap, 'role' | 'department'>, texts: Texts): string {
    const name = roleText(role, texts);
    return department === null
        ? texts('RMap_Decision_Missing', name)
        : texts('RMap_Decision_MissingIn', name, department);
}

export function roleText(role: DecisionRole, texts: Texts): string {
    return texts(termOf(DECISION_ROLES, role).labelKey as LabelKey);
}

function entriesAt(step: BuyingStep | null, decision: Decision, subject: MapSubject, texts: Texts): EntryView[] {
    const { chain, committee } = decision;
    const actorIds =
        step === null ? chain.unplacedIds : (chain.steps.find((each) => each.step === step)?.actorIds ?? []);
    const cards = [...actorIds, ...seatsAt(step, decision)].flatMap((id): EntryView[] => {
        const person = subject.person(id);
        return person ? [{ key: id, id, card: cardViewOf(person, subject, texts), gap: '', note: '' }] : [];
    });
    const missing = committee.places
        .filter(({ seat, state }) => seat.required && state === 'missing' && seat.step === step)
        .map((place, at) => gapEntry(place, at, subject, texts));
    return [...cards, ...missing];
}

/** The empty seats of a step, by their own part, else by the place they would fill. */
function seatsAt(step: BuyingStep | null, { parts, committee }: Decision): string[] {
    const placeOf = (id: string): BuyingStep | null =>
        committee.places.find(({ vacantIds }) => vacantIds.includes(id))?.seat.step ?? null;
    const seats = parts.filter(({ presence }) => presence === 'vacant');
    const here = seats.filter((part) => (part.step ?? placeOf(part.stakeholderId)) === step);
    return [...new Set(here.map(({ stakeholderId }) => stakeholderId))];
}

function gapEntry({ seat, leftIds }: CommitteePlace, at: number, subject: MapSubject, texts: Texts): EntryView {
    const names = leftIds.map((id) => subject.nameOf(id)).filter(Boolean);
    return {
        key: `missing ${at}`,
        id: null,
        card: null,
        gap: missingText(seat, texts),
        note: names.length > 0 ? texts('RMap_Decision_WasHeld', names.join(', ')) : ''
    };
}
