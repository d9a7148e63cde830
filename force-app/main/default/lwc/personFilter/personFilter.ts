export { fromCodes, toCodes } from './codes';
export { FACETS, FRESHNESS, UNKNOWNS } from './facets';
export type { FacetName, FacetValue, FilteredSubject } from './facets';
export { facetsOf } from './counts';
export type { Facet, FacetOption } from './counts';
export { countOn, filterPeople, NO_FILTER, toggled } from './filter';
export type { PersonFilter } from './filter';
