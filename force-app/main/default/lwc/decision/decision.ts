export type {
    ChainGap,
    Committee,
    CommitteePlace,
    DealPart,
    DealWarning,
    DealWarningKind,
    Decision,
    DecisionChain,
    DecisionStep,
    DepartmentToAddress
} from './types';
export { dealStatusOn, decisionOn } from './decisionOn';
export { nameOf } from './dealParts';
export { decides } from './dealStatus';
