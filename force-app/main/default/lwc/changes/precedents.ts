import { ascending, sortInPlace } from 'c/relationshipModel';
import { addDays } from 'c/standing';
import type { AccountOnDay } from 'c/accountOnDay';
import type { Precedent } from './types';

/** What happened with somebody up to the account's day, and promises that fall overdue, oldest first. */
export function precedents(account: AccountOnDay, stakeholderId: string): Precedent[] {
    const happened: Precedent[] = [];
    for (const { id: recordId, occurredOn: date } of account.engagementsOf(stakeholderId)) {
        happened.push({ kind: 'engagement', recordId, date });
    }
    for (const { commitment } of account.commitmentsOf(stakeholderId)) {
        const { id: recordId, closedOn, dueOn, status } = commitment;
        if (closedOn !== null) {
            happened.push({ kind: 'commitmentClosed', recordId, date: closedOn });
        }
        if (dueOn !== null && (closedOn === null ? (status ?? 'Open') === 'Open' : closedOn > dueOn)) {
            happened.push({ kind: 'commitmentOverdue', recordId, date: addDays(dueOn, 1) });
        }
    }
    return sortInPlace(happened, (a, b) => ascending(a.date, b.date) || ascending(a.recordId, b.recordId));
}
