import { rankOf, SENIORITIES } from 'c/vocabulary';
import { distinct, groupsInOrder } from 'c/relationshipModel';
import { departmentOf } from 'c/accountOnDay';
import type { Department, Seat } from './types';

/** The departments of the customer's seats, by name; seats of unknown department are the last. */
export function departmentsOf(seats: readonly Seat[]): Department[] {
    const members = seats.filter(({ outside }) => !outside);
    return groupsInOrder(members, ({ person }) => departmentOf(person)).map(([name, group]) => department(name, group));
}

function department(name: string | null, group: readonly Seat[]): Department {
    const ids = new Set(group.map(({ person }) => person.id));
    const tops = group.filter(({ superiorId }) => superiorId === null || !ids.has(superiorId));
    const heads = name === null ? [] : headsAmong(tops);
    const levels = group.map(({ level }) => level ?? 1);
    const functions = group.flatMap(({ person }) => person.function?.trim() || []);
    return {
        name,
        seatIds: group.map(({ person }) => person.id),
        vacantIds: group.filter(({ person }) => person.vacant).map(({ person }) => person.id),
        headIds: heads.map(({ person }) => person.id),
        headVacant: heads.length > 0 && heads.every(({ person }) => person.vacant),
        functions: distinct(functions),
        levels: 1 + highest(levels) + highest(levels.map((level) => -level))
    };
}

/** The best by each criterion in turn. */
function headsAmong(tops: readonly Seat[]): readonly Seat[] {
    const criteria: readonly ((seat: Seat) => number)[] = [
        ({ person }) => rankOf(SENIORITIES, person.seniority) ?? 0,
        ({ level }) => -(level ?? 1),
        ({ seatsBelow }) => seatsBelow
    ];
    return criteria.reduce((left, criterion) => {
        const best = highest(left.map(criterion));
        return left.filter((seat) => criterion(seat) === best);
    }, tops);
}

function highest(numbers: readonly number[]): number {
    return numbers.reduce((most, number) => Math.max(most, number), -Infinity);
}
