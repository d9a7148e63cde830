export { Backend, clientName, type BackendOptions } from './backend';
export type { BackendParts } from './delivery/worker';
export { LeaseTaken } from './runtime/state';
