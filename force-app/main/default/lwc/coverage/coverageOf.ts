import { rankOf, SENIORITIES, type Seniority } from 'c/vocabulary';
import { ascending } from 'c/relationshipModel';
import type { AccountOnDay, PersonOnDay } from 'c/accountOnDay';
import type { Coverage, CoverageGroup } from './types';

/** A seat in the lists that it belongs to. */
interface Found {
    readonly person: PersonOnDay;
    readonly lists: readonly (keyof CoverageGroup)[];
}

const departmentOf = ({ department }: PersonOnDay): string | null => department?.trim() || null;
const levelOf = ({ seniority }: PersonOnDay): Seniority | null => seniority;
const ownerOf = ({ ownerName }: PersonOnDay): string | null => ownerName?.trim() || null;

/**
 * Whom we know at the customer, over departments and levels and by who looks after them. Linear, but for the sort of
 * the groups.
 */
export function coverageOf(account: AccountOnDay): Coverage {
    const found = account.people.filter(isSeat).map((person) => ({ person, lists: listsOf(account, person) }));
    const departments = grouped(found, departmentOf, ascending);
    return {
        all: groupOf(found),
        cells: departments.flatMap(([department, inDepartment]) =>
            grouped(inDepartment, levelOf, highestFirst).map(([level, seats]) => ({
                department,
                level,
                ...groupOf(seats)
            }))
        ),
        departments: departments.map(([department, seats]) => ({ department, ...groupOf(seats) })),
        levels: grouped(found, levelOf, highestFirst).map(([level, seats]) => ({ level, ...groupOf(seats) })),
        owners: grouped(found, ownerOf, ascending).map(([ownerName, seats]) => ({ ownerName, ...groupOf(seats) }))
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

/** The seats by what they have in common, in the order of that; the unknown last. */
function grouped<T extends string>(
    found: readonly Found[],
    keyOf: (person: PersonOnDay) => T | null,
    compare: (a: T, b: T) => number
): [T | null, Found[]][] {
    const groups = new Map<T | null, Found[]>();
    for (const each of found) {
        const key = keyOf(each.person);
        const group = groups.get(key);
        if (group) {
            group.push(each);
        } else {
            groups.set(key, [each]);
        }
    }
    return [...groups].sort(([a], [b]) =>
        a === null || b === null ? Number(a === null) - Number(b === null) : compare(a, b)
    );
}

function highestFirst(a: Seniority, b: Seniority): number {
    return (rankOf(SENIORITIES, b) ?? 0) - (rankOf(SENIORITIES, a) ?? 0);
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
