import { ascending, type Day } from 'c/relationshipModel';
import { addDays } from 'c/standing';
import type { AccountOnDay } from 'c/accountOnDay';
import type { Precedent } from './types';

/** What happened with somebody after one day and up to another, oldest first. */
export function precedents(account: AccountOnDay, stakeholderId: string, after: Day, upTo: Day): Precedent[] {
    const engagements = account
        .engagementsOf(stakeholderId)
        .map(({ id, occurredOn }): Precedent => ({ kind: 'engagement', recordId: id, date: occurredOn }));
    const commitments = account.commitmentsOf(stakeholderId).flatMap(({ commitment }): Precedent[] => {
        const { id: recordId, closedOn, dueOn, status } = commitment;
        const fellOverdue = dueOn !== null && (closedOn === null ? (status ?? 'Open') === 'Open' : closedOn > dueOn);
        return [
            ...(closedOn === null ? [] : [{ kind: 'commitmentClosed' as const, recordId, date: closedOn }]),
            ...(fellOverdue ? [{ kind: 'commitmentOverdue' as const, recordId, date: addDays(dueOn, 1) }] : [])
        ];
    });
    return [...engagements, ...commitments]
        .filter(({ date }) => after < date && date <= upTo)
        .sort((a, b) => ascending(a.date, b.date) || ascending(a.recordId, b.recordId));
}
