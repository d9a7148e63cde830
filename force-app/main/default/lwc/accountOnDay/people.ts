import { rankOf, SENIORITIES, type Seniority, type Status } from 'c/vocabulary';
import { isValidOn, type Day, type Position, type RelationshipModel, type Stakeholder } from 'c/relationshipModel';
import type { AccountOnDay, PersonOnDay } from './types';

type StandField = 'title' | 'department' | 'function' | 'seniority' | 'reportsToId' | 'decisionRoles';

/** A stakeholder as it was on the day; null for somebody who had not come yet. */
export function personOnDay(stakeholder: Stakeholder, model: RelationshipModel, day: Day): PersonOnDay | null {
    const positions = model.positionsOf(stakeholder.id);
    const valid = positions.find((position) => isValidOn(position, day)) ?? null;
    const last = positions.find(({ validTo }) => validTo !== null && validTo < day) ?? null;
    if (positions.length > 0 && valid === null && last === null) {
        return null;
    }
    const status = statusOn(stakeholder, positions, valid, day);
    const hasLeft = status === 'Left';
    const position = valid ?? (hasLeft ? last : null);
    const told = (field: StandField): Pick<Stakeholder, StandField> =>
        position && (isGiven(position, field) || isStated(positions, field)) ? position : stakeholder;
    const { id, key, name, kind, ownerName } = stakeholder;
    const active = !hasLeft && status !== 'Vacant';
    return {
        id,
        key,
        name,
        kind,
        title: told('title').title,
        department: told('department').department,
        function: told('function').function,
        seniority: told('seniority').seniority,
        reportsToId: told('reportsToId').reportsToId,
        decisionRoles: told('decisionRoles').decisionRoles,
        status,
        ownerName,
        active,
        vacant: status === 'Vacant',
        customer: active && kind === 'Customer',
        // Positions come latest first; a blank start is the earliest.
        since: positions[positions.length - 1]?.validFrom ?? null,
        until: hasLeft ? lastDay(positions, day) : null,
        position,
        stakeholder
    };
}

/**
 * A position in force that has an end was held until then, whatever the stakeholder's own record says today. Between two
 * positions somebody is away; after the last one the own record tells, and where it is silent the person has left.
 */
function statusOn(
    { status }: Stakeholder,
    positions: readonly Position[],
    valid: Position | null,
    day: Day
): Status | null {
    if (valid) {
        const isHeldToday = status !== 'Left' || valid.validTo === null;
        return valid.status ?? (isStated(positions, 'status') ? null : isHeldToday ? status : 'Active');
    }
    const isAway = positions.some(({ validFrom }) => validFrom !== null && validFrom > day);
    return isAway || (positions.length > 0 && status === null) ? 'Left' : status;
}

/** Whether any position speaks of the field. If none does, the stakeholder's own value is undated and counts. */
function isStated(positions: readonly Position[], field: StandField | 'status'): boolean {
    return positions.some((position) => isGiven(position, field));
}

function isGiven(position: Position, field: StandField | 'status'): boolean {
    return field === 'decisionRoles' ? position.decisionRoles.length > 0 : position[field] !== null;
}

/** The last day before the given one on which a position held. */
function lastDay(positions: readonly Position[], before: Day): Day | null {
    let last = '';
    for (const { validTo } of positions) {
        if (validTo !== null && validTo < before && validTo > last) {
            last = validTo;
        }
    }
    return last || null;
}

/** Everybody who is there; of several with one id the one found by it. */
export function peopleThere({ people, person }: AccountOnDay): PersonOnDay[] {
    return people.filter((each) => person(each.id) === each);
}

/** The active people of the customer; of several with one id the one found by it. */
export function customersOf(account: AccountOnDay): PersonOnDay[] {
    return peopleThere(account).filter(({ customer }) => customer);
}

/** The department somebody works in, without blanks around it; null when it is not known. */
export function departmentOf({ department }: Pick<PersonOnDay, 'department'>): string | null {
    return department?.trim() || null;
}

/** The higher level first. */
export function highestLevelFirst(a: Seniority, b: Seniority): number {
    return (rankOf(SENIORITIES, b) ?? 0) - (rankOf(SENIORITIES, a) ?? 0);
}
