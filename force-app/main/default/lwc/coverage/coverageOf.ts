import type { Seniority } from 'c/vocabulary';
import { groupsInOrder } from 'c/relationshipModel';
import { departmentOf, highestLevelFirst, type AccountOnDay, type PersonOnDay } from 'c/accountOnDay';
import type { Coverage, CoverageGroup } from './types';

/** A seat in the lists that it belongs to. */
interface Found {
    readonly person: PersonOnDay;
    readonly lists: readonly (keyof CoverageGroup)[];
}

const inDepartment = ({ person }: Found): string | null => departmentOf(person);
const onLevel = ({ person }: Found): Seniority | null => person.seniority;
const ofOwner = ({ person }: Found): string | null => person.ownerName?.trim() || null;

/**
 * Whom we know at the customer, over departments and levels and by who looks after them. Linear, but for the sort of
 * the groups.
 */
export function coverageOf(account: AccountOnDay): Coverage {
    const found = account.people.filter(isSeat).map((person) => ({ person, lists: listsOf(account, person) }));
    const departments = groupsInOrder(found, inDepartment);
    return {
        all: groupOf(found),
        cells: departments.flatMap(([department, all]) =>
            groupsInOrder(all, onLevel, highestLevelFirst).map(([level, seats]) => ({
                department,
                level,
                ...groupOf(seats)
            }))
        ),
        departments: departments.map(([department, seats]) => ({ department, ...groupOf(seats) })),
        levels: groupsInOrder(found, onLevel, highestLevelFirst).map(([level, seats]) => ({
            level,
            ...groupOf(seats)
        })),
        owners: groupsInOrder(found, ofOwner).map(([ownerName, seats]) => ({ ownerName, ...groupOf(seats) }))
    };
}

/** Active people and empty seats of the customer. */
function isSeat({ customer, vacant, kind }: PersonOnDay): boolean {
    return customer || (vacant && kind === 'Customer');
}

function listsOf(account: AccountOnDay, { id, customer }: PersonOnDay): Found['lists'] {
    const standing = account.standing(id);
    if (!customer) {
        return ['vacantIds'];
    }
    const contact = standing?.contact ?? 'unknown';
    return [
        'customerIds',
        contact === 'unknown' ? 'contactUnknownIds' : `${contact}Ids`,
        ...(standing?.attitude.value ? [] : (['attitudeUnknownIds'] as const)),
        ...(standing?.closeness.state === 'recheck' ? (['recheckIds'] as const) : [])
    ];
}

/** People are by id, and so each list is. */
function groupOf(found: readonly Found[]): CoverageGroup {
    const group: Record<keyof CoverageGroup, string[]> = {
        customerIds: [],
        contactedIds: [],
        noContactIds: [],
        contactUnknownIds: [],
        attitudeUnknownIds: [],
        recheckIds: [],
        vacantIds: []
    };
    found.forEach(({ person, lists }) => lists.forEach((list) => group[list].push(person.id)));
    return group;
}
