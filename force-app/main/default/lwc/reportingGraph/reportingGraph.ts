export { buildReportingGraph, childrenOf } from './buildReportingGraph';
export type { ReportingGraph, ReportingPerson, StructureProblem } from './types';
export { byKindSeniorityAndName } from './siblingOrder';
