import { groupsInOrder } from 'c/relationshipModel';
import { customersOf, departmentOf, highestLevelFirst, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import type { Standing } from 'c/standing';
import type { ContactCell } from './types';

/** The active people of the customer by department and level; one who shares an id counts once. Linear, but for a sort. */
export function contactCells(account: AccountOnDay): ContactCell[] {
    return groupsInOrder(customersOf(account), departmentOf).flatMap(([department, there]) =>
        groupsInOrder(there, ({ seniority }) => seniority, highestLevelFirst).map(([level, group]) => ({
            department,
            level,
            ...cellOf(account, group)
        }))
    );
}

function cellOf(
    account: AccountOnDay,
    people: readonly PersonOnDay[]
): Pick<ContactCell, 'contactedIds' | 'noContactIds' | 'unknownIds'> {
    const idsOf = (contact: Standing['contact']): string[] =>
        people.filter(({ id }) => (account.standing(id)?.contact ?? 'unknown') === contact).map(({ id }) => id);
    return { contactedIds: idsOf('contacted'), noContactIds: idsOf('noContact'), unknownIds: idsOf('unknown') };
}
