import type { MapPicture } from 'c/mapScene';
import type { MapCounts } from 'c/mapToolbar';

/** How many are on the map and how much of them is known. Seats and leavers have no attitude to know. */
export function countMap({ layout, dealRoles }: MapPicture): MapCounts {
    const people = layout.graph.people.flatMap(({ person }) => person ?? []);
    const judged = people.filter(({ status }) => status !== 'Vacant' && status !== 'Left');
    return {
        people: people.length,
        unknown: judged.filter(({ attitude }) => attitude === null).length,
        recheck: judged.filter(({ isStale }) => isStale === true).length,
        onDeal: dealRoles && people.filter(({ id }) => dealRoles.has(id)).length
    };
}
