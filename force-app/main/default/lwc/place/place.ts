export { earliestSince, moveTo, placeOf, samePlace, standsAt } from './move';
export type { Place, PlaceMove } from './move';
export { isAtOrBelow, superiorsFor } from './superiors';
