import { addDays } from 'c/standing';
import { isValidOn, type Day, type Position, type RelationshipRecords, type Stakeholder } from 'c/relationshipModel';
import type { StandValues } from './changes';

const STAND = ['title', 'department', 'function', 'seniority', 'reportsToId', 'status'] as const;

/**
 * All positions with one person in a new place from the day on. What held until then ends the day before, so that
 * earlier days stay as they were. Without such a person, the positions as they are.
 */
export function moved(
    { stakeholders, positions = [] }: RelationshipRecords,
    stakeholderId: string,
    values: StandValues,
    day: Day,
    id: string
): readonly Position[] {
    const person = stakeholders.find((stakeholder) => stakeholder.id === stakeholderId);
    if (!person) {
        return positions;
    }
    const others = positions.filter((position) => position.stakeholderId !== stakeholderId);
    const theirs = positions.filter((position) => position.stakeholderId === stakeholderId);
    const known = theirs.length > 0 ? withOwnFields(theirs, person) : [ownPosition(person, `${id}:before`)];
    const held = known.find((position) => isValidOn(position, day)) ?? ownPosition(person, id);
    const next = { ...held, ...values, id, key: null, validFrom: day, validTo: null };
    return [...others, ...known.flatMap((position) => endedBefore(position, day)), next];
}

/** A field that no position speaks of counts from the person's own record; once one speaks, all have to. */
function withOwnFields(positions: readonly Position[], person: Stakeholder): Position[] {
    const unstated = STAND.filter((field) => positions.every((position) => position[field] === null));
    const own = Object.fromEntries(unstated.map((field) => [field, person[field]]));
    const hasRoles = positions.some(({ decisionRoles }) => decisionRoles.length > 0);
    const roles = hasRoles ? {} : { decisionRoles: person.decisionRoles };
    return positions.map((position) => ({ ...position, ...own, ...roles }));
}

function ownPosition(person: Stakeholder, id: string): Position {
    const { id: stakeholderId, title, department, seniority, reportsToId, decisionRoles, status } = person;
    const stand = { title, department, function: person.function, seniority, reportsToId, decisionRoles, status };
    return { id, key: null, stakeholderId, ...stand, validFrom: null, validTo: null, source: null };
}

/** The part of a position that lies before the day; one of the future stays. */
function endedBefore(position: Position, day: Day): Position[] {
    const starts = position.validFrom ?? '';
    if (starts === day) {
        return [];
    }
    const ends = position.validTo === null || position.validTo >= day;
    return [starts < day && ends ? { ...position, validTo: addDays(day, -1) } : position];
}
