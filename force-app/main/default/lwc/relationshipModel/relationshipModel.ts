export type { Assessment, BuyingRole, CurrentCopy, Day, Link, Position, Stakeholder } from './records';
export { buildModel } from './buildModel';
export type { RelationshipModel, RelationshipRecords } from './buildModel';
export { currentCopy, currentState, copyOf, newestFirst } from './currentState';
export type { AssessmentState, CompetitorStanding, Observed } from './currentState';
export { isValidOn, positionOn } from './validity';
