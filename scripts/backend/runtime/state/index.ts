export { Jobs, type Job } from './jobs';
export { Lease, LeaseTaken } from './lease';
export { SeenChanges } from './seenChanges';
export { Shadow, type ShadowRow } from './shadow';
export { StateFile } from './stateFile';
