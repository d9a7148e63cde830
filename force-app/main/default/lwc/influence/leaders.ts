import type { AccountOnDay } from 'c/accountOnDay';
import type { Structure } from 'c/structure';
import type { InformalLeader, OutsideInfluence, PersonInfluence } from './types';

/** Scores that differ by less are equal. */
const ROUNDING = 1e-9;

/**
 * Who is listened to without a title that says so: neither executive nor director, well above the average in informal
 * influence, listened to by several, and more than their own superior is. Who leads others and has nobody above leads
 * formally. Our own people are left out.
 */
export function informalLeaders(
    account: AccountOnDay,
    structure: Structure,
    people: readonly PersonInfluence[]
): InformalLeader[] {
    const { leaderTimesAverage, leaderListeners } = account.profile.influence;
    const informalOf = new Map(people.map(({ stakeholderId, informal }) => [stakeholderId, informal]));
    return people
        .filter(({ stakeholderId, informal, listenerIds }) => {
            const person = account.person(stakeholderId);
            const seat = structure.seat(stakeholderId);
            const isHigh = person?.seniority === 'Executive' || person?.seniority === 'Director';
            const isTop = seat?.superiorId === null && seat.span > 0;
            return (
                person?.kind !== 'Internal' &&
                !isHigh &&
                !isTop &&
                listenerIds.length >= leaderListeners &&
                informal >= leaderTimesAverage &&
                informal - (informalOf.get(seat?.superiorId ?? '') ?? 0) > ROUNDING
            );
        })
        .map(({ stakeholderId, informal, listenerIds }) => {
            const superiorId = structure.seat(stakeholderId)?.superiorId ?? null;
            return { stakeholderId, informal, listenerIds, superiorId };
        })
        .sort((a, b) => b.informal - a.informal || (a.stakeholderId < b.stakeholderId ? -1 : 1));
}

/** Outsiders to whom people of the customer listen, by id. */
export function outsideInfluence(account: AccountOnDay, people: readonly PersonInfluence[]): OutsideInfluence[] {
    return people
        .filter(({ stakeholderId }) => {
            const kind = account.person(stakeholderId)?.kind ?? null;
            return kind !== null && kind !== 'Customer' && kind !== 'Internal';
        })
        .map(({ stakeholderId, listenerIds }) => ({
            stakeholderId,
            listenerIds: listenerIds.filter((id) => account.person(id)?.customer)
        }))
        .filter(({ listenerIds }) => listenerIds.length > 0)
        .sort((a, b) => (a.stakeholderId < b.stakeholderId ? -1 : 1));
}
