import type { CommitteeSeat } from 'c/scoringProfile';
import type { AccountOnDay } from 'c/accountOnDay';
import { idsOf } from './dealParts';
import type { Committee, DealPart, DepartmentToAddress } from './types';

/** Whether two names are the same department: blanks around and upper or lower case make no difference. */
export function sameDepartment(a: string | null, b: string | null): boolean {
    return keyOf(a) === keyOf(b);
}

function keyOf(department: string | null): string {
    return (department ?? '').trim().toLowerCase();
}

/** Everybody a deal has to be spoken about with, by department: who has a part, what is missing, who might approve. */
export function departmentsOf(
    account: AccountOnDay,
    parts: readonly DealPart[],
    committee: Committee,
    candidateIds: readonly string[]
): DepartmentToAddress[] {
    const found = new Map<
        string,
        { name: string | null; parts: DealPart[]; missing: CommitteeSeat[]; candidates: string[] }
    >();
    const at = (name: string | null) => {
        const key = keyOf(name);
        const entry = found.get(key) ?? { name: name?.trim() || null, parts: [], missing: [], candidates: [] };
        found.set(key, entry);
        return entry;
    };
    parts.filter(({ presence }) => presence !== 'left').forEach((part) => at(part.person.department).parts.push(part));
    committee.missing.forEach((seat) => seat.department !== null && at(seat.department).missing.push(seat));
    candidateIds.forEach((id) => at(account.person(id)?.department ?? null).candidates.push(id));
    return [...found.keys()].sort().map((key) => {
        const { name, parts: here, missing, candidates } = at(key);
        return { department: name, stakeholderIds: idsOf(here), missing, candidateIds: candidates };
    });
}
