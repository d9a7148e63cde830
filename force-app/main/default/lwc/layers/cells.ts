import { rankOf, SENIORITIES, type Seniority } from 'c/vocabulary';
import { ascending } from 'c/relationshipModel';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { ContactCell } from './types';

/** A cell with its people, before anybody asks whom we are in contact with. */
interface Group {
    readonly department: string | null;
    readonly level: Seniority | null;
    readonly people: PersonOnDay[];
}

/** The active people of the customer by department and level; one who shares an id counts once. Linear, but for a sort. */
export function contactCells(account: AccountOnDay): ContactCell[] {
    const byDepartment = new Map<string | null, Map<Seniority | null, Group>>();
    for (const person of account.people) {
        if (person.customer && account.person(person.id) === person) {
            const department = person.department?.trim() || null;
            const levels = byDepartment.get(department) ?? new Map<Seniority | null, Group>();
            byDepartment.set(department, levels);
            const group = levels.get(person.seniority) ?? { department, level: person.seniority, people: [] };
            levels.set(person.seniority, group);
            group.people.push(person);
        }
    }
    return [...byDepartment.values()]
        .flatMap((levels) => [...levels.values()])
        .sort(byDepartmentAndLevel)
        .map((group) => cellOf(account, group));
}

function cellOf(account: AccountOnDay, { department, level, people }: Group): ContactCell {
    const ids = people.map(({ id }) => id);
    const contactOf = (id: string) => account.standing(id)?.contact ?? 'unknown';
    return {
        department,
        level,
        contactedIds: ids.filter((id) => contactOf(id) === 'contacted'),
        noContactIds: ids.filter((id) => contactOf(id) === 'noContact'),
        unknownIds: ids.filter((id) => contactOf(id) === 'unknown')
    };
}

function byDepartmentAndLevel(a: Group, b: Group): number {
    const rank = ({ level }: Group): number => rankOf(SENIORITIES, level) ?? 0;
    return byName(a.department, b.department) || rank(b) - rank(a);
}

/** The unknown one last. */
function byName(a: string | null, b: string | null): number {
    return Number(a === null) - Number(b === null) || ascending(a ?? '', b ?? '');
}
