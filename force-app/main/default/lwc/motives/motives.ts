export type { ConflictOfInterest, Demand, DepartmentMotives, GroupMotives, Motive, PersonMotives } from './types';
export { MOTIVE_LABELS, MOTIVES, motivesOf } from './person';
export { committeeMotives, departmentMotives } from './groups';
export { conflictsOfInterest } from './conflicts';
