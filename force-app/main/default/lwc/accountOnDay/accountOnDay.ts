export type {
    AccountOnDay,
    AccountStateOnDay,
    CommitmentOnDay,
    OpportunityOnDay,
    PersonOnDay,
    RecordProblem
} from './types';
export { ACCOUNT_FIELDS } from './accountState';
export { accountOnDay, snapshotOf } from './snapshot';
export { customersOf, departmentOf, highestLevelFirst, peopleThere } from './people';
export { commitmentOnDay } from './commitments';
export { keptWith, once, remembered } from './lazy';
