export { entriesOf, placeFrom, tooLong } from './entries';
export type { PlaceEntries } from './entries';
export { earliestSince, moveTo, placeOf, samePlace, standsAt } from './move';
export type { FormerPlace, Place, PlaceMove } from './move';
export { isAtOrBelow, superiorsFor } from './superiors';
