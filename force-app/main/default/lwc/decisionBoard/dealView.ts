import type { Decision } from 'c/decision';
import type { Reason } from 'c/explanation';
import type { LabelKey, Texts } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import { DEAL_STATUSES, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';
import { missingText, roleText } from './stepViews';

/** One fact about the deal, with a sign that says whether it is well. */
export interface FactView {
    readonly key: string;
    readonly symbol: string;
    readonly text: string;
    readonly className: string;
}

/** A link of the chain: somebody, or a place where it is broken. */
export interface LinkView {
    readonly key: string;
    /** Empty where it is broken. */
    readonly id: string;
    readonly text: string;
    readonly className: string;
}

/** A deal as the board shows it around the steps. */
export interface DealView {
    readonly status: string;
    readonly symbol: string;
    readonly style: string;
    readonly because: readonly Reason[];
    readonly facts: readonly FactView[];
    readonly chain: readonly LinkView[];
    readonly candidates: readonly { readonly id: string; readonly name: string }[];
    /** Places that may stay empty and are; empty for none. */
    readonly optional: string;
    readonly warnings: readonly Reason[];
}

export function dealView(decision: Decision, subject: MapSubject, texts: Texts): DealView {
    const status = termOf<DrawnTerm>(DEAL_STATUSES, decision.status);
    const { optionalMissing } = decision.committee;
    const roles = optionalMissing.map(({ role }) => roleText(role, texts)).join(', ');
    return {
        status: texts(status.labelKey as LabelKey),
        symbol: status.symbol,
        style: `--status: var(${status.colorToken}, ${status.color})`,
        because: decision.because,
        facts: decision.parts.length > 0 ? factsOf(decision, texts) : [],
        chain: chainViews(decision, subject, texts),
        candidates: decision.approverCandidateIds.map((id) => ({ id, name: subject.nameOf(id) })),
        optional: roles === '' ? '' : texts('RMap_Decision_Optional', roles),
        warnings: decision.warnings.map(({ reason }) => reason)
    };
}

function factsOf({ committee, chain, threadIds, singleThreaded }: Decision, texts: Texts): FactView[] {
    const filled = committee.places.filter(({ seat, state }) => seat.required && state === 'filled').length;
    const unknown = committee.attitudeUnknownIds.length;
    const threads = texts(singleThreaded ? 'RMap_Decision_SingleThreaded' : 'RMap_Decision_Threads', threadIds.length);
    const reach = !chain.reachesApprover
        ? texts('RMap_PathToPower_ApproverUnknown')
        : chain.unbroken
          ? texts('RMap_Decision_Unbroken')
          : texts('RMap_Decision_Broken', chain.gaps.length);
    return [
        fact(
            'places',
            texts('RMap_Decision_Filled', filled, committee.requiredCount),
            filled === committee.requiredCount
        ),
        fact('chain', reach, chain.unbroken),
        fact('threads', threads, singleThreaded === false),
        ...(unknown > 0
            ? [fact('unknown', texts('RMap_Decision_Unknowns', unknown, committee.filledIds.length), false)]
            : [])
    ];
}

function fact(key: string, text: string, isWell: boolean): FactView {
    return { key, text, symbol: isWell ? '✓' : '!', className: isWell ? 'sign' : 'sign is-amiss' };
}

/** Everybody who acts, each once in the order of the steps, and between them where the chain is broken. */
function chainViews({ chain }: Decision, subject: MapSubject, texts: Texts): LinkView[] {
    const seen = new Set<string>();
    const links = chain.steps.flatMap(({ step, actorIds }): LinkView[] => {
        const fresh = actorIds.filter((id) => !seen.has(id));
        fresh.forEach((id) => seen.add(id));
        const gaps = chain.gaps.filter((gap) => gap.step === step);
        return [
            ...fresh.map((id) => ({ key: id, id, text: subject.nameOf(id), className: 'link' })),
            ...gaps.map((gap, at) => ({
                key: `${step} ${at}`,
                id: '',
                text: gap.why === 'vacant' ? vacantText(gap.role, texts) : missingText(gap, texts),
                className: 'link is-gap'
            }))
        ];
    });
    return links;
}

function vacantText(role: Parameters<typeof roleText>[0], texts: Texts): string {
    return `${texts('RMap_Place_vacant')}: ${roleText(role, texts)}`;
}
