export type { Assessment, BuyingRole, CurrentCopy, Day, Link, Position, Stakeholder } from './records';
export type { Account, AccountAssessment, Commitment, Engagement, Opportunity, Participant } from './accountRecords';
export { BLANK_ACCOUNT_ASSESSMENT, BLANK_ASSESSMENT } from './blanks';
export { buildModel, newestEngagementFirst } from './buildModel';
export type { RelationshipModel, RelationshipRecords } from './buildModel';
export { assessmentsThatCount, copyOf, currentCopy, currentState, NOTHING, speaksOf, stateOf } from './currentState';
export type { AssessmentState, CompetitorStanding, Observed } from './currentState';
export { isValidOn, positionOn } from './validity';
export { ascending, byId, descending, distinct, firstById, groupBy, groupsInOrder, sortInPlace, unique } from './order';
