import { ascending } from 'c/relationshipModel';
import { addDays } from 'c/standing';
import type { AccountOnDay } from 'c/accountOnDay';
import type { Precedent } from './types';

/** What happened with somebody up to the account's day, and promises that fall overdue, oldest first. */
export function precedents(account: AccountOnDay, stakeholderId: string): Precedent[] {
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
    return [...engagements, ...commitments].sort(
        (a, b) => ascending(a.date, b.date) || ascending(a.recordId, b.recordId)
    );
}
