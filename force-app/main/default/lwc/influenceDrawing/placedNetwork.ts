import { layoutNetwork } from 'c/forceLayout';
import type { Earlier, Positions, Slices } from 'c/forceLayout';
import { isSameNetwork } from './networkOf';
import type { PeopleNetwork } from './networkOf';

/** Room for a chip, the circle of the most influential and a name below, in pixels at zoom 1. */
export const ROOM = { width: 156, height: 76, gap: 12 } as const;

/** A network with the middle of everybody's place, in pixels at zoom 1. */
export interface PlacedNetwork {
    readonly network: PeopleNetwork;
    readonly positions: Positions;
}

/**
 * Places a network, in slices. Whoever was placed before stays about where they were; where nothing but looks changed,
 * everybody stays exactly.
 */
export function* placeNetwork(network: PeopleNetwork, before: PlacedNetwork | null): Slices<PlacedNetwork> {
    if (before && isSameNetwork(before.network, network)) {
        return { network, positions: before.positions };
    }
    return { network, positions: yield* layoutNetwork(network.ties, ROOM, before && earlierPlaces(network, before)) };
}

function earlierPlaces({ people }: PeopleNetwork, { network, positions }: PlacedNetwork): Earlier {
    const indexes = people.map(({ id }) => network.indexOf.get(id));
    return {
        x: indexes.map((index) => (index === undefined ? null : positions.x[index])),
        y: indexes.map((index) => (index === undefined ? null : positions.y[index]))
    };
}
