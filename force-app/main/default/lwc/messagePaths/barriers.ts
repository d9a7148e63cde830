import type { Reason } from 'c/explanation';
import { distinct, type Link } from 'c/relationshipModel';
import { keptWith, type AccountOnDay } from 'c/accountOnDay';
import { customerDepartment } from './between';
import type { Barrier } from './types';

const conflictsOn = keptWith(conflicts);

/** Where people of two departments are in conflict, by the departments' names. */
export function barriersBetween(account: AccountOnDay): Barrier[] {
    return conflictsOn(account).filter(({ departments }) => departments.length === 2);
}

/** Where people of one department are in conflict with each other. */
export function conflictsInside(account: AccountOnDay): Barrier[] {
    return conflictsOn(account).filter(({ departments }) => departments.length === 1);
}

function conflicts(account: AccountOnDay): Barrier[] {
    const barriers = new Map<string, { departments: string[]; personIds: string[]; reasons: Reason[] }>();
    for (const link of account.links) {
        const departments = link.kind === 'Conflicts' ? departmentsOf(account, link) : [];
        if (departments.length > 0) {
            const key = JSON.stringify(departments);
            const barrier = barriers.get(key) ?? { departments, personIds: [], reasons: [] };
            barriers.set(key, barrier);
            barrier.personIds.push(link.fromId, link.toId);
            barrier.reasons.push(reasonOf(account, link));
        }
    }
    return [...barriers]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { departments, personIds, reasons }]) => ({ departments, personIds: distinct(personIds), reasons }));
}

/** The one or two departments of a link's ends, in order; none when one is not known. */
function departmentsOf(account: AccountOnDay, { fromId, toId }: Link): string[] {
    const known = [fromId, toId].flatMap((id) => {
        const person = account.person(id);
        return (person && customerDepartment(person)) ?? [];
    });
    return known.length === 2 ? distinct(known) : [];
}

function reasonOf(account: AccountOnDay, { id, fromId, toId, strength }: Link): Reason {
    const nameOf = (personId: string): string => account.person(personId)?.name ?? personId;
    const values = { from: nameOf(fromId), to: nameOf(toId), strength: strength ?? '?' };
    return { labelKey: 'RMap_Hop_Conflicts', values, recordId: id };
}
