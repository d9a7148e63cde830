export { copyChanges } from './copyChanges';
export type { CopyChange } from './copyChanges';
export { ASSESSMENT_FIELDS, DECISION_FIELDS, LINK_FIELDS, POSITION_FIELDS, STAKEHOLDER_FIELDS } from './fields';
export { nextCursor, nodesOf, parentNameIn, textIn } from './node';
export type { Connection, RecordNode } from './node';
export { readAssessment, readBuyingRole, readCurrentCopy, readLink, readStakeholder } from './readRecords';
export {
    readAccountAssessment,
    readCommitment,
    readEngagement,
    readOpportunity,
    readParticipant,
    readPosition,
    readProfileText,
    withParticipants
} from './readHistory';
export type { Rights } from './rights';
export {
    assessmentVariables,
    decisionVariables,
    linkVariables,
    NEW_STAKEHOLDER,
    newLinkVariables,
    placeVariables,
    stakeholderVariables
} from './writeRecords';
export type { StakeholderDraft } from './writeRecords';
