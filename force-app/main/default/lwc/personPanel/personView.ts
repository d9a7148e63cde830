import type { Advice } from 'c/advice';
import type { Reason } from 'c/explanation';
import { termText } from 'c/labels';
import type { LabelKey, Texts, Wording } from 'c/labels';
import type { MapSubject } from 'c/mapSubject';
import type { Assessment, BuyingRole, Link, Stakeholder } from 'c/relationshipModel';
import { BUYING_STEPS, DECISION_ROLES, KINDS, LINK_KINDS, STATUSES, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';

/** A tie to somebody else on the map. */
export interface TieView {
    readonly key: string;
    readonly symbol: string;
    readonly style: string;
    readonly text: string;
    readonly otherId: string;
}

/** Title and department in one line. */
export function subtitleOf(person: Stakeholder, { texts }: Wording): string {
    const status = person.status === 'Active' || person.status === null ? '' : termText(STATUSES, person.status, texts);
    const kind = person.kind === 'Customer' || person.kind === null ? '' : termText(KINDS, person.kind, texts);
    return [status, person.title, person.department, kind].filter(Boolean).join(' · ');
}

/** The decision roles: those on the deal where there are any, with the step and whether required; else the general ones. */
export function rolesOf(person: Stakeholder, onDeal: readonly BuyingRole[], { texts }: Wording): string[] {
    const dealt = onDeal.filter(({ role }) => role !== null);
    if (dealt.length === 0) {
        return person.decisionRoles.map((role) => termText(DECISION_ROLES, role, texts));
    }
    return dealt.map(({ role, step, required }) => {
        const text = termText(DECISION_ROLES, role, texts);
        const part = step === null ? text : texts('RMap_RoleStep', text, termText(BUYING_STEPS, step, texts));
        return required ? `${part} · ${texts('RMap_Required')}` : part;
    });
}

/** The ties of a person, in words that say who is at the other end. */
export function tiesOf(personId: string, subject: MapSubject, { texts }: Wording): TieView[] {
    return subject.links
        .filter(({ fromId, toId }) => fromId === personId || toId === personId)
        .flatMap((link): TieView[] => {
            const isOut = link.fromId === personId;
            const other = subject.person(isOut ? link.toId : link.fromId);
            return other && link.kind ? [tie(link, isOut, other, texts)] : [];
        });
}

/**
 * Next best actions that concern a person, on the account or on the deal that is looked at. Of one that concerns others,
 * too, the reasons that name only others are left out.
 */
export function adviceOf(personId: string, { judgement, opportunityId }: MapSubject): Advice[] {
    const isHere = (deal: string | null) => deal === null || opportunityId === null || deal === opportunityId;
    const name = judgement?.account.person(personId)?.name;
    const isTheirs = ({ values: { person } }: Reason) => person === undefined || person === name;
    return (judgement?.advice() ?? [])
        .filter(({ stakeholderIds, opportunityId: deal }) => stakeholderIds.includes(personId) && isHere(deal))
        .map((advice) =>
            advice.stakeholderIds.length > 1 ? { ...advice, because: advice.because.filter(isTheirs) } : advice
        );
}

/** Proposals that wait for somebody's decision on the day, the newest first. */
export function proposalsOf(personId: string, { account }: MapSubject): Assessment[] {
    const pending = new Set(account?.standing(personId)?.pendingProposalIds);
    return (account?.model.assessmentsOf(personId) ?? []).filter(({ id }) => pending.has(id));
}

function tie(link: Link, isOut: boolean, other: Stakeholder, texts: Texts): TieView {
    const term = termOf<DrawnTerm>(LINK_KINDS, link.kind);
    const words = texts(`RMap_Tie_${link.kind}_${isOut ? 'Out' : 'In'}` as LabelKey, other.name);
    return {
        key: link.id,
        symbol: term.symbol,
        style: `color: var(${term.colorToken}, ${term.color})`,
        text: link.strength === null ? words : texts('RMap_Link_Strength', words, link.strength),
        otherId: other.id
    };
}
