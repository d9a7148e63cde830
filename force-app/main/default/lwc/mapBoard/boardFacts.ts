import type { MapSubject } from 'c/mapSubject';
import type { MapCounts } from 'c/mapToolbar';

/** How many are on the map and how much of them is known. Seats and leavers have no attitude to know. */
export function countMap(subject: MapSubject): MapCounts {
    const { people, buyingRoles } = subject;
    const judged = people.filter(({ status }) => status !== 'Vacant' && status !== 'Left');
    return {
        people: people.length,
        unknown: judged.filter(({ attitude }) => attitude === null).length,
        recheck: judged.filter(({ isStale }) => isStale === true).length,
        onDeal: buyingRoles && people.filter(({ id }) => subject.dealRolesOf(id).length > 0).length
    };
}

/** How many levels the organisation has, from the top to the deepest report. */
export function levelsOf(subject: MapSubject): number {
    return subject.reporting().depth.reduce((deepest, depth) => Math.max(deepest, depth + 1), 0);
}
