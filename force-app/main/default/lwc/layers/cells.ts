import { groupsInOrder } from 'c/relationshipModel';
import { departmentOf, highestLevelFirst, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import type { ContactCell } from './types';

/** The active people of the customer by department and level; one who shares an id counts once. Linear, but for a sort. */
export function contactCells(account: AccountOnDay): ContactCell[] {
    const people = account.people.filter((person) => person.customer && account.person(person.id) === person);
    return groupsInOrder(people, departmentOf).flatMap(([department, there]) =>
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
    const ids = { contacted: [], noContact: [], unknown: [] } as Record<
        'contacted' | 'noContact' | 'unknown',
        string[]
    >;
    people.forEach(({ id }) => ids[account.standing(id)?.contact ?? 'unknown'].push(id));
    return { contactedIds: ids.contacted, noContactIds: ids.noContact, unknownIds: ids.unknown };
}
