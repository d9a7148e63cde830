export type { Coverage, CoverageCell, CoverageGroup, DepartmentCoverage, LevelCoverage, OwnerCoverage } from './types';
export { coverageOf } from './coverageOf';
export { contactShare, freshness } from './shares';
