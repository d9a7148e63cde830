import type { Position, Stakeholder } from 'c/relationshipModel';
import { addDays } from 'c/standing';
import type { Random } from '../random';

const PEOPLE_PER_DEPARTMENT = 20;
const LONGEST_SPAN = 9;

/** Somebody who reports to one of the people before, so that spans stay below ten; one in two hundred to nobody. */
export function blankStakeholder(index: number, peopleCount: number, random: Random): Stakeholder {
    const superior = Math.max(0, Math.floor((index - 1 - random.below(LONGEST_SPAN)) / LONGEST_SPAN));
    const isRoot = index === 0 || random.chance(0.005);
    const level = Math.log(index + 1) / Math.log(peopleCount);
    const seniority = level < 0.3 ? 'Executive' : level < 0.6 ? 'Director' : level < 0.8 ? 'Manager' : 'Staff';
    return {
        id: `person${index}`,
        key: null,
        name: `Person ${index}`,
        kind: random.chance(0.92) ? 'Customer' : random.pick(['Internal', 'Partner', 'Competitor', 'Supplier', null]),
        status: random.chance(0.92) ? 'Active' : random.pick(['Vacant', 'Left', 'Unverified']),
        title: seniority,
        department: `Department ${Math.floor(index / PEOPLE_PER_DEPARTMENT)}`,
        function: null,
        seniority: random.chance(0.9) ? seniority : null,
        reportsToId: isRoot ? null : `person${superior}`,
        decisionRoles: random.chance(0.1) ? ['Influencer'] : [],
        attitude: null,
        closeness: null,
        politicalStatus: null,
        power: null,
        interest: null,
        ownerName: random.chance(0.5) ? `Owner ${random.below(12)}` : null,
        contactId: null,
        userId: null,
        targetCloseness: random.chance(0.2) ? 'MealsAndEvents' : null,
        targetOn: null,
        lastAssessedOn: null,
        reviewDueOn: null,
        isStale: null,
        assessmentCount: null,
        openProposalCount: null
    };
}

/** Where somebody stands and, for one in four, where they stood until a day in the last year. */
export function positionOf(person: Stakeholder, day: string, random: Random): Position[] {
    const { id, title, department, seniority, reportsToId, decisionRoles, status } = person;
    const stand = { key: null, stakeholderId: id, title, department, function: null, seniority, source: null };
    const changed = random.chance(0.25) ? addDays(day, -random.below(365)) : null;
    const now = { ...stand, id: `${id}now`, reportsToId, decisionRoles, status, validFrom: changed, validTo: null };
    if (changed === null) {
        return [now];
    }
    const until = { validFrom: null, validTo: addDays(changed, -1) };
    return [{ ...now, ...until, id: `${id}before`, seniority: 'Staff', status: 'Active' }, now];
}
