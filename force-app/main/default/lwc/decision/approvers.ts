import { rankOf, SENIORITIES } from 'c/vocabulary';
import { keptWith, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import type { DealPart } from './types';

/** The most candidates that are worth a question. */
const MOST = 5;

interface Candidate {
    readonly person: PersonOnDay;
    /** Compared item by item, the greater first. */
    readonly likelihood: readonly number[];
}

/** Candidates by account: they differ between deals only by who is on the deal. */
const candidatesIn = keptWith(findCandidates);

/**
 * Who may turn out to approve a deal on which nobody is known to: active people of the customer without a role on it,
 * who approve elsewhere, are in the inner circle, or have high power and are key players or executives. A suggestion to
 * ask about, never counted.
 */
export function approverCandidates(account: AccountOnDay, parts: readonly DealPart[]): string[] {
    if (parts.some(({ role, presence }) => role === 'Approver' && presence === 'active')) {
        return [];
    }
    const onDeal = new Set(parts.map(({ stakeholderId }) => stakeholderId));
    const ids: string[] = [];
    for (const { person } of candidatesIn(account)) {
        if (ids.length < MOST && !onDeal.has(person.id)) {
            ids.push(person.id);
        }
    }
    return ids;
}

function findCandidates(account: AccountOnDay): Candidate[] {
    return account.people
        .filter(({ customer, active }) => customer && active)
        .flatMap((person) => likelihoodOf(account, person) ?? [])
        .sort((a, b) => compare(a.likelihood, b.likelihood) || (a.person.id < b.person.id ? -1 : 1));
}

function likelihoodOf(account: AccountOnDay, person: PersonOnDay): Candidate | null {
    const standing = account.standing(person.id);
    const approves = person.decisionRoles.includes('Approver');
    const innerCircle = standing?.politicalStatus.value === 'InnerCircle';
    const power = standing?.power.value ?? 0;
    const executive = person.seniority === 'Executive';
    const powerful = power >= account.profile.thresholds.high && (executive || standing?.keyPlayer === true);
    const likelihood = [approves, innerCircle, power, rankOf(SENIORITIES, person.seniority) ?? 0].map(Number);
    return approves || innerCircle || powerful ? { person, likelihood } : null;
}

function compare(a: readonly number[], b: readonly number[]): number {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : b[at] - a[at];
}
