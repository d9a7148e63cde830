export { copyChanges } from './copyChanges';
export type { CopyChange } from './copyChanges';
export { ASSESSMENT_FIELDS, POSITION_FIELDS, STAKEHOLDER_FIELDS } from './fields';
export { nextCursor, nodesOf, parentNameIn, textIn } from './node';
export type { Connection, RecordNode } from './node';
export { readAssessment, readBuyingRole, readCurrentCopy, readLink, readStakeholder } from './readRecords';
export { assessmentVariables, NEW_STAKEHOLDER, stakeholderVariables } from './writeRecords';
export type { StakeholderDraft } from './writeRecords';
