export type {
    AccountOnDay,
    AccountStateOnDay,
    CommitmentOnDay,
    OpportunityOnDay,
    PersonOnDay,
    RecordProblem
} from './types';
export { accountOnDay, snapshotOf } from './snapshot';
export { commitmentOnDay } from './commitments';
