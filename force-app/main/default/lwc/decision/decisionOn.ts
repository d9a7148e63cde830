import type { DealStatus } from 'c/vocabulary';
import type { AccountOnDay, OpportunityOnDay } from 'c/accountOnDay';
import { approverCandidates } from './approvers';
import { chainOf } from './chain';
import { committeeOf } from './committee';
import { dealParts, idsOf } from './dealParts';
import { dealPeople, dealStatus, isDecider, isSupportingKeyPlayer, statusReasons, type DealPerson } from './dealStatus';
import { departmentsOf } from './departments';
import { warningsOf } from './warnings';
import type { Decision } from './types';

/** What was found of each deal: the page, the differences and the advice all ask. */
const found = new WeakMap<OpportunityOnDay, Decision>();

/** How a deal is decided and where we stand in it; undefined for a deal the account does not have. */
export function decisionOn(account: AccountOnDay, opportunityId: string): Decision | undefined {
    const deal = account.opportunity(opportunityId);
    if (!deal) {
        return undefined;
    }
    const decision = found.get(deal) ?? decide(account, deal);
    found.set(deal, decision);
    return decision;
}

/** The status alone: null where nobody is mapped, and for a deal the account does not have. */
export function dealStatusOn(account: AccountOnDay, opportunityId: string): DealStatus | null {
    const deal = account.opportunity(opportunityId);
    const decision = deal && found.get(deal);
    if (!deal || decision) {
        return decision?.status ?? null;
    }
    const parts = dealParts(account, deal);
    return dealStatus(parts, dealPeople(account, deal.id, parts));
}

function decide(account: AccountOnDay, deal: OpportunityOnDay): Decision {
    const parts = dealParts(account, deal);
    const people = dealPeople(account, deal.id, parts);
    const committee = committeeOf(account, deal.id, parts);
    const status = dealStatus(parts, people);
    const threads = threadsOf(account, people);
    const approverCandidateIds = approverCandidates(account, parts);
    const supporting = people.filter(isSupportingKeyPlayer);
    const state = {
        opportunityId: deal.id,
        status,
        because: statusReasons(status, people),
        parts,
        keyPlayerIds: ids(people.filter(({ standing }) => standing.keyPlayer)),
        supportingKeyPlayerIds: ids(supporting),
        decidingSupporterIds: ids(supporting.filter(isDecider)),
        championIds: ids(people.filter(({ standing }) => standing.champion)),
        threadIds: ids(threads),
        singleThreaded: parts.length === 0 ? null : threads.length <= account.profile.thresholds.singleThread,
        committee,
        chain: chainOf(parts, committee),
        approverCandidateIds,
        departments: departmentsOf(account, parts, committee, approverCandidateIds)
    };
    return { ...state, warnings: warningsOf(account, state, people) };
}

/** Those who receive us at least in the office, as far as the evidence goes. */
function threadsOf({ profile }: AccountOnDay, people: readonly DealPerson[]): DealPerson[] {
    return people.filter(({ standing }) => (standing.closeness.level ?? -1) >= profile.thresholds.thread);
}

function ids(people: readonly DealPerson[]): string[] {
    return idsOf(people.map(({ id }) => ({ stakeholderId: id })));
}
