import { peopleOn } from 'c/mapSubject';
import type { MapSubject } from 'c/mapSubject';
import type { Texts } from 'c/labels';
import { DEAL_STATUSES, termOf } from 'c/vocabulary';
import type { DrawnTerm } from 'c/vocabulary';

/** A deal that can be chosen. */
export interface DealChoice {
    readonly id: string;
    readonly text: string;
    readonly isChosen: boolean;
}

/** The deals whose decision can be looked at: the one in focus, or on an account every open one, the soonest first. */
export function dealsOf({ opportunityId, judgement }: MapSubject): string[] {
    if (opportunityId !== null || !judgement) {
        return opportunityId === null ? [] : [opportunityId];
    }
    const closeOn = (id: string): string => judgement.account.opportunity(id)?.opportunity?.closeOn ?? '9999';
    return judgement
        .openDecisions()
        .map((decision) => decision.opportunityId)
        .sort((a, b) => (closeOn(a) === closeOn(b) ? 0 : closeOn(a) < closeOn(b) ? -1 : 1));
}

/** The deals as they are offered: sign of the status, name, stage and closing day. */
export function dealChoices(
    ids: readonly string[],
    chosenId: string,
    { judgement }: MapSubject,
    texts: Texts,
    day: (day: string | null) => string
): DealChoice[] {
    return ids.map((id) => {
        const deal = judgement?.account.opportunity(id)?.opportunity;
        const status = termOf<DrawnTerm>(DEAL_STATUSES, judgement?.decision(id)?.status);
        const words = [deal?.name ?? texts('RMap_Unknown'), deal?.stageName, day(deal?.closeOn ?? null)];
        return { id, text: `${status.symbol} ${words.filter(Boolean).join(' · ')}`, isChosen: id === chosenId };
    });
}

/** The subject with a deal in focus: people as observed for it, and their parts in it. */
export function onDeal(subject: MapSubject, opportunityId: string): MapSubject {
    const { account } = subject;
    if (!account || subject.opportunityId === opportunityId) {
        return subject;
    }
    return subject.with({
        opportunityId,
        people: peopleOn(account, opportunityId),
        buyingRoles: account.opportunity(opportunityId)?.buyingRoles ?? []
    });
}
